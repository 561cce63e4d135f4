package digitpad.ui.network;

import digitpad.ui.parts.Appearance;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

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

    private static final int FRAME = 2;

    private final Appearance appearance;
    private final double largest;
    private final ImageView view = new ImageView();
    private final Rectangle frame = new Rectangle();
    private final IntegerProperty looked = new SimpleIntegerProperty(this, "looked", -1);
    private Optional<Mosaic> mosaic = Optional.empty();
    /** Used again for as long as the sizes stay. */
    private Optional<MosaicPicture> picture = Optional.empty();

    /**
     * An empty view.
     *
     * @param appearance gives the colours
     * @param largest about how large pictures may be, in screen pixels
     */
    MosaicView(Appearance appearance, double largest) {
        // As it is in every language.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        this.appearance = appearance;
        this.largest = largest;
        getStyleClass().add("mosaic");
        view.setSmooth(false);
        view.setManaged(false);
        frame.setManaged(false);
        frame.setFill(null);
        frame.setStrokeWidth(FRAME);
        frame.setMouseTransparent(true);
        getChildren().addAll(view, frame);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setOnMouseMoved(move -> {
            int under = picture.map(one -> one.layout().at(move.getX(), move.getY()))
                    .orElse(-1);
            if (under >= 0) {
                looked.set(under);
            }
        });
        setOnMouseClicked(click -> requestFocus());
        setOnKeyPressed(this::walk);
        looked.subscribe(place -> markLooked());
        appearance.paletteProperty().subscribe(colours -> paint());
    }

    /** {@return the picture that is looked at; -1 for none} */
    IntegerProperty lookedProperty() {
        return looked;
    }

    void show(Optional<Mosaic> shown) {
        boolean isOfAnotherSize = !sizes(shown).equals(sizes(mosaic));
        mosaic = shown;
        if (isOfAnotherSize) {
            requestLayout();
        }
        paint();
    }

    private static String sizes(Optional<Mosaic> of) {
        return of.map(one -> one.count() + " " + one.rows() + " " + one.columns())
                .orElse("");
    }

    /** Where the pictures lie in a view of some width. */
    private MosaicPicture.Layout layout(Mosaic one, double width) {
        int side = Math.max(one.rows(), one.columns());
        double tile = one.count() <= FEW ? largest : Math.min(largest, TILE);
        int scale = side == 1 ? CELL : (int) Math.max(1, Math.round(tile / side));
        int gap = one.rows() * one.columns() == 1 ? SMALL_GAP : GAP;
        int across = (int) Math.max(1, (width - 2 * FRAME + gap) / (scale * one.columns() + gap));
        return new MosaicPicture.Layout(one.count(), one.rows(), one.columns(), scale, across, gap, FRAME);
    }

    private void paint() {
        if (mosaic.isEmpty() || mosaic.get().count() == 0 || getWidth() == 0) {
            picture = Optional.empty();
        } else {
            MosaicPicture.Layout wanted = layout(mosaic.get(), getWidth());
            if (picture.filter(one -> one.layout().equals(wanted)).isEmpty()) {
                picture = Optional.of(new MosaicPicture(wanted));
            }
            picture.get()
                    .paint(
                            mosaic.get(),
                            wanted.gap() > SMALL_GAP ? argb(appearance.palette().border()) : 0);
        }
        view.setImage(picture.map(MosaicPicture::image).orElse(null));
        markLooked();
    }

    private static int argb(Color colour) {
        return 0xff << 24
                | (int) Math.round(255 * colour.getRed()) << 16
                | (int) Math.round(255 * colour.getGreen()) << 8
                | (int) Math.round(255 * colour.getBlue());
    }

    private void markLooked() {
        Optional<MosaicPicture.Layout> shown =
                picture.map(MosaicPicture::layout).filter(one -> looked.get() >= 0 && looked.get() < one.count());
        frame.setVisible(shown.isPresent());
        shown.ifPresent(one -> {
            frame.setStroke(appearance.palette().accent());
            frame.setX(one.left(looked.get()) - 1.0);
            frame.setY(one.top(looked.get()) - 1.0);
            frame.setWidth(one.pitchX() - one.gap() + 2.0);
            frame.setHeight(one.pitchY() - one.gap() + 2.0);
        });
    }

    private void walk(KeyEvent key) {
        if (mosaic.isEmpty()) {
            return;
        }
        int columns = layout(mosaic.get(), getWidth()).across();
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
        return mosaic.filter(one -> one.count() > 0)
                .map(one -> (double) layout(one, width).height())
                .orElse(0.0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (picture.isEmpty()
                || mosaic.isPresent() && !picture.get().layout().equals(layout(mosaic.get(), getWidth()))) {
            paint();
        }
    }
}
