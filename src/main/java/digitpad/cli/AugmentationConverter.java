package digitpad.cli;

import digitpad.learning.Augmentation;
import digitpad.words.Words;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Turns what stands on the command line into an augmentation, and back. */
final class AugmentationConverter implements ITypeConverter<Augmentation> {
    private static final Words WORDS = Words.of(AugmentationConverter.class);

    /** What {@code --augment} means without a value. */
    static final String MODERATE = "moderate";

    private static final String NONE = "none";

    @Override
    public Augmentation convert(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        if (wanted.equals(NONE)) {
            return Augmentation.NONE;
        }
        if (wanted.equals(MODERATE)) {
            return Augmentation.MODERATE;
        }
        Map<String, Double> values = values(Augmentation.NONE);
        for (String part : wanted.split(",", -1)) {
            String[] pair = part.split("=", -1);
            if (pair.length != 2 || !values.containsKey(pair[0])) {
                throw unknown(part);
            }
            try {
                values.put(pair[0], Double.valueOf(pair[1]));
            } catch (NumberFormatException noNumber) {
                throw unknown(part);
            }
        }
        try {
            return new Augmentation(
                    values.get("rotation"),
                    values.get("shift"),
                    values.get("zoom"),
                    values.get("shear"),
                    values.get("elastic"),
                    values.get("thickness"));
        } catch (IllegalArgumentException outOfRange) {
            throw new TypeConversionException(outOfRange.getMessage());
        }
    }

    private static TypeConversionException unknown(String part) {
        return new TypeConversionException(WORDS.text("no-augmentation", part, text(Augmentation.MODERATE)));
    }

    /**
     * Writes an augmentation.
     *
     * @param augmentation any
     * @return what {@link #convert} turns into it
     */
    static String text(Augmentation augmentation) {
        return augmentation.isActive()
                ? values(augmentation).entrySet().stream()
                        .map(value -> value.getKey() + "=" + value.getValue())
                        .collect(Collectors.joining(","))
                : NONE;
    }

    private static Map<String, Double> values(Augmentation augmentation) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("rotation", augmentation.rotation());
        values.put("shift", augmentation.shift());
        values.put("zoom", augmentation.zoom());
        values.put("shear", augmentation.shear());
        values.put("elastic", augmentation.elastic());
        values.put("thickness", augmentation.thickness());
        return values;
    }
}
