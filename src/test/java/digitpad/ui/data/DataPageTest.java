package digitpad.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.DataSet;
import digitpad.digits.ImageSet;
import digitpad.files.DrawingCollection;
import digitpad.files.ImageSetFiles;
import digitpad.learning.Split;
import digitpad.ui.PageTest;
import digitpad.ui.parts.Page;
import digitpad.ui.workspace.Background;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataPageTest extends PageTest {
    private final Background background = new Background("data in a test", Platform::runLater);

    @TempDir
    private Path folder;

    private DataPage page;

    @AfterEach
    void stop() {
        background.close();
    }

    @Override
    protected Page makePage() {
        page = new DataPage(
                workspace, new DrawingCollection(folder.resolve("my-digits.jsonl")), appearance, background);
        return page;
    }

    @Test
    void saysWhyThereIsNothingToSee() {
        assertThat(text("#data-notice")).isEqualTo("Reading the data set…");
        onFx(workspace::lackDataSet);
        assertThat(text("#data-notice")).isEqualTo("No data set could be read. Open another one on the Data page.");
        openMnist();
        await("the images are there", () -> text("#data-notice").isEmpty());
    }

    private void openMnist() {
        onFx(() -> workspace.open(mnist()));
    }

    private void type(String count) {
        clickOn("#data-count .text-field");
        push(KeyCode.CONTROL, KeyCode.A);
        write(count);
    }

    private TextField countField() {
        return lookup("#data-count .text-field").query();
    }

    private static List<String> first(String part, ImageSet images, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> part + " image " + i + ", label " + images.label(i))
                .toList();
    }

    @Test
    void saysThatItIsReadingUntilThereIsADataSet() {
        assertThat(lookup("#data-notice").query().isVisible()).isTrue();
        openMnist();
        assertThat(lookup("#data-notice").query().isVisible()).isFalse();
    }

    @Test
    void tenTrainingImagesComeFirst() {
        openMnist();
        assertThat(thumbnailsInView()).isEqualTo(first("Training", mnist().training(), 10));
        assertThat(text("#data-line")).isEqualTo("10 of 60,000 training images");
    }

    @Test
    void firstSamplesFollowTheNumberChosen() {
        openMnist();
        type("25");
        assertThat(thumbnailsInView()).isEqualTo(first("Training", mnist().training(), 25));
        type("3");
        assertThat(thumbnailsInView()).isEqualTo(first("Training", mnist().training(), 3));
        clickOn("#data-count .increment-arrow-button");
        assertThat(thumbnailsInView()).isEqualTo(first("Training", mnist().training(), 13));
    }

    @Test
    void theTestSetShowsItsOwnImagesAndNeverMoreThanItHas() {
        openMnist();
        type("60000");
        clickOn("#data-test");
        assertThat(text("#data-line")).isEqualTo("10,000 of 10,000 test images");
        assertThat(countField().getText()).isEqualTo("10000");
        assertThat(thumbnailsInView().subList(0, 5)).isEqualTo(first("Test", mnist().test(), 5));
    }

    @Test
    void aBadNumberIsRefusedInPlaceWithTheReason() {
        openMnist();
        for (String bad : List.of("0", "-5", "60001", "many", "2.5", "99999999999999")) {
            // At once, as pasting does: what is typed is followed from key to key.
            onFx(() -> countField().setText(bad));
            clickOn("#data-count .text-field").push(KeyCode.ENTER);
            assertThat(text("#data-problem")).isEqualTo("Type a whole number from 1 to 60,000.");
            assertThat(text("#data-line")).isEqualTo("10 of 60,000 training images");
            assertThat(countField().getText()).isEqualTo(bad);
        }
        type("60,000");
        assertThat(text("#data-problem")).isEmpty();
        assertThat(text("#data-line")).isEqualTo("60,000 of 60,000 training images");
    }

    @Test
    void sixtyThousandImagesNeedFewTilesAtEverySize() {
        openMnist();
        type("60000");
        assertThat(thumbnailNodes()).isBetween(20, 200);
        resize(960, 640);
        assertThat(thumbnailNodes()).isBetween(20, 200);
        clickOn(thumbnail(0));
        push(KeyCode.END);
        assertThat(text("#data-selected")).isEqualTo("Training image 59,999, label 8");
        assertThat(thumbnailsInView()).contains("Training image 59,999, label 8");
        assertThat(thumbnailNodes()).isBetween(20, 200);
    }

    @Test
    void aClickOrTheArrowsShowAnImageAsNumbers() {
        openMnist();
        assertThat(text("#data-selected")).isEqualTo("Training image 0, label 5");
        clickOn(thumbnail(5));
        assertThat(text("#data-selected")).isEqualTo("Training image 5, label 2");
        push(KeyCode.RIGHT);
        assertThat(text("#data-selected")).isEqualTo("Training image 6, label 1");
        clickOn("#data-previous");
        assertThat(text("#data-selected")).isEqualTo("Training image 5, label 2");
    }

    @Test
    void aLabelShowsItsFirstImagesOnly() {
        openMnist();
        clickOn("#data-label-3");
        ImageSet training = mnist().training();
        assertThat(text("#data-line")).isEqualTo("10 of 6,131 training images labelled 3");
        assertThat(text("#data-training")).isEqualTo("Training 6,131");
        assertThat(text("#data-test")).isEqualTo("Test 1,010");
        assertThat(thumbnailsInView())
                .isEqualTo(IntStream.range(0, training.size())
                        .filter(i -> training.label(i) == 3)
                        .limit(10)
                        .mapToObj(i -> "Training image " + i + ", label 3")
                        .toList());
        type("60000");
        assertThat(text("#data-problem")).isEqualTo("Type a whole number from 1 to 6,131.");
        type("10");
        clickOn("#class-bar-7");
        assertThat(thumbnailsInView()).allMatch(each -> each.endsWith("label 7"));
        clickOn("#class-bar-7");
        assertThat(thumbnailsInView()).isEqualTo(first("Training", training, 10));
        assertThat(text("#data-training")).isEqualTo("Training 60,000");
        clickOn("#class-bar-7").push(KeyCode.ESCAPE);
        assertThat(text("#data-line")).isEqualTo("10 of 60,000 training images");
    }

    @Test
    void aMosaicFollowsItsSeed() {
        openMnist();
        clickOn("#data-wide-mosaic");
        List<String> one = thumbnailsInView();
        assertThat(one).hasSize(64).doesNotHaveDuplicates();
        clickOn("#data-again");
        assertThat(thumbnailsInView()).hasSize(64).isNotEqualTo(one);
        clickOn("#data-seed").push(KeyCode.CONTROL, KeyCode.A).write("1");
        assertThat(thumbnailsInView()).isEqualTo(one);
        write("x");
        assertThat(text("#data-problem")).isEqualTo("Type a whole number from 0 to 999,999,999.");
        clickOn("#data-mosaic");
        assertThat(text("#data-line")).isEqualTo("40 of 60,000 training images");
        clickOn("#data-first");
        assertThat(text("#data-problem")).isEmpty();
        assertThat(thumbnailsInView()).isEqualTo(first("Training", mnist().training(), 10));
    }

    @Test
    void anyImageIsFoundByItsIndex() {
        openMnist();
        clickOn("#data-mosaic");
        clickOn("#data-search").write("59999").push(KeyCode.ENTER);
        assertThat(text("#data-selected")).isEqualTo("Training image 59,999, label 8");
        clickOn("#data-search").push(KeyCode.CONTROL, KeyCode.A).write("60000").push(KeyCode.ENTER);
        assertThat(text("#data-legend")).isEqualTo("Type the index of an image, a whole number from 0 to 59,999.");
        assertThat(text("#data-selected")).isEqualTo("Training image 59,999, label 8");
    }

    @Test
    void validationImagesAreThoseThatATrainingHoldsBack() {
        openMnist();
        clickOn("#data-validation");
        assertThat(text("#data-line")).isEqualTo("10 of 6,000 validation images");
        ImageSet held = Split.usual(mnist()).validation();
        assertThat(text("#data-selected"))
                .isEqualTo("Validation image " + held.sourceIndex(0) + ", label " + held.label(0));
    }

    @Test
    void theNumbersAreCopied() {
        openMnist();
        clickOn("#data-copy");
        onFx(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .isEqualTo(mnist().training().image(0).numbers("\t")));
        assertThat(mnist().training().image(0).numbers(" ").lines())
                .hasSize(28)
                .allSatisfy(line -> assertThat(line.split(" ")).hasSize(28));
    }

    private void write(ImageSet images, String name) throws IOException {
        ImageSetFiles.writeIdx(images, folder.resolve(name));
    }

    @Test
    void aSetOfLettersIsBrowsedAndItsClassesCounted() throws Exception {
        ImageSet digits = mnist().training().first(520);
        byte[] pixels = new byte[520 * 784];
        byte[] labels = new byte[520];
        for (int i = 0; i < 520; i++) {
            labels[i] = (byte) (i % 26);
            for (int p = 0; p < 784; p++) {
                pixels[i * 784 + p] = (byte) digits.image(i).at(p / 28, p % 28);
            }
        }
        List<String> names = IntStream.range(0, 26)
                .mapToObj(i -> Character.toString('A' + i))
                .toList();
        ImageSet letters = ImageSet.of("letters", names, pixels, labels);
        onFx(() -> workspace.open(new DataSet("letters", letters, letters.first(26))));
        assertThat(text("#data-line")).isEqualTo("10 of 520 training images");
        assertThat(lookup("#data-label-list").query().isVisible()).isTrue();
        clickOn("#class-bar-3");
        assertThat(thumbnailsInView()).hasSize(10).allMatch(each -> each.endsWith("label D"));
        assertThat(ClassCounts.csv(names, List.of(letters, letters.withLabel(1), letters.first(26)))
                        .lines())
                .startsWith("class,training,validation,test", "A,20,0,1", "B,20,20,1")
                .hasSize(27);
        List<String> svg = new ArrayList<>();
        onFx(() -> svg.add(new DistributionPicture(letters, "520 training images")
                .picture()
                .svg(appearance.palette())));
        assertThat(svg.get(0))
                .contains(">Class distribution: 520 training images<")
                .contains(">Z<");
    }

    @Test
    void labelledInkIsATestSetAndItsTrainingPartIsEmpty() throws IOException {
        Path ink = Files.writeString(
                folder.resolve("ink.jsonl"),
                "{\"label\":1,\"strokes\":[[[10,0],[10,100]]]}\n{\"label\":\"x\",\"strokes\":[[[0,0],[9,9]]]}\n");
        onFx(() -> assertThat(page.open(ink)).isTrue());
        await("the ink is open", () -> text("#data-set").equals("ink.jsonl"));
        assertThat(text("#data-line")).isEqualTo("1 of 1 test image");
        assertThat(text("#data-selected")).isEqualTo("Test image 0, label 1");
        clickOn("#data-training");
        assertThat(thumbnailsInView()).isEmpty();
        Files.writeString(ink, "{\"label\":1}\n");
        onFx(() -> page.open(ink));
        await("the problem is told", () -> workspace.messageProperty().get() != null);
        assertThat(workspace.messageProperty().get().text()).contains("ink.jsonl: line 1");
        assertThat(text("#data-set")).isEqualTo("ink.jsonl");
    }

    @Test
    void aFolderIsOpenedWithItsClassNamesAndWhatIsNoneChangesNothing() throws IOException {
        openMnist();
        onFx(() -> assertThat(page.open(folder)).isTrue());
        await("the problem is told", () -> workspace.messageProperty().get() != null);
        assertThat(workspace.messageProperty().get().text()).contains("expected a file such as train-images");
        assertThat(text("#data-set")).isEqualTo("MNIST");

        write(mnist().training().first(300), "train");
        write(mnist().test().first(200), "t10k");
        Files.writeString(
                folder.resolve("classes.txt"), "zero\none\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\n");
        onFx(() -> page.open(folder));
        await("the folder is open", () -> text("#data-line").equals("10 of 300 training images"));
        assertThat(text("#data-set")).isEqualTo(folder.getFileName().toString());
        assertThat(text("#data-selected")).isEqualTo("Training image 0, label five");
        ComboBox<?> labels = lookup("#data-label-list").queryComboBox();
        onFx(() -> labels.getSelectionModel().select(3));
        assertThat(thumbnailsInView()).hasSize(10).allMatch(each -> each.endsWith("label two"));
        onFx(() -> assertThat(page.open(folder.resolve("classes.txt"))).isFalse());
    }
}
