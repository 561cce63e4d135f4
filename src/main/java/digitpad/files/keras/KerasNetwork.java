package digitpad.files.keras;

import digitpad.learning.Activation;
import digitpad.learning.LayerSpec;
import digitpad.learning.LayerWeights;
import digitpad.learning.PixelScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network as it stands in a file: our layers, without the last softmax and without what makes its pixels of ours.
 *
 * @param program what saved it
 * @param layers first to last
 * @param weights of each layer
 * @param ending what comes out of the last layer
 * @param classes how many values come out
 * @param scale the numbers that it takes for pixels; nothing if the file does not tell
 * @param turned the same with every kernel of its convolutions turned by half a turn, where the file does not tell whether Theano saved it,
 *     which has them so
 * @param notes what was left out or assumed, in sentences
 */
public record KerasNetwork(
        String program,
        List<LayerSpec> layers,
        List<LayerWeights> weights,
        Ending ending,
        int classes,
        Optional<PixelScale> scale,
        Optional<KerasNetwork> turned,
        List<String> notes) {
    /** Factors nearer to 1, and offsets nearer to 0, change nothing that a float could show. */
    private static final double NOTHING = 1e-9;

    /** What comes out of the last layer. */
    public enum Ending {
        /** Softmax was taken: probabilities. */
        SOFTMAX,
        /** Probabilities of another kind, such as ten sigmoids. */
        PROBABILITIES,
        /** Values that softmax is to be taken of. */
        LOGITS
    }

    /** Copies the lists. */
    public KerasNetwork {
        layers = List.copyOf(layers);
        weights = List.copyOf(weights);
        notes = List.copyOf(notes);
    }

    KerasNetwork orTurned(KerasNetwork other) {
        return new KerasNetwork(program, layers, weights, ending, classes, scale, Optional.of(other), notes);
    }

    /**
     * A network that this program can use.
     *
     * @param layers first to last
     * @param weights of each layer
     */
    public record Complete(List<LayerSpec> layers, List<LayerWeights> weights) {}

    /**
     * Completes the network: pixels of 0 to 1 come in, probabilities that add up to 1 go out.
     *
     * @param pixels the numbers that it takes for pixels
     * @param ends what comes out of its last layer: its own {@link #ending()}, or what somebody knows better
     * @return the network
     */
    public Complete complete(PixelScale pixels, Ending ends) {
        List<LayerSpec> all = new ArrayList<>(layers);
        List<LayerWeights> numbers = new ArrayList<>(weights);
        scale(pixels, all, numbers);
        int last = all.size() - 1;
        if (ending == Ending.SOFTMAX && ends != Ending.SOFTMAX) {
            // Somebody wants the probabilities taken for something else.
            all.add(new LayerSpec.Nonlinearity(Activation.SOFTMAX));
            numbers.add(LayerWeights.NONE);
        }
        if (ends == Ending.PROBABILITIES) {
            all.add(new LayerSpec.Nonlinearity(Activation.LOGARITHM));
            numbers.add(LayerWeights.NONE);
        }
        boolean isDense = all.size() - 1 == last
                && all.get(last) instanceof LayerSpec.Dense dense
                && dense.activation() == Activation.LINEAR;
        if (isDense) {
            all.set(last, new LayerSpec.Output(classes));
        } else {
            all.add(new LayerSpec.Softmax(classes));
            numbers.add(LayerWeights.NONE);
        }
        return new Complete(all, numbers);
    }

    private static void scale(PixelScale pixels, List<LayerSpec> all, List<LayerWeights> numbers) {
        double factor = pixels.factor();
        double offset = pixels.offset();
        if (!all.isEmpty() && all.get(0) instanceof LayerSpec.Scaling first) {
            offset = first.factor() * offset + first.offset();
            factor *= first.factor();
            all.remove(0);
            numbers.remove(0);
        }
        if (Math.abs(factor - 1) > NOTHING || Math.abs(offset) > NOTHING) {
            all.add(0, new LayerSpec.Scaling(factor, offset));
            numbers.add(0, LayerWeights.NONE);
        }
    }
}
