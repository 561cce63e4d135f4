package digitpad.ui.train;

import digitpad.files.RunRecord;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** One run in the table and, if it is shown, in the charts. FX thread only. */
final class RunRow {
    private final ObjectProperty<RunRecord> record;
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final RunHistory history = new RunHistory();
    private boolean isLoaded;

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

    /** {@return whether its curves are in the charts} */
    BooleanProperty shownProperty() {
        return shown;
    }

    /** {@return its curves; empty until they are read} */
    RunHistory history() {
        return history;
    }

    /** {@return whether its curves have been read, or are on their way} */
    boolean isLoaded() {
        return isLoaded;
    }

    void setLoaded(boolean loaded) {
        isLoaded = loaded;
    }
}
