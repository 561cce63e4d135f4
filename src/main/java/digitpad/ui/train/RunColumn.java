package digitpad.ui.train;

import digitpad.ui.parts.VerticalScroll;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Progress, charts and runs, one under the other; scrolls where they need more height than there is. */
final class RunColumn extends VerticalScroll {
    private static final double GAP = 16;
    /** Lower, beside the settings, it scrolls. */
    private static final double LEAST_HEIGHT = 240;

    private final VBox content;

    RunColumn(Region progress, Region charts, Region runs) {
        content = new VBox(GAP, progress, charts, runs);
        VBox.setVgrow(charts, Priority.ALWAYS);
        setContent(content);
        setFitToHeight(true);
    }

    @Override
    protected double computeMinHeight(double width) {
        return LEAST_HEIGHT;
    }

    /** Under the settings, nothing scrolls but the page. */
    @Override
    protected double computePrefHeight(double width) {
        return content.minHeight(width) + 1;
    }
}
