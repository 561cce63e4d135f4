package digitpad.ui.results;

import digitpad.words.Words;
import java.util.List;
import java.util.OptionalInt;

/**
 * The images of one cell, row or column of the confusion matrix.
 *
 * @param label the class index they are labelled with; nothing for any
 * @param prediction the class index they are read as; nothing for any
 */
record MatrixFilter(OptionalInt label, OptionalInt prediction) implements ImageFilter {
    private static final Words WORDS = Words.of(MatrixFilter.class);

    static MatrixFilter cell(int label, int prediction) {
        return new MatrixFilter(OptionalInt.of(label), OptionalInt.of(prediction));
    }

    static MatrixFilter row(int label) {
        return new MatrixFilter(OptionalInt.of(label), OptionalInt.empty());
    }

    static MatrixFilter column(int prediction) {
        return new MatrixFilter(OptionalInt.empty(), OptionalInt.of(prediction));
    }

    @Override
    public boolean accepts(EvaluatedImages images, int index) {
        return label.orElse(images.label(index)) == images.label(index)
                && prediction.orElse(images.prediction(index)) == images.prediction(index);
    }

    @Override
    public boolean fits(EvaluatedImages images) {
        int classes = images.classNames().size();
        return label.orElse(0) < classes && prediction.orElse(0) < classes;
    }

    @Override
    public String name(List<String> classNames) {
        if (prediction.isEmpty()) {
            return WORDS.text("filter.label", classNames.get(label.orElseThrow()));
        }
        String readAs = classNames.get(prediction.getAsInt());
        return label.isPresent()
                ? WORDS.text("filter.cell", classNames.get(label.getAsInt()), readAs)
                : WORDS.text("filter.prediction", readAs);
    }
}
