package digitpad.ui.results;

import digitpad.learning.Calibration;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Palette;
import digitpad.ui.parts.Pen;
import digitpad.words.Numbers;
import digitpad.words.Words;

/** How many images are read right and wrong at which confidence, on a logarithmic scale: a few errors show beside thousands read right. */
final class HistogramPlot extends Plot {
    private static final Words WORDS = Words.of(HistogramPlot.class);
    private Calibration calibration;
    private double decades;

    HistogramPlot(Appearance appearance) {
        super(appearance, WORDS.text("axis.confidence"));
        setId("confidence-histogram");
        setAccessibleText(WORDS.text("plot.histogram"));
    }

    @Override
    void prepare(EvaluatedImages shown) {
        calibration = Calibration.of(shown.evaluation(), BINS);
        int most = calibration.bins().stream()
                .mapToInt(bin -> Math.max(bin.right(), bin.wrong()))
                .max()
                .orElse(1);
        decades = Math.max(1, Math.ceil(Math.log10(most)));
    }

    /** One image is seen: the axis begins below it. */
    private double share(int count) {
        return count == 0 ? 0 : (Math.log10(count) + 0.3) / (decades + 0.3);
    }

    @Override
    void draw(Pen pen, Palette colours) {
        for (int decade = 0; decade <= decades; decade++) {
            int count = (int) Math.pow(10, decade);
            markY(pen, share(count), Numbers.count(count), colours);
        }
        markPercents(pen, colours);
        for (Calibration.Bin bin : calibration.bins()) {
            double width = x(bin.to()) - x(bin.from());
            double half = Math.floor(width / 2) - 1;
            bar(pen, colours, true, bin.right(), x(bin.from()) + 1, half);
            bar(pen, colours, false, bin.wrong(), x(bin.from()) + 1 + half, half);
        }
    }

    private void bar(Pen pen, Palette colours, boolean right, int count, double left, double width) {
        double top = y(share(count));
        pen.fill(
                Math.round(left),
                Math.round(top),
                width,
                Math.round(y(0)) - Math.round(top),
                right ? colours.accent() : colours.wrong());
    }
}
