package digitpad.ui.results;

import digitpad.learning.Calibration;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Palette;
import digitpad.ui.parts.Pen;
import digitpad.words.Words;
import javafx.scene.paint.Color;

/** The share read right at each confidence; on the diagonal, confidence can be taken at its word. */
final class ReliabilityPlot extends Plot {
    private static final Words WORDS = Words.of(ReliabilityPlot.class);
    private static final double STRENGTH = 0.6;

    private Calibration calibration;

    ReliabilityPlot(Appearance appearance) {
        super(appearance, WORDS.text("axis.confidence"));
        setId("reliability-diagram");
        setAccessibleText(WORDS.text("plot.reliability"));
    }

    @Override
    void prepare(EvaluatedImages shown) {
        calibration = Calibration.of(shown.evaluation(), BINS);
    }

    @Override
    void draw(Pen pen, Palette colours) {
        markPercents(pen, colours);
        for (int percent = 0; percent <= 100; percent += 25) {
            markY(pen, percent / 100.0, percent + "\u00a0%", colours);
        }
        Color fill = colours.card().interpolate(colours.accent(), STRENGTH);
        for (Calibration.Bin bin : calibration.bins()) {
            double top = Math.round(y(bin.accuracy()));
            double left = Math.round(x(bin.from())) + 1;
            pen.fill(left, top, x(bin.to()) - x(bin.from()) - 2, Math.round(y(0)) - top, fill);
        }
        pen.line(x(0), y(0), x(1), y(1), new Pen.Stroke(colours.muted(), 1.5, 4, 4));
        for (Calibration.Bin bin : calibration.bins()) {
            if (bin.images() > 0) {
                pen.dot(x(bin.meanConfidence()), y(bin.accuracy()), 3, colours.text());
            }
        }
    }
}
