package digitpad.ui.train;

import digitpad.learning.EpochFigures;
import digitpad.learning.FitDiagnosis;
import digitpad.learning.IterationFigures;
import digitpad.ui.parts.Curve;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The curves of one run: training per iteration, raw and smoothed, validation and, where it is watched, test per epoch, and the learning rate. FX thread only. */
final class RunHistory {
    private final Trace loss = new Trace();
    private final Trace accuracy = new Trace();
    private final Curve learningRate = new Curve();
    private final List<EpochFigures> epochFigures = new ArrayList<>();
    private Optional<EpochFigures> best = Optional.empty();
    private double iterationsPerEpoch = Double.NaN;

    /** The curves of one figure. */
    private static final class Trace {
        private final Curve raw = new Curve();
        private final Map<Smoothing, SmoothCurve> smooth = new EnumMap<>(Smoothing.class);
        private final Curve validation = new Curve();
        private final Curve test = new Curve();

        private Trace() {
            smooth.put(Smoothing.LITTLE, new SmoothCurve(Smoothing.LITTLE));
            smooth.put(Smoothing.MUCH, new SmoothCurve(Smoothing.MUCH));
        }

        private void add(double epochs, double value) {
            raw.add(epochs, value);
            smooth.values().forEach(curve -> curve.add(epochs, value));
        }

        private Curve training(Smoothing smoothing) {
            return smoothing == Smoothing.OFF ? raw : smooth.get(smoothing).curve();
        }

        private void clear() {
            raw.clear();
            smooth.values().forEach(SmoothCurve::clear);
            validation.clear();
            test.clear();
        }
    }

    /**
     * The loss of each batch.
     *
     * @param smoothing how far it is smoothed
     * @return its curve
     */
    Curve loss(Smoothing smoothing) {
        return loss.training(smoothing);
    }

    /**
     * The accuracy on each batch, 0 to 1.
     *
     * @param smoothing how far it is smoothed
     * @return its curve
     */
    Curve accuracy(Smoothing smoothing) {
        return accuracy.training(smoothing);
    }

    Curve validationLoss() {
        return loss.validation;
    }

    Curve validationAccuracy() {
        return accuracy.validation;
    }

    Curve learningRate() {
        return learningRate;
    }

    /** {@return the loss on the test set, where a recipe watches it; no points for others} */
    Curve testLoss() {
        return loss.test;
    }

    /** {@return the accuracy on the test set, 0 to 1, where a recipe watches it; no points for others} */
    Curve testAccuracy() {
        return accuracy.test;
    }

    /** {@return the epoch with the smallest validation loss so far; nothing before the first that was validated} */
    Optional<EpochFigures> best() {
        return best;
    }

    /** {@return what the curves say about the fit} */
    FitDiagnosis diagnosis() {
        return FitDiagnosis.of(epochFigures);
    }

    /** {@return epochs gone through so far, as a fraction} */
    double epochs() {
        return loss.raw.end();
    }

    /** {@return updates in an epoch; not a number before the first} */
    double iterationsPerEpoch() {
        return iterationsPerEpoch;
    }

    void clear() {
        loss.clear();
        accuracy.clear();
        learningRate.clear();
        epochFigures.clear();
        best = Optional.empty();
        iterationsPerEpoch = Double.NaN;
    }

    void add(IterationFigures figures) {
        iterationsPerEpoch = (figures.iteration() + 1) / figures.epochs();
        loss.add(figures.epochs(), figures.loss());
        accuracy.add(figures.epochs(), figures.accuracy());
        learningRate.add(figures.epochs(), figures.learningRate());
    }

    void add(EpochFigures figures) {
        figures.validation().ifPresent(validation -> {
            loss.validation.add(figures.epoch() + 1.0, validation.loss());
            accuracy.validation.add(figures.epoch() + 1.0, validation.accuracy());
            if (best.flatMap(EpochFigures::validation).stream().allMatch(least -> validation.loss() < least.loss())) {
                best = Optional.of(figures);
            }
        });
        figures.test().ifPresent(test -> {
            loss.test.add(figures.epoch() + 1.0, test.loss());
            accuracy.test.add(figures.epoch() + 1.0, test.accuracy());
        });
        epochFigures.add(figures);
    }
}
