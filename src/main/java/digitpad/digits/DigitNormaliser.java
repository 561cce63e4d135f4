package digitpad.digits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes of ink the digit image that MNIST's makers would have made: scaled into a box of {@value #BOX} × {@value #BOX} pixels keeping its
 * proportion, drawn there with a pen of MNIST's width, anti-aliased by covered area, the centre of mass in the middle of the image.
 * Everything happens on the strokes at full precision, so where on the pad and how large a digit was drawn does not matter.
 * LeCun, Bottou, Bengio and Haffner, "Gradient-based learning applied to document recognition", 1998, section III.A.
 *
 * @param penWidth in pixels of the digit image, above 0, at most {@value #MAX_PEN_WIDTH}; the box includes it
 */
public record DigitNormaliser(double penWidth) {
    /** With this pen 7,494 tablet drawings (UCI Pen Digits) cover 0.98 of the area of MNIST's digits, averaged over the ten classes. */
    public static final double MNIST_PEN_WIDTH = 2.4;
    /** Widest pen. */
    public static final double MAX_PEN_WIDTH = 8;

    /** Longer side of the box that ink is scaled into, in pixels. */
    static final int BOX = 20;
    /** MNIST's centre of mass is the middle of pixel 14, measured over all its images, not the corner between 13 and 14. */
    static final double CENTRE = 14.5;

    /** Straight pieces stay this close to the curve; a hundredth of a grey level. */
    private static final double TOLERANCE = 1e-3;
    /** Points closer than this to the one before, in pixels of the digit image, do not show. */
    private static final double MIN_STEP = 0.02;
    /** Ink smaller than this, in its own unit, is a dot; below it there is nothing but rounding. */
    private static final double MIN_EXTENT = 1e-6;

    /**
     * Checks the width.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public DigitNormaliser {
        if (!(penWidth > 0 && penWidth <= MAX_PEN_WIDTH)) {
            throw new IllegalArgumentException("pen width must be above 0 and at most 8, not " + penWidth);
        }
    }

    /** The normaliser for what the user draws. */
    public DigitNormaliser() {
        this(MNIST_PEN_WIDTH);
    }

    /**
     * Normalises a drawing. Any thread; takes well under a millisecond for what a hand draws.
     *
     * @param ink any unit, any origin
     * @return the digit image; none if nothing is drawn. A dot, however often touched, is a dot of the pen's width in the middle.
     */
    public Optional<DigitImage> normalise(Ink ink) {
        if (ink.isEmpty()) {
            return Optional.empty();
        }
        List<List<InkPoint>> lines = scaledIntoBox(flattened(ink));
        StrokeRaster raster = new StrokeRaster(penWidth);
        // Drawn once to see where the mass is, because ink that crosses ink weighs once; then where it belongs.
        draw(lines, raster, 0, 0);
        CentreOfMass centre = CentreOfMass.of(raster.coverage(), DigitImage.SIDE);
        Bounds bounds = Bounds.of(lines);
        raster.clear();
        draw(
                lines,
                raster,
                shift(centre.x(), bounds.left(), bounds.right()),
                shift(centre.y(), bounds.top(), bounds.bottom()));
        return Optional.of(DigitImage.ofInk(raster.coverage()));
    }

    /** Brings the centre of mass to the middle, but no ink over the edge of the image. */
    private double shift(double mass, double low, double high) {
        double furthestBack = penWidth / 2 - low;
        double furthestOn = DigitImage.SIDE - penWidth / 2 - high;
        return Math.max(furthestBack, Math.min(furthestOn, CENTRE - mass));
    }

    private static void draw(List<List<InkPoint>> lines, StrokeRaster raster, double dx, double dy) {
        for (List<InkPoint> line : lines) {
            InkPoint from = line.get(0);
            for (InkPoint to : line.size() == 1 ? line : line.subList(1, line.size())) {
                raster.draw(from.x() + dx, from.y() + dy, to.x() + dx, to.y() + dy);
                from = to;
            }
        }
    }

    private static List<List<InkPoint>> flattened(Ink ink) {
        double extent =
                Bounds.of(ink.strokes().stream().map(Stroke::points).toList()).longerSide();
        double tolerance = Math.max(MIN_EXTENT, extent) * TOLERANCE / BOX;
        return ink.strokes().stream().map(stroke -> stroke.flattened(tolerance)).toList();
    }

    /** Scales so that the pen's mark just fits the box, in the middle of the image. */
    private List<List<InkPoint>> scaledIntoBox(List<List<InkPoint>> lines) {
        Bounds bounds = Bounds.of(lines);
        double scale = bounds.longerSide() < MIN_EXTENT ? 0 : (BOX - penWidth) / bounds.longerSide();
        double middleX = (bounds.left() + bounds.right()) / 2;
        double middleY = (bounds.top() + bounds.bottom()) / 2;
        double half = DigitImage.SIDE / 2.0;
        List<List<InkPoint>> scaled = new ArrayList<>(lines.size());
        for (List<InkPoint> line : lines) {
            List<InkPoint> kept = new ArrayList<>(line.size());
            InkPoint last = null;
            for (InkPoint point : line) {
                InkPoint moved =
                        new InkPoint((point.x() - middleX) * scale + half, (point.y() - middleY) * scale + half);
                if (last == null || Math.hypot(moved.x() - last.x(), moved.y() - last.y()) >= MIN_STEP) {
                    kept.add(moved);
                    last = moved;
                }
            }
            scaled.add(kept);
        }
        return scaled;
    }
}
