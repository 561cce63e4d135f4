package digitpad.cli;

import digitpad.digits.Mnist;
import digitpad.digits.UnreadableFileException;
import digitpad.files.keras.KerasImport;
import digitpad.learning.Engine;
import digitpad.learning.Model;
import digitpad.learning.Split;
import digitpad.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a command's model comes from and goes to. */
final class ModelFile {
    private static final Words WORDS = Words.of(ModelFile.class);
    private static final String SHIPPED = "digitpad";

    private ModelFile() {}

    /**
     * Opens the model the user named, or else the one that ships.
     *
     * @param engine opens it
     * @param file null for the one that ships
     * @return the model
     * @throws IOException if there is none; names it and says what is wrong
     */
    static Model open(Engine engine, Path file) throws IOException {
        return file == null ? openShipped(engine) : importing(engine).open(file);
    }

    /** {@return what opens models of every kind, and tries those that do not say enough on MNIST's validation images} */
    static KerasImport importing(Engine engine) {
        return new KerasImport(engine, () -> Split.usual(Mnist.load()).validation());
    }

    private static Model openShipped(Engine engine) throws IOException {
        try (InputStream stream = ModelFile.class.getResourceAsStream("/digitpad/models/" + SHIPPED + ".zip")) {
            if (stream == null) {
                throw new UnreadableFileException(WORDS.text("model.none-ships", SHIPPED));
            }
            return engine.open(stream, SHIPPED);
        }
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
            throw new CommandFailure(WORDS.text("model.unwritten", file, e.getMessage()));
        }
    }
}
