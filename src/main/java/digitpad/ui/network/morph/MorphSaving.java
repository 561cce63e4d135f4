package digitpad.ui.network.morph;

import digitpad.files.AnimatedGif;
import digitpad.files.PictureFolder;
import digitpad.learning.DigitGenerator;
import digitpad.learning.FramePicture;
import digitpad.learning.Model;
import digitpad.learning.Morph;
import digitpad.learning.MorphFrame;
import digitpad.learning.MorphPictures;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** Writes a morph to files, in the background, and tells how far it is. Nothing is half-written. FX thread only. */
final class MorphSaving {
    private static final Words WORDS = Words.of(MorphSaving.class);
    /** Pictures from one end to the other. */
    private static final int PICTURES = 61;

    /** Programs show GIFs in hundredths of a second. */
    private static final int CENTISECOND = 10;

    private final Workspace workspace;
    private final MorphModel model;
    private final Background work;
    private final Executor fxThread;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", IDLE);
    private AtomicBoolean isCancelled = new AtomicBoolean();

    /** The progress while nothing is saved. */
    static final double IDLE = -1;

    /** What is written. */
    enum Kind {
        /** One file, which goes there and back for ever. */
        GIF,
        /** A folder of numbered pictures. */
        FRAMES
    }

    /**
     * Nothing yet.
     *
     * @param workspace takes messages and gives the model in use
     * @param model which morph
     * @param work writes
     * @param fxThread where progress is told
     */
    MorphSaving(Workspace workspace, MorphModel model, Background work, Executor fxThread) {
        this.workspace = workspace;
        this.model = model;
        this.work = work;
        this.fxThread = fxThread;
    }

    /** {@return 0 to 1 while something is saved, {@value #IDLE} otherwise} */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    void cancel() {
        isCancelled.set(true);
    }

    /**
     * Saves the morph that is shown. Does nothing if there is none, or one is being saved.
     *
     * @param kind of files
     * @param side pixels along each side of a picture
     * @param target the file, replaced if it exists, or the folder, which must be new or empty
     */
    void save(Kind kind, int side, Path target) {
        if (model.morphProperty().get().isEmpty() || progress.get() >= 0) {
            return;
        }
        Morph morph = model.morphProperty().get().get();
        DigitGenerator draws = model.generator().orElseThrow().generator();
        Model reads = workspace.modelInUseProperty().get();
        int milliseconds = (int) Math.round(1000 * model.paceProperty().get().seconds() / (PICTURES - 1) / CENTISECOND)
                * CENTISECOND;
        AtomicBoolean cancelled = new AtomicBoolean();
        isCancelled = cancelled;
        progress.set(0);
        work.submit(
                () -> {
                    write(kind, frames(morph, draws, reads, cancelled), side, milliseconds, cancelled, target);
                    return target;
                },
                written -> {
                    progress.set(IDLE);
                    workspace.tell(WORDS.text("saved", target.getFileName()));
                },
                fault -> {
                    progress.set(IDLE);
                    tell(fault, target);
                });
    }

    private void tell(Exception fault, Path target) {
        if (fault instanceof CancellationException) {
            workspace.tell(WORDS.text("cancelled"));
        } else if (fault instanceof FileAlreadyExistsException) {
            workspace.warn(WORDS.text("exists", target.getFileName()));
        } else {
            workspace.warn(WORDS.text("unwritten", target));
        }
    }

    private List<MorphFrame> frames(Morph morph, DigitGenerator draws, Model reads, AtomicBoolean cancelled) {
        List<MorphFrame> frames = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            step(cancelled, i);
            frames.add(MorphFrame.of(morph, (double) i / (PICTURES - 1), draws, reads));
        }
        return frames;
    }

    private void write(
            Kind kind, List<MorphFrame> frames, int side, int milliseconds, AtomicBoolean cancelled, Path target)
            throws IOException {
        switch (kind) {
            case GIF ->
                AnimatedGif.write(told(MorphPictures.animation(frames, side, milliseconds, true), cancelled), target);
            case FRAMES -> PictureFolder.write(told(MorphPictures.each(frames, side), cancelled), target);
        }
    }

    /** Pictures that tell when they are asked for. */
    private Iterable<FramePicture> told(Iterable<FramePicture> pictures, AtomicBoolean cancelled) {
        return () -> {
            Iterator<FramePicture> each = pictures.iterator();
            return new Iterator<>() {
                private int done = PICTURES;

                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public FramePicture next() {
                    step(cancelled, done++);
                    return each.next();
                }
            };
        };
    }

    /** There are as many pictures to draw, and then to write, there and back. */
    private void step(AtomicBoolean cancelled, int done) {
        if (cancelled.get()) {
            throw new CancellationException();
        }
        fxThread.execute(() -> {
            if (progress.get() >= 0) {
                progress.set(Math.min(1, done / (3.0 * PICTURES)));
            }
        });
    }
}
