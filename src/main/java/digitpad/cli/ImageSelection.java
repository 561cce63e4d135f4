package digitpad.cli;

import digitpad.digits.DataSet;
import digitpad.digits.ImageSet;
import digitpad.learning.Split;
import digitpad.words.Words;
import java.util.IntSummaryStatistics;
import java.util.Locale;
import java.util.stream.IntStream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say which images of a data set are meant. */
final class ImageSelection {
    private static final Words WORDS = Words.of(ImageSelection.class);

    /** A part of a data set. */
    enum Part {
        /** What networks learn from. */
        TRAINING,
        /** What a training holds back of it unless it is told otherwise. */
        VALIDATION,
        /** What networks are reported on. */
        TEST;

        /** {@return its images} */
        ImageSet of(DataSet data) {
            return switch (this) {
                case TRAINING -> data.training();
                case VALIDATION -> Split.usual(data).validation();
                case TEST -> data.test();
            };
        }

        /** {@return such as "training"} */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** {@return what people call it} */
        String title() {
            return WORDS.text("data.part." + word());
        }
    }

    @Option(names = "--part", paramLabel = "PART", defaultValue = "training")
    private Part part;

    @Option(names = "--label", paramLabel = "NAME")
    private String label;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @ArgGroup
    private Which which;

    /** One of them, or none. */
    private static final class Which {
        @Option(names = "--first", paramLabel = "N")
        private Integer first;

        @Option(names = "--random", paramLabel = "N")
        private Integer random;

        @Option(names = "--index", paramLabel = "I")
        private Integer index;
    }

    /** {@return the part} */
    Part part() {
        return part;
    }

    /** {@return whether one image is asked for, by its index} */
    boolean isOne() {
        return which != null && which.index != null;
    }

    /**
     * The images that are meant.
     *
     * @param data the data set
     * @param usual how many of the first if the user does not say
     * @return at least one image
     * @throws CommandFailure if there is none such
     */
    ImageSet of(DataSet data, int usual) throws CommandFailure {
        ImageSet all = labelled(part.of(data));
        if (isOne()) {
            return one(all);
        }
        boolean isRandom = which != null && which.random != null;
        int count = which == null ? usual : isRandom ? which.random : which.first;
        if (count < 1) {
            throw new CommandFailure(WORDS.text("data.count", String.valueOf(all.size()), String.valueOf(count)));
        }
        return isRandom ? all.random(count, seed) : all.first(count);
    }

    private ImageSet labelled(ImageSet all) throws CommandFailure {
        if (label == null) {
            return all;
        }
        int index = all.classNames().indexOf(label);
        if (index < 0) {
            throw new CommandFailure(WORDS.text("data.no-label", label, String.join(", ", all.classNames())));
        }
        return all.withLabel(index);
    }

    private ImageSet one(ImageSet all) throws CommandFailure {
        int[] found = IntStream.range(0, all.size())
                .filter(i -> all.sourceIndex(i) == which.index)
                .toArray();
        if (found.length == 0) {
            IntSummaryStatistics indexes =
                    IntStream.range(0, all.size()).map(all::sourceIndex).summaryStatistics();
            throw new CommandFailure(
                    label == null
                            ? WORDS.text(
                                    "data.no-image",
                                    part.title(),
                                    String.valueOf(which.index),
                                    String.valueOf(indexes.getMin()),
                                    String.valueOf(indexes.getMax()))
                            : WORDS.text("data.no-image-labelled", part.title(), String.valueOf(which.index), label));
        }
        return all.subset(all.name(), found);
    }
}
