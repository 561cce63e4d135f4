package digitpad.ui.results;

import digitpad.learning.Calibration;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Palette;
import javafx.scene.canvas.GraphicsContext;

/** The share read right at each confidence; on the diagonal, confidence can be taken at its word. */
final class ReliabilityPlot extends Plot {
    private Calibration calibration;

    ReliabilityPlot(Appearance appearance) {
        super(appearance, "confidence");
        setId("reliability-diagram");
        setAccessibleText("Reliability diagram");
    }

    @Override
    void prepare(EvaluatedImages shown) {
        calibration = Calibration.of(shown.evaluation(), BINS);
    }

    @Override
    void draw(GraphicsContext g, Palette colours) {
        for (int percent = 0; percent <= 100; percent += 25) {
            markX(g, percent / 100.0, percent + (percent == 100 ? "\u00a0%" : ""));
            markY(g, percent / 100.0, percent + "\u00a0%");
        }
        g.setFill(colours.accent());
        g.setGlobalAlpha(0.6);
        for (Calibration.Bin bin : calibration.bins()) {
            double top = Math.round(y(bin.accuracy()));
            g.fillRect(Math.round(x(bin.from())) + 1, top, x(bin.to()) - x(bin.from()) - 2, Math.round(y(0)) - top);
        }
        g.setGlobalAlpha(1);
        g.setStroke(colours.muted());
        g.setLineWidth(1.5);
        g.setLineDashes(4, 4);
        g.strokeLine(x(0), y(0), x(1), y(1));
        g.setLineDashes();
        g.setFill(colours.text());
        for (Calibration.Bin bin : calibration.bins()) {
            if (bin.images() > 0) {
                g.fillOval(x(bin.meanConfidence()) - 3, y(bin.accuracy()) - 3, 6, 6);
            }
        }
    }
}
