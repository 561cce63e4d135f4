package digitpad.files;

import digitpad.digits.UnreadableFileException;
import digitpad.learning.Engine;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the files of a run fit together: nothing else may ever reach the engine. */
final class RunCheck {
    private static final Words WORDS = Words.of(RunCheck.class);

    private final Engine engine;

    /**
     * A check.
     *
     * @param engine knows its networks and models
     */
    RunCheck(Engine engine) {
        this.engine = engine;
    }

    /**
     * Reads the checkpoint of a run.
     *
     * @param folder of the run
     * @param run what is known about it
     * @return a checkpoint that fits the run's network
     * @throws UnreadableFileException if it is damaged, or another network's; says so
     */
    CheckpointFile.Content checkpoint(RunFolder folder, RunRecord run) throws UnreadableFileException {
        Path file = folder.file(RunFolder.CHECKPOINT);
        CheckpointFile.Content content = CheckpointFile.read(file);
        try {
            long expected = engine.summarise(run.recipe().layers()).parameters();
            int found = content.checkpoint().network().parameters().length;
            if (found == expected) {
                return content;
            }
            throw new IllegalArgumentException(WORDS.text("run.parameters", found, expected));
        } catch (IllegalArgumentException misfit) {
            throw new UnreadableFileException(WORDS.text("run.misfit", file, misfit.getMessage()), misfit);
        }
    }

    /**
     * Reads a run that came from elsewhere, all its parts.
     *
     * @param unpacked where its files lie
     * @param zip what messages call it, for nobody has chosen where it was unpacked
     * @return what it is
     * @throws UnreadableFileException if one of its parts is damaged; says which
     */
    RunRecord sound(RunFolder unpacked, Path zip) throws UnreadableFileException {
        String part = RunFolder.RUN;
        try {
            RunRecord run = unpacked.record();
            part = RunFolder.CHECKPOINT;
            if (Files.exists(unpacked.file(part))) {
                checkpoint(unpacked, run);
            }
            part = RunFolder.MODEL;
            if (Files.exists(unpacked.file(part))) {
                engine.open(unpacked.file(part));
            }
            return run;
        } catch (UnreadableFileException damaged) {
            throw new UnreadableFileException(WORDS.text("run.damaged", zip, part), damaged);
        } catch (IOException wrong) {
            throw new UnreadableFileException(
                    WORDS.text("zip.none", zip, WORDS.text("run.at", part, wrong.getMessage())), wrong);
        }
    }
}
