package digitpad.ui.draw;

import digitpad.digits.Drawing;
import digitpad.digits.Ink;
import digitpad.digits.UnreadableFileException;
import digitpad.files.DrawingCollection;
import digitpad.files.InkFile;
import digitpad.files.InkTooLargeException;
import digitpad.learning.Model;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.UnkeptFiles;
import digitpad.ui.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the drawing on the pad and the recent ones in two ink files, so that they are there at the next start. Pictures are not kept: they are
 * files already. FX thread only; files are read and written in the background.
 */
public final class PadMemory {
    private static final Logger LOG = LoggerFactory.getLogger(PadMemory.class);
    /** Somebody who draws is not done with every stroke. */
    private static final Duration REST = Duration.seconds(1);

    private final DrawModel model;
    private final Workspace workspace;
    private final DrawingCollection pad;
    private final DrawingCollection recent;
    private final Background files;
    private final Background readings;
    private final UnkeptFiles unkept;
    private final PauseTransition rest = new PauseTransition(REST);
    /** What was in the file of recent drawings when it was read or written last. Background thread only. */
    private Set<Ink> known = Set.of();

    /** What was in the file of the pad then; likewise. */
    private Set<Ink> knownOnPad = Set.of();

    /** Before it is read, nothing may be written: what is there would be lost. */
    private boolean isLoaded;

    /**
     * Nothing is remembered yet.
     *
     * @param model what lies on the pad
     * @param workspace tells which model reads
     * @param folder of the two files
     * @param files reads and writes them
     * @param readings reads the recent drawings again
     * @param unkept told whether they can be written
     */
    public PadMemory(
            DrawModel model,
            Workspace workspace,
            Path folder,
            Background files,
            Background readings,
            UnkeptFiles unkept) {
        this.model = model;
        this.workspace = workspace;
        pad = new DrawingCollection(folder.resolve("pad.jsonl"));
        recent = new DrawingCollection(folder.resolve("recent.jsonl"));
        this.files = files;
        this.readings = readings;
        this.unkept = unkept;
        rest.setOnFinished(event -> save());
    }

    private record Kept(List<Ink> pad, List<Ink> recent) {}

    /** Brings back what was there at the end, and keeps what is there from now on. */
    public void load() {
        files.submit(
                () -> {
                    Kept kept = new Kept(read(pad), read(recent));
                    known = Set.copyOf(kept.recent());
                    knownOnPad = Set.copyOf(kept.pad());
                    return kept;
                },
                kept -> {
                    isLoaded = true;
                    model.restore(kept.pad().stream().findFirst().orElse(Ink.EMPTY), kept.recent());
                    workspace.networkInUseProperty().subscribe(network -> readRecent());
                    follow();
                },
                fault -> LOG.warn("the last drawings could not be read", fault));
    }

    /** A file that is damaged is set aside: the drawings on the pad are not worth a question. */
    private static List<Ink> read(DrawingCollection collection) throws IOException {
        try {
            return collection.read().stream().map(Drawing::ink).toList();
        } catch (UnreadableFileException damaged) {
            LOG.warn("{}; it is set aside", damaged.getMessage());
            Path aside = collection.file().resolveSibling(collection.file().getFileName() + ".damaged");
            Files.move(collection.file(), aside, StandardCopyOption.REPLACE_EXISTING);
            return List.of();
        }
    }

    private void follow() {
        model.sheetProperty().subscribe((before, now) -> rest.playFromStart());
        model.recent().entries().addListener((ListChangeListener<Recent.Entry>) change -> {
            rest.playFromStart();
            while (change.next()) {
                // What is put away while it is being read is never read, once something newer takes its place.
                if (!change.wasReplaced()) {
                    change.getAddedSubList().forEach(this::readIfUnread);
                }
            }
        });
    }

    private void readRecent() {
        List.copyOf(model.recent().entries()).forEach(this::readIfUnread);
    }

    private void readIfUnread(Recent.Entry entry) {
        Model reads = workspace.modelInUseProperty().get();
        if (reads != null && entry.reading().isEmpty()) {
            readings.submit(
                    () -> DrawModel.read(entry.sheet(), reads.network(), reads.card()),
                    reading -> model.recent().complete(entry.sheet(), reading),
                    fault -> LOG.warn("a recent drawing could not be read", fault));
        }
    }

    /** Writes both files; at the end too, before the background work finishes. */
    public void save() {
        rest.stop();
        if (!isLoaded) {
            return;
        }
        Ink onPad = model.sheetProperty().get().ink();
        List<Ink> last = model.recent().entries().stream()
                .map(entry -> entry.sheet().ink())
                .filter(ink -> !ink.isEmpty())
                .toList();
        files.submit(
                () -> {
                    List<Ink> keepable = new ArrayList<>(
                            last.stream().filter(PadMemory::isKeepable).toList());
                    boolean isKept = isKeepable(onPad);
                    if (isKept) {
                        keepable.addAll(putOnPad(onPad));
                    }
                    recent.change(before -> merged(keepable, before));
                    known = Set.copyOf(last);
                    if (!isKept) {
                        InkFile.requireWritable(drawings(List.of(onPad)).get(0));
                    }
                    return last;
                },
                written -> unkept.written(pad.file()),
                fault -> {
                    if (fault instanceof InkTooLargeException) {
                        unkept.failed(pad.file(), fault.getMessage());
                    } else {
                        unkept.failed(pad.file());
                    }
                });
    }

    /** {@return what another Digitpad has left in the file since: its pad is no less worth than ours} */
    private List<Ink> putOnPad(Ink ink) throws IOException {
        List<Ink> theirs = new ArrayList<>();
        pad.change(before -> {
            before.stream()
                    .map(Drawing::ink)
                    .filter(other -> !knownOnPad.contains(other))
                    .forEach(theirs::add);
            return ink.isEmpty() ? List.of() : drawings(List.of(ink));
        });
        knownOnPad = Set.of(ink);
        return theirs;
    }

    /** One that is not was told of when it lay on the pad. */
    private static boolean isKeepable(Ink ink) {
        try {
            InkFile.requireWritable(new Drawing(ink, Optional.empty(), Optional.empty()));
            return true;
        } catch (InkTooLargeException tooLarge) {
            return false;
        }
    }

    /** What another Digitpad has added since stays, behind ours. */
    private List<Drawing> merged(List<Ink> own, List<Drawing> inFile) {
        Set<Ink> all = new LinkedHashSet<>(own);
        inFile.stream().map(Drawing::ink).filter(ink -> !known.contains(ink)).forEach(all::add);
        return drawings(new ArrayList<>(all).subList(0, Math.min(all.size(), Recent.MOST)));
    }

    private static List<Drawing> drawings(List<Ink> inks) {
        return inks.stream()
                .map(ink -> new Drawing(ink, Optional.empty(), Optional.empty()))
                .toList();
    }
}
