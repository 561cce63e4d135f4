package digitpad.learning;

/**
 * How an engine uses the machine.
 *
 * @param accelerated whether the layers may use a library of fast kernels, where there is one; for comparison
 */
public record EngineSettings(boolean accelerated) {
    /** As fast as the machine allows. */
    public static final EngineSettings FASTEST = new EngineSettings(true);
}
