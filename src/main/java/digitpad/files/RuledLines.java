package digitpad.files;

import digitpad.digits.InkRaster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes the rules of lined and squared paper from a picture: thin straight lines from edge to edge, level or nearly so. Where writing crosses
 * a rule the ink stays.
 */
final class RuledLines {
    /** Pictures with a shorter side than this are no paper with rules. */
    private static final int SMALL = 100;
    /** A rule is at most this thick, in pixels or as a share of the picture's height. */
    private static final double THICKEST = 4;

    private static final double THICKEST_SHARE = 0.012;
    /** So much of a rule must be seen. */
    private static final double SEEN = 0.45;
    /** Of a rule that leaves through the top or the bottom at least this share of the width must be inside. */
    private static final double SHORTEST = 0.06;
    /** A rule is seen this near to both edges, as a share of the width. */
    private static final double EDGE = 0.08;
    /** Rules fall or rise by at most this. */
    private static final double STEEPEST = 0.09;

    private static final double STEEPNESS_STEP = 0.002;
    /** Ink fainter than this does not count. */
    private static final float FAINT = 0.15f;
    /** A photo's rules are not quite straight: so many pixels up and down are looked at. */
    private static final int BENT = 2;

    private final int width;
    private final int height;
    private final float[] ink;
    /** So far above and below the picture's middle column a rule may cross it that is seen in a corner. */
    private final int margin;

    private RuledLines(InkRaster raster) {
        width = raster.width();
        height = raster.height();
        ink = raster.ink().clone();
        margin = (int) Math.ceil(STEEPEST * width / 2);
    }

    /**
     * Removes rules.
     *
     * @param raster a picture's ink
     * @return the ink without level and upright rules; the same one if there are none
     */
    static InkRaster removed(InkRaster raster) {
        return transposed(removedLevel(transposed(removedLevel(raster))));
    }

    private static InkRaster removedLevel(InkRaster raster) {
        if (Math.min(raster.width(), raster.height()) < SMALL) {
            return raster;
        }
        RuledLines lines = new RuledLines(raster);
        lines.remove();
        return new InkRaster(raster.width(), raster.height(), lines.ink);
    }

    private static InkRaster transposed(InkRaster raster) {
        float[] turned = new float[raster.ink().length];
        for (int i = 0; i < turned.length; i++) {
            turned[i % raster.width() * raster.height() + i / raster.width()] = raster.ink()[i];
        }
        return new InkRaster(raster.height(), raster.width(), turned);
    }

    private void remove() {
        int thickest = (int) Math.max(THICKEST, THICKEST_SHARE * height);
        int[] thin = thinPixels(thickest);
        double best = 0;
        double steepness = 0;
        for (double slope = -STEEPEST; slope <= STEEPEST; slope += STEEPNESS_STEP) {
            double clarity = 0;
            for (int count : profile(thin, slope)) {
                clarity += (double) count * count;
            }
            if (clarity > best) {
                best = clarity;
                steepness = slope;
            }
        }
        for (int rule : rules(profile(thin, steepness), steepness, thickest)) {
            if (reachesBothEdges(thin, rule, steepness, thickest)) {
                erase(rule, steepness, thickest);
            }
        }
    }

    /** The places of ink that is not thicker, from above to beneath, than a rule. */
    private int[] thinPixels(int thickest) {
        int[] found = new int[ink.length];
        int count = 0;
        for (int column = 0; column < width; column++) {
            int begin = -1;
            for (int row = 0; row <= height; row++) {
                boolean isInk = row < height && ink[row * width + column] >= FAINT;
                if (isInk && begin < 0) {
                    begin = row;
                } else if (!isInk && begin >= 0) {
                    if (row - begin <= thickest) {
                        found[count++] = (begin + row) / 2 * width + column;
                    }
                    begin = -1;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** How many of the places lie on each line of a steepness; lines are numbered by where they cross the middle column. */
    private int[] profile(int[] places, double slope) {
        int[] profile = new int[height + 2 * margin];
        for (int place : places) {
            long line = Math.round(place / width - slope * (place % width - width / 2.0));
            if (line >= -margin && line < height + margin) {
                profile[(int) line + margin]++;
            }
        }
        return profile;
    }

    private List<Integer> rules(int[] profile, double slope, int thickest) {
        List<Integer> rules = new ArrayList<>();
        for (int line = 0; line < profile.length; line++) {
            int near = 0;
            boolean isPeak = true;
            for (int other = Math.max(0, line - BENT); other <= Math.min(profile.length - 1, line + BENT); other++) {
                near += profile[other];
                isPeak &= profile[other] < profile[line] || profile[other] == profile[line] && other >= line;
            }
            int rule = line - margin;
            boolean isApart = rules.isEmpty() || rule - rules.get(rules.size() - 1) > thickest;
            int inside = lastColumn(rule, slope) - firstColumn(rule, slope);
            if (isPeak && isApart && inside >= SHORTEST * width && near >= SEEN * inside) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private boolean reachesBothEdges(int[] places, int rule, double slope, int thickest) {
        int left = width;
        int right = 0;
        for (int place : places) {
            double line = place / width - slope * (place % width - width / 2.0);
            if (Math.abs(line - rule) <= BENT + thickest / 2.0) {
                left = Math.min(left, place % width);
                right = Math.max(right, place % width);
            }
        }
        int first = firstColumn(rule, slope);
        int last = lastColumn(rule, slope);
        double edge = EDGE * (last - first);
        return left <= first + edge && right >= last - edge;
    }

    /** Where a line enters the picture, for a tilted one may do so through its top or bottom. */
    private int firstColumn(int rule, double slope) {
        return Math.min(column(rule, slope, 0), column(rule, slope, height));
    }

    private int lastColumn(int rule, double slope) {
        return Math.max(column(rule, slope, 0), column(rule, slope, height));
    }

    /** The column where a line crosses a row; a level line goes on to the edge. */
    private int column(int rule, double slope, int row) {
        double column =
                Math.abs(slope) < STEEPNESS_STEP / 2 ? (row == 0 ? 0 : width) : width / 2.0 + (row - rule) / slope;
        return (int) Math.max(0, Math.min(width, column));
    }

    private void erase(int rule, double slope, int thickest) {
        for (int column = 0; column < width; column++) {
            int middle = (int) Math.round(rule + slope * (column - width / 2.0));
            for (int row = middle - BENT; row <= middle + BENT; row++) {
                if (row >= 0 && row < height && ink[row * width + column] > 0) {
                    eraseRun(row, column, thickest);
                }
            }
        }
    }

    private void eraseRun(int row, int column, int thickest) {
        int top = row;
        while (top > 0 && ink[(top - 1) * width + column] > 0) {
            top--;
        }
        int bottom = row;
        while (bottom < height && ink[bottom * width + column] > 0) {
            bottom++;
        }
        // The soft edges of a rule are not in its thickness.
        if (bottom - top <= thickest + 2) {
            for (int at = top; at < bottom; at++) {
                ink[at * width + column] = 0;
            }
        }
    }
}
