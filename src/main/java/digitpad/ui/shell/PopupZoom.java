package digitpad.ui.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Shows lists, menus and tips, which are windows of their own, as large as what they belong to. FX thread only. */
final class PopupZoom {
    private final Stage stage;
    private final Scale scale = new Scale();
    private final ListChangeListener<Window> opened = this::opened;

    /**
     * Begins with the next one that opens.
     *
     * @param stage what they belong to
     * @param zoom 1 for their own size
     */
    PopupZoom(Stage stage, ObservableValue<? extends Number> zoom) {
        this.stage = stage;
        zoom.subscribe(now -> {
            scale.setX(now.doubleValue());
            scale.setY(now.doubleValue());
        });
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
            for (Window window : change.getAddedSubList()) {
                if (window instanceof PopupWindow popup && isOurs(popup)) {
                    popup.getScene().getRoot().getChildrenUnmodifiable().forEach(this::zoom);
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

    /** Popups make room for what is drawn of their content, whatever size that has in its layout. */
    private void zoom(Node content) {
        content.getTransforms().setAll(List.of(scale));
    }
}
