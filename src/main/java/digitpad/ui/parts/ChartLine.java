package digitpad.ui.parts;

import java.util.function.Function;
import javafx.scene.paint.Color;

/**
 * A line of a chart and how it is drawn.
 *
 * @param name for legend and hover card
 * @param curve its points
 * @param quantity what its values are; one other than the chart's has an axis of its own at the right
 * @param colour from the theme
 * @param look how it is drawn
 */
public record ChartLine(String name, Curve curve, Quantity quantity, Function<Palette, Color> colour, Look look) {
    /** A curve with a point for each epoch is read up to half an epoch beside its ends. */
    private static final double HALF_AN_EPOCH = 0.5;

    /** How a line is drawn. */
    public enum Look {
        /** All values: where they lie close, a band from the smallest to the largest; neither in the legend nor considered by the axis. */
        BAND(1),
        /** A line through the means. */
        SOLID(2),
        /** A line with a mark at every point. */
        MARKED(2),
        /** A dashed line through the means. */
        DASHED(1.5, 4, 3),
        /** A dotted line through the means. */
        DOTTED(2, 0.1, 4);

        private final double width;
        private final double[] dashes;

        Look(double width, double... dashes) {
            this.width = width;
            this.dashes = dashes;
        }

        Pen.Stroke stroke(Color colour) {
            return new Pen.Stroke(colour, width, dashes);
        }

        private boolean isPerEpoch() {
            return this == MARKED || this == DOTTED;
        }
    }

    /**
     * The point read at a place.
     *
     * @param epoch the place
     * @param slack how far beside the curve's ends it is still read, in epochs
     * @return its index; -1 if there is none
     */
    int reading(double epoch, double slack) {
        int nearest = curve.nearest(epoch);
        boolean isFar = nearest >= 0
                && (nearest == 0 && epoch < curve.x(0) || epoch > curve.end())
                && Math.abs(curve.x(nearest) - epoch) > (look.isPerEpoch() ? Math.max(HALF_AN_EPOCH, slack) : slack);
        return isFar ? -1 : nearest;
    }
}
