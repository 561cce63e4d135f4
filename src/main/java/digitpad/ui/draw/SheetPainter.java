package digitpad.ui.draw;

import digitpad.digits.CurveSegment;
import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.InkRaster;
import digitpad.digits.Stroke;
import digitpad.ui.parts.Palette;
import digitpad.ui.parts.SharpCanvas;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** Paints sheets on canvases. FX thread only. */
final class SheetPainter {
    /** Ink units along one side of a sheet. */
    static final double UNITS = 1000;

    /** Length of the line that stands for a dot. */
    private static final double DOT = 0.1;

    private SheetPainter() {}

    /**
     * Wipes a canvas and makes a sheet fill it.
     *
     * @param canvas as wide as high
     * @return paints in ink units
     */
    static GraphicsContext wiped(SharpCanvas canvas) {
        double scale = canvas.getWidth() / UNITS;
        canvas.reset();
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.scale(scale, scale);
        g.clearRect(0, 0, UNITS, UNITS);
        return g;
    }

    /**
     * Paints all that lies on a sheet.
     *
     * @param g in ink units
     * @param sheet what to paint
     * @param colours gives the ink's
     */
    static void paint(GraphicsContext g, Sheet sheet, Palette colours) {
        sheet.picture().ifPresent(picture -> paint(g, picture.image(), 1));
        paint(g, sheet.ink(), colours);
    }

    /**
     * Paints the ink of a picture, in the middle.
     *
     * @param g in ink units
     * @param raster what to paint
     * @param filled the share of the sheet's side that the longer side fills
     * @param colours gives the ink's
     */
    static void paint(GraphicsContext g, InkRaster raster, double filled, Palette colours) {
        WritableImage image = new WritableImage(raster.width(), raster.height());
        Color colour = colours.ink();
        for (int i = 0; i < raster.ink().length; i++) {
            Color shade = colour.deriveColor(0, 1, 1, Math.min(1, raster.ink()[i]));
            image.getPixelWriter().setColor(i % raster.width(), i / raster.width(), shade);
        }
        paint(g, image, filled);
    }

    private static void paint(GraphicsContext g, Image image, double filled) {
        double scale = filled * UNITS / Math.max(image.getWidth(), image.getHeight());
        double width = image.getWidth() * scale;
        double height = image.getHeight() * scale;
        g.drawImage(image, (UNITS - width) / 2, (UNITS - height) / 2, width, height);
    }

    /**
     * Paints ink.
     *
     * @param g in the ink's units
     * @param ink each stroke with its width
     * @param colours gives the ink's
     */
    static void paint(GraphicsContext g, Ink ink, Palette colours) {
        ink.strokes().forEach(stroke -> paint(g, stroke, colours));
    }

    static void paint(GraphicsContext g, Stroke stroke, Palette colours) {
        paint(g, stroke, colours.ink());
    }

    /** A stroke is one path: pieces painted one by one would darken their common edges. */
    static void paint(GraphicsContext g, Stroke stroke, Color colour) {
        g.setStroke(colour);
        g.setLineWidth(stroke.width());
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        List<CurveSegment> curve = stroke.curve();
        InkPoint start = curve.get(0).start();
        g.beginPath();
        g.moveTo(start.x(), start.y());
        for (CurveSegment segment : curve) {
            InkPoint control = segment.control();
            InkPoint end = segment.end();
            g.quadraticCurveTo(control.x(), control.y(), end.x(), end.y());
        }
        if (stroke.points().stream().map(InkPoint::untimed).allMatch(start::equals)) {
            // A line of no length is not drawn at all, round caps or not.
            g.lineTo(start.x() + DOT, start.y());
        }
        g.stroke();
    }

    /**
     * A sheet as others want to see it: dark ink on white paper, whatever the theme.
     *
     * @param sheet what to paint
     * @return a square picture
     */
    static WritableImage picture(Sheet sheet) {
        Canvas canvas = new Canvas(UNITS, UNITS);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(Palette.LIGHT.paper());
        g.fillRect(0, 0, UNITS, UNITS);
        paint(g, sheet, Palette.LIGHT);
        return canvas.snapshot(null, null);
    }
}
