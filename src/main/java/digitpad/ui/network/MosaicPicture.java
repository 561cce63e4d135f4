package digitpad.ui.network;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A mosaic at its size on the screen, so that a frame of the window takes one picture and not hundreds. Painted again in place for as long as
 * the sizes stay. FX thread only.
 */
final class MosaicPicture {
    private final int[] argb;
    private final int width;
    private final Layout layout;
    private final PixelBuffer<IntBuffer> buffer;
    private final Image image;

    /**
     * Where the pictures of a mosaic lie on the screen.
     *
     * @param count how many
     * @param rows of each, in its own pixels
     * @param columns of each
     * @param scale screen pixels for each of them
     * @param across how many stand side by side
     * @param gap between two, in screen pixels
     * @param margin around all
     */
    record Layout(int count, int rows, int columns, int scale, int across, int gap, int margin) {
        int width() {
            return Math.min(across, count) * pitchX() - gap + 2 * margin;
        }

        int height() {
            return (count + across - 1) / across * pitchY() - gap + 2 * margin;
        }

        int pitchX() {
            return scale * columns + gap;
        }

        int pitchY() {
            return scale * rows + gap;
        }

        int left(int picture) {
            return margin + picture % across * pitchX();
        }

        int top(int picture) {
            return margin + picture / across * pitchY();
        }

        /** {@return the picture at a place on the screen; -1 where there is none} */
        int at(double x, double y) {
            int column = (int) Math.floor((x - margin) / pitchX());
            int picture = (int) Math.floor((y - margin) / pitchY()) * across + column;
            return column >= 0 && column < across && picture >= 0 && picture < count ? picture : -1;
        }
    }

    /**
     * A picture of nothing yet.
     *
     * @param layout of the mosaics that it will show
     */
    MosaicPicture(Layout layout) {
        this.layout = layout;
        width = layout.width();
        argb = new int[width * layout.height()];
        buffer = new PixelBuffer<>(width, layout.height(), IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    Layout layout() {
        return layout;
    }

    Image image() {
        return image;
    }

    /**
     * Shows a mosaic.
     *
     * @param mosaic of the layout's sizes
     * @param border opaque, one pixel around each picture; 0 for none
     */
    void paint(Mosaic mosaic, int border) {
        for (int picture = 0; picture < layout.count(); picture++) {
            int left = layout.left(picture);
            int top = layout.top(picture);
            if (border != 0) {
                frame(left - 1, top - 1, border);
            }
            for (int row = 0; row < layout.rows(); row++) {
                int line = (top + row * layout.scale()) * width + left;
                for (int column = 0; column < layout.columns(); column++) {
                    int from = line + column * layout.scale();
                    Arrays.fill(argb, from, from + layout.scale(), mosaic.colour(picture, row, column));
                }
                for (int again = 1; again < layout.scale(); again++) {
                    System.arraycopy(argb, line, argb, line + again * width, layout.scale() * layout.columns());
                }
            }
        }
        buffer.updateBuffer(all -> null);
    }

    private void frame(int left, int top, int border) {
        int right = left + layout.scale() * layout.columns() + 1;
        int bottom = top + layout.scale() * layout.rows() + 1;
        Arrays.fill(argb, top * width + left, top * width + right + 1, border);
        Arrays.fill(argb, bottom * width + left, bottom * width + right + 1, border);
        for (int row = top; row <= bottom; row++) {
            argb[row * width + left] = border;
            argb[row * width + right] = border;
        }
    }
}
