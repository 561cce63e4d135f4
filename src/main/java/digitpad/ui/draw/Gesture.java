package digitpad.ui.draw;

import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.Stroke;
import java.util.Optional;

/** What is done between pressing and letting go. FX thread only. */
interface Gesture {
    /** Where the mouse, pen or finger went next. */
    void moveTo(InkPoint point);

    /** {@return the ink so far, without what {@link #growing} tells} */
    Ink settled();

    /** {@return the stroke being drawn, if this is drawing one} */
    Optional<Stroke> growing();

    /** {@return the ink if the gesture went on no further} */
    Ink soFar();

    /** {@return the ink when it is let go now} */
    Ink done();
}
