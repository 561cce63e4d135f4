package digitpad.ui.results;

import digitpad.digits.DataSet;
import digitpad.digits.ImageSet;
import digitpad.learning.Model;
import digitpad.learning.Split;
import digitpad.words.Words;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A part of a data set as one model sees it: split as it was for its training. */
enum EvaluatedPart {
    /** What it is reported on. */
    TEST("test", Split::test),
    /** What steered its training. */
    VALIDATION("validation", Split::validation),
    /** What it learnt from. */
    TRAINING("training", Split::training),
    /** As many images as a test set has, from all over the training set: enough to tell over-fitting, in a sixth of the time. */
    TRAINING_SAMPLE("training", split -> sample(split.training()));

    private static final Words WORDS = Words.of(EvaluatedPart.class);
    private static final int SAMPLE = 10_000;

    private final String id;
    private final Function<Split, ImageSet> images;

    EvaluatedPart(String id, Function<Split, ImageSet> images) {
        this.id = id;
        this.images = images;
    }

    /** {@return the parts a user can choose} */
    static List<EvaluatedPart> choices() {
        return List.of(TEST, VALIDATION, TRAINING);
    }

    /** {@return such as "Test set"} */
    @Override
    public String toString() {
        return WORDS.text("part." + id);
    }

    /** {@return such as "test", to end keys of texts with} */
    String id() {
        return id;
    }

    /** {@return what an image is called, such as "Test image 1,737"} */
    String imageName(int sourceIndex) {
        return WORDS.text("image." + id, sourceIndex);
    }

    /** {@return the images; never any that the model used for something else} */
    ImageSet of(DataSet data, Model model) {
        return images.apply(Split.of(data, model.card()));
    }

    private static ImageSet sample(ImageSet whole) {
        int size = Math.min(SAMPLE, whole.size());
        return whole.subset(
                WORDS.text("sample-of", whole.name()),
                IntStream.range(0, size)
                        .map(i -> (int) ((long) i * whole.size() / size))
                        .toArray());
    }
}
