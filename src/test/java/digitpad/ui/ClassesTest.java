package digitpad.ui;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.DataSet;
import digitpad.digits.ImageSet;
import digitpad.digits.Mnist;
import digitpad.files.ImageSetFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A data set of a few classes with names, from a folder to a model that reads drawings. */
class ClassesTest extends WindowTest {
    private Path shapes() throws IOException {
        Path made = Files.createDirectories(folder.resolve("shapes"));
        DataSet mnist = Mnist.load();
        ImageSetFiles.writeIdx(lowest(mnist.training(), 900), made.resolve("train"));
        ImageSetFiles.writeIdx(lowest(mnist.test(), 150), made.resolve("t10k"));
        Files.writeString(made.resolve("classes.txt"), "ring\nstroke\nswan\n");
        return made;
    }

    private static ImageSet lowest(ImageSet images, int count) {
        return images.subset(
                "some",
                IntStream.range(0, images.size())
                        .filter(i -> images.label(i) < 3)
                        .limit(count)
                        .toArray());
    }

    @Test
    void aFolderOfThreeClassesTrainsAndReadsAndIsEvaluatedUnderTheirNames() throws IOException {
        awaitModel();
        drop(shapes());
        awaitText("#data-set", "shapes");
        assertThat(text("#data-line")).isEqualTo("10 of 900 training images");

        clickOn("#page-results");
        awaitText("#results-notice", "digitpad tells 10 classes apart, shapes has 3.");

        clickOn("#page-network");
        clickOn("#network-map");
        awaitText("#network-map-notice", "digitpad tells 10 classes apart, shapes has 3.");

        clickOn("#page-train");
        clickOn(lookup("#recipe").<ComboBox<?>>query());
        clickOn("quick");
        replaceText("#epochs", "3");
        clickOn("#start");
        awaitText("#progress-title", "on the test set");

        clickOn("#page-draw");
        draw(0.5, 0.2, 0.3, 0.35, 0.3, 0.65, 0.5, 0.8, 0.7, 0.65, 0.7, 0.35, 0.5, 0.2);
        awaitText("#reading-digit", "ring");
        assertThat(lookup("#probabilities .bar-name").queryAllAs(Labeled.class).stream()
                        .map(Labeled::getText))
                .containsExactlyInAnyOrder("ring", "stroke", "swan");
        // What would be two digits is one thing for this model.
        draw(0.85, 0.2, 0.85, 0.8);
        await(
                "all of it is one thing",
                () -> !text("#reading-digit").isEmpty()
                        && !lookup("#reading-number")
                                .query()
                                .getParent()
                                .getParent()
                                .isVisible());
        ComboBox<String> classes = lookup("#it-is").queryComboBox();
        assertThat(classes.getItems()).containsExactly("ring", "stroke", "swan");
        clickOn(classes);
        type(KeyCode.DOWN, 3).type(KeyCode.ENTER);
        awaitText("#my-digits-count", "1 drawing");

        clickOn("#page-results");
        awaitText("#results-errors-caption", "errors in 150 images");
        assertThat(lookup(".heat-cell").queryAll().stream().map(Node::getAccessibleText))
                .anyMatch(words -> words.startsWith("stroke read as swan:"));

        clickOn("#page-data");
        clickOn("#data-set");
        clickOn("#data-my-digits");
        awaitText("#data-set", "My digits");
        assertThat(text("#data-line")).isEqualTo("1 of 1 test image");

        clickOn("#page-network");
        clickOn("#network-why");
        await(
                "classes are the model's",
                () -> lookup("#network-why-label").<ComboBox<String>>query().getItems().stream()
                        .anyMatch(item -> item.contains("swan")));
    }
}
