package digitpad.files.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import digitpad.digits.UnreadableFileException;
import digitpad.dl4j.Dl4jEngine;
import digitpad.learning.LayerSpec;
import digitpad.learning.Model;
import digitpad.learning.PixelScale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Small files of Keras 1, 2 and 3 with every layer; src/test/keras/fixtures.py made them and their outputs. */
class KerasFixturesTest {
    private static final int IMAGES = 3;

    @TempDir
    private static Path folder;

    private final Dl4jEngine engine = new Dl4jEngine();

    @BeforeAll
    static void unpack() throws IOException {
        Fixtures.unpack(folder);
    }

    private static JsonNode expected() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("expected.json").toFile());
    }

    static List<String> files() throws IOException {
        List<String> names = new ArrayList<>();
        expected().fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static float[] pixels() {
        float[] pixels = new float[IMAGES * 784];
        for (int n = 0; n < IMAGES; n++) {
            for (int i = 0; i < 784; i++) {
                pixels[n * 784 + i] = (i * i * (n + 3) + 31 * i) / 7 % 256 / 255f;
            }
        }
        return pixels;
    }

    private Model open(String name, KerasImport.Choice choice) throws IOException {
        return new KerasImport(engine, () -> {
                    throw new IOException("nothing to try it on");
                })
                .open(folder.resolve(name), choice);
    }

    private static KerasImport.Choice scaled(double ink) {
        return new KerasImport.Choice(Optional.of(new PixelScale(0, ink)), Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileGivesTheOutputsThatKerasGives(String name, @TempDir Path saved) throws IOException {
        JsonNode told = expected().get(name);
        Model model = open(name, scaled(told.get("scale").doubleValue()));
        float[][] probabilities = model.network().probabilities(pixels(), IMAGES);
        for (int i = 0; i < IMAGES; i++) {
            for (int k = 0; k < 10; k++) {
                float must = told.get("outputs").get(i).get(k).floatValue();
                assertThat(probabilities[i][k]).isCloseTo(must, within(1e-5f));
            }
        }
        engine.save(model, saved.resolve("model.zip"));
        Model again = engine.open(saved.resolve("model.zip"));
        assertThat(again.card()).isEqualTo(model.card());
        assertThat(again.network().probabilities(pixels(), IMAGES)).isDeepEqualTo(probabilities);
    }

    @Test
    void aRescalingLayerTellsTheScale() throws IOException {
        Model told = open("everything.keras", KerasImport.Choice.NONE);
        assertThat(told.card().origin().orElseThrow().scale()).isEqualTo(PixelScale.BYTES);
        // 255 x / 127.5 - 1
        assertThat(told.card().layers().get(0)).isEqualTo(new LayerSpec.Scaling(2, -1));
        assertThat(told.card().origin().orElseThrow().notes())
                .containsExactly(
                        "“spatial_dropout2d” (SpatialDropout2D) works only while a network learns and was left out.");
    }

    @Test
    void aNormalizationLayerTellsTheScaleToo() throws IOException {
        Model told = open("windows.keras", KerasImport.Choice.NONE);
        assertThat(told.card().origin().orElseThrow().scale()).isEqualTo(PixelScale.BYTES);
        assertThat(told.card().layers().get(0)).isInstanceOf(LayerSpec.Scaling.class);
    }

    @Test
    void whatComesOutIsSaid() throws IOException {
        assertThat(open("sigmoids.keras", scaled(1))
                        .card()
                        .origin()
                        .orElseThrow()
                        .notes())
                .containsExactly(
                        "Its last layer has no softmax: what comes out is taken for probabilities, and divided by its sum.");
        assertThat(open("nested.keras", scaled(1)).card().origin().orElseThrow().notes())
                .contains("Its last layer has no softmax: what comes out is taken for logits.");
        // Its training tells.
        assertThat(open("keras2-functional.h5", scaled(1))
                        .card()
                        .origin()
                        .orElseThrow()
                        .notes())
                .isEmpty();
    }

    @Test
    void whatComesOutCanBeSet() throws IOException {
        float[][] sigmoids = open("sigmoids.keras", scaled(1)).network().probabilities(pixels(), 1);
        KerasImport.Choice logits = new KerasImport.Choice(Optional.of(PixelScale.UNIT), Optional.of(true));
        float[][] softmax = open("sigmoids.keras", logits).network().probabilities(pixels(), 1);
        assertThat(Math.log(softmax[0][1] / softmax[0][0])).isLessThan(1);
        assertThat(softmax[0]).isNotEqualTo(sigmoids[0]);
        KerasImport.Choice probabilities = new KerasImport.Choice(Optional.of(PixelScale.UNIT), Optional.of(false));
        assertThat(open("pooled.h5", probabilities).network().probabilities(pixels(), 1))
                .isDeepEqualTo(open("pooled.h5", scaled(1)).network().probabilities(pixels(), 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "refuse-lambda.h5|the layer “my_lambda” (Lambda) cannot be imported: it holds code, and code in files is never run",
                "refuse-custom.h5|the layer “look_here” (MyPackage>Attention) cannot be imported: it is not one of Keras's own, and"
                        + " code in files is never run",
                "refuse-lstm.h5|the layer “lstm_1” (LSTM) cannot be imported: there is no such layer here",
                "refuse-time.h5|the layer “time_1” (TimeDistributed) cannot be imported: there is no such layer here",
                "refuse-size.h5|its input is 32 × 32 × 3; only 28 × 28 (with or without × 1) and 784 can be imported",
                "refuse-activation.h5|the layer “act_1” (Activation) cannot be imported: its activation, my_activation, is not known"
                        + " here",
                "refuse-missing.h5|the layer “conv_1” (Conv2D) cannot be imported: its weights are not in the file",
                "refuse-one.h5|it puts out 1 value for an image, not one for each class",
                "refuse-branch.h5|the layer “in” (InputLayer) cannot be imported: the network branches after it; only a straight"
                        + " chain can be",
            })
    void whatCannotBeImportedIsRefusedByName(String name, String words) {
        assertThatThrownBy(() -> open(name, KerasImport.Choice.NONE))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage(folder.resolve(name) + ": " + words);
    }
}
