package digitpad.ui.draw;

import javafx.scene.layout.Region;

/** Two columns: the pad as large a square as fits, and what is read of it in the rest of the width. */
final class DrawColumns extends Region {
    private static final double GAP = 24;
    private static final double TOOLBAR = 48;
    private static final double LARGEST_SHARE = 0.58;
    private static final double NARROWEST_READING = 412;
    private static final double SHORTEST_READING = 528;

    private final Region pad;
    private final Region reading;

    DrawColumns(Region pad, Region reading) {
        this.pad = pad;
        this.reading = reading;
        getChildren().addAll(pad, reading);
        setMinHeight(420);
    }

    @Override
    protected void layoutChildren() {
        double padWidth = Math.min(
                getHeight() - TOOLBAR, Math.min(LARGEST_SHARE * getWidth(), getWidth() - GAP - NARROWEST_READING));
        double padHeight = padWidth + TOOLBAR;
        pad.resizeRelocate(0, 0, Math.floor(padWidth), Math.floor(padHeight));
        reading.resizeRelocate(
                Math.floor(padWidth) + GAP,
                0,
                getWidth() - Math.floor(padWidth) - GAP,
                Math.floor(Math.max(padHeight, Math.min(getHeight(), SHORTEST_READING))));
    }
}
