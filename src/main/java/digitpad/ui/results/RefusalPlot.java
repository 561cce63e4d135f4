package digitpad.ui.results;

import digitpad.learning.RefusalCurve;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Palette;
import digitpad.ui.parts.Pen;
import digitpad.ui.parts.Points;
import digitpad.words.Numbers;
import digitpad.words.Words;

/**
 * Accuracy on what is still read when the least sure images are refused, up to half of them. A dot tells what a model refuses by itself, which
 * goes by more than its confidence.
 */
final class RefusalPlot extends Plot {
    private static final Words WORDS = Words.of(RefusalPlot.class);
    private static final double MOST_REFUSED = 0.5;
    private static final int STEPS = 200;
    private static final double LEAST_MARKS = 3;
    private static final double[] ROUND = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20};
    /** What rounding may take from the lowest mark. */
    private static final double SLACK = 1e-9;

    private RefusalCurve curve;
    private double lowest;

    RefusalPlot(Appearance appearance) {
        super(appearance, WORDS.text("axis.refused"));
        setId("refusal-curve");
        setAccessibleText(WORDS.text("plot.refusal"));
    }

    @Override
    void prepare(EvaluatedImages shown) {
        curve = RefusalCurve.of(shown.evaluation());
        // At least a tenth of a percent, so that the scale says something where nothing is misread.
        lowest = Math.min(0.999, curve.accuracy(0));
    }

    private double share(double accuracy) {
        return Math.max(0, (accuracy - lowest) / (1 - lowest));
    }

    /** {@return percent from one mark to the next} */
    private double step() {
        double step = ROUND[0];
        for (double round : ROUND) {
            if (round * LEAST_MARKS <= 100 * (1 - lowest)) {
                step = round;
            }
        }
        return step;
    }

    @Override
    void draw(Pen pen, Palette colours) {
        double step = step();
        int decimals = step < 0.1 ? 2 : step < 1 ? 1 : 0;
        for (double percent = 100; percent >= 100 * lowest - SLACK; percent -= step) {
            markY(pen, share(percent / 100), Numbers.decimal(percent, decimals) + "\u00a0%", colours);
        }
        for (int percent = 0; percent <= 100 * MOST_REFUSED; percent += 25) {
            markX(pen, percent / 100.0 / MOST_REFUSED, percent + "\u00a0%", colours);
        }
        Points points = new Points();
        for (int i = 0; i <= STEPS; i++) {
            double refused = (double) i / STEPS;
            points.add(x(refused), y(share(curve.accuracy(refused * MOST_REFUSED))));
        }
        pen.curve(WORDS.text("plot.accuracy-on-rest"), points, new Pen.Stroke(colours.accent(), 2));
        images().filter(EvaluatedImages::mayRefuse).ifPresent(images -> {
            double refused = (double) images.refused() / images.size();
            if (refused <= MOST_REFUSED) {
                pen.dot(x(refused / MOST_REFUSED), y(share(images.accuracyOnTheRest())), 4, colours.text());
            }
        });
    }
}
