package digitpad.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Files that the program is started with, as a desktop does when they are double-clicked. */
class OpenedAtStartTest extends WindowTest {
    @Override
    String[] arguments() {
        try {
            Path ink = folder.resolve("my seven.jsonl");
            Files.writeString(ink, "{\"strokes\":[[[30,20],[60,21],[90,20],[80,50],[70,70],[60,110]]]}\n");
            Path model = Files.copy(Path.of("models/quick.zip"), folder.resolve("a model.zip"));
            return new String[] {ink.toUri().toString(), model.toString()};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void inkLiesOnThePadAndIsReadByTheModelThatCameWithIt() {
        await("the model is in use", () -> text("#model-name").equals("quick"));
        await("the ink is read", () -> text("#reading-digit").equals("7"));
    }
}
