package digitpad.ui.parts;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * A canvas with as many pixels as the screen shows of it, however large the user has made the interface; a plain one would be magnified, and
 * blurred. It is drawn on in the units of the scene, and is empty whenever its size or the zoom has changed: draw through {@link
 * Appearance#paint}. Layout does not resize it. FX thread only.
 */
public class SharpCanvas extends Region {
    private final Appearance appearance;
    private final Canvas canvas = new Canvas();
    private final Scale shrink = new Scale();
    private final InvalidationListener onZoom = zoom -> fit();

    /**
     * A canvas without a size.
     *
     * @param appearance tells the zoom
     */
    public SharpCanvas(Appearance appearance) {
        this.appearance = appearance;
        canvas.getTransforms().add(shrink);
        canvas.setManaged(false);
        getChildren().add(canvas);
        // Weakly: canvases come and go, the appearance stays.
        appearance.zoomProperty().addListener(new WeakInvalidationListener(onZoom));
    }

    /**
     * A canvas.
     *
     * @param appearance tells the zoom
     * @param width in the scene's units
     * @param height in the scene's units
     */
    public SharpCanvas(Appearance appearance, double width, double height) {
        this(appearance);
        setWidth(width);
        setHeight(height);
    }

    private void fit() {
        double zoom = appearance.zoomProperty().get();
        canvas.setWidth(Math.ceil(getWidth() * zoom));
        canvas.setHeight(Math.ceil(getHeight() * zoom));
        shrink.setX(1 / zoom);
        shrink.setY(1 / zoom);
        reset();
        // The size it asks for is remembered otherwise, and so is that of what lies around it.
        requestLayout();
    }

    /** Draws in the scene's units again, after another transform. */
    public final void reset() {
        double zoom = appearance.zoomProperty().get();
        canvas.getGraphicsContext2D().setTransform(zoom, 0, 0, zoom, 0, 0);
    }

    /** {@return draws, in the scene's units} */
    public final GraphicsContext getGraphicsContext2D() {
        return canvas.getGraphicsContext2D();
    }

    @Override
    public final void setWidth(double width) {
        super.setWidth(width);
        fit();
    }

    @Override
    public final void setHeight(double height) {
        super.setHeight(height);
        fit();
    }

    @Override
    protected final double computePrefWidth(double height) {
        return getWidth();
    }

    @Override
    protected final double computePrefHeight(double width) {
        return getHeight();
    }

    @Override
    public final boolean isResizable() {
        return false;
    }
}
