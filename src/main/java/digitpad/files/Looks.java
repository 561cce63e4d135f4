package digitpad.files;

/**
 * How the user wants the window to look.
 *
 * @param theme light, dark, or as the system
 * @param accent the id of a colour, such as "blue"; one that is not known counts as none chosen
 * @param zoomPercent the size of everything, {@link #LEAST_ZOOM} to {@link #MOST_ZOOM}
 * @param isStill whether nothing moves that need not
 * @param isWhiteOnBlack whether digits are white on black, whatever the theme
 */
public record Looks(ThemeChoice theme, String accent, int zoomPercent, boolean isStill, boolean isWhiteOnBlack) {
    /** The smallest zoom, in percent. */
    public static final int LEAST_ZOOM = 80;
    /** The largest zoom, in percent. */
    public static final int MOST_ZOOM = 200;
    /** Before anything is chosen. */
    public static final Looks USUAL = new Looks(ThemeChoice.SYSTEM, "blue", 100, false, false);

    /** Which theme. */
    public enum ThemeChoice {
        /** Whatever the system has, also when it changes. */
        SYSTEM,
        /** Always light. */
        LIGHT,
        /** Always dark. */
        DARK
    }

    /** Holds the zoom between its bounds. */
    public Looks {
        zoomPercent = Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, zoomPercent));
    }

    /**
     * The same looks, with another theme.
     *
     * @param other which
     * @return the looks
     */
    public Looks withTheme(ThemeChoice other) {
        return new Looks(other, accent, zoomPercent, isStill, isWhiteOnBlack);
    }

    /**
     * The same looks, with another accent.
     *
     * @param other its id
     * @return the looks
     */
    public Looks withAccent(String other) {
        return new Looks(theme, other, zoomPercent, isStill, isWhiteOnBlack);
    }

    /**
     * The same looks, of another size.
     *
     * @param percent 100 for the usual size; held between the bounds
     * @return the looks
     */
    public Looks withZoom(int percent) {
        return new Looks(theme, accent, percent, isStill, isWhiteOnBlack);
    }

    /**
     * The same looks, with or without motion.
     *
     * @param still whether nothing moves that need not
     * @return the looks
     */
    public Looks withStillness(boolean still) {
        return new Looks(theme, accent, zoomPercent, still, isWhiteOnBlack);
    }

    /**
     * The same looks, with digits of other colours.
     *
     * @param whiteOnBlack whether they are white on black
     * @return the looks
     */
    public Looks withDigits(boolean whiteOnBlack) {
        return new Looks(theme, accent, zoomPercent, isStill, whiteOnBlack);
    }
}
