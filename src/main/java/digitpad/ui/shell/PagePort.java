package digitpad.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * Where a page is seen: it fills the port, and scrolls where it cannot be made so small. Not a scroll pane: that would take the arrow keys from
 * the page. FX thread only.
 */
final class PagePort extends Region {
    /** No page has been made for less; the least window has so much at 200 %, beside a scroll bar. Some pages need more, and say so. */
    private static final double LEAST_WIDTH = 380;

    /** Narrower, pages have narrow margins. */
    private static final double NARROW = 540;

    private static final PseudoClass NARROW_PORT = PseudoClass.getPseudoClass("narrow");

    private static final double LEAST_HEIGHT = 320;
    /** Around what is brought into view. */
    private static final double MARGIN = 16;

    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private Node page;

    PagePort() {
        getStyleClass().add("page-port");
        across.setOrientation(Orientation.HORIZONTAL);
        down.setOrientation(Orientation.VERTICAL);
        for (ScrollBar bar : new ScrollBar[] {across, down}) {
            bar.setManaged(false);
            bar.setVisible(false);
            bar.setMin(0);
            bar.valueProperty().subscribe(value -> place());
        }
        getChildren().addAll(across, down);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        widthProperty()
                .map(width -> width.doubleValue() < NARROW)
                .subscribe(narrow -> pseudoClassStateChanged(NARROW_PORT, narrow));
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                ReadOnlyObjectProperty<Node> focus = scene.focusOwnerProperty();
                focus.subscribe(this::reveal);
            }
        });
    }

    /** Shows another page, from its top left. */
    void show(Node shown) {
        if (page != null) {
            getChildren().remove(page);
        }
        page = shown;
        getChildren().add(0, page);
        across.setValue(0);
        down.setValue(0);
    }

    @Override
    protected void layoutChildren() {
        if (page == null) {
            return;
        }
        double width = Math.max(leastWidth(), getWidth());
        double height = Math.max(LEAST_HEIGHT, Math.max(getHeight(), page.minHeight(width)));
        if (height > getHeight()) {
            // The bar takes room from the page where there is any.
            width = Math.max(leastWidth(), getWidth() - down.prefWidth(-1));
            height = Math.max(LEAST_HEIGHT, Math.max(getHeight(), page.minHeight(width)));
        }
        fit(across, width, getWidth());
        fit(down, height, getHeight());
        double thickness = down.prefWidth(-1);
        across.resizeRelocate(0, getHeight() - thickness, getWidth() - (down.isVisible() ? thickness : 0), thickness);
        down.resizeRelocate(getWidth() - thickness, 0, thickness, getHeight() - (across.isVisible() ? thickness : 0));
        page.resize(width, height + (across.isVisible() ? thickness : 0));
        place();
    }

    private double leastWidth() {
        return Math.max(LEAST_WIDTH, Math.ceil(page.minWidth(-1)));
    }

    private static void fit(ScrollBar bar, double whole, double seen) {
        double beyond = Math.max(0, Math.ceil(whole - seen));
        bar.setVisible(beyond > 0);
        bar.setMax(beyond);
        bar.setVisibleAmount(beyond * seen / whole);
        bar.setUnitIncrement(40);
        bar.setBlockIncrement(seen);
        bar.setValue(Math.min(bar.getValue(), beyond));
    }

    private void place() {
        if (page != null) {
            page.relocate(-Math.rint(across.getValue()), -Math.rint(down.getValue()));
        }
    }

    private void scroll(ScrollEvent event) {
        boolean isTaken = move(down, -event.getDeltaY()) | move(across, -event.getDeltaX());
        if (isTaken) {
            event.consume();
        }
    }

    private static boolean move(ScrollBar bar, double by) {
        double before = bar.getValue();
        bar.setValue(Math.max(0, Math.min(bar.getMax(), before + by)));
        return bar.getValue() != before;
    }

    /** Who goes through a page with Tab sees where that leads. A page that comes into view, or that is clicked, stays where it is. */
    private void reveal(Node focused) {
        if (focused == null || !focused.isFocusVisible()) {
            return;
        }
        for (Node at = focused; at != null; at = at.getParent()) {
            if (at == page) {
                Bounds bounds = page.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
                reveal(across, bounds.getMinX(), bounds.getMaxX(), getWidth());
                reveal(down, bounds.getMinY(), bounds.getMaxY(), getHeight());
                return;
            }
        }
    }

    private static void reveal(ScrollBar bar, double from, double to, double seen) {
        double value = bar.getValue();
        if (from < value) {
            move(bar, from - MARGIN - value);
        } else if (to > value + seen - MARGIN) {
            move(bar, Math.min(from - MARGIN - value, to + 2 * MARGIN - seen - value));
        }
    }
}
