package digitpad.learning;

/** How gradients become updates of the parameters. */
public enum Optimizer {
    /** Kingma and Ba, "Adam: a method for stochastic optimization", 2015; β₁ 0.9, β₂ 0.999. */
    ADAM("Adam"),
    /** Tieleman and Hinton, "RMSProp", Coursera lecture 6.5, 2012; ρ 0.9. */
    RMSPROP("RMSprop");

    private final String title;

    Optimizer(String title) {
        this.title = title;
    }

    /** {@return the name for people} */
    public String title() {
        return title;
    }
}
