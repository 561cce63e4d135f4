package digitpad.digits;

import digitpad.words.Words;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/** Makes data sets of drawings, normalised as they are on the pad. */
public final class LabelledInk {
    private static final Words WORDS = Words.of(LabelledInk.class);
    private static final int SHOWN_CLASSES = 10;

    private LabelledInk() {}

    /**
     * A data set to test with: it has no training images. Blank drawings, and those whose label is none of the classes, are left out.
     *
     * @param name for people, such as "My digits"
     * @param drawings in their order
     * @param classNames what labels 0, 1, … are called
     * @return the data set
     * @throws UnreadableFileException if no drawing has one of these labels; says so
     */
    public static DataSet dataSet(String name, List<Drawing> drawings, List<String> classNames)
            throws UnreadableFileException {
        DigitNormaliser normaliser = new DigitNormaliser();
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        ByteArrayOutputStream labels = new ByteArrayOutputStream();
        for (Drawing drawing : drawings) {
            int label = drawing.label().map(classNames::indexOf).orElse(-1);
            Optional<DigitImage> image = label < 0 ? Optional.empty() : normaliser.normalise(drawing.ink());
            if (image.isPresent()) {
                pixels.writeBytes(image.get().bytes());
                labels.write(label);
            }
        }
        if (labels.size() == 0) {
            throw new UnreadableFileException(WORDS.text("no-such-drawings", name, some(classNames)));
        }
        return new DataSet(
                name,
                ImageSet.of(WORDS.text("training-set", name), classNames, new byte[0], new byte[0]),
                ImageSet.of(WORDS.text("test-set", name), classNames, pixels.toByteArray(), labels.toByteArray()));
    }

    private static String some(List<String> classNames) {
        List<String> shown = classNames.subList(0, Math.min(SHOWN_CLASSES, classNames.size()));
        return String.join(", ", shown) + (shown.size() < classNames.size() ? ", …" : "");
    }
}
