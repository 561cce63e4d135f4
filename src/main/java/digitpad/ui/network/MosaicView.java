package digitpad.ui.network;

import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.SharpCanvas;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** Pictures of a mosaic in as many columns as fit, each pixel a square. The one under the mouse, or chosen with the arrow keys, is framed. */
final class MosaicView extends Region {
    private static final int GAP = 8;
    private static final int SMALL_GAP = 1;
    /** About as large as many pictures are shown, in screen pixels. */
    private static final double TILE = 52;
    /** A few are larger, as far as they may. */
    private static final int FEW = 32;
    /** Single values are shown as small as this. */
    private static final int CELL = 13;

    private static final double FRAME = 2;

    private final Appearance appearance;
    private final double largest;
    private final SharpCanvas canvas;
    private final IntegerProperty looked = new SimpleIntegerProperty(this, "looked", -1);
    private Optional<Mosaic> mosaic = Optional.empty();
    /** Used again for as long as the size stays. */
    private WritableImage pixels;

    /**
     * An empty view.
     *
     * @param appearance gives the colours
     * @param largest about how large pictures may be, in screen pixels
     */
    MosaicView(Appearance appearance, double largest) {
        this.appearance = appearance;
        canvas = new SharpCanvas(appearance);
        this.largest = largest;
        getStyleClass().add("mosaic");
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setOnMouseMoved(move -> {
            int picture = pictureAt(move.getX(), move.getY());
            if (picture >= 0) {
                looked.set(picture);
            }
        });
        setOnMouseClicked(click -> requestFocus());
        setOnKeyPressed(this::walk);
        looked.subscribe(picture -> draw());
        appearance.paint(this::draw);
        widthProperty().subscribe(width -> draw());
    }

    /** {@return the picture that is looked at; -1 for none} */
    IntegerProperty lookedProperty() {
        return looked;
    }

    void show(Optional<Mosaic> shown) {
        boolean isOfAnotherSize = !sizes(shown).equals(sizes(mosaic));
        mosaic = shown;
        if (isOfAnotherSize) {
            pixels = shown.map(one -> new WritableImage(one.width(), one.height()))
                    .orElse(null);
            requestLayout();
        }
        shown.ifPresent(one -> pixels.getPixelWriter()
                .setPixels(
                        0, 0, one.width(), one.height(), PixelFormat.getIntArgbInstance(), one.argb(), 0, one.width()));
        draw();
    }

    private static String sizes(Optional<Mosaic> of) {
        return of.map(one -> one.count() + " " + one.rows() + " " + one.columns())
                .orElse("");
    }

    /** {@return screen pixels for one pixel of a picture} */
    private int scale(Mosaic one) {
        int side = Math.max(one.rows(), one.columns());
        return side == 1
                ? CELL
                : (int) Math.max(1, Math.round((one.count() <= FEW ? largest : Math.min(largest, TILE)) / side));
    }

    private static int gap(Mosaic one) {
        return one.rows() * one.columns() == 1 ? SMALL_GAP : GAP;
    }

    private double pitchX(Mosaic one) {
        return scale(one) * one.columns() + gap(one);
    }

    private double pitchY(Mosaic one) {
        return scale(one) * one.rows() + gap(one);
    }

    private int columns(Mosaic one, double width) {
        return (int) Math.max(1, (width - 2 * FRAME + gap(one)) / pitchX(one));
    }

    private int pictureAt(double x, double y) {
        if (mosaic.isEmpty()) {
            return -1;
        }
        Mosaic one = mosaic.get();
        int columns = columns(one, getWidth());
        int column = (int) ((x - FRAME) / pitchX(one));
        int picture = (int) ((y - FRAME) / pitchY(one)) * columns + column;
        return column < columns && picture < one.count() ? picture : -1;
    }

    private void walk(KeyEvent key) {
        if (mosaic.isEmpty()) {
            return;
        }
        int columns = columns(mosaic.get(), getWidth());
        int now = looked.get();
        int target =
                switch (key.getCode()) {
                    case LEFT -> now - 1;
                    case RIGHT -> now + 1;
                    case UP -> now - columns;
                    case DOWN -> now < 0 ? 0 : now + columns;
                    case HOME -> 0;
                    case END -> mosaic.get().count() - 1;
                    default -> Integer.MIN_VALUE;
                };
        if (target != Integer.MIN_VALUE) {
            if (target >= 0 && target < mosaic.get().count()) {
                looked.set(target);
            }
            key.consume();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return mosaic.map(one -> {
                    int columns = columns(one, width);
                    return (one.count() + columns - 1) / columns * pitchY(one) - gap(one) + 2 * FRAME;
                })
                .orElse(0.0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (mosaic.isEmpty()) {
            return;
        }
        Mosaic one = mosaic.get();
        int columns = columns(one, canvas.getWidth());
        g.setImageSmoothing(false);
        double width = scale(one) * one.columns();
        double height = scale(one) * one.rows();
        boolean isFramed = gap(one) > SMALL_GAP;
        g.setFill(appearance.palette().border());
        for (int i = 0; i < one.count(); i++) {
            double x = FRAME + i % columns * pitchX(one);
            double y = FRAME + i / columns * pitchY(one);
            if (isFramed) {
                g.fillRect(x - 1, y - 1, width + 2, height + 2);
            }
            g.drawImage(pixels, one.left(i), one.top(i), one.columns(), one.rows(), x, y, width, height);
        }
        int framed = looked.get();
        if (framed >= 0 && framed < one.count()) {
            g.setStroke(appearance.palette().accent());
            g.setLineWidth(FRAME);
            g.strokeRect(
                    FRAME + framed % columns * pitchX(one) - 1,
                    FRAME + framed / columns * pitchY(one) - 1,
                    width + 2,
                    height + 2);
        }
    }
}
