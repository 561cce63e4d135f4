package digitpad.learning;

import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.List;

/**
 * What the curves say in words: whether a network learns its examples by heart, learns what holds for others too, or has not learned enough.
 *
 * @param kind what it is
 * @param sentence for the user: what is seen and what to do
 */
public record FitDiagnosis(Kind kind, String sentence) {
    private static final Words WORDS = Words.of(FitDiagnosis.class);

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
            return new FitDiagnosis(Kind.UNKNOWN, epochs.isEmpty() ? "" : WORDS.text("fit.untold"));
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
                    WORDS.text(
                            "fit.over",
                            best.epoch() + 1,
                            Numbers.decimal(last.trainingLoss(), 4),
                            Numbers.decimal(loss(best), 4),
                            Numbers.decimal(loss(last), 4)));
        }
        if (validated.size() < ENOUGH) {
            return new FitDiagnosis(Kind.UNKNOWN, "");
        }
        double trainingAccuracy = last.trainingAccuracy();
        double accuracy = last.validation().orElseThrow().accuracy();
        if (trainingAccuracy < LITTLE && accuracy < LITTLE) {
            return new FitDiagnosis(Kind.UNDER_FITTING, WORDS.text("fit.under", Numbers.probability(trainingAccuracy)));
        }
        if (trainingAccuracy - accuracy > GAP) {
            return new FitDiagnosis(
                    Kind.OVER_FITTING,
                    WORDS.text("fit.somewhat", Numbers.accuracy(trainingAccuracy), Numbers.accuracy(accuracy)));
        }
        return new FitDiagnosis(
                Kind.GOOD,
                WORDS.text(
                        trainingAccuracy < accuracy ? "fit.good-better" : "fit.good",
                        Numbers.accuracy(trainingAccuracy),
                        Numbers.accuracy(accuracy)));
    }

    private static double loss(EpochFigures epoch) {
        return epoch.validation().orElseThrow().loss();
    }
}
