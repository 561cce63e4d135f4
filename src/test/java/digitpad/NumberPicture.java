package digitpad;

import digitpad.digits.Bounds;
import digitpad.digits.Ink;
import digitpad.digits.InkRaster;
import digitpad.digits.Stroke;
import digitpad.files.PenPicture;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * A clean scan of ink.
 *
 * @param raster what is on it
 * @param scale pixels for each unit of the ink
 * @param dx where the ink's origin lies on it
 * @param dy where the ink's origin lies on it
 */
public record NumberPicture(InkRaster raster, double scale, double dx, double dy) {
    private static final int MARGIN = 12;

    /**
     * Scans ink.
     *
     * @param ink not empty
     * @param height of the ink in pixels
     * @param pen its width as a share of the height
     * @return the scan
     */
    public static NumberPicture of(Ink ink, double height, double pen) {
        Bounds bounds = ink.bounds();
        double scale = height / bounds.height();
        double margin = MARGIN + pen * height;
        double dx = margin - scale * bounds.left();
        double dy = margin - scale * bounds.top();
        int width = (int) Math.ceil(scale * bounds.width() + 2 * margin);
        int rows = (int) Math.ceil(height + 2 * margin);
        BufferedImage picture = new BufferedImage(width, rows, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke((float) (pen * height), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (Stroke stroke : ink.transformed(scale, dx, dy).strokes()) {
            graphics.draw(PenPicture.path(stroke.curve()));
        }
        graphics.dispose();
        float[] values = new float[width * rows];
        for (int i = 0; i < values.length; i++) {
            values[i] = picture.getRaster().getSample(i % width, i / width, 0) / 255f;
        }
        return new NumberPicture(new InkRaster(width, rows, values), scale, dx, dy);
    }
}
