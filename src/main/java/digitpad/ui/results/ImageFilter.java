package digitpad.ui.results;

import java.util.List;
import java.util.OptionalInt;

/**
 * The images of one cell, row or column of the confusion matrix.
 *
 * @param label the class index they are labelled with; nothing for any
 * @param prediction the class index they are read as; nothing for any
 */
record ImageFilter(OptionalInt label, OptionalInt prediction) {
    static ImageFilter cell(int label, int prediction) {
        return new ImageFilter(OptionalInt.of(label), OptionalInt.of(prediction));
    }

    static ImageFilter row(int label) {
        return new ImageFilter(OptionalInt.of(label), OptionalInt.empty());
    }

    static ImageFilter column(int prediction) {
        return new ImageFilter(OptionalInt.empty(), OptionalInt.of(prediction));
    }

    boolean accepts(int itsLabel, int itsPrediction) {
        return label.orElse(itsLabel) == itsLabel && prediction.orElse(itsPrediction) == itsPrediction;
    }

    /** {@return whether a data set of so many classes has the classes named here} */
    boolean fits(int classes) {
        return label.orElse(0) < classes && prediction.orElse(0) < classes;
    }

    /** {@return such as "5 read as 3", "label 5" or "read as 3"} */
    String name(List<String> classNames) {
        String labelName = label.isPresent() ? classNames.get(label.getAsInt()) : "";
        if (prediction.isEmpty()) {
            return "label " + labelName;
        }
        return (labelName + " read as " + classNames.get(prediction.getAsInt())).strip();
    }
}
