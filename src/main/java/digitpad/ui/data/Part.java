package digitpad.ui.data;

import digitpad.digits.DataSet;
import digitpad.digits.ImageSet;
import digitpad.learning.ModelCard;
import digitpad.learning.Split;
import digitpad.words.Words;
import java.util.Locale;
import java.util.Optional;

/** The parts of a data set. */
enum Part {
    /** What networks learn from; some of it may be held back for validation. */
    TRAINING,
    /** What is held back of it to steer a training. */
    VALIDATION,
    /** What networks are reported on. */
    TEST;

    private static final Words WORDS = Words.of(Part.class);

    /** {@return such as "Training"} */
    String title() {
        return WORDS.text("part." + id());
    }

    /** {@return such as "training", to end keys of texts with} */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The images of this part.
     *
     * @param data the data set
     * @param model in use, if there is one
     * @return for validation, what the model held back; what a new training holds back if it held back nothing
     */
    ImageSet of(DataSet data, Optional<ModelCard> model) {
        return switch (this) {
            case TRAINING -> data.training();
            case TEST -> data.test();
            case VALIDATION ->
                model.map(card -> Split.of(data, card).validation())
                        .filter(images -> images.size() > 0)
                        .orElseGet(() -> Split.usual(data).validation());
        };
    }
}
