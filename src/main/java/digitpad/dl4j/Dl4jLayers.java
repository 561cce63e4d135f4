package digitpad.dl4j;

import digitpad.learning.Activation;
import digitpad.learning.LayerSpec;
import digitpad.learning.LayerSpec.AveragePooling;
import digitpad.learning.LayerSpec.BatchNormalization;
import digitpad.learning.LayerSpec.Convolution;
import digitpad.learning.LayerSpec.Dense;
import digitpad.learning.LayerSpec.Dropout;
import digitpad.learning.LayerSpec.Flatten;
import digitpad.learning.LayerSpec.MaxPooling;
import digitpad.learning.LayerSpec.Nonlinearity;
import digitpad.learning.LayerSpec.Output;
import digitpad.learning.LayerSpec.Softmax;
import digitpad.learning.LayerSpec.ZeroPadding;
import digitpad.learning.Window;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Layers as Deeplearning4j describes them, those that it has. */
final class Dl4jLayers {
    private Dl4jLayers() {}

    /**
     * Whether Deeplearning4j does the same arithmetic with a network's layers.
     *
     * @param layers first to last
     * @return whether {@link #of} describes them all
     */
    static boolean has(List<LayerSpec> layers) {
        for (int i = 0; i < layers.size(); i++) {
            LayerSpec layer = layers.get(i);
            // It flattens by itself, but only where a dense layer needs it.
            boolean isFlattened = layer instanceof Flatten && isBeforeDense(layers, i + 1);
            if (!isFlattened && !has(layer)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBeforeDense(List<LayerSpec> layers, int next) {
        LayerSpec layer = layers.get(next);
        return layer instanceof Dense
                || layer instanceof Output
                || layer instanceof Dropout && isBeforeDense(layers, next + 1);
    }

    private static boolean has(LayerSpec layer) {
        if (layer instanceof Convolution convolution) {
            return activation(convolution.activation()).isPresent();
        }
        if (layer instanceof Dense dense) {
            return activation(dense.activation()).isPresent();
        }
        if (layer instanceof Nonlinearity nonlinearity) {
            return activation(nonlinearity.activation()).isPresent();
        }
        return layer instanceof MaxPooling
                || layer instanceof AveragePooling
                || layer instanceof ZeroPadding
                || layer instanceof BatchNormalization
                || layer instanceof Dropout
                || layer instanceof Output
                || layer instanceof Softmax;
    }

    static Layer of(LayerSpec spec) {
        if (spec instanceof Convolution convolution) {
            Window window = convolution.window();
            return new ConvolutionLayer.Builder(window.height(), window.width())
                    .stride(window.strideDown(), window.strideAcross())
                    .dilation(window.dilationDown(), window.dilationAcross())
                    .nOut(convolution.filters())
                    .convolutionMode(mode(window))
                    .dataFormat(CNN2DFormat.NHWC)
                    .activation(activation(convolution.activation()).orElseThrow())
                    .build();
        }
        if (spec instanceof MaxPooling pooling) {
            return pooling(SubsamplingLayer.PoolingType.MAX, pooling.window());
        }
        if (spec instanceof AveragePooling pooling) {
            return pooling(SubsamplingLayer.PoolingType.AVG, pooling.window());
        }
        if (spec instanceof ZeroPadding padding) {
            return new ZeroPaddingLayer.Builder(padding.top(), padding.bottom(), padding.left(), padding.right())
                    .dataFormat(CNN2DFormat.NHWC)
                    .build();
        }
        if (spec instanceof BatchNormalization normalization) {
            return new org.deeplearning4j.nn.conf.layers.BatchNormalization.Builder()
                    .eps(normalization.epsilon())
                    .decay(normalization.momentum())
                    .useLogStd(false)
                    .dataFormat(CNN2DFormat.NHWC)
                    .build();
        }
        if (spec instanceof Nonlinearity nonlinearity) {
            return new ActivationLayer.Builder()
                    .activation(activation(nonlinearity.activation()).orElseThrow())
                    .build();
        }
        if (spec instanceof Dropout dropout) {
            // Deeplearning4j takes the share that is kept.
            return new DropoutLayer.Builder(1 - dropout.rate()).build();
        }
        if (spec instanceof Dense dense) {
            return new DenseLayer.Builder()
                    .nOut(dense.units())
                    .activation(activation(dense.activation()).orElseThrow())
                    .build();
        }
        if (spec instanceof Softmax) {
            return new LossLayer.Builder(LossFunction.MCXENT)
                    .activation(org.nd4j.linalg.activations.Activation.SOFTMAX)
                    .build();
        }
        return new OutputLayer.Builder(LossFunction.MCXENT)
                .nOut(((Output) spec).classes())
                .activation(org.nd4j.linalg.activations.Activation.SOFTMAX)
                .build();
    }

    private static Layer pooling(SubsamplingLayer.PoolingType type, Window window) {
        return new SubsamplingLayer.Builder(type)
                .kernelSize(window.height(), window.width())
                .stride(window.strideDown(), window.strideAcross())
                .convolutionMode(mode(window))
                .dataFormat(CNN2DFormat.NHWC)
                .build();
    }

    private static ConvolutionMode mode(Window window) {
        return window.isSame() ? ConvolutionMode.Same : ConvolutionMode.Truncate;
    }

    private static Optional<org.nd4j.linalg.activations.Activation> activation(Activation activation) {
        return switch (activation) {
            case RELU -> Optional.of(org.nd4j.linalg.activations.Activation.RELU);
            case SIGMOID -> Optional.of(org.nd4j.linalg.activations.Activation.SIGMOID);
            case LINEAR -> Optional.of(org.nd4j.linalg.activations.Activation.IDENTITY);
            case TANH -> Optional.of(org.nd4j.linalg.activations.Activation.TANH);
            case ELU -> Optional.of(org.nd4j.linalg.activations.Activation.ELU);
            case SOFTPLUS -> Optional.of(org.nd4j.linalg.activations.Activation.SOFTPLUS);
            case SOFTSIGN -> Optional.of(org.nd4j.linalg.activations.Activation.SOFTSIGN);
            default -> Optional.empty();
        };
    }
}
