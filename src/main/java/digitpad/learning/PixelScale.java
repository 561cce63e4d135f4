package digitpad.learning;

import digitpad.words.Words;
import java.util.Optional;

/**
 * The numbers that a network takes for pixels.
 *
 * @param paper for paper
 * @param ink for full ink; other than paper
 */
public record PixelScale(double paper, double ink) {
    private static final Words WORDS = Words.of(PixelScale.class);

    /** As everywhere in this program. */
    public static final PixelScale UNIT = new PixelScale(0, 1);
    /** Bytes as they stand in MNIST's files. */
    public static final PixelScale BYTES = new PixelScale(0, 255);

    /** Requires two different numbers. */
    public PixelScale {
        if (!Double.isFinite(paper) || !Double.isFinite(ink) || paper == ink) {
            throw new IllegalArgumentException(WORDS.text("same-pixels", String.valueOf(paper), String.valueOf(ink)));
        }
    }

    /**
     * Reads what somebody typed.
     *
     * @param text such as "0..255" or "-1 to 1"
     * @return the scale; nothing if it is not two different numbers
     */
    public static Optional<PixelScale> parse(String text) {
        String[] ends = text.strip().split("\\s*(\\.\\.|to)\\s*", -1);
        try {
            return ends.length == 2
                    ? Optional.of(new PixelScale(Double.parseDouble(ends[0]), Double.parseDouble(ends[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException senseless) {
            return Optional.empty();
        }
    }

    /** {@return what is added to a pixel of 0 to 1 after it was multiplied with {@link #factor()}} */
    public double offset() {
        return paper;
    }

    /** {@return what a pixel of 0 to 1 is multiplied with} */
    public double factor() {
        return ink - paper;
    }

    /** {@return such as "0 to 255"} */
    public String words() {
        return WORDS.text("pixels", plain(paper), plain(ink));
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e6
                ? Long.toString((long) number)
                : Double.toString(Math.round(number * 1e4) / 1e4);
    }
}
