package digitpad.files.export;

import digitpad.learning.Activation;
import digitpad.learning.LayerSpec.Rectifier;
import java.util.Locale;

/** Non-linearities as operations of ONNX; those that opset 13 has not are made of several. */
final class OnnxActivations {
    private static final double GELU_CUBE = 0.044715;
    /** Of smaller probabilities no logarithm is taken. */
    private static final double SMALLEST = 1e-7;

    private final OnnxGraph graph;

    OnnxActivations(OnnxGraph graph) {
        this.graph = graph;
    }

    /**
     * Adds a non-linearity.
     *
     * @param activation which
     * @param value what it is of
     * @param layer the layer's name
     * @return the result's name
     */
    String apply(Activation activation, String value, String layer) {
        String name = layer + "_" + activation.name().toLowerCase(Locale.ROOT);
        return switch (activation) {
            case LINEAR -> value;
            case RELU -> one("Relu", name, value);
            case SIGMOID -> one("Sigmoid", name, value);
            case TANH -> one("Tanh", name, value);
            case ELU -> one("Elu", name, value);
            case SELU -> one("Selu", name, value);
            case SOFTPLUS -> one("Softplus", name, value);
            case SOFTSIGN -> one("Softsign", name, value);
            case EXPONENTIAL -> one("Exp", name, value);
            case SOFTMAX ->
                graph.add("Softmax", name, value).withNumber("axis", 1).name();
            case SWISH -> one("Mul", name, value, one("Sigmoid", name + "_sigmoid", value));
            case MISH -> {
                String soft = one("Softplus", name + "_softplus", value);
                yield one("Mul", name, value, one("Tanh", name + "_tanh", soft));
            }
            case GELU -> {
                String scaled = one("Mul", name + "_scaled", value, graph.constant(Math.sqrt(0.5)));
                yield halfOf(value, one("Erf", name + "_erf", scaled), name);
            }
            case GELU_TANH -> {
                String square = one("Mul", name + "_square", value, value);
                String cube = one("Mul", name + "_cube", square, value);
                String small = one("Mul", name + "_small", cube, graph.constant(GELU_CUBE));
                String sum = one("Add", name + "_sum", value, small);
                String scaled = one("Mul", name + "_scaled", sum, graph.constant(Math.sqrt(2 / Math.PI)));
                yield halfOf(value, one("Tanh", name + "_tanh", scaled), name);
            }
            case LOGARITHM -> one("Log", name, one("Max", name + "_most", value, graph.constant(SMALLEST)));
        };
    }

    /** x (1 + y) / 2. */
    private String halfOf(String value, String other, String name) {
        String more = one("Add", name + "_more", other, graph.constant(1));
        String twice = one("Mul", name + "_twice", value, more);
        return one("Mul", name, twice, graph.constant(0.5));
    }

    /**
     * Adds a rectifier.
     *
     * @param rectifier which
     * @param value what it is of
     * @param layer the layer's name
     * @return the result's name
     */
    String apply(Rectifier rectifier, String value, String layer) {
        boolean isOpen = Double.isInfinite(rectifier.ceiling());
        double slope = rectifier.slope();
        if (rectifier.threshold() == 0 && isOpen) {
            return slope == 0
                    ? one("Relu", layer, value)
                    : graph.add("LeakyRelu", layer, value)
                            .withDecimal("alpha", slope)
                            .name();
        }
        if (rectifier.threshold() == 0 && slope == 0) {
            return one("Clip", layer, value, graph.constant(0), graph.constant(rectifier.ceiling()));
        }
        String threshold = graph.constant(rectifier.threshold());
        String isBelow = one("Less", layer + "_below", value, threshold);
        String distance = one("Sub", layer + "_distance", value, threshold);
        String low = one("Mul", layer + "_low", distance, graph.constant(slope));
        String high = isOpen ? value : one("Min", layer + "_high", value, graph.constant(rectifier.ceiling()));
        return one("Where", layer, isBelow, low, high);
    }

    private String one(String type, String name, String... inputs) {
        return graph.add(type, name, inputs).name();
    }
}
