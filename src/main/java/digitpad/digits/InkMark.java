package digitpad.digits;

import java.util.ArrayList;
import java.util.List;

/**
 * A connected mark on a picture.
 *
 * @param left the picture's column where its raster begins
 * @param top the picture's row where its raster begins
 * @param raster its ink, cropped
 */
public record InkMark(int left, int top, InkRaster raster) {
    /** Ink fainter than this does not connect two marks: it is the blur between them. */
    private static final float CONNECTS = 0.25f;

    /** {@return how much ink it holds, in pixels} */
    public double mass() {
        double mass = 0;
        for (float value : raster.ink()) {
            mass += value;
        }
        return mass;
    }

    /**
     * Finds the marks of a picture. Pixels that touch, corners included, are one mark; faint pixels belong to the mark beside them.
     *
     * @param picture where to look
     * @return the marks, in the order of their first pixels
     */
    public static List<InkMark> of(InkRaster picture) {
        int width = picture.width();
        float[] ink = picture.ink();
        int[] marks = new int[ink.length];
        int[] pending = new int[ink.length];
        List<InkMark> found = new ArrayList<>();
        for (int start = 0; start < ink.length; start++) {
            if (ink[start] >= CONNECTS && marks[start] == 0) {
                int number = found.size() + 1;
                int count = fill(picture, start, number, marks, pending);
                found.add(mark(picture, pending, count, width));
            }
        }
        return found;
    }

    /** Numbers all pixels of one mark, and lists them. */
    private static int fill(InkRaster picture, int start, int number, int[] marks, int[] pending) {
        int width = picture.width();
        int height = picture.height();
        float[] ink = picture.ink();
        int count = 0;
        pending[count++] = start;
        marks[start] = number;
        for (int next = 0; next < count; next++) {
            int pixel = pending[next];
            if (ink[pixel] < CONNECTS) {
                continue;
            }
            int lastRow = Math.min(height - 1, pixel / width + 1);
            int lastColumn = Math.min(width - 1, pixel % width + 1);
            for (int row = Math.max(0, pixel / width - 1); row <= lastRow; row++) {
                for (int column = Math.max(0, pixel % width - 1); column <= lastColumn; column++) {
                    int neighbour = row * width + column;
                    if (ink[neighbour] > 0 && marks[neighbour] == 0) {
                        marks[neighbour] = number;
                        pending[count++] = neighbour;
                    }
                }
            }
        }
        return count;
    }

    private static InkMark mark(InkRaster picture, int[] pixels, int count, int width) {
        int left = width;
        int top = picture.height();
        int right = 0;
        int bottom = 0;
        for (int i = 0; i < count; i++) {
            left = Math.min(left, pixels[i] % width);
            right = Math.max(right, pixels[i] % width + 1);
            top = Math.min(top, pixels[i] / width);
            bottom = Math.max(bottom, pixels[i] / width + 1);
        }
        float[] own = new float[(right - left) * (bottom - top)];
        for (int i = 0; i < count; i++) {
            own[(pixels[i] / width - top) * (right - left) + pixels[i] % width - left] = picture.ink()[pixels[i]];
        }
        return new InkMark(left, top, new InkRaster(right - left, bottom - top, own));
    }
}
