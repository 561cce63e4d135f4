package digitpad.ui.parts;

/** How values are laid out along an axis. */
enum Scale {
    /** Equal differences take equal room. */
    LINEAR {
        @Override
        double of(double value) {
            return value;
        }
    },
    /** Equal factors take equal room. Values of zero and below lie far below everything. */
    LOGARITHMIC {
        @Override
        double of(double value) {
            return Math.log10(Math.max(value, TINY));
        }
    },
    /** Equal factors of what is missing to one take equal room: from 90 % to 99 % is as far as from there to 99.9 %. */
    NINES {
        @Override
        double of(double value) {
            return -Math.log10(Math.max(1 - value, TINY));
        }
    };

    /** Has a logarithm, unlike zero. */
    private static final double TINY = 1e-9;

    /**
     * Where a value lies.
     *
     * @param value any
     * @return a number that grows with it
     */
    abstract double of(double value);
}
