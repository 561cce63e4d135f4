package digitpad.ui.draw;

import digitpad.digits.Drawing;
import digitpad.digits.Ink;
import digitpad.digits.UnreadableFileException;
import digitpad.files.DrawingCollection;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Drawings the user kept with the label they should have been read as. FX thread only; the file is read and written in the background. */
public final class MyDigits {
    private final DrawingCollection collection;
    private final Workspace workspace;
    private final Background files;
    private final ReadOnlyObjectWrapper<List<Drawing>> drawings = new ReadOnlyObjectWrapper<>(this, "drawings");

    /**
     * A collection that is not read yet.
     *
     * @param collection the file
     * @param workspace takes messages
     * @param files does the work
     */
    public MyDigits(DrawingCollection collection, Workspace workspace, Background files) {
        this.collection = collection;
        this.workspace = workspace;
        this.files = files;
    }

    /** {@return what is kept, oldest first; null until it is read, or if it cannot be} */
    public ReadOnlyObjectProperty<List<Drawing>> drawingsProperty() {
        return drawings.getReadOnlyProperty();
    }

    /** Reads the file. */
    public void load() {
        files.submit(collection::read, drawings::set, this::warn);
    }

    /**
     * The label a drawing is kept with.
     *
     * @param ink what is drawn
     * @return its label; none if it is not kept
     */
    public Optional<String> labelOf(Ink ink) {
        return drawings.get() == null
                ? Optional.empty()
                : drawings.get().stream()
                        .filter(drawing -> drawing.ink().equals(ink))
                        .findFirst()
                        .flatMap(Drawing::label);
    }

    /**
     * Keeps a drawing with a label in place of the one it had, or keeps it no longer.
     *
     * @param ink what is drawn
     * @param label what it is meant to be; none to keep it no longer
     * @param done told, once it is in the file, what the label was before
     */
    public void label(Ink ink, Optional<String> label, Consumer<Optional<String>> done) {
        Optional<String> before = labelOf(ink);
        files.submit(
                () -> collection.change(kept -> {
                    kept.removeIf(drawing -> drawing.ink().equals(ink));
                    label.ifPresent(text -> kept.add(new Drawing(ink, Optional.of(text), Optional.empty())));
                    return kept;
                }),
                kept -> {
                    drawings.set(kept);
                    done.accept(before);
                },
                this::warn);
    }

    private void warn(Exception fault) {
        workspace.warn(
                fault instanceof UnreadableFileException
                        ? "My digits: " + fault.getMessage() + ". Mend the file, or move it away, to keep drawings."
                        : "My digits, " + collection.file()
                                + ", could not be written. Make room, or make its folder writable, and try again.");
    }
}
