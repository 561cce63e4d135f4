package digitpad.learning;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was read of all that lies on a sheet.
 *
 * @param digits rows from top to bottom, in each from left to right; at least one
 * @param confidence the chance that every digit was found and read rightly, 0 to 1
 */
public record NumberReading(List<DigitReading> digits, double confidence) {
    /**
     * Copies the digits.
     *
     * @throws IllegalArgumentException if there is none
     */
    public NumberReading {
        digits = List.copyOf(digits);
        if (digits.isEmpty()) {
            throw new IllegalArgumentException("a number needs a digit");
        }
    }

    /** {@return whether each of the digits is one} */
    public boolean isNumber() {
        return digits.stream().allMatch(digit -> digit.reading().isDigit());
    }

    /** {@return the digits, or what they would be, such as "2026"; rows are parted by spaces} */
    public String text() {
        return digits.stream().collect(Collectors.groupingBy(DigitReading::row)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(row -> row.getValue().stream()
                        .map(digit -> Integer.toString(digit.reading().digit()))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }
}
