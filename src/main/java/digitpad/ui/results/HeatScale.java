package digitpad.ui.results;

import digitpad.ui.parts.Palette;
import java.util.Locale;
import javafx.scene.paint.Color;

/**
 * The colours of a confusion matrix: the more images, the stronger, on one logarithmic scale for errors and right readings, so that a single
 * error shows beside a thousand right ones.
 *
 * @param largest the largest count of the matrix; 1 or more
 */
record HeatScale(int largest) {
    /** A single image is still seen. */
    private static final double LEAST = 0.26;

    /** {@return how much of the full colour a count takes: 0 for none, 1 for the largest} */
    double strength(int count) {
        if (count == 0) {
            return 0;
        }
        return largest == 1 ? 1 : LEAST + (1 - LEAST) * Math.log(count) / Math.log(largest);
    }

    /**
     * The look of a cell.
     *
     * @param count its images; 0 for the look of an empty cell
     * @param right whether they are read right
     * @param colours of the theme
     * @return declarations of style; none for an empty cell
     */
    String style(int count, boolean right, Palette colours) {
        if (count == 0) {
            return "";
        }
        Color fill = fill(count, right, colours);
        return "-fx-background-color: " + css(fill) + "; -fx-text-fill: " + css(text(fill)) + ";";
    }

    /** {@return the colour of a cell that is not empty} */
    Color fill(int count, boolean right, Palette colours) {
        return colours.card().interpolate(right ? colours.accent() : colours.wrong(), strength(count));
    }

    /** {@return the colour of a figure that is read on another colour} */
    static Color text(Color fill) {
        Color dark = Palette.LIGHT.ink();
        return contrast(fill, Color.WHITE) >= contrast(fill, dark) ? Color.WHITE : dark;
    }

    /** {@return the contrast ratio of two colours as WCAG 2 defines it, 1 to 21} */
    static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static String css(Color colour) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(255 * colour.getRed()),
                Math.round(255 * colour.getGreen()),
                Math.round(255 * colour.getBlue()));
    }
}
