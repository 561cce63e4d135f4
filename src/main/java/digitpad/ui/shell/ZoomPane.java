package digitpad.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows its content larger or smaller; the content then has so much less room, or so much more. FX thread only. */
final class ZoomPane extends Pane {
    private final Region content;
    private final Scale scale = new Scale();

    /**
     * A pane.
     *
     * @param content fills it
     * @param zoom 1 for the content's own size
     */
    ZoomPane(Region content, ObservableValue<? extends Number> zoom) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
        zoom.subscribe(now -> {
            scale.setX(now.doubleValue());
            scale.setY(now.doubleValue());
            requestLayout();
        });
    }

    @Override
    protected double computePrefWidth(double height) {
        return scale.getX() * content.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return scale.getY() * content.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
    }
}
