package digitpad.learning;

import digitpad.digits.DigitImage;
import digitpad.digits.DigitNormaliser;
import digitpad.digits.Drawing;
import digitpad.digits.ImageSet;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Drawings as images to learn from, normalised as the pad normalises them. */
final class InkExamples {
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
     * Drawings as they are and changed at random, in the styles in which they were drawn.
     *
     * @param drawings with labels, not blank
     * @param classes what labels are called
     * @param seed where chance begins
     * @param variants how many images there will be of each
     * @return the images; {@link ImageSet#NO_CLASS} is the label of those that are no digit
     */
    static ImageSet changed(List<Drawing> drawings, List<String> classes, long seed, int variants) {
        InkExamples examples = new InkExamples(classes);
        SplittableRandom random = new SplittableRandom(seed);
        for (Drawing drawing : drawings) {
            int label = label(drawing);
            examples.add(examples.normaliser.normalise(drawing.ink()), label);
            for (int i = 1; i < variants; i++) {
                examples.add(InkAugmenter.image(drawing.ink(), random.split()), label);
            }
        }
        return examples.set();
    }

    static int label(Drawing drawing) {
        return drawing.digit().orElse(ImageSet.NO_CLASS);
    }

    private void add(Optional<DigitImage> image, int label) {
        if (image.isPresent() && label < classes.size()) {
            image.get().copyTo(ink, 0);
            write(ink, pixels);
            labels.write(label);
        }
    }

    /** Writes values from 0 to 1 as bytes. */
    static void write(float[] ink, ByteArrayOutputStream pixels) {
        for (float value : ink) {
            pixels.write(Math.round(value * 255));
        }
    }

    private ImageSet set() {
        return ImageSet.of("ink", classes, pixels.toByteArray(), labels.toByteArray());
    }
}
