package digitpad.ui.draw;

import digitpad.learning.NumberReading;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The sheets that lay on the pad last, newest first; none twice. {@link PadMemory} keeps them. FX thread only. */
public final class Recent {
    /** More are forgotten, the oldest first. */
    static final int MOST = 32;

    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    /** One for all: it would be collected, and its listeners with it, if nothing held it. */
    private final ObservableList<Entry> readable = FXCollections.unmodifiableObservableList(entries);

    /**
     * A sheet and how it was read.
     *
     * @param sheet not empty
     * @param reading none if there was no time to read it
     */
    public record Entry(Sheet sheet, Optional<NumberReading> reading) {}

    /** {@return the sheets, newest first} */
    public ObservableList<Entry> entries() {
        return readable;
    }

    /** Puts a sheet first; an equal one is not kept twice. */
    void add(Entry entry) {
        entries.removeIf(kept -> kept.sheet().equals(entry.sheet()));
        insert(0, entry);
    }

    /** Puts sheets behind those that are there, unread. */
    void restore(List<Sheet> sheets) {
        sheets.stream()
                .filter(sheet -> entries.stream().noneMatch(kept -> kept.sheet().equals(sheet)))
                .map(sheet -> new Entry(sheet, Optional.empty()))
                .forEach(entry -> insert(entries.size(), entry));
    }

    /** Keeps the reading of a sheet that was put away before it was read. */
    void complete(Sheet sheet, NumberReading reading) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.sheet() == sheet && entry.reading().isEmpty()) {
                entries.set(i, new Entry(sheet, Optional.of(reading)));
            }
        }
    }

    /**
     * Forgets a sheet.
     *
     * @param entry one of the entries
     * @return puts it back where it was
     */
    Runnable remove(Entry entry) {
        int place = entries.indexOf(entry);
        entries.remove(entry);
        return () -> insert(Math.min(place, entries.size()), entry);
    }

    private void insert(int place, Entry entry) {
        entries.add(place, entry);
        if (entries.size() > MOST) {
            entries.remove(MOST, entries.size());
        }
    }
}
