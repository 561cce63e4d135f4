package digitpad.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.Stroke;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class InkOnClipboardTest {
    private static final Stroke STROKE = new Stroke(List.of(new InkPoint(1, 2), new InkPoint(3, 4)), 5);

    @Test
    void inkComesBackAsItWas() {
        Ink ink = new Ink(List.of(STROKE));
        assertThat(InkOnClipboard.ink(InkOnClipboard.of(ink).orElseThrow())).contains(ink);
    }

    @Test
    void moreInkThanALineMayHaveIsNotThere() {
        assertThat(InkOnClipboard.of(new Ink(Collections.nCopies(20_000, STROKE))))
                .isEmpty();
    }
}
