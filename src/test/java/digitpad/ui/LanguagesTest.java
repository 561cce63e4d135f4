package digitpad.ui;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.DataSet;
import digitpad.digits.Mnist;
import digitpad.files.ImageSetFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Starts the real window in each language, and in one that is written from right to left, and goes to every page, large and small. The
 * pictures it takes are in {@code target/languages}.
 */
class LanguagesTest extends LanguageWindowTest {
    private static final Path PICTURES = Path.of("target/languages");
    private static final int FEW_IMAGES = 60;

    private void openWithFewImagesIn(String language) throws TimeoutException, IOException {
        Path data = Files.createDirectories(folder.resolve("few"));
        DataSet mnist = Mnist.load();
        ImageSetFiles.writeIdx(mnist.training().first(FEW_IMAGES), data.resolve("train"));
        ImageSetFiles.writeIdx(mnist.test().first(FEW_IMAGES), data.resolve("t10k"));
        openIn(language);
        drop(data);
        clickOn("#page-data");
        awaitText("#data-set", "few");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "zh-CN"})
    void noTextIsCut(String language) throws Exception {
        openWithFewImagesIn(language);
        List<String> cut = new ArrayList<>();
        for (int[] size : new int[][] {{1280, 800}, {960, 640}}) {
            resize(size[0], size[1]);
            for (String page : PAGES) {
                goTo(page);
                String place = page + " " + size[0] + " × " + size[1];
                onFx(() -> CutTexts.in(scene().getRoot()).forEach(text -> cut.add(place + ": " + text)));
                take(language + "-" + page + "-" + size[0]);
            }
        }

        assertThat(cut).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"he", "ar"})
    void theWindowIsMirroredAndWhatIsDrawnIsNot(String language) throws Exception {
        openWithFewImagesIn(language);
        resize(1280, 800);

        assertThat(scene().getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(lookup("#page-draw").query().localToScene(0, 0).getX()).isGreaterThan(640);
        for (String page : PAGES) {
            goTo(page);
            List<String> mirrored = new ArrayList<>();
            onFx(() -> collectMirrored(scene().getRoot(), mirrored));
            assertThat(mirrored).as(page).isEmpty();
            take(language + "-" + page + "-1280");
        }
    }

    private static void collectMirrored(Node node, List<String> mirrored) {
        if (node instanceof Canvas && node.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT) {
            mirrored.add(node.getParent() + " > " + node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectMirrored(child, mirrored));
        }
    }

    private void goTo(String page) {
        clickOn("#page-" + page);
        if (page.equals("results")) {
            await(
                    "the images are read",
                    () -> lookup("#results-gallery").tryQuery().isPresent());
        }
        layOut();
    }

    private void take(String name) throws IOException {
        WritableImage picture = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> scene().snapshot(null));
        Files.createDirectories(PICTURES);
        File file = PICTURES.resolve(name + ".png").toFile();
        ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file);
    }
}
