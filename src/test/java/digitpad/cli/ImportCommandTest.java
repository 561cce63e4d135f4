package digitpad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import digitpad.dl4j.Dl4jEngine;
import digitpad.files.keras.Fixtures;
import digitpad.learning.LayerSpec;
import digitpad.learning.Model;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void unpack() throws IOException {
        Fixtures.unpack(folder);
    }

    private int run(String... arguments) {
        return new DigitpadCommand(
                        Dl4jEngine::new,
                        "1.2.3",
                        folder.resolve("runs"),
                        new Console(out, err, StandardCharsets.UTF_8, false))
                .execute(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void whatIsSetIsDoneAndTheModelIsWritten() throws IOException {
        assertThat(run("import", file("pooled.keras"), "--scale", "255..0", "-o", file("pooled.zip")))
                .isZero();
        assertThat(out())
                .isEqualTo(
                        "pooled.keras, Keras 3.15.1: 5 layers, 500 parameters\npixels: 255 to 0 (paper to ink)\nwritten to "
                                + file("pooled.zip") + "\n");
        Model model = new Dl4jEngine().open(folder.resolve("pooled.zip"));
        assertThat(model.card().layers().get(0)).isEqualTo(new LayerSpec.Scaling(-255, 255));
        assertThat(model.card().layers().get(4)).isEqualTo(new LayerSpec.Softmax(10));
    }

    @Test
    void whatIsNotToldIsFoundOutAndTold() {
        assertThat(run("import", file("sigmoids.h5"))).isZero();
        assertThat(out())
                .contains("what comes out is taken for probabilities")
                .contains("% of 300 validation images, best of 7 ways.")
                .endsWith("nothing is written without -o FILE.zip\n");
    }

    @Test
    void logitsCanBeSetAndJsonSaysIt() {
        assertThat(run("import", file("sigmoids.h5"), "--logits", "--scale", "0..1", "--json"))
                .isZero();
        assertThat(out())
                .contains("\"scale\":{\"paper\":0.0,\"ink\":1.0},\"notes\":[]")
                .hasLineCount(1);
    }

    @Test
    void trainingGoesOnWithWhatWasLearned() throws IOException {
        assertThat(run("import", file("pooled.h5"), "--scale", "0..1", "-o", file("before.zip")))
                .isZero();
        assertThat(run(
                        "train",
                        "--from",
                        file("before.zip"),
                        "--epochs",
                        "1",
                        "--batch",
                        "4096",
                        "--learning-rate",
                        "1e-6",
                        "--no-run",
                        "--out",
                        file("after.zip")))
                .isZero();
        Dl4jEngine engine = new Dl4jEngine();
        Model before = engine.open(folder.resolve("before.zip"));
        Model after = engine.open(folder.resolve("after.zip"));
        assertThat(after.card().origin()).isEqualTo(before.card().origin());
        assertThat(after.card().epochsTrained()).isEqualTo(1);
        float[] was = before.network().probabilities(new float[784], 1)[0];
        float[] is = after.network().probabilities(new float[784], 1)[0];
        assertThat(is).isNotEqualTo(was);
        assertThat(is).containsExactly(was, within(1e-3f));
    }

    @Test
    void aRefusalIsOneLine() {
        assertThat(run("import", file("refuse-lstm.h5"))).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("digitpad: " + file("refuse-lstm.h5")
                        + ": the layer “lstm_1” (LSTM) cannot be imported: there is no such layer here\n");
    }

    @Test
    void theSummaryOfAKerasFileIsToldWithoutImporting() {
        assertThat(run("summary", "--model", file("everything.keras"))).isZero();
        assertThat(out()).contains("Depthwise convolution 3 × 2 same, tanh").contains("Batch normalization");
    }
}
