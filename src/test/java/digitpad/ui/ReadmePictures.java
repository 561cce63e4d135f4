package digitpad.ui;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.ComboBox;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Makes the README's pictures with the real program, a real mouse and a real training. Not named as a test, so that it runs only when asked
 * for: {@code mvn test -Dtest=ReadmePictures}.
 */
class ReadmePictures extends WindowTest {
    private static final Path PICTURES = Path.of("src/docs");

    @Test
    void takeThem() throws IOException {
        awaitModel();
        draw(0.28, 0.27, 0.4, 0.25, 0.55, 0.23, 0.7, 0.24, 0.66, 0.4, 0.58, 0.58, 0.52, 0.7, 0.47, 0.84);
        draw(0.36, 0.55, 0.5, 0.53, 0.7, 0.52);
        awaitText("#reading-certainty", "Certain");
        take("draw");
        clickOn("#appearance");
        take("draw-dark");
        clickOn("#appearance");

        clickOn("#page-train");
        await("the images are read", () -> !lookup("#start").query().isDisabled());
        ComboBox<?> recipes = lookup("#recipe").queryComboBox();
        clickOn(recipes);
        clickOn("lenet");
        replaceText("#batch-size", "128");
        clickOn("#start");
        await("the first epoch is over", () -> text("#progress-title").startsWith("Epoch 2"));
        await("the third epoch begins", () -> text("#progress-title").startsWith("Epoch 3"));
        take("train");

        clickOn("#stop");
        clickOn("#page-results");
        await(
                "the results are there",
                () -> lookup("#results-gallery .thumbnail").tryQuery().isPresent());
        take("results");
        clickOn("#page-data");
        take("data");
        clickOn("#page-network");
        take("network");
    }

    private void take(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage picture = WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> window(0).getScene().snapshot(null));
        Files.createDirectories(PICTURES);
        File file = PICTURES.resolve(name + ".png").toFile();
        ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file);
    }
}
