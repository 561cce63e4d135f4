package digitpad.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import digitpad.learning.Activation;
import digitpad.learning.LayerSpec;
import digitpad.learning.NetworkSummary;
import digitpad.learning.Recipe;
import digitpad.learning.Recipes;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkLayoutTest {
    static List<Recipe> recipes() {
        return Recipes.all();
    }

    @ParameterizedTest
    @CsvSource({"ubajaka, 1199882", "schmudde, 600810", "chollet, 407050", "lenet, 1111946", "lesson31, 535818"})
    void recipesHaveTheirNotebooksParameters(String name, long parameters) {
        assertThat(new Dl4jEngine().summarise(Examples.recipe(name).layers()).parameters())
                .isEqualTo(parameters);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void deeplearning4jCountsTheSameInEveryLayer(Recipe recipe) {
        MultiLayerNetwork network = new MultiLayerNetwork(Dl4jConfiguration.of(recipe.layers(), recipe.settings()));
        network.init();
        List<NetworkLayout.Layer> layers = NetworkLayout.of(recipe.layers()).layers();
        for (int i = 0; i < layers.size(); i++) {
            assertThat(network.getLayer(i).numParams()).isEqualTo(layers.get(i).parameters());
        }
        assertThat(network.getnLayers()).isEqualTo(layers.size());
    }

    @Test
    void theSummaryTellsEveryLayerItsShapeAndItsParameters() {
        assertThat(new Dl4jEngine()
                        .summarise(Examples.recipe("ubajaka").layers())
                        .layers())
                .extracting(layer -> row(layer.name(), layer.outputShape(), layer.parameters()))
                .containsExactly(
                        row("Input", List.of(28, 28, 1), 0),
                        row("Convolution 3 × 3, ReLU", List.of(26, 26, 32), 320),
                        row("Convolution 3 × 3, ReLU", List.of(24, 24, 64), 18_496),
                        row("Max pooling 2", List.of(12, 12, 64), 0),
                        row("Dropout 0.25", List.of(12, 12, 64), 0),
                        row("Dense, ReLU", List.of(128), 1_179_776),
                        row("Dropout 0.5", List.of(128), 0),
                        row("Softmax", List.of(10), 1_290));
        assertThat(new Dl4jEngine()
                        .summarise(Examples.recipe("lesson31").layers())
                        .layers())
                .extracting(NetworkSummary.Layer::name)
                .containsExactly("Input", "Dense, sigmoid", "Dense, sigmoid", "Softmax");
    }

    @Test
    void layersThatDoNotFitAreNamed() {
        LayerSpec.Output output = new LayerSpec.Output(10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkLayout.of(List.of(new LayerSpec.Convolution(29, 1, Activation.RELU), output)))
                .withMessage("layer 1: convolution 29 does not fit into 28 × 28 × 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkLayout.of(
                        List.of(new LayerSpec.Dense(5, Activation.RELU), new LayerSpec.MaxPooling(2), output)))
                .withMessageStartingWith("layer 2: pooling 2 does not fit into 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkLayout.of(List.of(new LayerSpec.Dense(65_536, Activation.RELU), output)))
                .withMessageStartingWith("layer 1: more than 20,000,000 parameters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkLayout.of(List.of(output, output)))
                .withMessage("layer 1: the output must be last");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkLayout.of(List.of(new LayerSpec.Dropout(1), output)))
                .withMessageStartingWith("layer 1: dropout");
    }

    private static NetworkSummary.Layer row(String name, List<Integer> shape, long parameters) {
        return new NetworkSummary.Layer(name, shape, parameters);
    }
}
