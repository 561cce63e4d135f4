package digitpad.ui.network.morph;

/**
 * Where a morph is that goes to and fro, resting at both ends. Immutable.
 *
 * @param position 0 at the beginning to 1 at the end
 * @param isForth whether it goes towards the end
 * @param rest seconds it still stays where it is
 */
record Playback(double position, boolean isForth, double rest) {
    /** So many pictures from one end to the other, where nothing shall move. */
    private static final int STILLS = 8;
    /** Rounding must not hold a picture back. */
    private static final double NEARLY = 1e-9;

    /** Long enough to see what it has become. */
    private static final double REST = 0.7;

    /** {@return where the last of a few still pictures is that it came by: what to show where nothing shall move} */
    double still() {
        double pictures = position * STILLS;
        return (isForth ? Math.floor(pictures + NEARLY) : Math.ceil(pictures - NEARLY)) / STILLS;
    }

    /** {@return whether it has come to an end, and rests} */
    boolean isAtEnd() {
        return rest > 0;
    }

    /**
     * Begins.
     *
     * @param position where; from the end it goes back
     * @return moving at once
     */
    static Playback from(double position) {
        return new Playback(position, position < 1, 0);
    }

    /**
     * Some time later.
     *
     * @param seconds how long
     * @param pace how fast
     * @return where it is then
     */
    Playback after(double seconds, Pace pace) {
        if (rest >= seconds) {
            return new Playback(position, isForth, rest - seconds);
        }
        double way = (seconds - rest) / pace.seconds();
        double next = isForth ? position + way : position - way;
        if (next >= 1 || next <= 0) {
            return new Playback(next >= 1 ? 1 : 0, next < 1, REST);
        }
        return new Playback(next, isForth, 0);
    }
}
