package digitpad.learning;

import digitpad.digits.DataSet;
import digitpad.digits.Drawing;
import digitpad.digits.ImageSet;
import digitpad.words.Words;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which images teach, which steer and which report.
 *
 * @param training the images to learn from; those of drawings come last
 * @param validation the images that are looked at after every epoch; may be empty
 * @param test the images that are reported on once
 * @param drawn what the last of the training images were made of
 */
public record Split(ImageSet training, ImageSet validation, ImageSet test, DrawnExamples drawn) {
    private static final Words WORDS = Words.of(Split.class);

    /** The lesson31 notebook halves the test set with this seed. */
    private static final long HALVING_SEED = 1;

    /**
     * A split without drawings.
     *
     * @param training the images to learn from
     * @param validation the images that are looked at after every epoch; may be empty
     * @param test the images that are reported on once
     */
    public Split(ImageSet training, ImageSet validation, ImageSet test) {
        this(training, validation, test, DrawnExamples.NONE);
    }

    /**
     * Splits a data set. The same seed gives the same split. Of drawings, all of one person are in the same part; what is no digit only
     * teaches.
     *
     * @param data what to split
     * @param source where validation images come from
     * @param settings the seed, and the share if it is taken from the training set
     * @return the split; no image is in two parts
     */
    public static Split of(DataSet data, ValidationSource source, TrainingSettings settings) {
        Split images = ofImages(data, source, settings);
        return data.ink().isEmpty() ? images : images.with(data.ink(), settings);
    }

    private static Split ofImages(DataSet data, ValidationSource source, TrainingSettings settings) {
        return switch (source) {
            case TRAINING_SHARE -> {
                int[] order = shuffled(data.training().size(), settings.seed());
                int held = (int) Math.round(settings.validationShare() * order.length);
                yield new Split(
                        part(data.training(), WORDS.text("part.training"), order, held, order.length),
                        part(data.training(), WORDS.text("part.validation"), order, 0, held),
                        data.test());
            }
            case HALF_OF_TEST -> {
                int[] order = shuffled(data.test().size(), HALVING_SEED);
                int half = order.length / 2;
                yield new Split(
                        data.training(),
                        part(data.test(), WORDS.text("part.first-half"), order, 0, half),
                        part(data.test(), WORDS.text("part.second-half"), order, half, order.length));
            }
        };
    }

    /**
     * Splits a data set as it was for the training of a model, so that no image that steered it is taken for one it never saw. Of a data set
     * that nothing can be trained on every test image is tested.
     *
     * @param data what to split
     * @param card of the model
     * @return the split; no image is in two parts
     */
    public static Split of(DataSet data, ModelCard card) {
        if (data.training().size() == 0) {
            return usual(data);
        }
        ValidationSource source =
                Recipes.named(card.recipe()).map(Recipe::validation).orElse(ValidationSource.TRAINING_SHARE);
        return of(data, source, card.settings());
    }

    /**
     * Splits a data set as a training does unless it is told otherwise.
     *
     * @param data what to split
     * @return the split; no image is in two parts
     */
    public static Split usual(DataSet data) {
        return of(data, ValidationSource.TRAINING_SHARE, Recipes.all().get(0).settings());
    }

    private Split with(List<Drawing> drawings, TrainingSettings settings) {
        Set<String> held = heldWriters(drawings, settings);
        List<Drawing> watched = drawings.stream()
                .filter(drawing -> drawing.digit().isPresent() && isBy(held, drawing))
                .toList();
        List<Drawing> taught = drawings.stream()
                .filter(drawing -> drawing.digit().isEmpty() || !isBy(held, drawing))
                .toList();
        List<String> classes = training.classNames();
        DrawnExamples examples = DrawnExamples.of(taught, classes, training.size());
        return new Split(
                ImageSet.joined(WORDS.text("part.training-ink"), training, examples.images(classes, settings.seed())),
                ImageSet.joined(WORDS.text("part.validation-ink"), validation, InkExamples.asDrawn(watched, classes)),
                test,
                examples);
    }

    private static boolean isBy(Set<String> writers, Drawing drawing) {
        return drawing.writer().filter(writers::contains).isPresent();
    }

    /** A share of the people who drew digits, as of the images; at least one if there are several. */
    private static Set<String> heldWriters(List<Drawing> drawings, TrainingSettings settings) {
        List<String> writers = drawings.stream()
                .filter(drawing -> drawing.digit().isPresent())
                .map(Drawing::writer)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
        int held = (int) Math.round(settings.validationShare() * writers.size());
        if (settings.validationShare() > 0 && writers.size() > 1) {
            held = Math.max(1, held);
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (int writer : Arrays.copyOf(shuffled(writers.size(), settings.seed()), held)) {
            chosen.add(writers.get(writer));
        }
        return chosen;
    }

    private static ImageSet part(ImageSet whole, String name, int[] order, int from, int to) {
        int[] chosen = Arrays.copyOfRange(order, from, to);
        Arrays.sort(chosen);
        return whole.subset(name, chosen);
    }

    private static int[] shuffled(int size, long seed) {
        return Permutation.of(IntStream.range(0, size).toArray(), new Random(seed));
    }
}
