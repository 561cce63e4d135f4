package digitpad;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.NumberComposer.Room;
import digitpad.digits.Drawing;
import digitpad.digits.InkRow;
import digitpad.files.InkFile;
import digitpad.learning.Model;
import digitpad.learning.NumberReader;
import digitpad.learning.NumberReading;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * How well all thirty writers are read by networks that never saw them, each writer in turn: all their digits, and numbers composed of them.
 * Prints the figures of models/README.md. Not named as a test, for the networks of the {@link WriterFolds} take hours to train:
 * {@code mvn test -Dtest=CrossValidation -Ddigitpad.folds=FOLDER}
 */
class CrossValidation {
    private static final int NUMBERS = Integer.getInteger("digitpad.samples", 1000);

    private final NumberReader reader = new NumberReader();
    private final Map<String, Integer> missed = new TreeMap<>();

    @Test
    void digitsOfStrangersAreRead() throws IOException {
        int digits = 0;
        int right = 0;
        int rightUnrefused = 0;
        for (int fold = 0; fold < WriterFolds.COUNT; fold++) {
            Model model = WriterFolds.stranger(fold);
            for (InkFile.Entry entry : InkFile.readAll(SharedFiles.find("data/pen/pendigits-train.jsonl"))) {
                Drawing drawing = entry.drawing();
                String writer = drawing.writer().orElseThrow();
                if (WriterFolds.of(writer) == fold) {
                    NumberReading reading = read(InkRow.of(drawing.ink()), model);
                    boolean isRight =
                            reading.text().equals(String.valueOf(drawing.digit().orElseThrow()));
                    digits++;
                    rightUnrefused += isRight ? 1 : 0;
                    right += isRight && reading.isNumber() ? 1 : 0;
                    missed.merge(writer, isRight ? 0 : 1, Integer::sum);
                }
            }
        }
        System.out.printf(
                "of %d digits of strangers %d are read, %d if none were refused; misread by writer: %s%n",
                digits, right, rightUnrefused, missed);
        assertThat(right).isGreaterThanOrEqualTo(digits * 985 / 1000);
    }

    @Test
    void numbersOfStrangersAreReadWhole() throws IOException {
        int whole = 0;
        int wholeUnrefused = 0;
        int length = 0;
        Random lengths = new Random(7);
        for (int fold = 0; fold < WriterFolds.COUNT; fold++) {
            int kept = fold;
            Model model = WriterFolds.stranger(fold);
            NumberComposer composer =
                    NumberComposer.ofHands(writer -> WriterFolds.of(writer) == kept, Room.NATURAL, 0, 11 + fold);
            for (int i = fold; i < NUMBERS; i += WriterFolds.COUNT) {
                NumberComposer.Composed number = composer.next(2 + lengths.nextInt(5));
                NumberReading reading = read(InkRow.of(number.ink()), model);
                boolean isRight = reading.text().equals(number.text());
                wholeUnrefused += isRight ? 1 : 0;
                whole += isRight && reading.isNumber() ? 1 : 0;
                length += reading.text().length() == number.text().length() ? 1 : 0;
                missed.merge(number.writer(), isRight ? 0 : 1, Integer::sum);
            }
        }
        System.out.printf(
                "of %d numbers of strangers %d are read whole, %d if none were refused, %d parted rightly; misread by writer: %s%n",
                NUMBERS, whole, wholeUnrefused, length, missed);
        assertThat(whole).isGreaterThanOrEqualTo(NUMBERS * 97 / 100);
    }

    private NumberReading read(List<InkRow> rows, Model model) {
        return reader.read(rows, model.network(), model.refusal()).orElseThrow();
    }
}
