package digitpad.ui.parts;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * A column of a fixed width, and beside it the main part of a page, as high as there is room; where that would be too narrow, the main part
 * stands under the column, and needs its preferred height. FX thread only.
 */
public final class SideColumn extends Region {
    private final Region side;
    private final Region main;
    private final double sideWidth;
    private final double gap;
    private final double leastMain;

    /**
     * A column and a main part.
     *
     * @param side the column; while the main part is under it, as wide as the page, or as it can be at most, and of its preferred height
     * @param main the main part
     * @param sideWidth of the column beside the main part, in pixels
     * @param gap between them, in pixels
     * @param leastMain the main part is not narrower than this beside the column, in pixels
     */
    public SideColumn(Region side, Region main, double sideWidth, double gap, double leastMain) {
        this.side = side;
        this.main = main;
        this.sideWidth = sideWidth;
        this.gap = gap;
        this.leastMain = leastMain;
        getChildren().addAll(side, main);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double taken() {
        return side.isManaged() ? sideWidth + gap : 0;
    }

    private boolean isBeside(double width) {
        return width < 0 || !side.isManaged() || width >= taken() + leastMain;
    }

    @Override
    protected double computeMinWidth(double height) {
        return side.isManaged() ? Math.max(side.minWidth(-1), main.minWidth(-1)) : main.minWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return taken() + main.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        if (isBeside(width)) {
            double mainHeight = main.minHeight(width < 0 ? -1 : width - taken());
            return side.isManaged() ? Math.max(side.minHeight(sideWidth), mainHeight) : mainHeight;
        }
        return side.prefHeight(width) + gap + main.prefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (!isBeside(width)) {
            double sideHeight = side.prefHeight(width);
            side.resizeRelocate(0, 0, Math.min(width, side.maxWidth(-1)), sideHeight);
            main.resizeRelocate(0, sideHeight + gap, width, height - sideHeight - gap);
            return;
        }
        if (side.isManaged()) {
            double most = side.maxHeight(sideWidth);
            side.resizeRelocate(0, 0, sideWidth, Math.min(height, most));
        }
        main.resizeRelocate(taken(), 0, width - taken(), height);
    }
}
