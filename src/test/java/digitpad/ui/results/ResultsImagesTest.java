package digitpad.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.DataSet;
import digitpad.digits.ImageMark;
import digitpad.digits.ImageSet;
import digitpad.dl4j.Dl4jEngine;
import digitpad.files.ImageMarkFile;
import digitpad.learning.Model;
import digitpad.learning.Network;
import digitpad.ui.NearestMeanNetwork;
import digitpad.ui.parts.Gallery;
import digitpad.words.Numbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class ResultsImagesTest extends ResultsWindowTest {
    /** Worked out here image by image, without what the page uses. */
    private static List<String> misreadBy(Network network) {
        ImageSet test = mnist().test();
        record Misread(int index, int label, int prediction) {}
        return IntStream.range(0, test.size())
                .mapToObj(i -> {
                    float[] p = network.probabilities(test.image(i));
                    int prediction = IntStream.range(0, 10)
                            .boxed()
                            .max(Comparator.comparingDouble(k -> p[k]))
                            .orElseThrow();
                    return new Misread(i, test.label(i), prediction);
                })
                .filter(image -> image.label != image.prediction)
                .sorted(Comparator.comparingInt(Misread::label)
                        .thenComparingInt(Misread::prediction)
                        .thenComparingInt(Misread::index))
                .map(image -> String.format(
                        "Test image %,d: label %d, read as %d", image.index, image.label, image.prediction))
                .toList();
    }

    @Test
    void everyMisclassifiedImageIsShownSortedByTrueLabel() {
        Network network = new NearestMeanNetwork(mnist().training());
        evaluate(network);
        List<String> expected = misreadBy(network);
        assertThat(expected).hasSizeBetween(1500, 2000);
        assertThat(text("#results-errors")).isEqualTo(String.format("%,d", expected.size()));
        assertThat(text("#results-errors-caption")).isEqualTo("errors in 10,000 images");
        assertThat(text("#results-accuracy")).isEqualTo(Numbers.accuracy((10_000 - expected.size()) / 10_000.0));

        // Of the smallest images four times as many are in view: the walk has fewer steps.
        onFx(() -> lookup("#results-size").<Slider>query().setValue(Gallery.LEAST_SCALE));
        clickOn(thumbnail(0));
        assertThat(walkToTheEnd()).isEqualTo(expected);
    }

    @Test
    void labelIsBluePredictionRedAndAnArrowBetween() {
        evaluate(new NearestMeanNetwork(mnist().training()));
        Node tile = thumbnail(0);
        assertThat(from(tile).lookup(".thumbnail-caption .label").queryAllAs(Label.class).stream()
                        .map(label -> label.getText()))
                .containsExactly("0", "→", "2");
        Label label = from(tile).lookup(".thumbnail-label").queryAs(Label.class);
        Label prediction = from(tile).lookup(".thumbnail-prediction").queryAs(Label.class);
        assertThat(label.getTextFill()).isEqualTo(Color.web("#0860ca"));
        assertThat(prediction.getTextFill()).isEqualTo(Color.web("#cf222e"));
    }

    @Test
    void nineThousandErrorsNeedFewTiles() {
        evaluate(new AlwaysZero());
        assertThat(text("#results-errors")).isEqualTo("9,020");
        assertThat(thumbnailNodes()).isBetween(20, 200);
        clickOn(thumbnail(3));
        push(KeyCode.END);
        assertThat(text("#inspector-place")).isEqualTo("9,020 of 9,020");
        assertThat(text("#inspector-label")).isEqualTo("9");
        assertThat(thumbnailsInView())
                .contains(lookup("#inspector-image").query().getAccessibleText());
        assertThat(thumbnailNodes()).isBetween(20, 200);
    }

    @Test
    void aClickInspectsAndTheButtonsWalk() {
        NearestMeanNetwork network = new NearestMeanNetwork(mnist().training());
        evaluate(network);
        assertThat(text("#inspector-place")).isEqualTo("1 of 1,797");
        clickOn(thumbnail(4));
        assertThat(text("#inspector-place")).isEqualTo("5 of 1,797");
        assertThat(lookup("#inspector-image").query().getAccessibleText())
                .isEqualTo(misreadBy(network).get(4));
        clickOn("#results-next");
        assertThat(text("#inspector-place")).isEqualTo("6 of 1,797");
        clickOn("#results-previous");
        clickOn("#results-previous");
        assertThat(text("#inspector-place")).isEqualTo("4 of 1,797");
    }

    @Test
    void aDoubtedLabelIsKeptInAFileAndShownAgain() throws Exception {
        evaluateMeans();
        String first = text("#inspector-title");
        clickOn("#inspector-doubted");
        clickOn("#inspector-note").write("a 6, surely");
        clickOn("#results-next");
        CheckBox doubted = lookup("#inspector-doubted").query();
        assertThat(doubted.isSelected()).isFalse();
        clickOn("#results-previous");
        assertThat(text("#inspector-title")).isEqualTo(first);
        assertThat(doubted.isSelected()).isTrue();
        assertThat(lookup("#inspector-note").queryTextInputControl().getText()).isEqualTo("a 6, surely");
        await("both changes are written", () -> kept().stream()
                .anyMatch(mark -> mark.labelLooksWrong() && mark.note().equals("a 6, surely")));
        assertThat(kept()).hasSize(1);
        assertThat("Test image " + Numbers.count(kept().get(0).index())).isEqualTo(first);
        assertThat(kept().get(0).part()).isEqualTo("test");

        clickOn("#inspector-doubted");
        clickOn("#inspector-note").push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
        clickOn("#results-next");
        clickOn("#results-previous");
        assertThat(text("#inspector-title")).isEqualTo(first);
        assertThat(doubted.isSelected()).isFalse();
        assertThat(lookup("#inspector-note").queryTextInputControl().getText()).isEmpty();
        await("nothing is noted any more", () -> kept().isEmpty());
    }

    /** A line that the file could not be read with would lose all notes. */
    @Test
    void whatIsPastedIntoANoteIsCutToWhatTheFileCanHold() {
        evaluateMeans();
        clickOn("#inspector-note");
        TextInputControl note = lookup("#inspector-note").queryTextInputControl();
        onFx(() -> note.replaceSelection("注".repeat(30_000)));
        push(KeyCode.ENTER);
        await("it is written", () -> kept().stream()
                .anyMatch(mark -> mark.note().length() == ImageMark.MAX_NOTE));
    }

    @Test
    void marksThatOthersWroteMeanwhileStayAndAreShown() throws Exception {
        evaluateMeans();
        ImageMark theirs = new ImageMark("another data set", "test", 7, true, "from a backup");
        ImageMarkFile.write(List.of(theirs), marks());
        clickOn("#inspector-doubted");
        await("both are kept", () -> kept().size() == 2);
        assertThat(kept()).contains(theirs);
    }

    private List<ImageMark> kept() {
        try {
            return ImageMarkFile.read(marks());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anImageIsSentToTheDrawPageAsItIs() {
        evaluateMeans();
        clickOn("#results-search").write("1737").push(KeyCode.ENTER);
        clickOn("#inspector-draw");
        await("it is sent", () -> !sent.isEmpty());
        assertThat(sent).containsExactly(mnist().test().image(1737));
    }

    @Test
    void searchByIndexFindsAnImageWhateverIsShown() {
        evaluateMeans();
        clickOn("#results-search").write("1737").push(KeyCode.ENTER);
        assertThat(text("#inspector-title")).isEqualTo("Test image 1,737");
        clickOn("#results-search")
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("10000")
                .push(KeyCode.ENTER);
        assertThat(text("#results-search-problem")).contains("from 0 to 9,999");
        assertThat(text("#inspector-title")).isEqualTo("Test image 1,737");
    }

    @Test
    void theGalleryHasTenThousandImagesInAnyOrderAndSize() {
        evaluateMeans();
        clickOn("#results-all");
        assertThat(text("#inspector-place")).endsWith(" of 10,000");
        ComboBox<SortOrder> order = lookup("#results-sort").queryComboBox();
        onFx(() -> order.setValue(SortOrder.LEAST_CONFIDENT));
        clickOn(thumbnail(0)).push(KeyCode.HOME);
        double least = share(text("#inspector-confidence"));
        push(KeyCode.END);
        assertThat(share(text("#inspector-confidence"))).isGreaterThan(least);
        Slider size = lookup("#results-size").query();
        double before = thumbnail(0).getBoundsInLocal().getHeight();
        onFx(() -> size.setValue(4));
        assertThat(thumbnail(0).getBoundsInLocal().getHeight()).isGreaterThan(before + 50);
        assertThat(thumbnailsInView())
                .contains(lookup("#inspector-image").query().getAccessibleText());
        onFx(() -> size.setValue(1));
        assertThat(thumbnailNodes()).isBetween(20, 400);
    }

    /** As large as the data set is, but read in a moment: a tenth of the training images. */
    private static DataSet smallMnist() {
        return new DataSet(
                "MNIST", mnist().training().first(6000), mnist().test().first(2000));
    }

    @Test
    void anImageLeadsToTheTrainingImagesThatLookAlikeToTheNetwork() throws Exception {
        onFx(() -> {
            workspace.open(smallMnist());
            workspace.use(shipped());
        });
        await("the evaluation is there", () -> !text("#results-accuracy").equals("–"));
        clickOn("#inspector-similar");
        await(
                "similar images are found",
                () -> lookup(".similar-image").queryAll().size() == InsightModel.SIMILAR);
        String first = lookup(".similar-image").nth(0).query().getAccessibleText();
        assertThat(first).matches("Training image [0-9,]+, label \\d, distance [0-9.]+");
        clickOn("#results-next");
        await(
                "others are found for the next image",
                () -> lookup(".similar-image").queryAll().size() == InsightModel.SIMILAR
                        && !lookup(".similar-image")
                                .nth(0)
                                .query()
                                .getAccessibleText()
                                .equals(first));
        clickOn("#inspector-saliency");
        await("saliency is shown", () -> text("#inspector-pointed").startsWith("Orange for, blue against "));
        clickOn("#inspector-classes");
        assertThat(lookup("#similar-images").query().isVisible()).isFalse();
    }

    private static Model shipped() {
        try {
            return new Dl4jEngine().open(Path.of("models/lenet.zip"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aModelThatDoesNotTellSaysSo() {
        evaluateMeans();
        clickOn("#inspector-similar");
        assertThat(text("#similar-notice")).isEqualTo("This model does not tell.");
    }

    @Test
    void keysWalkTheImagesAndShowTheSaliency() {
        evaluateMeans();
        clickOn("#results-next");
        push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.LEFT);
        assertThat(text("#inspector-place")).isEqualTo("3 of 1,797");
        push(KeyCode.S);
        assertThat(lookup("#inspector-saliency").<CheckBox>query().isSelected()).isTrue();
        clickOn("#inspector-note").write("as");
        assertThat(lookup("#inspector-saliency").<CheckBox>query().isSelected()).isTrue();
    }

    @Test
    void markedImagesAreFoundAgain() {
        evaluateMeans();
        String marked = text("#inspector-title");
        clickOn("#inspector-doubted").clickOn("#results-next").clickOn("#results-marked");
        assertThat(text("#results-filter")).isEqualTo("marked: 1");
        assertThat(text("#inspector-title")).isEqualTo(marked);
    }
}
