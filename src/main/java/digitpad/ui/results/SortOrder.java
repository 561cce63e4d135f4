package digitpad.ui.results;

import java.util.Comparator;
import java.util.function.Function;

/** How the gallery is sorted. Each order shows errors before right images where both are shown, except by confidence and by loss. */
enum SortOrder {
    /** By true label, as textbooks show misclassified images. */
    LABEL("true label", images -> byOutcome(images).thenComparing(images::label).thenComparing(images::prediction)),
    /** By what they are read as. */
    PREDICTION(
            "prediction",
            images -> byOutcome(images).thenComparing(images::prediction).thenComparing(images::label)),
    /** The surest reading first. */
    MOST_CONFIDENT("highest confidence", images -> Comparator.comparing(images::confidence, Comparator.reverseOrder())),
    /** The least sure reading first. */
    LEAST_CONFIDENT("lowest confidence", images -> Comparator.comparing(images::confidence)),
    /** The most surprising label first. */
    LOSS("loss", images -> Comparator.comparing(images::loss, Comparator.reverseOrder()));

    private final String title;
    private final Function<EvaluatedImages, Comparator<Integer>> comparator;

    SortOrder(String title, Function<EvaluatedImages, Comparator<Integer>> comparator) {
        this.title = title;
        this.comparator = comparator;
    }

    /** {@return such as "true label", to stand after "by"} */
    String title() {
        return title;
    }

    /** {@return the order of image indices; ties by index} */
    Comparator<Integer> of(EvaluatedImages images) {
        return comparator.apply(images).thenComparing(Comparator.naturalOrder());
    }

    private static Comparator<Integer> byOutcome(EvaluatedImages images) {
        return Comparator.comparing(images::isRight);
    }
}
