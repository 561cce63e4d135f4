package digitpad.ui.train;

import digitpad.learning.EpochFigures;
import digitpad.learning.IterationFigures;
import digitpad.ui.parts.Curve;
import java.util.Arrays;

/** The curves of one run: training per iteration, raw and smoothed, and validation per epoch. FX thread only. */
final class RunHistory {
    /** An exponential mean over about this many iterations. */
    private static final double SMOOTHING = 60;

    private final Curve loss = new Curve();
    private final Curve smoothLoss = new Curve();
    private final Curve validationLoss = new Curve();
    private final Curve accuracy = new Curve();
    private final Curve smoothAccuracy = new Curve();
    private final Curve validationAccuracy = new Curve();
    private double bestValidation = Double.NaN;
    private double weight;
    private double meanLoss;
    private double meanAccuracy;

    Curve loss() {
        return loss;
    }

    Curve smoothLoss() {
        return smoothLoss;
    }

    Curve validationLoss() {
        return validationLoss;
    }

    Curve accuracy() {
        return accuracy;
    }

    Curve smoothAccuracy() {
        return smoothAccuracy;
    }

    Curve validationAccuracy() {
        return validationAccuracy;
    }

    /** {@return the largest validation accuracy so far, 0 to 1; not a number before the first} */
    double bestValidation() {
        return bestValidation;
    }

    /** {@return epochs gone through so far, as a fraction} */
    double epochs() {
        return loss.size() == 0 ? 0 : loss.x(loss.size() - 1);
    }

    void clear() {
        for (Curve curve :
                Arrays.asList(loss, smoothLoss, validationLoss, accuracy, smoothAccuracy, validationAccuracy)) {
            curve.clear();
        }
        bestValidation = Double.NaN;
        weight = 0;
        meanLoss = 0;
        meanAccuracy = 0;
    }

    void add(IterationFigures figures) {
        // Dividing by the weights' sum makes the mean right from the first iteration on (Adam's bias correction).
        double keep = 1 - 1 / SMOOTHING;
        weight = keep * weight + 1 - keep;
        meanLoss = keep * meanLoss + (1 - keep) * figures.loss();
        meanAccuracy = keep * meanAccuracy + (1 - keep) * figures.accuracy();
        loss.add(figures.epochs(), figures.loss());
        smoothLoss.add(figures.epochs(), meanLoss / weight);
        accuracy.add(figures.epochs(), figures.accuracy());
        smoothAccuracy.add(figures.epochs(), meanAccuracy / weight);
    }

    void add(EpochFigures figures) {
        figures.validation().ifPresent(validation -> {
            validationLoss.add(figures.epoch() + 1.0, validation.loss());
            validationAccuracy.add(figures.epoch() + 1.0, validation.accuracy());
            bestValidation = Double.isNaN(bestValidation)
                    ? validation.accuracy()
                    : Math.max(bestValidation, validation.accuracy());
        });
    }

    /** {@return the largest loss worth showing: the first steep fall leaves the chart at the top} */
    double shownLoss() {
        return Math.max(0.1, Math.max(1.3 * settled(smoothLoss, true), 1.1 * settled(validationLoss, true)));
    }

    /** {@return the smallest accuracy worth showing} */
    double shownAccuracy() {
        double low = Math.min(settled(smoothAccuracy, false), settled(validationAccuracy, false));
        return Math.max(0, Math.min(0.98, low - 0.25 * (1 - low)));
    }

    /** The extreme value of a curve after its first tenth. */
    private static double settled(Curve curve, boolean largest) {
        double extreme = largest ? 0 : 1;
        for (int i = curve.size() / 10; i < curve.size(); i++) {
            extreme = largest ? Math.max(extreme, curve.y(i)) : Math.min(extreme, curve.y(i));
        }
        return extreme;
    }
}
