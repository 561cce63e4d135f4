package digitpad.learning;

import digitpad.digits.DigitImage;
import digitpad.digits.DigitNormaliser;
import digitpad.digits.Drawing;
import digitpad.digits.ImageSet;
import digitpad.digits.Ink;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Drawings to learn from: each counts as several examples, the first as it was drawn, the others changed as other people and other pens might
 * have drawn it, in another way each time. Immutable; any thread may ask.
 */
public final class DrawnExamples {
    /** No drawings. */
    static final DrawnExamples NONE = new DrawnExamples(List.of());

    /** Examples made of each drawing of a digit. */
    private static final int VARIANTS = 8;
    /** Most examples of a drawing that is no digit; of those there are few. */
    private static final int MOST_VARIANTS = 40;
    /** The share of all examples that show no digit, if there are enough drawings. */
    private static final double NO_DIGITS = 0.1;

    private final List<Example> examples;

    private record Example(Ink ink, int label, boolean isAsDrawn) {
        private void draw(SplittableRandom random, float[] pixels, int offset) {
            (isAsDrawn
                            ? new DigitNormaliser().normalise(ink)
                            : InkAugmenter.image(InkAugmenter.styled(ink, label, random), random))
                    .orElseThrow()
                    .copyTo(pixels, offset);
        }
    }

    private DrawnExamples(List<Example> examples) {
        this.examples = examples;
    }

    /**
     * Examples in number so that they count beside images.
     *
     * @param drawings of digits, and of what is none; those that are blank, have no label, or one beyond the classes, are left out
     * @param classes what labels are called
     * @param images how many images there are besides
     * @return the examples
     */
    static DrawnExamples of(List<Drawing> drawings, List<String> classes, int images) {
        List<Drawing> labelled = drawings.stream()
                .filter(drawing -> drawing.label().isPresent() && !drawing.ink().isEmpty())
                .filter(drawing -> InkExamples.label(drawing) < classes.size())
                .toList();
        long digits =
                labelled.stream().filter(drawing -> drawing.digit().isPresent()).count();
        long rest = labelled.size() - digits;
        double wanted = (images + digits * VARIANTS) * NO_DIGITS / (1 - NO_DIGITS);
        int ofEach = rest == 0 ? 0 : (int) Math.max(1, Math.min(MOST_VARIANTS, wanted / rest));
        List<Example> examples = new ArrayList<>();
        for (Drawing drawing : labelled) {
            int count = drawing.digit().isPresent() ? VARIANTS : ofEach;
            for (int i = 0; i < count; i++) {
                examples.add(new Example(drawing.ink(), InkExamples.label(drawing), i == 0));
            }
        }
        return new DrawnExamples(List.copyOf(examples));
    }

    /** {@return how many examples there are} */
    int size() {
        return examples.size();
    }

    /**
     * Makes the image of an example.
     *
     * @param index 0 to size - 1
     * @param random where chance comes from; the same chance makes the same image
     * @param pixels written, {@link DigitImage#PIXELS} values from 0 paper to 1 ink
     * @param offset of the first value
     */
    void draw(int index, SplittableRandom random, float[] pixels, int offset) {
        examples.get(index).draw(random, pixels, offset);
    }

    /**
     * Every example as an image.
     *
     * @param classes what labels are called
     * @param seed where chance begins
     * @return an image for each; {@link ImageSet#NO_CLASS} is the label of those that are no digit
     */
    ImageSet images(List<String> classes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        ByteArrayOutputStream labels = new ByteArrayOutputStream();
        float[] ink = new float[DigitImage.PIXELS];
        for (Example example : examples) {
            example.draw(random.split(), ink, 0);
            InkExamples.write(ink, pixels);
            labels.write(example.label());
        }
        return ImageSet.of("ink", classes, pixels.toByteArray(), labels.toByteArray());
    }
}
