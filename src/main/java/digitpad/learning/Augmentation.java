package digitpad.learning;

/**
 * How far training images are changed at random, so that the network sees none twice. Each value is the most that is drawn, evenly from
 * its negative to itself; 0 changes nothing.
 *
 * @param rotation degrees about the centre, 0 to {@value #MAX_ROTATION}
 * @param shift pixels of 28, along rows and columns, 0 to {@value #MAX_SHIFT}
 * @param zoom share of the size, 0 to {@value #MAX_ZOOM}
 * @param shear degrees of slant, 0 to {@value #MAX_SHEAR}
 * @param elastic pixels of 28 by which neighbourhoods are moved, as standard deviation, 0 to {@value #MAX_ELASTIC}
 * @param thickness pixels of 28 by which strokes are made thicker or thinner at each edge, 0 to {@value #MAX_THICKNESS}
 */
public record Augmentation(double rotation, double shift, double zoom, double shear, double elastic, double thickness) {
    /** Largest rotation. */
    public static final double MAX_ROTATION = 45;
    /** Largest shift. */
    public static final double MAX_SHIFT = 6;
    /** Largest zoom. */
    public static final double MAX_ZOOM = 0.5;
    /** Largest slant. */
    public static final double MAX_SHEAR = 45;
    /** Largest standard deviation of an elastic move. */
    public static final double MAX_ELASTIC = 3;
    /** Largest change of thickness. */
    public static final double MAX_THICKNESS = 1;
    /** Changes nothing. */
    public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 0, 0);
    /** Changes that leave a digit a digit: what is offered first. */
    public static final Augmentation MODERATE = new Augmentation(10, 2, 0.1, 10, 0.8, 0.3);

    /**
     * Checks every value.
     *
     * @throws IllegalArgumentException naming the first value that is out of range and its range
     */
    public Augmentation {
        Range.requireUpTo(rotation, MAX_ROTATION, "range.rotation");
        Range.requireUpTo(shift, MAX_SHIFT, "range.shift");
        Range.requireUpTo(zoom, MAX_ZOOM, "range.zoom");
        Range.requireUpTo(shear, MAX_SHEAR, "range.shear");
        Range.requireUpTo(elastic, MAX_ELASTIC, "range.elastic");
        Range.requireUpTo(thickness, MAX_THICKNESS, "range.thickness");
    }

    /** {@return whether anything is changed} */
    public boolean isActive() {
        return !equals(NONE);
    }
}
