package digitpad.learning;

/** How gradients become updates of the parameters. */
public enum Optimizer {
    /** Kingma and Ba, "Adam: a method for stochastic optimization", 2015; β₁ 0.9, β₂ 0.999. */
    ADAM("Adam"),
    /** Adam with the penalty on large weights taken apart from the gradient: Loshchilov and Hutter, "Decoupled weight decay regularization", 2019. */
    ADAMW("AdamW"),
    /** Tieleman and Hinton, "RMSProp", Coursera lecture 6.5, 2012; ρ 0.9. */
    RMSPROP("RMSprop"),
    /** Gradient descent that looks ahead: Sutskever and others, "On the importance of initialization and momentum", 2013; momentum 0.9. */
    NESTEROV("Nesterov"),
    /** Plain gradient descent, one batch at a time. */
    SGD("SGD");

    private final String title;

    Optimizer(String title) {
        this.title = title;
    }

    /** {@return the name for people} */
    public String title() {
        return title;
    }
}
