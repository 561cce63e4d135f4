package digitpad.ui.draw;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * The pad as large a square as fits, what is read of it beside, the last drawings beneath: under both where there is height for it, else
 * under the pad alone. Where there is no width for two columns, all stand one under the other.
 */
final class DrawColumns extends Region {
    private static final double GAP = 24;
    private static final double ROW_GAP = 16;
    private static final double LARGEST_SHARE = 0.58;
    private static final double NARROWEST_READING = 360;
    /** So high, it leaves the width under it to the last drawings. */
    private static final double ROOMY_READING = 552;

    private static final double AIRY_READING = 600;
    private static final double STRIP = 96;
    /** A pad beside the reading is no smaller. */
    private static final double SMALLEST_PAD = 232;

    private static final double LARGEST_PAD_ALONE = 420;

    private final Region pad;
    private final PadToolbar toolbar;
    private final Region reading;
    private final RecentStrip recent;

    DrawColumns(Region pad, PadToolbar toolbar, Region reading, RecentStrip recent) {
        this.pad = pad;
        this.toolbar = toolbar;
        this.reading = reading;
        this.recent = recent;
        getChildren().addAll(pad, reading, recent);
    }

    private static boolean isNarrow(double width) {
        return width >= 0 && width < SMALLEST_PAD + GAP + NARROWEST_READING;
    }

    private static double padAlone(double width) {
        return Math.floor(Math.min(width, LARGEST_PAD_ALONE));
    }

    /** The square that is drawn on, and the toolbar above it. */
    private double padHeight(double width) {
        return width + toolbar.heightFor(width);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return isNarrow(width)
                ? padHeight(padAlone(width)) + reading.minHeight(width) + STRIP + 2 * ROW_GAP
                : reading.minHeight(width - GAP - widestPad(width));
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    /** The widest pad beside the reading. */
    private static double widestPad(double width) {
        return Math.min(LARGEST_SHARE * width, width - GAP - NARROWEST_READING);
    }

    private void stack(double width) {
        double padHeight = padHeight(padAlone(width));
        double readingHeight = reading.minHeight(width);
        pad.resizeRelocate(0, 0, padAlone(width), padHeight);
        reading.resizeRelocate(0, padHeight + ROW_GAP, width, readingHeight);
        recent.fit(width);
        recent.resizeRelocate(0, padHeight + readingHeight + 2 * ROW_GAP, width, STRIP);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (isNarrow(width)) {
            stack(width);
            return;
        }
        double above = getHeight() - ROW_GAP - STRIP;
        double widest = widestPad(width);
        double padWidth = Math.floor(Math.min(above - toolbar.heightFor(widest), widest));
        double padHeight = padHeight(padWidth);
        boolean isUnderBoth = above >= ROOMY_READING;
        double readingHeight = isUnderBoth ? Math.max(padHeight, Math.min(above, AIRY_READING)) : getHeight();
        pad.resizeRelocate(0, 0, padWidth, padHeight);
        reading.resizeRelocate(padWidth + GAP, 0, width - padWidth - GAP, Math.floor(readingHeight));
        double stripWidth = isUnderBoth ? width : padWidth;
        double stripTop = isUnderBoth ? Math.max(padHeight, Math.floor(readingHeight)) : padHeight;
        recent.fit(stripWidth);
        recent.resizeRelocate(0, stripTop + ROW_GAP, stripWidth, STRIP);
    }
}
