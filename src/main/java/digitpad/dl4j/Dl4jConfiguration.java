package digitpad.dl4j;

import digitpad.learning.Activation;
import digitpad.learning.LayerSpec;
import digitpad.learning.LayerSpec.Convolution;
import digitpad.learning.LayerSpec.Dense;
import digitpad.learning.LayerSpec.Dropout;
import digitpad.learning.LayerSpec.MaxPooling;
import digitpad.learning.LayerSpec.Output;
import digitpad.learning.Optimizer;
import digitpad.learning.TrainingSettings;
import java.util.List;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * A network as Deeplearning4j describes it, so that Deeplearning4j can open our files and do the same arithmetic. Images come in as
 * [examples, 28, 28, 1], or as [examples, 784] if the first layer is dense.
 */
final class Dl4jConfiguration {
    private Dl4jConfiguration() {}

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
        layers.forEach(layer -> list.layer(layer(layer)));
        FeatureShape input = layout.layers().get(0).input();
        boolean dense = layers.get(0) instanceof Dense || layers.get(0) instanceof Output;
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

    private static Layer layer(LayerSpec spec) {
        if (spec instanceof Convolution convolution) {
            return new ConvolutionLayer.Builder(convolution.kernel(), convolution.kernel())
                    .nOut(convolution.filters())
                    .convolutionMode(ConvolutionMode.Truncate)
                    .dataFormat(CNN2DFormat.NHWC)
                    .activation(activation(convolution.activation()))
                    .build();
        }
        if (spec instanceof MaxPooling pooling) {
            return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                    .kernelSize(pooling.size(), pooling.size())
                    .stride(pooling.size(), pooling.size())
                    .convolutionMode(ConvolutionMode.Truncate)
                    .dataFormat(CNN2DFormat.NHWC)
                    .build();
        }
        if (spec instanceof Dropout dropout) {
            // Deeplearning4j takes the share that is kept.
            return new DropoutLayer.Builder(1 - dropout.rate()).build();
        }
        if (spec instanceof Dense dense) {
            return new DenseLayer.Builder()
                    .nOut(dense.units())
                    .activation(activation(dense.activation()))
                    .build();
        }
        return new OutputLayer.Builder(LossFunction.MCXENT)
                .nOut(((Output) spec).classes())
                .activation(org.nd4j.linalg.activations.Activation.SOFTMAX)
                .build();
    }

    private static org.nd4j.linalg.activations.Activation activation(Activation activation) {
        return switch (activation) {
            case RELU -> org.nd4j.linalg.activations.Activation.RELU;
            case SIGMOID -> org.nd4j.linalg.activations.Activation.SIGMOID;
        };
    }
}
