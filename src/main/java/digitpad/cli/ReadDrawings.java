package digitpad.cli;

import digitpad.digits.Drawing;
import digitpad.learning.NumberReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Counts how labelled drawings were read. One thread. */
final class ReadDrawings {
    /** How many digits there are. */
    static final int DIGITS = 10;
    /** Row of the labels that are no digit, column of what was refused, blank, or read as several digits. */
    static final int NONE = DIGITS;

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9 ]*[0-9]");

    private final int[][] counts = new int[DIGITS + 1][DIGITS + 1];
    private final Map<String, int[]> otherLabels = new TreeMap<>();
    private final List<Misread> misread = new ArrayList<>();
    private int guessedRight;
    private final int[] refused = new int[DIGITS];
    private int refusedOthers;
    private int numbers;
    private int rightNumbers;

    /**
     * A drawing that was not read as what it is, or of what is no digit that was read as one.
     *
     * @param line of the ink file
     * @param label what it is
     * @param guess the most probable digit or number
     * @param confidence of the guess
     * @param isRefused whether it was taken for no digit or number
     */
    record Misread(int line, String label, String guess, double confidence, boolean isRefused) {}

    /**
     * Counts one drawing.
     *
     * @param line of the ink file
     * @param drawing with a label
     * @param reading nothing if it is blank
     */
    void add(int line, Drawing drawing, Optional<NumberReading> reading) {
        String label = drawing.label().orElseThrow();
        boolean isRight;
        if (NUMBER.matcher(label).matches()) {
            isRight = isNumber(label, reading);
            numbers++;
            rightNumbers += isRight ? 1 : 0;
        } else {
            isRight = addDigit(label, drawing.digit().orElse(NONE), reading);
        }
        if (!isRight) {
            reading.ifPresent(known ->
                    misread.add(new Misread(line, label, known.text(), known.confidence(), !known.isNumber())));
        }
    }

    private static boolean isNumber(String label, Optional<NumberReading> reading) {
        return reading.filter(read -> read.isNumber() && read.text().equals(label))
                .isPresent();
    }

    private boolean addDigit(String label, int row, Optional<NumberReading> reading) {
        Optional<Integer> guess = reading.filter(read -> read.digits().size() == 1)
                .map(read -> read.digits().get(0).reading().digit());
        boolean isAccepted = reading.filter(NumberReading::isNumber).isPresent();
        int column = isAccepted ? guess.orElse(NONE) : NONE;
        counts[row][column]++;
        if (row == NONE) {
            int[] other = otherLabels.computeIfAbsent(label, none -> new int[2]);
            other[0]++;
            // Several digits are no refusal.
            other[1] += isAccepted ? 0 : 1;
            refusedOthers += isAccepted ? 0 : 1;
            return !isAccepted;
        }
        guessedRight += guess.filter(digit -> digit == row).isPresent() ? 1 : 0;
        refused[row] += reading.isPresent() && !isAccepted ? 1 : 0;
        return row == column;
    }

    /** {@return how many drawings are labelled as numbers of several digits} */
    int numbers() {
        return numbers;
    }

    /** {@return how many of those were read right to the last digit} */
    int rightNumbers() {
        return rightNumbers;
    }

    /**
     * One cell of the confusion matrix.
     *
     * @param label 0 to 9, or {@link #NONE}
     * @param reading likewise
     * @return how many drawings have that label and were read so
     */
    int count(int label, int reading) {
        return counts[label][reading];
    }

    /**
     * A row's sum.
     *
     * @param label 0 to 9, or {@link #NONE}
     * @return how many drawings have that label
     */
    int drawings(int label) {
        int sum = 0;
        for (int count : counts[label]) {
            sum += count;
        }
        return sum;
    }

    /** {@return how many drawings are labelled as digits} */
    int digits() {
        int sum = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            sum += drawings(digit);
        }
        return sum;
    }

    /** {@return how many digits were read right} */
    int right() {
        int sum = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            sum += counts[digit][digit];
        }
        return sum;
    }

    /** {@return the share of the digits that were read right; what was refused was not} */
    double accuracy() {
        return (double) right() / digits();
    }

    /** {@return the share of the digits whose most probable digit is right, refused or not} */
    double guessedRightShare() {
        return (double) guessedRight / digits();
    }

    /** {@return how many digits were taken for none} */
    int refusedDigits() {
        return IntStream.of(refused).sum();
    }

    /**
     * The drawings of a digit that were taken for none; those read as several are not among them.
     *
     * @param digit 0 to 9
     * @return how many
     */
    int refused(int digit) {
        return refused[digit];
    }

    /** {@return how many drawings are labelled as something else} */
    int others() {
        return drawings(NONE);
    }

    /** {@return how many of those were taken for no digit} */
    int refusedOthers() {
        return refusedOthers;
    }

    /** {@return for each label that is no digit how many drawings there are, and how many of them were refused} */
    Map<String, int[]> otherLabels() {
        return otherLabels;
    }

    /** {@return what was misread, in the order of the file} */
    List<Misread> misread() {
        return misread;
    }

    /**
     * The share of a digit's drawings that were read right.
     *
     * @param digit 0 to 9
     * @return 0 to 1; 0 if there are none
     */
    double recall(int digit) {
        return share(counts[digit][digit], drawings(digit));
    }

    /**
     * The share of what was read as a digit that is that digit.
     *
     * @param digit 0 to 9
     * @return 0 to 1; 0 if nothing was read so
     */
    double precision(int digit) {
        return share(counts[digit][digit], readAs(digit));
    }

    /**
     * A column's sum.
     *
     * @param digit 0 to 9
     * @return how many drawings were read as it, whatever they are
     */
    int readAs(int digit) {
        int read = 0;
        for (int[] row : counts) {
            read += row[digit];
        }
        return read;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
