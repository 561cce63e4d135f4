package digitpad.learning;

import java.util.List;
import java.util.Locale;

/**
 * What the curves say in words: whether a network learns its examples by heart, learns what holds for others too, or has not learned enough.
 *
 * @param kind what it is
 * @param sentence for the user: what is seen and what to do
 */
public record FitDiagnosis(Kind kind, String sentence) {
    /** A loss must rise by this share before anybody should worry. */
    private static final double RISE = 0.1;
    /** Epochs since the best one before a rise is more than chance. */
    private static final int LATE = 2;
    /** One epoch says nothing: its training figures are means over weights from random ones on. */
    private static final int ENOUGH = 2;
    /** A gap of accuracy that is worth mentioning, 0 to 1. */
    private static final double GAP = 0.01;
    /** Below this accuracy on its own examples a network has learned too little. */
    private static final double LITTLE = 0.95;

    /** Kinds of fit. */
    public enum Kind {
        /** Nobody can tell yet. */
        UNKNOWN,
        /** Training and validation go together. */
        GOOD,
        /** The network is still bad even on its own examples. */
        UNDER_FITTING,
        /** The network does better and better on its own examples, and worse on others. */
        OVER_FITTING
    }

    /**
     * Looks at the curves of a run.
     *
     * @param epochs all so far, in order
     * @return what they say
     */
    public static FitDiagnosis of(List<EpochFigures> epochs) {
        List<EpochFigures> validated =
                epochs.stream().filter(epoch -> epoch.validation().isPresent()).toList();
        if (validated.isEmpty()) {
            return new FitDiagnosis(
                    Kind.UNKNOWN,
                    epochs.isEmpty() ? "" : "Without validation images nobody can tell whether it over-fits.");
        }
        EpochFigures last = validated.get(validated.size() - 1);
        EpochFigures best = last;
        for (EpochFigures epoch : validated) {
            if (loss(epoch) < loss(best)) {
                best = epoch;
            }
        }
        boolean isLate = last.epoch() - best.epoch() >= LATE;
        boolean hasRisen = loss(last) > (1 + RISE) * loss(best);
        if (isLate && hasRisen && last.trainingLoss() < best.trainingLoss()) {
            return new FitDiagnosis(
                    Kind.OVER_FITTING,
                    String.format(
                            Locale.ROOT,
                            "Over-fitting since epoch %d: the training loss goes on falling (%.4f), the validation loss rises"
                                    + " (%.4f to %.4f). Keep the best epoch, or try more dropout or augmentation.",
                            best.epoch() + 1,
                            last.trainingLoss(),
                            loss(best),
                            loss(last)));
        }
        if (validated.size() < ENOUGH) {
            return new FitDiagnosis(Kind.UNKNOWN, "");
        }
        double trainingAccuracy = last.trainingAccuracy();
        double accuracy = last.validation().orElseThrow().accuracy();
        if (trainingAccuracy < LITTLE && accuracy < LITTLE) {
            return new FitDiagnosis(
                    Kind.UNDER_FITTING,
                    String.format(
                            Locale.ROOT,
                            "Still learning: %.1f %% right on its own examples. More epochs, or a higher learning rate, may help.",
                            100 * trainingAccuracy));
        }
        if (trainingAccuracy - accuracy > GAP) {
            return new FitDiagnosis(
                    Kind.OVER_FITTING,
                    String.format(
                            Locale.ROOT,
                            "Somewhat over-fitted: %.2f %% right in training, %.2f %% in validation. Dropout or augmentation would"
                                    + " bring them together.",
                            100 * trainingAccuracy,
                            100 * accuracy));
        }
        String why = trainingAccuracy < accuracy
                ? " Training figures are means over the epoch, taken while learning, with dropout and changed images."
                : "";
        return new FitDiagnosis(
                Kind.GOOD,
                String.format(
                        Locale.ROOT,
                        "No over-fitting: %.2f %% right in training, %.2f %% in validation.%s",
                        100 * trainingAccuracy,
                        100 * accuracy,
                        why));
    }

    private static double loss(EpochFigures epoch) {
        return epoch.validation().orElseThrow().loss();
    }
}
