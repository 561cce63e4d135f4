package digitpad.icons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Makes every icon from its one drawing. Not named as a test, so that it runs only when asked for: {@code mvn test -Dtest=MakeIcons}. */
class MakeIcons {
    static final Path FOLDER = Path.of("icons");
    static final Path DRAWING = FOLDER.resolve("digitpad.svg");
    /** What Linux and the window want, in pixels. */
    static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512, 1024);
    /** What Windows wants, in pixels. */
    static final List<Integer> ICO_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    @Test
    void makeThem() throws IOException {
        IconDrawing drawing = IconDrawing.read(DRAWING);
        for (int size : SIZES) {
            Files.write(FOLDER.resolve("digitpad-" + size + ".png"), drawing.png(size));
        }
        Files.write(FOLDER.resolve("digitpad.ico"), IconContainer.ico(drawing, ICO_SIZES));
        Files.write(FOLDER.resolve("digitpad.icns"), IconContainer.icns(drawing));
    }
}
