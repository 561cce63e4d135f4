package digitpad.ui.draw;

import digitpad.digits.Ink;
import digitpad.learning.Model;
import digitpad.learning.Reading;
import digitpad.learning.ReadingService;
import digitpad.ui.workspace.Workspace;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What lies on the pad, its history and its reading; the tool in hand. FX thread only. */
public final class DrawModel {
    /** Thinnest pen, in ink units. */
    public static final double MIN_WIDTH = 10;
    /** Widest pen, in ink units. */
    public static final double MAX_WIDTH = 64;

    /** The pen's width at first, in ink units. */
    static final double USUAL_WIDTH = 40;

    static final double WIDTH_STEP = 6;

    private final Workspace workspace;
    private final ReadingService readings;
    private final History history = new History();
    private final Recent recent = new Recent();
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(this, "tool", Tool.PEN);
    private final DoubleProperty width = new SimpleDoubleProperty(this, "width", USUAL_WIDTH);
    private final ReadOnlyObjectWrapper<Sheet> visible = new ReadOnlyObjectWrapper<>(this, "visible", Sheet.EMPTY);
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    /** What was seen when the reading was made. */
    private Sheet read = Sheet.EMPTY;

    private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(this, "notice");

    /**
     * A blank pad.
     *
     * @param workspace says which model reads; the drawing is read again when that changes
     * @param readings reads in the background
     */
    public DrawModel(Workspace workspace, ReadingService readings) {
        this.workspace = workspace;
        this.readings = readings;
        history.sheetProperty().subscribe(this::see);
        workspace.modelInUseProperty().subscribe(model -> see(visible.get()));
    }

    /** {@return what lies on the pad; unfinished strokes are not part of it} */
    public ReadOnlyObjectProperty<Sheet> sheetProperty() {
        return history.sheetProperty();
    }

    /** {@return what is to be seen on the pad, unfinished strokes included} */
    public ReadOnlyObjectProperty<Sheet> visibleProperty() {
        return visible.getReadOnlyProperty();
    }

    /** {@return what the network makes of what is to be seen; null while there is nothing or no model} */
    public ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** {@return the tool in hand} */
    public ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    /** {@return the pen's width in ink units; the eraser is twice as wide} */
    public DoubleProperty widthProperty() {
        return width;
    }

    /** {@return what lay on the pad before it was cleared or something else was put there} */
    public Recent recent() {
        return recent;
    }

    /**
     * Forgets one of the recent sheets, and says so; can be undone there.
     *
     * @param entry which
     */
    public void forget(Recent.Entry entry) {
        notice.set(new Notice("Removed from Recent", Optional.of(recent.remove(entry))));
    }

    /** {@return what was done last and shall be told in passing; null for nothing} */
    public ObjectProperty<Notice> noticeProperty() {
        return notice;
    }

    /** {@return whether there is a step to take back} */
    public ReadOnlyBooleanProperty canUndoProperty() {
        return history.canUndoProperty();
    }

    /** {@return whether there is a step to do again} */
    public ReadOnlyBooleanProperty canRedoProperty() {
        return history.canRedoProperty();
    }

    /** Makes the tool a step wider. */
    public void widen() {
        width.set(Math.min(MAX_WIDTH, width.get() + WIDTH_STEP));
    }

    /** Makes the tool a step narrower. */
    public void narrow() {
        width.set(Math.max(MIN_WIDTH, width.get() - WIDTH_STEP));
    }

    /**
     * Reads ink that is being changed; the sheet and its history stay as they are.
     *
     * @param ink what is to be seen now
     */
    public void preview(Ink ink) {
        see(Sheet.of(ink));
    }

    /**
     * Ends a change of the ink; can be undone. A picture that lay there makes room.
     *
     * @param ink what is on the pad now
     */
    public void draw(Ink ink) {
        if (ink.equals(sheetProperty().get().ink())) {
            // Nothing came of it: what was seen meanwhile is seen no more.
            see(sheetProperty().get());
        } else {
            if (sheetProperty().get().picture().isPresent()) {
                putAway();
            }
            history.change(Sheet.of(ink));
        }
    }

    /**
     * Puts another sheet in the place of what lies on the pad, which joins the recent ones; can be undone.
     *
     * @param sheet what is on the pad now
     */
    public void replace(Sheet sheet) {
        if (!sheet.equals(sheetProperty().get())) {
            putAway();
            history.change(sheet);
        }
    }

    private void putAway() {
        Sheet sheet = sheetProperty().get();
        if (!sheet.isEmpty()) {
            recent.add(new Recent.Entry(sheet, sheet == read ? Optional.ofNullable(reading.get()) : Optional.empty()));
        }
    }

    /** Wipes the pad; what was on it joins the recent ones; can be undone. Does nothing when it is blank. */
    public void clear() {
        replace(Sheet.EMPTY);
    }

    /** Takes the last step back, if there is one. */
    public void undo() {
        history.undo();
    }

    /** Does the step again that was taken back last, if there is one. */
    public void redo() {
        history.redo();
    }

    private void see(Sheet seen) {
        visible.set(seen);
        Model model = workspace.modelInUseProperty().get();
        if (seen.isEmpty() || model == null) {
            reading.set(null);
            return;
        }
        readings.read(() -> seen.digitImage().orElseThrow(), model.network(), result -> {
            // The pad may have been cleared, or another model chosen, while this was on its way.
            if (!visible.get().isEmpty() && workspace.modelInUseProperty().get() == model) {
                read = seen;
                reading.set(result);
            }
            recent.complete(seen, result);
        });
    }
}
