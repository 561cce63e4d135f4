package digitpad.ui.results;

import digitpad.words.Words;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/** How the gallery is sorted. Each order shows errors before right images where both are shown, except by confidence and by loss. */
enum SortOrder {
    /** By true label, as textbooks show misclassified images. */
    LABEL(images -> byOutcome(images).thenComparing(images::label).thenComparing(images::prediction)),
    /** By what they are read as. */
    PREDICTION(images -> byOutcome(images).thenComparing(images::prediction).thenComparing(images::label)),
    /** The surest reading first. */
    MOST_CONFIDENT(images -> Comparator.comparing(images::confidence, Comparator.reverseOrder())),
    /** The least sure reading first. */
    LEAST_CONFIDENT(images -> Comparator.comparing(images::confidence)),
    /** The most surprising label first. */
    LOSS(images -> Comparator.comparing(images::loss, Comparator.reverseOrder()));

    private static final Words WORDS = Words.of(SortOrder.class);

    private final Function<EvaluatedImages, Comparator<Integer>> comparator;

    SortOrder(Function<EvaluatedImages, Comparator<Integer>> comparator) {
        this.comparator = comparator;
    }

    /** {@return such as "By true label"} */
    String title() {
        return WORDS.text("sort." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** {@return the order of image indices; ties by index} */
    Comparator<Integer> of(EvaluatedImages images) {
        return comparator.apply(images).thenComparing(Comparator.naturalOrder());
    }

    private static Comparator<Integer> byOutcome(EvaluatedImages images) {
        return Comparator.comparing(images::isRight);
    }
}
