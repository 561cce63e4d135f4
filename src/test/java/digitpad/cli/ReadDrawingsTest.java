package digitpad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.Bounds;
import digitpad.digits.DigitImage;
import digitpad.digits.Drawing;
import digitpad.digits.Ink;
import digitpad.learning.DigitReading;
import digitpad.learning.NumberReading;
import digitpad.learning.Reading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadDrawingsTest {
    private static final Drawing FOUR = new Drawing(Ink.EMPTY, Optional.of("4"), Optional.empty());

    @Test
    void whatIsReadAsTwoDigitsOrIsBlankIsNotRefused() {
        ReadDrawings drawings = new ReadDrawings();
        drawings.add(1, FOUR, Optional.of(number(digit(1, true), digit(1, true))));
        drawings.add(2, FOUR, Optional.empty());
        drawings.add(3, FOUR, Optional.of(number(digit(4, false))));
        drawings.add(4, FOUR, Optional.of(number(digit(4, true))));
        assertThat(drawings.count(4, ReadDrawings.NONE)).isEqualTo(3);
        assertThat(drawings.refused(4)).isEqualTo(1);
        assertThat(drawings.refusedDigits()).isEqualTo(1);
        assertThat(drawings.refused(1)).isZero();
    }

    private static NumberReading number(DigitReading... digits) {
        return new NumberReading(List.of(digits), 1);
    }

    private static DigitReading digit(int digit, boolean isDigit) {
        float[] probabilities = new float[10];
        probabilities[digit] = 1;
        DigitImage blank = DigitImage.ofInk(new double[DigitImage.PIXELS]);
        return new DigitReading(new Reading(blank, probabilities, isDigit), new Bounds(0, 0, 1, 1), 0, 0, 1);
    }
}
