package digitpad.ui.shell;

import digitpad.ui.parts.Appearance;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows its content as large as the user wants it; the content then has so much less room, or so much more. FX thread only. */
final class ZoomPane extends Pane {
    private final Region content;
    private final Scale scale = new Scale();

    /**
     * A pane.
     *
     * @param content fills it
     * @param appearance tells the zoom
     */
    ZoomPane(Region content, Appearance appearance) {
        this.content = content;
        content.setManaged(false);
        content.getTransforms().add(scale);
        getChildren().add(content);
        appearance.zoomProperty().subscribe(zoom -> {
            scale.setX(zoom.doubleValue());
            scale.setY(zoom.doubleValue());
            requestLayout();
        });
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
    }
}
