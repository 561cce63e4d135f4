package digitpad.ui.train;

import digitpad.files.RunRecord;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** One run in the table and, if it is laid over the charts, in them. FX thread only. */
final class RunRow {
    private final ObjectProperty<RunRecord> record;
    private final ReadOnlyObjectWrapper<Optional<Integer>> colour =
            new ReadOnlyObjectWrapper<>(this, "colour", Optional.empty());
    private RunHistory history;

    RunRow(RunRecord record) {
        this.record = new SimpleObjectProperty<>(this, "record", record);
    }

    String id() {
        return record.get().id();
    }

    ObjectProperty<RunRecord> recordProperty() {
        return record;
    }

    RunRecord record() {
        return record.get();
    }

    /** {@return which of the palette's colours for runs its curves have; nothing if it is not laid over the charts} */
    ReadOnlyObjectProperty<Optional<Integer>> colourProperty() {
        return colour.getReadOnlyProperty();
    }

    /** {@return whether it is laid over the charts} */
    boolean isShown() {
        return colour.get().isPresent();
    }

    void show(int newColour) {
        colour.set(Optional.of(newColour));
    }

    /** Takes it out of the charts, and forgets its curves: they may grow until they are shown again. */
    void hide() {
        colour.set(Optional.empty());
        history = null;
    }

    void setHistory(RunHistory read) {
        history = read;
    }

    /** {@return it as the charts take it; nothing if it is not shown, or its curves are not read yet} */
    Optional<Overlay> overlay() {
        return colour.get()
                .filter(chosen -> history != null)
                .map(chosen -> new Overlay(record().name(), chosen, history));
    }
}
