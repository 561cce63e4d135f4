package digitpad.ui.train;

import digitpad.learning.EpochFigures;
import digitpad.learning.IterationFigures;
import digitpad.ui.parts.Curve;
import java.util.EnumMap;
import java.util.Map;

/** The curves of one run: training per iteration, raw and smoothed, validation per epoch, and the learning rate. FX thread only. */
final class RunHistory {
    private final Trace loss = new Trace();
    private final Trace accuracy = new Trace();
    private final Curve learningRate = new Curve();
    private double bestValidation = Double.NaN;
    private double iterationsPerEpoch = Double.NaN;

    /** The curves of one figure. */
    private static final class Trace {
        private final Curve raw = new Curve();
        private final Map<Smoothing, SmoothCurve> smooth = new EnumMap<>(Smoothing.class);
        private final Curve validation = new Curve();

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

    /** {@return the largest validation accuracy so far, 0 to 1; not a number before the first} */
    double bestValidation() {
        return bestValidation;
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
        bestValidation = Double.NaN;
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
            bestValidation = Double.isNaN(bestValidation)
                    ? validation.accuracy()
                    : Math.max(bestValidation, validation.accuracy());
        });
    }
}
