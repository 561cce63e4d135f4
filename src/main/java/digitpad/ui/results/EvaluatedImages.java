package digitpad.ui.results;

import digitpad.digits.DigitImage;
import digitpad.learning.ClassificationReport;
import digitpad.learning.ConfusionMatrix;
import digitpad.learning.Evaluation;
import digitpad.learning.Figures;
import digitpad.learning.Refusal;
import digitpad.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Every image of an evaluation with what the network makes of it, and what follows from all of them. Immutable. */
final class EvaluatedImages {
    private static final Words WORDS = Words.of(EvaluatedImages.class);
    private final Evaluation evaluation;
    private final Figures figures;
    private final ConfusionMatrix matrix;
    private final ClassificationReport report;
    private final int[] predictions;
    private final EvaluatedPart part;
    private final Optional<Refusal> refusal;

    /**
     * Works out what follows from an evaluation; for ten thousand images this takes some milliseconds.
     *
     * @param evaluation of a part of a data set
     * @param part which part
     * @param refusal when the model refuses to read an image; nothing if it never learned to
     */
    EvaluatedImages(Evaluation evaluation, EvaluatedPart part, Optional<Refusal> refusal) {
        this.evaluation = evaluation;
        this.part = part;
        this.refusal = refusal;
        figures = evaluation.figures();
        matrix = ConfusionMatrix.of(evaluation);
        report = ClassificationReport.of(matrix);
        predictions = IntStream.range(0, size()).map(evaluation::prediction).toArray();
    }

    Evaluation evaluation() {
        return evaluation;
    }

    /** {@return accuracy and loss on all images} */
    Figures figures() {
        return figures;
    }

    ConfusionMatrix matrix() {
        return matrix;
    }

    ClassificationReport report() {
        return report;
    }

    List<String> classNames() {
        return evaluation.images().classNames();
    }

    int size() {
        return evaluation.images().size();
    }

    /** {@return how many images are misread} */
    int errors() {
        return size() - matrix.right();
    }

    /** {@return whether the model ever refuses to read an image} */
    boolean mayRefuse() {
        return refusal.isPresent();
    }

    /** {@return whether the model calls an image none of its classes, whatever its most probable class} */
    boolean isRefused(int index) {
        return refusal.filter(one -> !one.accepts(probabilities(index))).isPresent();
    }

    /** {@return how many images the model refuses to read} */
    int refused() {
        return refusal.map(evaluation::refused).orElse(0);
    }

    /** {@return the share read right of the images that are not refused, 0 to 1; 0 if all are} */
    double accuracyOnTheRest() {
        return evaluation.accuracyOnTheRest(refusal.orElse(Refusal.NEVER));
    }

    /** {@return how many images a filter accepts} */
    int count(ImageFilter filter) {
        return (int) IntStream.range(0, size())
                .filter(index -> filter.accepts(this, index))
                .count();
    }

    DigitImage image(int index) {
        return evaluation.images().image(index);
    }

    /** {@return the class index of the truth} */
    int label(int index) {
        return evaluation.images().label(index);
    }

    /** {@return the class index of what the network takes it for} */
    int prediction(int index) {
        return predictions[index];
    }

    boolean isRight(int index) {
        return label(index) == prediction(index);
    }

    /** {@return the probability of the prediction, 0 to 1} */
    double confidence(int index) {
        return evaluation.probabilities()[index][predictions[index]];
    }

    /** {@return the cross-entropy of the image} */
    double loss(int index) {
        return evaluation.loss(index);
    }

    /** {@return the probability of each class} */
    float[] probabilities(int index) {
        return evaluation.probabilities()[index];
    }

    String labelName(int index) {
        return classNames().get(label(index));
    }

    String predictionName(int index) {
        return classNames().get(prediction(index));
    }

    /** {@return such as "Test image 1,737": where it stands in the data set's file, counted from 0} */
    String title(int index) {
        return part.imageName(sourceIndex(index));
    }

    /** {@return such as "Test image 1,737: label 5, read as 3"} */
    String description(int index) {
        return WORDS.text("description", title(index), labelName(index), predictionName(index));
    }

    /** {@return where an image stands in the data set's file, from 0} */
    int sourceIndex(int index) {
        return evaluation.images().sourceIndex(index);
    }

    /** {@return the largest place in the data set's file that an image comes from} */
    int lastSourceIndex() {
        return IntStream.range(0, size()).map(this::sourceIndex).max().orElse(0);
    }

    /** {@return the image that stands at a place of the data set's file; nothing if it was not evaluated} */
    OptionalInt atSourceIndex(int source) {
        return IntStream.range(0, size())
                .filter(index -> sourceIndex(index) == source)
                .findFirst();
    }
}
