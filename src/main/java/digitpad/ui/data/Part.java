package digitpad.ui.data;

import digitpad.digits.DataSet;
import digitpad.digits.ImageSet;
import java.util.Locale;
import java.util.function.Function;

/** The parts of a data set. */
enum Part {
    /** What networks learn from. */
    TRAINING("Training", DataSet::training),
    /** What networks are reported on. */
    TEST("Test", DataSet::test);

    private final String title;
    private final Function<DataSet, ImageSet> images;

    Part(String title, Function<DataSet, ImageSet> images) {
        this.title = title;
        this.images = images;
    }

    /** {@return such as "Training"} */
    String title() {
        return title;
    }

    /** {@return such as "training", for the middle of a sentence} */
    String word() {
        return title.toLowerCase(Locale.ROOT);
    }

    /** {@return the images of this part} */
    ImageSet of(DataSet data) {
        return images.apply(data);
    }
}
