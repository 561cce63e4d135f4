package digitpad.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Makes the README's pictures, every page in light and dark, with the real program, a real mouse and a real training. Not named as a test,
 * so that it runs only when asked for: {@code mvn test -Dtest=ReadmePictures}.
 */
class ReadmePictures extends WindowTest {
    private static final Path PICTURES = Path.of("src/docs");
    private static final double[][] TWO = {
        {
            0.3, 0.36, 0.34, 0.26, 0.43, 0.2, 0.54, 0.2, 0.63, 0.26, 0.65, 0.36, 0.61, 0.47, 0.52, 0.58, 0.41, 0.69,
            0.3, 0.79, 0.7, 0.78
        }
    };
    private static final double[][] THREE = {
        {
            0.33, 0.26, 0.43, 0.19, 0.56, 0.2, 0.63, 0.28, 0.6, 0.39, 0.52, 0.46, 0.44, 0.48, 0.55, 0.5, 0.64, 0.57,
            0.66, 0.68, 0.6, 0.78, 0.48, 0.82, 0.34, 0.76
        }
    };
    private static final double[][] FOUR = {
        {0.42, 0.2, 0.38, 0.34, 0.31, 0.53, 0.72, 0.52}, {0.6, 0.3, 0.58, 0.55, 0.56, 0.82}
    };
    private static final double[][] SEVEN = {
        {0.28, 0.27, 0.4, 0.25, 0.55, 0.23, 0.7, 0.24, 0.66, 0.4, 0.58, 0.58, 0.52, 0.7, 0.47, 0.84},
        {0.36, 0.55, 0.5, 0.53, 0.7, 0.52}
    };

    @Override
    @BeforeEach
    void open() throws IOException, TimeoutException {
        // What moves would be caught on its way.
        Files.writeString(
                folder.resolve("preferences.json"),
                "{\"format\": 1, \"theme\": \"light\", \"stepsSeen\": true, \"reducedMotion\": true}");
        super.open();
    }

    @Test
    void takeThem() throws IOException {
        awaitModel();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            window(0).setX(0);
            window(0).setY(0);
            window(0).setWidth(1280);
            window(0).setHeight(800);
        });
        takeDraw();
        takeResults();
        takeData();
        takeNetwork();
        takeTrain();
    }

    private void takeDraw() throws IOException {
        for (double[][] digit : new double[][][] {TWO, FOUR, THREE}) {
            drawDigit(digit);
            push(KeyCode.DELETE);
        }
        drawDigit(SEVEN);
        take("draw");
    }

    /** With a quick hand: the mouse is seen at few places, between which the pad draws curves. */
    private void drawDigit(double[]... strokes) {
        Bounds pad = onScreen("#pad");
        for (double[] stroke : strokes) {
            moveTo(at(pad, stroke[0], stroke[1]));
            press(MouseButton.PRIMARY);
            for (int i = 2; i < stroke.length; i += 2) {
                robotContext().getBaseRobot().moveMouse(at(pad, stroke[i], stroke[i + 1]));
                WaitForAsyncUtils.waitForFxEvents();
            }
            release(MouseButton.PRIMARY);
        }
        awaitText("#reading-certainty", "Certain");
    }

    private void takeResults() throws IOException {
        clickOn("#page-results");
        await(
                "the results are there",
                () -> lookup("#results-gallery .thumbnail").tryQuery().isPresent());
        clickOn("#inspector-saliency");
        awaitNothingGoesOn();
        take("results");
    }

    private void takeData() throws IOException {
        clickOn("#page-data");
        replaceText("#data-count .text-field", "100");
        push(KeyCode.ENTER);
        await(
                "they are there",
                () -> lookup("100 of 60,000 training images").tryQuery().isPresent());
        take("data");
    }

    private void takeNetwork() throws IOException {
        clickOn("#page-network");
        take("network");
        clickOn("#network-why");
        clickOn("#network-why-target");
        clickOn(lookup(".list-cell")
                .lookup((Node cell) -> "2".equals(((Labeled) cell).getText()))
                .nth(0)
                .<Node>query());
        awaitText("#network-change-words", "make it 2");
        take("network-why");
    }

    private void takeTrain() throws IOException {
        clickOn("#page-train");
        await("the images are read", () -> !lookup("#start").query().isDisabled());
        start("chollet", "512", "3");
        await("the first run is over", 300, () -> text("#progress-title").contains("on the test set"));
        start("lenet", "128", "8");
        clickOn(lookup("#runs .icon-button").nth(2).<Node>query());
        await("the third epoch begins", 300, () -> text("#progress-title").startsWith("Epoch 3"));
        await("time has passed in it", () -> !text("#progress-detail").contains("batch 0 "));
        take("train");
        assertThat(text("#progress-title")).as("still training").startsWith("Epoch");
        clickOn("#stop");
    }

    private void start(String recipe, String batch, String epochs) {
        ComboBox<?> recipes = lookup("#recipe").queryComboBox();
        clickOn(recipes);
        clickOn(recipe);
        replaceText("#epochs", epochs);
        replaceText("#batch-size", batch);
        clickOn("#start");
    }

    private void awaitNothingGoesOn() {
        await("nothing goes on", () -> !lookup("#busy").query().isVisible());
    }

    /** Takes the page in view, light and then dark, and leaves it light. */
    private void take(String name) throws IOException {
        write(picture(), name + ".png");
        clickOn("#appearance");
        write(picture(), name + "-dark.png");
        clickOn("#appearance");
    }

    private BufferedImage picture() {
        // Where nothing shows that it is pointed at.
        Bounds sidebar = onScreen(".sidebar");
        moveTo(new Point2D(sidebar.getCenterX(), sidebar.getMinY() + 0.6 * sidebar.getHeight()));
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage scene = WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> window(0).getScene().snapshot(null));
        // Opaque: a third smaller as a file.
        return SwingFXUtils.fromFXImage(
                scene, new BufferedImage((int) scene.getWidth(), (int) scene.getHeight(), BufferedImage.TYPE_INT_RGB));
    }

    private static void write(BufferedImage picture, String name) throws IOException {
        Files.createDirectories(PICTURES);
        File file = PICTURES.resolve(name).toFile();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam smallest = writer.getDefaultWriteParam();
        smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        smallest.setCompressionQuality(0);
        Files.deleteIfExists(file.toPath());
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), smallest);
        } finally {
            writer.dispose();
        }
    }
}
