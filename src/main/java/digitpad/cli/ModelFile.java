package digitpad.cli;

import digitpad.digits.Mnist;
import digitpad.digits.UnreadableFileException;
import digitpad.files.ShippedModels;
import digitpad.files.UserFolders;
import digitpad.files.keras.KerasImport;
import digitpad.learning.Engine;
import digitpad.learning.Model;
import digitpad.learning.Split;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a command's model comes from and goes to. */
final class ModelFile {
    private static final Words WORDS = Words.of(ModelFile.class);
    /** What is no path and has no ending. */
    private static final String WORD = "[\\w -]+";

    private ModelFile() {}

    /**
     * Opens the model the user named, or else the one that is used unless another is named.
     *
     * @param engine opens it
     * @param named a file, or the name of a model that was kept in the window or of one that ships; a file of that name comes first; null
     *     for none
     * @return the model
     * @throws IOException if there is none; names it and says what is wrong
     */
    static Model open(Engine engine, Path named) throws IOException {
        if (named == null) {
            return ShippedModels.open(engine, ShippedModels.NAMES.get(0));
        }
        // A folder is no model: one beside the user, such as "digits", does not hide what ships.
        if (!Files.isRegularFile(named) && ShippedModels.NAMES.contains(named.toString())) {
            return ShippedModels.open(engine, named.toString());
        }
        Optional<Path> kept = kept(named);
        if (!Files.exists(named) && kept.isPresent()) {
            return importing(engine).open(kept.get());
        }
        if (!Files.exists(named) && named.toString().matches(WORD)) {
            throw new UnreadableFileException(
                    WORDS.text("model.unknown", named, String.join(", ", ShippedModels.NAMES)));
        }
        return importing(engine).open(named);
    }

    /** The file of a model that the window keeps under a name. */
    private static Optional<Path> kept(Path name) {
        return Optional.of(UserFolders.models().resolve(name.getFileName() + ".zip"))
                .filter(file -> name.getNameCount() == 1 && !name.isAbsolute() && Files.isRegularFile(file));
    }

    /**
     * Refuses a model that reads something else than digits, for what makes sense with digits only.
     *
     * @param model opened
     * @throws CommandFailure if it does, naming the model and what it reads
     */
    static void requireDigits(Model model) throws CommandFailure {
        if (!model.card().readsDigits()) {
            throw new CommandFailure(WORDS.text(
                    "model.no-digits", model.card().name(), model.card().dataSet()));
        }
    }

    /** {@return what opens models of every kind, and tries those that do not say enough on MNIST's validation images} */
    static KerasImport importing(Engine engine) {
        return new KerasImport(engine, () -> Split.usual(Mnist.load()).validation());
    }

    /**
     * Checks, before hours of training, that a model can be written.
     *
     * @param file where it will go; replaced if it exists
     * @throws CommandFailure if it cannot, naming the file and the reason
     */
    static void requireWritable(Path file) throws CommandFailure {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new CommandFailure(WORDS.text("model.is-folder", file));
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CommandFailure(WORDS.text("model.no-folder", file, folder));
        }
        if (Files.exists(file) && !(Files.isRegularFile(file) && Files.isWritable(file))) {
            throw new CommandFailure(WORDS.text("model.protected", file));
        }
        try {
            // Permissions do not tell of disks that are full or read-only: only writing does.
            Files.delete(Files.createTempFile(folder, ".digitpad", ".tmp"));
        } catch (IOException e) {
            throw new CommandFailure(WORDS.text("model.forbidden", file, folder));
        }
    }

    /**
     * Writes a model.
     *
     * @param engine made it
     * @param model what to write
     * @param file where to
     * @throws CommandFailure if it cannot be written, naming the file and the reason
     */
    static void save(Engine engine, Model model, Path file) throws CommandFailure {
        try {
            engine.save(model, file);
        } catch (IOException e) {
            throw new CommandFailure(WORDS.text("model.unwritten", file, FileProblem.reason(e)));
        }
    }
}
