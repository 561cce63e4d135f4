package digitpad.ui.draw;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The sheet on the pad and all sheets before it; every change can be taken back and done again, but of the pictures before only the last
 * {@value #MOST_PICTURES}: a photo takes megabytes. FX thread only.
 */
final class History {
    static final int MOST_PICTURES = 10;

    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>(this, "sheet", Sheet.EMPTY);
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
    private final Deque<Sheet> past = new ArrayDeque<>();
    private final Deque<Sheet> future = new ArrayDeque<>();

    ReadOnlyObjectProperty<Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** Begins with a sheet that cannot be taken back. */
    void begin(Sheet first) {
        past.clear();
        future.clear();
        show(first);
    }

    /** Puts another sheet on the pad; what was taken back before is forgotten. */
    void change(Sheet changed) {
        past.push(sheet.get());
        future.clear();
        forgetPictures();
        show(changed);
    }

    private void forgetPictures() {
        boolean isPicture = past.peek().picture().isPresent();
        if (isPicture
                && past.stream().filter(each -> each.picture().isPresent()).count() > MOST_PICTURES) {
            past.removeLastOccurrence(past.stream()
                    .filter(each -> each.picture().isPresent())
                    .reduce((newer, older) -> older)
                    .orElseThrow());
        }
    }

    void undo() {
        if (!past.isEmpty()) {
            future.push(sheet.get());
            show(past.pop());
        }
    }

    void redo() {
        if (!future.isEmpty()) {
            past.push(sheet.get());
            show(future.pop());
        }
    }

    private void show(Sheet shown) {
        canUndo.set(!past.isEmpty());
        canRedo.set(!future.isEmpty());
        sheet.set(shown);
    }
}
