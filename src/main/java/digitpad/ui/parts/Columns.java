package digitpad.ui.parts;

import javafx.scene.Node;
import javafx.scene.Parent;
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
        // It keeps its height for no width in particular, which is another now.
        widthProperty().subscribe(width -> ((Parent) getContent()).requestLayout());
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
        return new Beside(left, right);
    }

    /**
     * A scroll pane asks how high its content must be at no width in particular, and shows no bar if that fits. What wraps is higher at the width
     * it has, and its end would lie out of sight.
     */
    private final class Beside extends HBox {
        Beside(Node left, Node right) {
            super(GAP, left, right);
        }

        @Override
        protected double computeMinHeight(double width) {
            double offered = Columns.this.getWidth() - BAR_WIDTH;
            return super.computeMinHeight(width < 0 && offered > 0 ? offered : width);
        }
    }

    private Node stacked() {
        VBox.setVgrow(left, Priority.ALWAYS);
        right.setMinWidth(Region.USE_COMPUTED_SIZE);
        return new VBox(GAP, left, right);
    }
}
