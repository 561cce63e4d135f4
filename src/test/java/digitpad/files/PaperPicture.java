package digitpad.files;

import digitpad.digits.Bounds;
import digitpad.digits.Ink;
import digitpad.digits.Stroke;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * A photo of ink on paper, made by program.
 *
 * @param width pixels
 * @param height pixels
 * @param isLightOnDark chalk on a board instead of a pen on paper
 * @param light how bright the darkest corner is, as a share of the brightest
 * @param noise of the sensor, in grey levels
 * @param ruled pixels between rules; 0 for none
 * @param isSquared whether there are upright rules too
 * @param tilt of the rules, as rise by run
 */
public record PaperPicture(
        int width,
        int height,
        boolean isLightOnDark,
        double light,
        double noise,
        int ruled,
        boolean isSquared,
        double tilt) {
    private static final Color PAPER = new Color(236, 232, 220);
    private static final Color PEN = new Color(38, 40, 66);
    private static final Color RULE = new Color(150, 176, 210);
    private static final Color BOARD = new Color(40, 52, 46);
    private static final Color CHALK = new Color(225, 228, 222);
    private static final Color BOARD_RULE = new Color(78, 92, 84);

    /** Share of the picture's width, or of its height, that the writing fills. */
    private static final double FILLED = 0.7;

    private static final double FILLED_HEIGHT = 0.4;
    /** The pen's width as a share of the writing's height. */
    private static final double PEN_WIDTH = 0.07;

    /**
     * Takes the photo.
     *
     * @param ink in any unit
     * @param random makes the noise
     * @return the picture
     */
    public BufferedImage of(Ink ink, Random random) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(isLightOnDark ? BOARD : PAPER);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(isLightOnDark ? BOARD_RULE : RULE);
        graphics.setStroke(new BasicStroke(2));
        if (ruled > 0) {
            int rise = (int) (tilt * width);
            for (int y = ruled / 2 - Math.abs(rise); y < height + Math.abs(rise); y += ruled) {
                graphics.drawLine(0, y, width, y + rise);
            }
            int run = (int) (tilt * height);
            for (int x = ruled / 3 - Math.abs(run); isSquared && x < width + Math.abs(run); x += ruled) {
                graphics.drawLine(x, 0, x - run, height);
            }
        }
        draw(ink, graphics);
        graphics.dispose();
        relight(picture, random);
        return picture;
    }

    private void draw(Ink ink, Graphics2D graphics) {
        Bounds bounds = ink.bounds();
        double scale = Math.min(FILLED * width / bounds.width(), FILLED_HEIGHT * height / bounds.height());
        Ink placed =
                ink.transformed(scale, width / 2.0 - scale * bounds.middleX(), height / 2.0 - scale * bounds.middleY());
        graphics.setColor(isLightOnDark ? CHALK : PEN);
        graphics.setStroke(new BasicStroke(
                (float) Math.max(2.5, PEN_WIDTH * scale * bounds.height()),
                BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND));
        for (Stroke stroke : placed.strokes()) {
            graphics.draw(PenPicture.path(stroke.curve()));
        }
    }

    private void relight(BufferedImage picture, Random random) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double away = ((double) x / width + (double) y / height) / 2;
                double lit = 1 - (1 - light) * away * away;
                int rgb = 0;
                double grain = noise * random.nextGaussian();
                for (int shift = 0; shift <= 16; shift += 8) {
                    double value = (picture.getRGB(x, y) >> shift & 0xff) * lit + grain;
                    rgb |= (int) Math.max(0, Math.min(255, value)) << shift;
                }
                picture.setRGB(x, y, rgb);
            }
        }
    }
}
