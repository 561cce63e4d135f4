package digitpad.ui.parts;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Two columns side by side where there is room, else the right one under the left; scrolls where they need more height than there is.
 */
public final class Columns extends VerticalScroll {
    private static final double GAP = 16;

    private final Region left;
    private final Region right;

    /**
     * Two columns.
     *
     * @param left takes the width the right one leaves
     * @param right keeps its preferred width while it is beside the left
     * @param leastLeft the columns are stacked where the left one would be narrower than this
     */
    public Columns(Region left, Region right, double leastLeft) {
        this.left = left;
        this.right = right;
        setFitToHeight(true);
        widthProperty()
                .map(width -> width.doubleValue() >= leastLeft + GAP + right.prefWidth(-1))
                .subscribe(this::arrange);
    }

    /** Side by side or not: the columns can be stacked. */
    @Override
    protected double computeMinWidth(double height) {
        return Math.max(left.minWidth(-1), right.minWidth(-1)) + BAR_WIDTH;
    }

    private void arrange(boolean sideBySide) {
        if (getContent() instanceof Pane before) {
            before.getChildren().clear();
        }
        setContent(sideBySide ? beside() : stacked());
    }

    private Node beside() {
        HBox.setHgrow(left, Priority.ALWAYS);
        right.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(GAP, left, right);
    }

    private Node stacked() {
        VBox.setVgrow(left, Priority.ALWAYS);
        right.setMinWidth(Region.USE_COMPUTED_SIZE);
        return new VBox(GAP, left, right);
    }
}
