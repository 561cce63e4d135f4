package digitpad.ui.draw;

import javafx.scene.layout.Region;

/** Two columns: the pad as large a square as fits, and what is read of it in the rest of the width. */
final class DrawColumns extends Region {
    private static final double GAP = 24;
    private static final double TOOLBAR = 48;
    private static final double BORDER = 1;
    private static final double LARGEST_SHARE = 0.55;

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
        double square =
                Math.floor(Math.min(getHeight() - TOOLBAR - 2 * BORDER, getWidth() * LARGEST_SHARE - 2 * BORDER));
        double padWidth = square + 2 * BORDER;
        double padHeight = square + TOOLBAR + 2 * BORDER;
        pad.resizeRelocate(0, 0, padWidth, padHeight);
        double readingWidth = getWidth() - padWidth - GAP;
        reading.resizeRelocate(padWidth + GAP, 0, readingWidth, padHeight);
    }
}
