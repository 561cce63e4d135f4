package digitpad.ui.results;

import digitpad.digits.DataSet;
import digitpad.digits.ImageSet;
import digitpad.learning.Model;
import digitpad.learning.Split;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A part of a data set as one model sees it: split as it was for its training. */
enum EvaluatedPart {
    /** What it is reported on. */
    TEST("Test set", "test", "Test image", Split::test),
    /** What steered its training. */
    VALIDATION("Validation set", "validation", "Validation image", Split::validation),
    /** What it learnt from. */
    TRAINING("Training set", "training", "Training image", Split::training),
    /** As many images as a test set has, from all over the training set: enough to tell over-fitting, in a sixth of the time. */
    TRAINING_SAMPLE("Sample of the training set", "training", "Training image", split -> sample(split.training()));

    private static final int SAMPLE = 10_000;

    private final String title;
    private final String word;
    private final String kind;
    private final Function<Split, ImageSet> images;

    EvaluatedPart(String title, String word, String kind, Function<Split, ImageSet> images) {
        this.title = title;
        this.word = word;
        this.kind = kind;
        this.images = images;
    }

    /** {@return the parts a user can choose} */
    static List<EvaluatedPart> choices() {
        return List.of(TEST, VALIDATION, TRAINING);
    }

    @Override
    public String toString() {
        return title;
    }

    /** {@return such as "test", for the middle of a sentence} */
    String word() {
        return word;
    }

    /** {@return what each image is called, such as "Test image"} */
    String kind() {
        return kind;
    }

    /** {@return the images; never any that the model used for something else} */
    ImageSet of(DataSet data, Model model) {
        return images.apply(Split.of(data, model.card()));
    }

    private static ImageSet sample(ImageSet whole) {
        int size = Math.min(SAMPLE, whole.size());
        return whole.subset(
                "sample of " + whole.name(),
                IntStream.range(0, size)
                        .map(i -> (int) ((long) i * whole.size() / size))
                        .toArray());
    }
}
