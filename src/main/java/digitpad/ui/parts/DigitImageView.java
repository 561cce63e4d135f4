package digitpad.ui.parts;

import digitpad.digits.DigitImage;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.effect.BlendMode;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;

/** One digit image, each pixel a square, ink on paper in the theme's colours. */
public final class DigitImageView extends StackPane {
    /** Colours are told apart on grey, not on black. */
    private static final double FADED = 0.4;

    private final Appearance appearance;
    private final SharpCanvas canvas;
    private final boolean gridShown;
    private Optional<DigitImage> image = Optional.empty();
    private Optional<Tint> tint = Optional.empty();

    /** How strongly each pixel is coloured. */
    @FunctionalInterface
    public interface Tint {
        /**
         * One pixel.
         *
         * @param row 0 at the top
         * @param column 0 at the left
         * @return -1 all in the colour against, 0 as it is, 1 all in the colour for
         */
        double at(int row, int column);
    }

    /**
     * An empty view.
     *
     * @param appearance gives the colours
     * @param scale screen pixels for one image pixel
     * @param gridShown whether lines part the pixels
     */
    public DigitImageView(Appearance appearance, int scale, boolean gridShown) {
        // As it is in every language.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        this.appearance = appearance;
        this.gridShown = gridShown;
        canvas = new SharpCanvas(appearance, DigitImage.SIDE * scale, DigitImage.SIDE * scale);
        getChildren().add(canvas);
        getStyleClass().add("digit-image");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        appearance.paint(this::draw);
    }

    /**
     * Changes the size.
     *
     * @param scale screen pixels for one image pixel
     */
    public void setScale(int scale) {
        double side = DigitImage.SIDE * scale;
        if (canvas.getWidth() != side) {
            canvas.setWidth(side);
            canvas.setHeight(side);
            draw();
        }
    }

    /**
     * Shows an image.
     *
     * @param shown what to show, or nothing for blank paper
     */
    public void show(Optional<DigitImage> shown) {
        image = shown;
        tint = Optional.empty();
        draw();
    }

    /**
     * Colours pixels over the image, until another image is shown.
     *
     * @param shown how strongly, or nothing
     */
    public void tint(Optional<Tint> shown) {
        tint = shown;
        draw();
    }

    private void draw() {
        Palette colours = appearance.palette();
        GraphicsContext g = canvas.getGraphicsContext2D();
        double side = canvas.getWidth();
        g.setFill(colours.paper());
        g.fillRect(0, 0, side, side);
        if (gridShown) {
            drawGrid(g, side, colours);
        }
        g.setImageSmoothing(false);
        // The grid shows on paper and vanishes under ink.
        g.setGlobalBlendMode(colours.isPaperDark() ? BlendMode.LIGHTEN : BlendMode.DARKEN);
        g.setGlobalAlpha(tint.isPresent() ? FADED : 1);
        image.ifPresent(digit -> g.drawImage(picture(digit, colours, 1), 0, 0, side, side));
        g.setGlobalAlpha(1);
        g.setGlobalBlendMode(BlendMode.SRC_OVER);
        tint.ifPresent(strengths -> drawTint(g, side / DigitImage.SIDE, strengths, colours));
    }

    private static void drawTint(GraphicsContext g, double step, Tint strengths, Palette colours) {
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            int row = i / DigitImage.SIDE;
            int column = i % DigitImage.SIDE;
            double strength = strengths.at(row, column);
            if (strength != 0) {
                // The root lets weak pixels be seen beside the strongest.
                g.setGlobalAlpha(Math.sqrt(Math.abs(strength)));
                g.setFill(strength > 0 ? colours.validation() : colours.accent());
                g.fillRect(column * step, row * step, step, step);
            }
        }
        g.setGlobalAlpha(1);
    }

    private static void drawGrid(GraphicsContext g, double side, Palette colours) {
        g.setStroke(colours.border().deriveColor(0, 1, 1, 0.45));
        g.setLineWidth(1);
        double step = side / DigitImage.SIDE;
        for (int i = 1; i < DigitImage.SIDE; i++) {
            double at = Math.round(i * step) - 0.5;
            g.strokeLine(at, 0, at, side);
            g.strokeLine(0, at, side, at);
        }
    }

    /**
     * A digit image in a theme's colours, each of its pixels a square.
     *
     * @param digit the image
     * @param colours paper and ink
     * @param scale side of the square, in pixels of the picture
     * @return 28 × 28 squares
     */
    public static WritableImage picture(DigitImage digit, Palette colours, int scale) {
        int side = DigitImage.SIDE * scale;
        int[] pixels = new int[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                pixels[y * side + x] = colours.shade(digit.at(y / scale, x / scale));
            }
        }
        WritableImage picture = new WritableImage(side, side);
        picture.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
        return picture;
    }
}
