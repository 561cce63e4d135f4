package digitpad.ui.parts;

import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;

/**
 * A chart as it is kept, always of the same size. FX thread only.
 *
 * @param title what it shows
 * @param width in pixels of a usual screen
 * @param height likewise
 * @param drawing draws it
 */
public record PenPicture(String title, double width, double height, Drawing drawing) {
    /** As sharp as on a screen of twice the usual density. */
    private static final double SCALE = 2;

    /** What draws a chart. */
    @FunctionalInterface
    public interface Drawing {
        /**
         * Draws all of it.
         *
         * @param pen draws
         * @param colours of the theme
         */
        void draw(Pen pen, Palette colours);
    }

    /**
     * The picture as pixels.
     *
     * @param colours of the theme
     * @return the picture, twice as wide and high as its size says
     */
    public WritableImage image(Palette colours) {
        Canvas canvas = new Canvas(SCALE * width, SCALE * height);
        canvas.getGraphicsContext2D().scale(SCALE, SCALE);
        draw(new CanvasPen(canvas.getGraphicsContext2D()), colours);
        return canvas.snapshot(new SnapshotParameters(), null);
    }

    /**
     * The picture as the text of an SVG file.
     *
     * @param colours of the theme
     * @return the text
     */
    public String svg(Palette colours) {
        SvgPen pen = new SvgPen(width, height, title);
        draw(pen, colours);
        return pen.end();
    }

    private void draw(Pen pen, Palette colours) {
        pen.fill(0, 0, width, height, colours.card());
        drawing.draw(pen, colours);
    }
}
