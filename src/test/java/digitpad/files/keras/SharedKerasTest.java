package digitpad.files.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import digitpad.SharedFiles;
import digitpad.digits.ImageSet;
import digitpad.digits.Mnist;
import digitpad.digits.UnreadableFileException;
import digitpad.dl4j.Dl4jEngine;
import digitpad.learning.Evaluation;
import digitpad.learning.Evaluator;
import digitpad.learning.Model;
import digitpad.learning.PixelScale;
import digitpad.learning.Split;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models of real people, and the outputs that they must give. */
class SharedKerasTest {
    private final Dl4jEngine engine = new Dl4jEngine();
    private final KerasImport imports =
            new KerasImport(engine, () -> Split.usual(Mnist.load()).validation());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "moonflower_cnn.h5",
                "moonflower_cnn.keras",
                "shoryasethia_avgpool_cnn.h5",
                "tensorspace_reshape_lenet.h5",
                "kul_mlp784.h5"
            })
    void theyGiveTheOutputsTheyMust(String name, @TempDir Path folder) throws Exception {
        JsonNode expected = new ObjectMapper()
                .readTree(SharedFiles.find("data/keras/expected.json").toFile())
                .get(name);
        Model model = imports.open(SharedFiles.find("data/keras/" + name));
        ImageSet test = Mnist.load().test();
        float[] pixels = new float[5 * 784];
        for (int i = 0; i < 5; i++) {
            test.copyTo(i, pixels, i * 784);
        }
        float[][] probabilities = model.network().probabilities(pixels, 5);
        for (int i = 0; i < 5; i++) {
            for (int k = 0; k < 10; k++) {
                double told = expected.get("first5").get(i).get(k).doubleValue();
                assertThat(probabilities[i][k]).isCloseTo((float) told, within(1e-4f));
            }
        }
        // Nobody said so: the program found out.
        assertThat(model.card().origin().orElseThrow().scale()).isEqualTo(PixelScale.UNIT);
        Evaluation evaluation = Evaluator.evaluate(model.network(), test, share -> true);
        assertThat(evaluation.figures().accuracy())
                .isEqualTo(expected.get("accuracy").doubleValue());

        Path saved = folder.resolve("saved.zip");
        engine.save(model, saved);
        Model again = engine.open(saved);
        assertThat(again.card()).isEqualTo(model.card());
        assertThat(again.network().probabilities(pixels, 5)).isDeepEqualTo(probabilities);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "refuse_truncated.h5|it breaks off: only 268300 of 447168 bytes are there. Get the file again.",
                "refuse_truncated.keras|it breaks off or is damaged. Get the file again.",
                "refuse_weights_only.h5|it holds weights without a network. Save the whole model in Keras: model.save(…), not"
                        + " save_weights."
            })
    void whatCannotBeImportedIsRefusedInASentence(String name, String words) {
        Path file = SharedFiles.find("data/keras/" + name);
        assertThatThrownBy(() -> imports.open(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage(file + ": " + words);
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        assertThatThrownBy(() -> imports.open(Path.of("nowhere.keras")))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("nowhere.keras: no such file");
    }
}
