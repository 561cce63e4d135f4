package digitpad.ui.draw;

/** What the mouse, pen or finger does on the pad. */
public enum Tool {
    /** Adds ink. */
    PEN,
    /** Takes ink away: a whole stroke by a click, what it is moved over while dragged. */
    ERASER,
    /** Chooses strokes: one by a click, those in a rectangle while dragged. */
    SELECT
}
