package digitpad.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.DataSet;
import digitpad.digits.ImageSet;
import digitpad.learning.Network;
import digitpad.learning.NetworkSummary;
import digitpad.ui.NearestMeanNetwork;
import digitpad.ui.PageTest;
import digitpad.ui.parts.Numbers;
import digitpad.ui.parts.Page;
import digitpad.ui.workspace.Background;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResultsPageTest extends PageTest {
    private final Background background = new Background("evaluation in a test", Platform::runLater);

    @Override
    protected Page makePage() {
        return new ResultsPage(workspace, appearance, background);
    }

    @AfterEach
    void stop() {
        background.close();
    }

    private void evaluate(Network network) {
        onFx(() -> {
            workspace.open(mnist());
            workspace.use(NearestMeanNetwork.modelOf(network, "means", "lenet"));
        });
        await("the evaluation is there", () -> !text("#results-accuracy").equals("–"));
    }

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

        clickOn(thumbnail(0));
        assertThat(walkToTheEnd()).isEqualTo(expected);
    }

    private List<String> walkToTheEnd() {
        List<String> seen = new ArrayList<>(thumbnailsInView());
        while (!seen.get(seen.size() - 1)
                .equals(lookup("#inspector-image").query().getAccessibleText())) {
            push(KeyCode.PAGE_DOWN);
            for (String one : thumbnailsInView()) {
                if (!seen.contains(one)) {
                    seen.add(one);
                }
            }
        }
        return seen;
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
        assertThat(label.getTextFill()).isEqualTo(Color.web("#0969da"));
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
    void saysWhyThereIsNothingToSee() {
        assertThat(text("#results-notice")).startsWith("No model yet");
        onFx(() -> workspace.use(NearestMeanNetwork.modelOf(new AlwaysZero(), "zero", "lenet")));
        assertThat(text("#results-notice")).startsWith("Reading the data set");
        ImageSet zeros = mnist().test()
                .subset(
                        "zeros",
                        IntStream.range(0, 10_000)
                                .filter(i -> mnist().test().label(i) == 0)
                                .toArray());
        onFx(() -> workspace.open(new DataSet("zeros", mnist().training(), zeros)));
        await("all is right", () -> text("#results-notice").startsWith("Nothing misread"));
        assertThat(text("#results-accuracy")).isEqualTo(Numbers.accuracy(1));
        assertThat(Set.of("–", "")).contains(text("#inspector-label"));
    }

    /** As an untrained network may do. */
    private static final class AlwaysZero implements Network {
        @Override
        public NetworkSummary summary() {
            return new NetworkSummary(List.of());
        }

        @Override
        public float[][] probabilities(float[] pixels, int images) {
            float[][] all = new float[images][10];
            for (float[] one : all) {
                one[0] = 1;
            }
            return all;
        }
    }
}
