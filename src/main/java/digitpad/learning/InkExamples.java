package digitpad.learning;

import digitpad.digits.DigitImage;
import digitpad.digits.DigitNormaliser;
import digitpad.digits.Drawing;
import digitpad.digits.ImageSet;
import digitpad.digits.Ink;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/** Drawings as images to learn from, normalised as the pad normalises them. */
final class InkExamples {
    /** Images of each drawing of a digit: as it was drawn, and with changed strokes. */
    private static final int VARIANTS = 8;
    /** Most images of a drawing that is no digit; of those there are few. */
    private static final int MOST_VARIANTS = 40;
    /** The share of all images that show no digit, if there are enough drawings. */
    private static final double NO_DIGITS = 0.1;

    private final List<String> classes;
    private final DigitNormaliser normaliser = new DigitNormaliser();
    private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    private final ByteArrayOutputStream labels = new ByteArrayOutputStream();
    private final float[] ink = new float[DigitImage.PIXELS];

    private InkExamples(List<String> classes) {
        this.classes = classes;
    }

    /**
     * Drawings as they are.
     *
     * @param drawings of digits
     * @param classes what labels are called
     * @return an image for each that is not blank
     */
    static ImageSet asDrawn(List<Drawing> drawings, List<String> classes) {
        InkExamples examples = new InkExamples(classes);
        for (Drawing drawing : drawings) {
            examples.add(examples.normaliser.normalise(drawing.ink()), label(drawing));
        }
        return examples.set();
    }

    /**
     * Drawings as they are and changed at random, in number so that they count beside other images.
     *
     * @param drawings of digits, and of what is none
     * @param classes what labels are called
     * @param seed where chance begins
     * @param others how many other images there will be
     * @return the images; {@link ImageSet#NO_CLASS} is the label of those that are no digit
     */
    static ImageSet training(List<Drawing> drawings, List<String> classes, long seed, int others) {
        List<Drawing> labelled = drawings.stream()
                .filter(drawing -> drawing.label().isPresent() && !drawing.ink().isEmpty())
                .toList();
        long digits =
                labelled.stream().filter(drawing -> drawing.digit().isPresent()).count();
        long rest = labelled.size() - digits;
        double wanted = (others + digits * VARIANTS) * NO_DIGITS / (1 - NO_DIGITS);
        int ofEach = rest == 0 ? 0 : (int) Math.max(1, Math.min(MOST_VARIANTS, wanted / rest));
        InkExamples examples = new InkExamples(classes);
        examples.addChanged(labelled, seed, drawing -> drawing.digit().isPresent() ? VARIANTS : ofEach);
        return examples.set();
    }

    /**
     * Drawings as they are and changed at random.
     *
     * @param drawings with labels, not blank
     * @param classes what labels are called
     * @param seed where chance begins
     * @param variants how many images there will be of each
     * @return the images; {@link ImageSet#NO_CLASS} is the label of those that are no digit
     */
    static ImageSet changed(List<Drawing> drawings, List<String> classes, long seed, int variants) {
        InkExamples examples = new InkExamples(classes);
        examples.addChanged(drawings, seed, drawing -> variants);
        return examples.set();
    }

    private void addChanged(List<Drawing> drawings, long seed, ToIntFunction<Drawing> variants) {
        SplittableRandom random = new SplittableRandom(seed);
        for (Drawing drawing : drawings) {
            int label = label(drawing);
            add(normaliser.normalise(drawing.ink()), label);
            int count = variants.applyAsInt(drawing);
            for (int i = 1; i < count; i++) {
                SplittableRandom own = random.split();
                Ink styled = InkAugmenter.styled(drawing.ink(), label, own);
                DigitNormaliser pen = new DigitNormaliser(InkAugmenter.penWidth(own));
                add(pen.normalise(InkAugmenter.changed(styled, own)), label);
            }
        }
    }

    private static int label(Drawing drawing) {
        return drawing.digit().orElse(ImageSet.NO_CLASS);
    }

    private void add(Optional<DigitImage> image, int label) {
        if (image.isPresent() && label < classes.size()) {
            image.get().copyTo(ink, 0);
            for (float value : ink) {
                pixels.write(Math.round(value * 255));
            }
            labels.write(label);
        }
    }

    private ImageSet set() {
        return ImageSet.of("ink", classes, pixels.toByteArray(), labels.toByteArray());
    }
}
