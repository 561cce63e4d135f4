package digitpad.files;

import digitpad.digits.CurveSegment;
import digitpad.digits.Ink;
import digitpad.digits.Stroke;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** A picture of ink as the pad saves it, made without a window. */
public final class PenPicture {
    private static final int SIDE = 1000;
    private static final Color INK = new Color(0x1b1f24);

    private PenPicture() {}

    /**
     * Paints ink.
     *
     * @param ink in thousandths of the picture's side
     * @return dark on white
     */
    public static BufferedImage of(Ink ink) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, SIDE, SIDE);
        graphics.setColor(INK);
        for (Stroke stroke : ink.strokes()) {
            graphics.setStroke(new BasicStroke((float) stroke.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(path(stroke.curve()));
        }
        graphics.dispose();
        return picture;
    }

    /**
     * A curve for Java 2D.
     *
     * @param curve of a stroke
     * @return the same curve
     */
    public static Path2D path(List<CurveSegment> curve) {
        Path2D path = new Path2D.Double();
        path.moveTo(curve.get(0).start().x(), curve.get(0).start().y());
        for (CurveSegment segment : curve) {
            path.quadTo(
                    segment.control().x(),
                    segment.control().y(),
                    segment.end().x(),
                    segment.end().y());
        }
        return path;
    }
}
