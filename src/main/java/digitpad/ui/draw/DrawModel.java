package digitpad.ui.draw;

import digitpad.digits.DigitNormaliser;
import digitpad.digits.Ink;
import digitpad.digits.Stroke;
import digitpad.learning.Model;
import digitpad.learning.Reading;
import digitpad.learning.ReadingService;
import digitpad.ui.workspace.Workspace;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The drawing on the pad, its history and its reading. FX thread only. */
public final class DrawModel {
    private static final DigitNormaliser NORMALISER = new DigitNormaliser();

    private final Workspace workspace;
    private final ReadingService readings;
    private final ReadOnlyObjectWrapper<Ink> ink = new ReadOnlyObjectWrapper<>(this, "ink", Ink.EMPTY);
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
    private final Deque<Ink> past = new ArrayDeque<>();
    private final Deque<Ink> future = new ArrayDeque<>();
    private Ink visible = Ink.EMPTY;

    /**
     * A blank pad.
     *
     * @param workspace says which model reads; the drawing is read again when that changes
     * @param readings reads in the background
     */
    public DrawModel(Workspace workspace, ReadingService readings) {
        this.workspace = workspace;
        this.readings = readings;
        workspace.modelInUseProperty().subscribe(model -> read(visible));
    }

    /** {@return the finished strokes} */
    public ReadOnlyObjectProperty<Ink> inkProperty() {
        return ink.getReadOnlyProperty();
    }

    /** {@return what the network makes of the drawing; null while there is none or no model} */
    public ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** {@return whether there is a step to take back} */
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** {@return whether there is a step to do again} */
    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /**
     * Reads a drawing whose last stroke is not finished.
     *
     * @param stroke the stroke so far
     */
    public void preview(Stroke stroke) {
        read(ink.get().with(stroke));
    }

    /**
     * Adds a finished stroke.
     *
     * @param stroke what was drawn
     */
    public void add(Stroke stroke) {
        change(ink.get().with(stroke));
    }

    /** Wipes the pad; can be undone. Does nothing when it is blank. */
    public void clear() {
        if (!ink.get().isEmpty()) {
            change(Ink.EMPTY);
        }
    }

    /** Takes the last step back, if there is one. */
    public void undo() {
        if (!past.isEmpty()) {
            future.push(ink.get());
            show(past.pop());
        }
    }

    /** Does the step again that was taken back last, if there is one. */
    public void redo() {
        if (!future.isEmpty()) {
            past.push(ink.get());
            show(future.pop());
        }
    }

    private void change(Ink newInk) {
        past.push(ink.get());
        future.clear();
        show(newInk);
    }

    private void show(Ink newInk) {
        ink.set(newInk);
        canUndo.set(!past.isEmpty());
        canRedo.set(!future.isEmpty());
        read(newInk);
    }

    private void read(Ink drawing) {
        visible = drawing;
        Model model = workspace.modelInUseProperty().get();
        if (drawing.isEmpty() || model == null) {
            reading.set(null);
            return;
        }
        readings.read(() -> NORMALISER.normalise(drawing).orElseThrow(), model.network(), result -> {
            // The pad may have been cleared, or another model chosen, while this was on its way.
            if (!visible.isEmpty() && workspace.modelInUseProperty().get() == model) {
                reading.set(result);
            }
        });
    }
}
