package digitpad.ui.draw;

import javafx.scene.layout.Region;

/**
 * The pad as large a square as fits, what is read of it beside, the last drawings beneath: under both where there is height for it, else
 * under the pad alone.
 */
final class DrawColumns extends Region {
    private static final double GAP = 24;
    private static final double ROW_GAP = 16;
    private static final double TOOLBAR = 48;
    private static final double LARGEST_SHARE = 0.58;
    private static final double NARROWEST_READING = 412;
    private static final double SHORTEST_READING = 552;
    private static final double AIRY_READING = 600;
    private static final double STRIP = 96;

    private final Region pad;
    private final Region reading;
    private final RecentStrip recent;

    DrawColumns(Region pad, Region reading, RecentStrip recent) {
        this.pad = pad;
        this.reading = reading;
        this.recent = recent;
        getChildren().addAll(pad, reading, recent);
        setMinHeight(420);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double above = getHeight() - ROW_GAP - STRIP;
        double padWidth =
                Math.floor(Math.min(above - TOOLBAR, Math.min(LARGEST_SHARE * width, width - GAP - NARROWEST_READING)));
        double padHeight = padWidth + TOOLBAR;
        boolean isUnderBoth = above >= SHORTEST_READING;
        double readingHeight = isUnderBoth ? Math.max(padHeight, Math.min(above, AIRY_READING)) : getHeight();
        pad.resizeRelocate(0, 0, padWidth, padHeight);
        reading.resizeRelocate(padWidth + GAP, 0, width - padWidth - GAP, Math.floor(readingHeight));
        double stripWidth = isUnderBoth ? width : padWidth;
        double stripTop = isUnderBoth ? Math.max(padHeight, Math.floor(readingHeight)) : padHeight;
        recent.fit(stripWidth);
        recent.resizeRelocate(0, stripTop + ROW_GAP, stripWidth, STRIP);
    }
}
