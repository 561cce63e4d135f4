package digitpad.ui.draw;

import digitpad.digits.Drawing;
import digitpad.digits.Ink;
import digitpad.digits.UnreadableFileException;
import digitpad.files.AtomicFile;
import digitpad.files.DrawingCollection;
import digitpad.files.InkFile;
import digitpad.files.InkTooLargeException;
import digitpad.learning.FineTuning;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Drawings the user kept with the label they should have been read as. FX thread only; the file is read and written in the background. */
public final class MyDigits {
    private static final Words WORDS = Words.of(MyDigits.class);

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
                : keptOf(drawings.get(), ink).flatMap(Drawing::label);
    }

    /**
     * Keeps a drawing with a label in place of the one it had, or keeps it no longer.
     *
     * @param ink what is drawn
     * @param label what it is meant to be; none to keep it no longer
     * @param done told, once it is in the file, what makes it as it was before
     */
    public void label(Ink ink, Optional<String> label, Consumer<Runnable> done) {
        AtomicReference<List<Drawing>> before = new AtomicReference<>();
        change(
                kept -> {
                    before.set(List.copyOf(kept));
                    Optional<Drawing> old = keptOf(kept, ink);
                    return with(
                            kept,
                            ink,
                            kept,
                            label.map(text -> new Drawing(ink, Optional.of(text), old.flatMap(Drawing::writer))));
                },
                () -> done.accept(
                        () -> change(kept -> with(kept, ink, before.get(), keptOf(before.get(), ink)), () -> {})));
    }

    /** Keeps a drawing, or none, in place of those of the same ink: where one stands, or stood before, else last. */
    private static List<Drawing> with(List<Drawing> kept, Ink ink, List<Drawing> before, Optional<Drawing> drawing) {
        int place = keptOf(before, ink).map(before::indexOf).orElse(Integer.MAX_VALUE);
        List<Drawing> changed = new ArrayList<>(kept);
        changed.removeIf(other -> other.ink().equals(ink));
        drawing.ifPresent(one -> changed.add(Math.min(place, changed.size()), one));
        return changed;
    }

    private static Optional<Drawing> keptOf(List<Drawing> kept, Ink ink) {
        return kept.stream().filter(drawing -> drawing.ink().equals(ink)).findFirst();
    }

    /**
     * Keeps a drawing under another label, where it stands.
     *
     * @param drawing one of those kept; if its label was changed meanwhile, the one of the same ink
     * @param label what it is meant to be
     * @param done told once it is in the file
     */
    void relabel(Drawing drawing, String label, Runnable done) {
        change(
                kept -> {
                    boolean isThere = kept.contains(drawing);
                    kept.replaceAll(other ->
                            (isThere ? other.equals(drawing) : other.ink().equals(drawing.ink()))
                                    ? new Drawing(drawing.ink(), Optional.of(label), drawing.writer())
                                    : other);
                    return kept;
                },
                done);
    }

    /**
     * Keeps a drawing no longer.
     *
     * @param drawing one of those kept
     * @param done told, once it is gone from the file, what puts it back where it was
     */
    void remove(Drawing drawing, Consumer<Runnable> done) {
        int place = drawings.get().indexOf(drawing);
        change(
                kept -> {
                    kept.remove(drawing);
                    return kept;
                },
                () -> done.accept(() -> change(
                        kept -> {
                            kept.add(Math.min(place, kept.size()), drawing);
                            return kept;
                        },
                        () -> {})));
    }

    /**
     * Adds the labelled drawings of an ink file that are not kept yet.
     *
     * @param file in the format of My digits
     * @param done told how many were added
     */
    void importFrom(Path file, IntConsumer done) {
        files.submit(
                () -> {
                    List<Drawing> found = FineTuning.usable(InkFile.readAll(file).stream()
                            .map(InkFile.Entry::drawing)
                            .toList());
                    int before = collection.read().size();
                    List<Drawing> now = collection.change(kept -> {
                        Set<Drawing> all = new LinkedHashSet<>(kept);
                        all.addAll(found);
                        return new ArrayList<>(all);
                    });
                    return new Imported(now, now.size() - before);
                },
                imported -> {
                    drawings.set(imported.drawings());
                    workspace.resolve();
                    done.accept(imported.added());
                },
                fault -> workspace.warn(Background.words(fault, WORDS.text("my-digits.import-failed", file))));
    }

    private record Imported(List<Drawing> drawings, int added) {}

    /**
     * Writes all drawings into an ink file.
     *
     * @param file replaced if it exists
     * @param done told once it is written
     */
    void exportTo(Path file, Runnable done) {
        List<Drawing> kept = drawings.get();
        files.submit(
                () -> {
                    AtomicFile.write(file, stream -> InkFile.write(kept, stream));
                    return kept;
                },
                written -> {
                    workspace.resolve();
                    done.run();
                },
                fault -> workspace.warn(WORDS.text("save.failed", file)));
    }

    private void change(UnaryOperator<List<Drawing>> change, Runnable done) {
        files.submit(
                () -> collection.change(change),
                kept -> {
                    drawings.set(kept);
                    workspace.resolve();
                    done.run();
                },
                this::warn);
    }

    private void warn(Exception fault) {
        if (fault instanceof InkTooLargeException) {
            workspace.warn(fault.getMessage());
            return;
        }
        workspace.warn(
                fault instanceof UnreadableFileException
                        ? WORDS.text("my-digits.damaged", fault.getMessage())
                        : WORDS.text("my-digits.unwritable", collection.file()));
    }
}
