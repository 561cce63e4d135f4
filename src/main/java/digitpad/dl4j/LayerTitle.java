package digitpad.dl4j;

import digitpad.learning.Activation;
import digitpad.learning.LayerSpec;
import digitpad.learning.LayerSpec.AveragePooling;
import digitpad.learning.LayerSpec.BatchNormalization;
import digitpad.learning.LayerSpec.Convolution;
import digitpad.learning.LayerSpec.Dense;
import digitpad.learning.LayerSpec.DepthwiseConvolution;
import digitpad.learning.LayerSpec.Dropout;
import digitpad.learning.LayerSpec.Flatten;
import digitpad.learning.LayerSpec.MaxPooling;
import digitpad.learning.LayerSpec.Nonlinearity;
import digitpad.learning.LayerSpec.Rectifier;
import digitpad.learning.LayerSpec.Reshape;
import digitpad.learning.LayerSpec.Scaling;
import digitpad.learning.LayerSpec.ZeroPadding;
import digitpad.learning.Window;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.math.BigDecimal;
import java.math.MathContext;

/** What people call a layer, such as "Convolution 5 × 5", and its activation, such as "ReLU". */
final class LayerTitle {
    private static final Words WORDS = Words.of(LayerTitle.class);
    private static final MathContext DIGITS = new MathContext(4);

    private LayerTitle() {}

    static String kind(LayerSpec spec) {
        if (spec instanceof Convolution convolution) {
            return path(WORDS.text("title.convolution", sides(convolution.window())), convolution.window(), 1, 1);
        }
        if (spec instanceof DepthwiseConvolution convolution) {
            return path(WORDS.text("title.depthwise", sides(convolution.window())), convolution.window(), 1, 1);
        }
        if (spec instanceof MaxPooling pooling) {
            return pooled("title.max-pooling", pooling.window());
        }
        if (spec instanceof AveragePooling pooling) {
            return pooled("title.average-pooling", pooling.window());
        }
        if (spec instanceof Dense) {
            return WORDS.text("title.dense");
        }
        return ofOneValueEach(spec);
    }

    /** {@return the same in a word, for where there is little room} */
    static String shortKind(LayerSpec spec) {
        if (spec instanceof Convolution || spec instanceof DepthwiseConvolution) {
            return WORDS.text("short.convolution");
        }
        if (spec instanceof MaxPooling || spec instanceof AveragePooling) {
            return WORDS.text("short.pooling");
        }
        return spec instanceof BatchNormalization ? WORDS.text("short.normalization") : kind(spec);
    }

    private static String ofOneValueEach(LayerSpec spec) {
        if (spec instanceof Dropout dropout) {
            return WORDS.text("title.dropout", plain(dropout.rate()));
        }
        if (spec instanceof ZeroPadding padding) {
            return WORDS.text("title.padding", padding.top(), padding.right(), padding.bottom(), padding.left());
        }
        if (spec instanceof BatchNormalization) {
            return WORDS.text("title.normalization");
        }
        if (spec instanceof Scaling scaling) {
            return WORDS.text(
                    "title.scaling",
                    plain(scaling.factor())
                            + (scaling.offset() == 0
                                    ? ""
                                    : sign(scaling.offset()) + plain(Math.abs(scaling.offset()))));
        }
        if (spec instanceof Nonlinearity nonlinearity) {
            String name = of(nonlinearity.activation());
            return Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }
        if (spec instanceof Rectifier rectifier) {
            String title = of(Activation.RELU);
            title = rectifier.slope() == 0 ? title : WORDS.text("title.slope", title, plain(rectifier.slope()));
            title = rectifier.threshold() == 0 ? title : WORDS.text("title.from", title, plain(rectifier.threshold()));
            return Double.isInfinite(rectifier.ceiling())
                    ? title
                    : WORDS.text("title.up-to", title, plain(rectifier.ceiling()));
        }
        if (spec instanceof Reshape) {
            return WORDS.text("title.reshape");
        }
        return WORDS.text(spec instanceof Flatten ? "title.flatten" : "title.softmax");
    }

    private static String sides(Window window) {
        return window.height() + " × " + window.width();
    }

    /** {@return such as "2" of a square} */
    static String shortSides(Window window) {
        return window.height() == window.width() ? Integer.toString(window.height()) : sides(window);
    }

    private static String pooled(String title, Window window) {
        return path(WORDS.text(title, shortSides(window)), window, window.height(), window.width());
    }

    /** How it goes over the image, where that is not as usual. */
    private static String path(String title, Window window, int usualDown, int usualAcross) {
        boolean isUsual = window.strideDown() == usualDown && window.strideAcross() == usualAcross;
        boolean isDilated = window.dilationDown() != 1 || window.dilationAcross() != 1;
        String whole =
                isUsual ? title : WORDS.text("title.stride", title, pair(window.strideDown(), window.strideAcross()));
        whole = isDilated
                ? WORDS.text("title.dilation", whole, pair(window.dilationDown(), window.dilationAcross()))
                : whole;
        return window.isSame() ? WORDS.text("title.same", whole) : whole;
    }

    private static String pair(int down, int across) {
        return down == across ? Integer.toString(down) : down + " × " + across;
    }

    /** {@return the activation that belongs to a layer; empty if none does} */
    static String activation(LayerSpec spec) {
        if (spec instanceof Convolution convolution) {
            return followedBy(convolution.activation());
        }
        if (spec instanceof DepthwiseConvolution convolution) {
            return followedBy(convolution.activation());
        }
        return spec instanceof Dense dense ? followedBy(dense.activation()) : "";
    }

    private static String followedBy(Activation activation) {
        return activation == Activation.LINEAR ? "" : of(activation);
    }

    private static String sign(double number) {
        return number < 0 ? " − " : " + ";
    }

    private static String plain(double number) {
        return Numbers.exact(BigDecimal.valueOf(number).round(DIGITS).stripTrailingZeros());
    }

    private static String of(Activation activation) {
        return switch (activation) {
            case RELU -> "ReLU";
            case SIGMOID -> "sigmoid";
            case LINEAR -> WORDS.text("activation.linear");
            case TANH -> "tanh";
            case ELU -> "ELU";
            case SELU -> "SELU";
            case GELU, GELU_TANH -> "GELU";
            case SWISH -> "swish";
            case MISH -> "mish";
            case SOFTPLUS -> "softplus";
            case SOFTSIGN -> "softsign";
            case EXPONENTIAL -> WORDS.text("activation.exponential");
            case LOGARITHM -> WORDS.text("activation.logarithm");
            case SOFTMAX -> WORDS.text("activation.softmax");
        };
    }
}
