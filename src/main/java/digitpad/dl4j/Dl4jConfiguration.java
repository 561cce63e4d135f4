package digitpad.dl4j;

import digitpad.learning.LayerSpec;
import digitpad.learning.LayerSpec.Dense;
import digitpad.learning.LayerSpec.Flatten;
import digitpad.learning.LayerSpec.Output;
import digitpad.learning.Optimizer;
import digitpad.learning.TrainingSettings;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * A network as Deeplearning4j describes it, so that Deeplearning4j can open our files and do the same arithmetic. Images come in as
 * [examples, 28, 28, 1], or as [examples, 784] if the first layer is dense.
 */
final class Dl4jConfiguration {
    private Dl4jConfiguration() {}

    /**
     * Describes a network.
     *
     * @param layers first to last
     * @param settings as it is trained
     * @return the description; nothing if Deeplearning4j has not all of its layers
     */
    static Optional<MultiLayerConfiguration> ofAny(List<LayerSpec> layers, TrainingSettings settings) {
        return Dl4jLayers.has(layers) ? Optional.of(of(layers, settings)) : Optional.empty();
    }

    static MultiLayerConfiguration of(List<LayerSpec> layers, TrainingSettings settings) {
        NativeBackend.enter();
        NetworkLayout layout = NetworkLayout.of(layers);
        NeuralNetConfiguration.Builder builder = new NeuralNetConfiguration.Builder()
                .seed(settings.seed())
                .dataType(DataType.FLOAT)
                .weightInit(WeightInit.XAVIER_UNIFORM)
                .biasInit(0)
                .updater(updater(settings.optimizer(), settings.learningRate()));
        double penalty = settings.regularization().l2();
        if (settings.optimizer() == Optimizer.ADAMW) {
            builder.weightDecay(penalty, true);
        } else {
            builder.l2(penalty);
        }
        NeuralNetConfiguration.ListBuilder list = builder.list();
        layers.stream()
                .filter(layer -> !(layer instanceof Flatten))
                .map(Dl4jLayers::of)
                .forEach(list::layer);
        FeatureShape input = layout.layers().get(0).input();
        LayerSpec first = layers.get(0);
        boolean dense = first instanceof Flatten || first instanceof Dense || first instanceof Output;
        return list.setInputType(
                        dense
                                ? InputType.feedForward(input.size())
                                : InputType.convolutional(
                                        input.height(), input.width(), input.channels(), CNN2DFormat.NHWC))
                .build();
    }

    private static IUpdater updater(Optimizer optimizer, double learningRate) {
        return switch (optimizer) {
            case ADAM, ADAMW -> new Adam(learningRate);
            case RMSPROP -> new RmsProp(learningRate, RmsPropRule.DECAY, UpdateRule.EPSILON);
            case NESTEROV -> new Nesterovs(learningRate, NesterovRule.MOMENTUM);
            case SGD -> new Sgd(learningRate);
        };
    }
}
