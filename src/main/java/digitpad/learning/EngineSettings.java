package digitpad.learning;

/**
 * How an engine uses the machine.
 *
 * @param replicas on how many cores a network learns at once, 1 to {@value #MAX_REPLICAS}
 * @param accelerated whether the layers may use a library of fast kernels, where there is one; for comparison
 */
public record EngineSettings(int replicas, boolean accelerated) {
    /** Most replicas; a batch is seldom worth more shares. */
    public static final int MAX_REPLICAS = 64;

    /**
     * Checks every value.
     *
     * @throws IllegalArgumentException naming the value that is out of range and its range
     */
    public EngineSettings {
        if (replicas < 1 || replicas > MAX_REPLICAS) {
            throw new IllegalArgumentException("replicas must be 1 to " + MAX_REPLICAS + ", not " + replicas);
        }
    }

    /** {@return one replica for each core, accelerated} */
    public static EngineSettings ofThisMachine() {
        return new EngineSettings(Math.min(MAX_REPLICAS, Runtime.getRuntime().availableProcessors()), true);
    }
}
