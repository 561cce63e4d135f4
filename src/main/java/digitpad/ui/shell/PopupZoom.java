package digitpad.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * Shows lists, menus and tips, which are windows of their own, as large as what they belong to, or as large as the screen allows. FX thread
 * only.
 */
final class PopupZoom {
    private final Stage stage;
    private final ObservableValue<? extends Number> zoom;
    private final Map<Window, Subscription> shown = new HashMap<>();
    private final ListChangeListener<Window> opened = this::opened;

    /**
     * Begins with the next one that opens.
     *
     * @param stage what they belong to
     * @param zoom 1 for their own size
     */
    PopupZoom(Stage stage, ObservableValue<? extends Number> zoom) {
        this.stage = stage;
        this.zoom = zoom;
        // The list of windows outlives this one.
        stage.showingProperty().subscribe(isShown -> {
            if (isShown) {
                Window.getWindows().addListener(opened);
            } else {
                Window.getWindows().removeListener(opened);
            }
        });
    }

    private void opened(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            for (Window window : change.getRemoved()) {
                Optional.ofNullable(shown.remove(window)).ifPresent(Subscription::unsubscribe);
            }
            for (Window window : change.getAddedSubList()) {
                if (window instanceof PopupWindow popup && isOurs(popup)) {
                    shown.put(popup, zoomed(popup));
                }
            }
        }
    }

    private boolean isOurs(PopupWindow popup) {
        Window owner = popup.getOwnerWindow();
        while (owner instanceof PopupWindow outer) {
            owner = outer.getOwnerWindow();
        }
        return owner == stage;
    }

    /** From now on, while it is shown. */
    private Subscription zoomed(PopupWindow popup) {
        Node content = popup.getScene().getRoot().getChildrenUnmodifiable().get(0);
        Scale scale = new Scale();
        content.getTransforms().setAll(List.of(scale));
        return Subscription.combine(
                content.layoutBoundsProperty().subscribe(bounds -> {
                    double factor = Math.min(zoom.getValue().doubleValue(), screen().getHeight() / bounds.getHeight());
                    scale.setX(factor);
                    scale.setY(factor);
                }),
                // Popups make room for what is drawn of their content; but by its size in the layout they would stay on
                // the screen.
                popup.heightProperty().subscribe(() -> Platform.runLater(() -> keepOnScreen(popup))),
                popup.yProperty().subscribe(() -> Platform.runLater(() -> keepOnScreen(popup))));
    }

    private void keepOnScreen(PopupWindow popup) {
        Rectangle2D screen = screen();
        double beyond = popup.getY() + popup.getHeight() - screen.getMaxY();
        double above = popup.getY() - screen.getMinY();
        if (popup.isShowing() && beyond > 0 && above > 0) {
            popup.setAnchorY(popup.getAnchorY() - Math.min(beyond, above));
        }
    }

    private Rectangle2D screen() {
        return Screen.getScreensForRectangle(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()).stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
    }
}
