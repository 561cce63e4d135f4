package digitpad.ui.draw;

import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.Stroke;
import java.util.List;

/** Ink for tests. */
final class OneStroke {
    private OneStroke() {}

    /** {@return an upright line} */
    static Ink at(double x) {
        return new Ink(List.of(new Stroke(List.of(new InkPoint(x, 100), new InkPoint(x, 900)), 40)));
    }
}
