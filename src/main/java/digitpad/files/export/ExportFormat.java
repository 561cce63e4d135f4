package digitpad.files.export;

import digitpad.words.Words;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a model can be exported as. */
public enum ExportFormat {
    /** The whole network, for ONNX Runtime and whatever else reads ONNX. */
    ONNX(".onnx", "onnx"),
    /** Its weights, for NumPy. */
    NPZ(".npz", "npz");

    private static final Words WORDS = Words.of(ExportFormat.class);

    private final String suffix;
    private final String key;

    ExportFormat(String suffix, String key) {
        this.suffix = suffix;
        this.key = key;
    }

    /** {@return how a file of this format ends, with the point} */
    public String suffix() {
        return suffix;
    }

    /** {@return what it is called on screen} */
    public String title() {
        return WORDS.text(key);
    }

    /**
     * The format that a file's name tells.
     *
     * @param file any
     * @return the format; nothing if its ending is none of ours
     */
    public static Optional<ExportFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.suffix))
                .findFirst();
    }
}
