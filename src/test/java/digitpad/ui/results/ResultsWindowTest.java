package digitpad.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.DigitImage;
import digitpad.dl4j.Dl4jEngine;
import digitpad.learning.Network;
import digitpad.learning.NetworkSummary;
import digitpad.ui.NearestMeanNetwork;
import digitpad.ui.PageTest;
import digitpad.ui.parts.Page;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.ModelLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Opens the Results page, of MNIST as it is, with a network that is made in no time. */
abstract class ResultsWindowTest extends PageTest {
    final Background background = new Background("evaluation in a test", Platform::runLater);

    final Background inspections = new Background("inspection in a test", Platform::runLater);

    final List<DigitImage> sent = new ArrayList<>();

    final ObservableList<ModelLibrary.Entry> runs = FXCollections.observableArrayList();

    @TempDir
    Path folder;

    Path marks() {
        return folder.resolve("marks.csv");
    }

    @Override
    protected Page makePage() {
        // No model of the library is opened here, so neither the engine nor the folder is touched.
        ModelLibrary library = new ModelLibrary(workspace, new Dl4jEngine(), background, folder.resolve("models"));
        return new ResultsPage(
                workspace,
                library,
                runs,
                appearance,
                background,
                inspections,
                background,
                background,
                card -> List.of(),
                marks(),
                sent::add);
    }

    @AfterEach
    void stop() {
        background.close();
        inspections.close();
    }

    void evaluate(Network network) {
        onFx(() -> {
            workspace.open(mnist());
            workspace.use(NearestMeanNetwork.modelOf(network, "means", "lenet"));
        });
        await("the evaluation is there", () -> !text("#results-accuracy").equals("–"));
    }

    List<String> walkToTheEnd() {
        Set<String> seen = new LinkedHashSet<>(thumbnailsInView());
        List<String> inView = thumbnailsInView();
        String at = lookup("#inspector-image").query().getAccessibleText();
        while (!inView.get(inView.size() - 1).equals(at)) {
            push(KeyCode.PAGE_DOWN);
            inView = thumbnailsInView();
            seen.addAll(inView);
            String before = at;
            at = lookup("#inspector-image").query().getAccessibleText();
            assertThat(at).as("after Page Down").isNotEqualTo(before);
        }
        return List.copyOf(seen);
    }

    void evaluateMeans() {
        evaluate(new NearestMeanNetwork(mnist().training()));
    }

    static double share(String percent) {
        return Double.parseDouble(percent.replaceAll("[^0-9.]", ""));
    }

    /** As an untrained network may do. */
    static final class AlwaysZero implements Network {
        @Override
        public NetworkSummary summary() {
            return new NetworkSummary(List.of(new NetworkSummary.Layer("Always zero", List.of(10), 0)));
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
