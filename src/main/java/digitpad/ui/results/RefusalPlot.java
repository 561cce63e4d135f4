package digitpad.ui.results;

import digitpad.learning.RefusalCurve;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Palette;
import digitpad.ui.parts.Pen;
import digitpad.ui.parts.Points;
import java.util.Locale;

/** Accuracy on what is still read when the least sure images are refused, up to half of them. */
final class RefusalPlot extends Plot {
    private static final double MOST_REFUSED = 0.5;
    private static final int STEPS = 200;
    private static final int MARKS = 4;

    private RefusalCurve curve;
    private double lowest;

    RefusalPlot(Appearance appearance) {
        super(appearance, "share refused");
        setId("refusal-curve");
        setAccessibleText("Accuracy against the share refused");
    }

    @Override
    void prepare(EvaluatedImages shown) {
        curve = RefusalCurve.of(shown.evaluation());
        // At least a tenth of a percent, so that the scale says something where nothing is misread.
        lowest = Math.min(0.999, curve.accuracy(0));
    }

    @Override
    void draw(Pen pen, Palette colours) {
        for (int i = 0; i <= MARKS; i++) {
            double share = (double) i / MARKS;
            String words = String.format(Locale.ROOT, "%.1f\u00a0%%", 100 * (lowest + share * (1 - lowest)));
            markY(pen, share, words, colours);
        }
        for (int percent = 0; percent <= 100 * MOST_REFUSED; percent += 25) {
            markX(pen, percent / 100.0 / MOST_REFUSED, percent + "\u00a0%", colours);
        }
        Points points = new Points();
        for (int i = 0; i <= STEPS; i++) {
            double share = (double) i / STEPS;
            double height = (curve.accuracy(share * MOST_REFUSED) - lowest) / (1 - lowest);
            points.add(x(share), y(Math.max(0, height)));
        }
        pen.curve("accuracy on the rest", points, new Pen.Stroke(colours.accent(), 2));
    }
}
