package digitpad.dl4j;

import digitpad.digits.DigitImage;
import digitpad.learning.GeneratorShape;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Where the weights of each of a generator's layers lie among its parameters. */
final class GeneratorLayout {
    /** What a place is told by besides waves: x, y and the distance to the middle. */
    private static final int PLAIN_FEATURES = 3;
    /** Along x, y and both diagonals. */
    private static final int DIRECTIONS = 4;

    private static final int ENCODER_LAYERS = 3;
    private static final int STYLE_LAYERS = 2;

    private final GeneratorShape shape;
    private final List<Layer> layers = new ArrayList<>();
    private int parameters;

    /**
     * A layer: every output sees every input.
     *
     * @param inputs values that come in
     * @param outputs values that go out
     * @param offset where its weights begin, input by input
     * @param hasBiases whether a bias for each output follows them
     */
    record Layer(int inputs, int outputs, int offset, boolean hasBiases) {
        int weights() {
            return inputs * outputs;
        }

        int biasOffset() {
            return offset + weights();
        }
    }

    GeneratorLayout(GeneratorShape shape) {
        this.shape = shape;
        add(DigitImage.PIXELS, shape.encoder(), true);
        add(shape.encoder(), shape.encoder() / 2, true);
        add(shape.encoder() / 2, 2 * shape.latents(), true);
        add(shape.latents(), shape.style(), true);
        add(shape.style(), shape.modulations(), true);
        for (int layer = 0; layer < shape.depth(); layer++) {
            // The style's shift is their bias.
            add(layer == 0 ? features() : shape.width(), shape.width(), false);
        }
        add(shape.width(), 1, true);
    }

    private void add(int inputs, int outputs, boolean hasBiases) {
        layers.add(new Layer(inputs, outputs, parameters, hasBiases));
        parameters += inputs * outputs + (hasBiases ? outputs : 0);
    }

    GeneratorShape shape() {
        return shape;
    }

    /** {@return how many numbers make a generator} */
    int parameters() {
        return parameters;
    }

    /** {@return by how many numbers a place is told} */
    int features() {
        return PLAIN_FEATURES + 2 * DIRECTIONS * shape.frequencies();
    }

    /** {@return every layer, in the order its weights lie} */
    List<Layer> layers() {
        return layers;
    }

    List<Layer> encoder() {
        return layers.subList(0, ENCODER_LAYERS);
    }

    List<Layer> style() {
        return layers.subList(ENCODER_LAYERS, ENCODER_LAYERS + STYLE_LAYERS);
    }

    /** {@return the layers that see places; the last one tells the distance} */
    List<Layer> picture() {
        return layers.subList(ENCODER_LAYERS + STYLE_LAYERS, layers.size());
    }

    /** {@return weights to begin with, as {@link Parameters#initial} draws them; the same seed gives the same} */
    float[] initial(long seed) {
        float[] values = new float[parameters];
        SplittableRandom random = new SplittableRandom(seed);
        for (Layer layer : layers) {
            double limit = Math.sqrt(6.0 / (layer.inputs() + layer.outputs()));
            for (int i = layer.offset(); i < layer.biasOffset(); i++) {
                values[i] = (float) (limit * (2 * random.nextDouble() - 1));
            }
        }
        return values;
    }

    /**
     * Tells places by x, y, the distance to the middle, and waves.
     *
     * @param x of each place, from the image's left edge, in its pixels
     * @param y likewise, from the top
     * @param places how many
     * @param target {@link #features()} numbers for each place
     */
    void describe(float[] x, float[] y, int places, float[] target) {
        double half = DigitImage.SIDE / 2.0;
        int at = 0;
        for (int i = 0; i < places; i++) {
            double across = (x[i] - half) / half;
            double down = (y[i] - half) / half;
            target[at++] = (float) across;
            target[at++] = (float) down;
            target[at++] = (float) Math.hypot(across, down);
            at = addWaves(across, target, at);
            at = addWaves(down, target, at);
            at = addWaves((across + down) * Math.sqrt(0.5), target, at);
            at = addWaves((across - down) * Math.sqrt(0.5), target, at);
        }
    }

    private int addWaves(double place, float[] target, int from) {
        int at = from;
        // Each wave from the one before, by the theorem of addition: sines are dear.
        double sine = Math.sin(Math.PI * place);
        double cosine = Math.cos(Math.PI * place);
        double s = sine;
        double c = cosine;
        for (int k = 0; k < shape.frequencies(); k++) {
            target[at++] = (float) s;
            target[at++] = (float) c;
            double next = s * cosine + c * sine;
            c = c * cosine - s * sine;
            s = next;
        }
        return at;
    }
}
