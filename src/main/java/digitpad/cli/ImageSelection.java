package digitpad.cli;

import digitpad.digits.DataSet;
import digitpad.digits.ImageSet;
import digitpad.learning.Split;
import java.util.Locale;
import java.util.stream.IntStream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say which images of a data set are meant. */
final class ImageSelection {
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
    }

    @Option(
            names = "--part",
            paramLabel = "PART",
            defaultValue = "training",
            description = "training, validation (the tenth that a training holds back by itself) or test.")
    private Part part;

    @Option(names = "--label", paramLabel = "NAME", description = "Only images with this label.")
    private String label;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of --random; 1 unless told.")
    private long seed;

    @ArgGroup
    private Which which;

    /** One of them, or none. */
    private static final class Which {
        @Option(names = "--first", paramLabel = "N", description = "The first N.")
        private Integer first;

        @Option(names = "--random", paramLabel = "N", description = "N drawn at random, in the order drawn.")
        private Integer random;

        @Option(
                names = "--index",
                paramLabel = "I",
                description = "The one at this place of the data set's file, counted from 0.")
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
            throw new CommandFailure("the number of images must be 1 to " + all.size() + ", not " + count);
        }
        return isRandom ? all.random(count, seed) : all.first(count);
    }

    private ImageSet labelled(ImageSet all) throws CommandFailure {
        if (label == null) {
            return all;
        }
        int index = all.classNames().indexOf(label);
        if (index < 0) {
            throw new CommandFailure(
                    "there is no label " + label + "; choose one of " + String.join(", ", all.classNames()));
        }
        return all.withLabel(index);
    }

    private ImageSet one(ImageSet all) throws CommandFailure {
        int[] found = IntStream.range(0, all.size())
                .filter(i -> all.sourceIndex(i) == which.index)
                .toArray();
        if (found.length == 0) {
            throw new CommandFailure("there is no " + part.word() + " image " + which.index
                    + (label == null ? "" : " with label " + label));
        }
        return all.subset(all.name(), found);
    }
}
