package digitpad.learning;

import digitpad.digits.Bounds;
import digitpad.digits.Mnist;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was read of all that lies on a sheet.
 *
 * @param digits rows from top to bottom, in each from left to right; at least one
 * @param confidence the chance that every digit was found and read rightly, 0 to 1
 * @param classNames what the network's classes are called
 */
public record NumberReading(List<DigitReading> digits, double confidence, List<String> classNames) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no digit
     */
    public NumberReading {
        digits = List.copyOf(digits);
        classNames = List.copyOf(classNames);
        if (digits.isEmpty()) {
            throw new IllegalArgumentException("a number needs a digit");
        }
    }

    /** {@return whether each of the digits is one} */
    public boolean isNumber() {
        return digits.stream().allMatch(digit -> digit.reading().isDigit());
    }

    /**
     * What was read by a network that reads digits.
     *
     * @param digits as above
     * @param confidence as above
     */
    public NumberReading(List<DigitReading> digits, double confidence) {
        this(digits, confidence, Mnist.DIGITS);
    }

    /**
     * What was read of one thing that is no part of a number.
     *
     * @param reading what the network makes of it
     * @param bounds where it lies
     * @param classNames what the network's classes are called
     * @return the reading
     */
    public static NumberReading ofOne(Reading reading, Bounds bounds, List<String> classNames) {
        return new NumberReading(List.of(new DigitReading(reading, bounds, 0, 0, 1)), reading.confidence(), classNames);
    }

    /** {@return whether each of the digits is one, or would be one} */
    public boolean hasGuess() {
        return digits.stream().allMatch(digit -> digit.reading().hasGuess());
    }

    /** {@return whether digits were looked for; else it is one thing of some other kind} */
    public boolean isOfDigits() {
        return classNames.equals(Mnist.DIGITS);
    }

    /** {@return the digits, or what they would be, such as "2026", rows parted by spaces; the name of the class if it is none of digits} */
    public String text() {
        return text(reading -> classNames.get(reading.digit()));
    }

    /**
     * The digits, or what they would be.
     *
     * @param noGuess stands where nothing stands out
     * @return such as "20–6"
     */
    public String text(String noGuess) {
        return text(reading -> reading.hasGuess() ? classNames.get(reading.digit()) : noGuess);
    }

    private String text(Function<Reading, String> name) {
        return digits.stream().collect(Collectors.groupingBy(DigitReading::row)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(row -> row.getValue().stream()
                        .map(digit -> name.apply(digit.reading()))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }
}
