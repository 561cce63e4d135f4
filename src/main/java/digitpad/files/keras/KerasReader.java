package digitpad.files.keras;

import com.fasterxml.jackson.databind.JsonNode;
import digitpad.files.keras.KerasNetwork.Ending;
import digitpad.learning.Activation;
import digitpad.learning.LayerSpec;
import digitpad.learning.LayerWeights;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes a network of a description and weights. */
final class KerasReader {
    private static final Words WORDS = Words.of(KerasReader.class);
    private static final Set<Activation> PROBABLE =
            Set.of(Activation.SIGMOID, Activation.SOFTMAX, Activation.EXPONENTIAL);
    private static final int SIDE = 28;
    private static final int MAX_CLASSES = 1000;

    private KerasReader() {}

    /**
     * Makes a network.
     *
     * @param model its description
     * @param training how it was trained; may tell nothing
     * @param version what saved it
     * @param weights where they are
     * @return the network
     * @throws RefusedException if it cannot be imported; names the layer, and says why
     */
    static KerasNetwork read(JsonNode model, JsonNode training, KerasVersion version, KerasWeights weights)
            throws RefusedException {
        KerasGraph graph = KerasGraph.of(model);
        KerasNetwork network = read(graph, training, version, weights);
        return version.mayBeTheano() && hasKernels(network)
                ? network.orTurned(read(graph, training, version.ofTheano(), weights))
                : network;
    }

    private static boolean hasKernels(KerasNetwork network) {
        return network.layers().stream().anyMatch(LayerSpec.Convolution.class::isInstance);
    }

    private static KerasNetwork read(KerasGraph graph, JsonNode training, KerasVersion version, KerasWeights weights)
            throws RefusedException {
        Translation translation = new Translation(input(graph));
        if (graph.layers().isEmpty()) {
            throw new RefusedException(WORDS.text("reader.no-layers"));
        }
        LayerTranslator translator = new LayerTranslator(version, weights, translation);
        for (KerasLayer layer : graph.layers()) {
            translator.translate(layer);
        }
        if (translation.hasOwnOrder()) {
            throw new RefusedException(WORDS.text("reader.channels-first"));
        }
        return ended(translation, training, version);
    }

    private static ShapeInFile input(KerasGraph graph) throws RefusedException {
        if (graph.inputShape().isEmpty()) {
            boolean isDense =
                    !graph.layers().isEmpty() && graph.layers().get(0).kind().equals("Dense");
            return isDense ? ShapeInFile.of(SIDE * SIDE) : ShapeInFile.of(SIDE, SIDE, 1);
        }
        List<Integer> told = graph.inputShape().get();
        // None stands for any size: ours is one of them.
        int[] sizes = told.stream().mapToInt(size -> size == 0 ? SIDE : size).toArray();
        boolean isImage = List.of(
                        new int[] {SIDE * SIDE}, new int[] {SIDE, SIDE}, new int[] {SIDE, SIDE, 1}, new int[] {
                            1, SIDE, SIDE
                        })
                .stream()
                .anyMatch(known -> Arrays.equals(known, sizes));
        if (!isImage) {
            throw new RefusedException(WORDS.text("reader.input", ShapeInFile.of(sizes)));
        }
        return ShapeInFile.of(sizes);
    }

    private static KerasNetwork ended(Translation translation, JsonNode training, KerasVersion version)
            throws RefusedException {
        ShapeInFile output = translation.shape();
        long classes = output.size();
        if (output.rank() != 1 && output.channels() != classes) {
            throw new RefusedException(WORDS.text("reader.output", output));
        }
        if (classes < 2 || classes > MAX_CLASSES) {
            throw new RefusedException(WORDS.text("reader.few", classes));
        }
        if (output.rank() != 1) {
            translation.flatten(true);
        }
        translation.align();
        List<LayerSpec> layers = new ArrayList<>(translation.layers());
        List<LayerWeights> weights = new ArrayList<>(translation.weights());
        Ending ending = takeEnding(layers, weights);
        List<String> notes = new ArrayList<>(translation.notes());
        note(ending, training, notes);
        return new KerasNetwork(
                version.title(), layers, weights, ending, (int) classes, translation.scale(), Optional.empty(), notes);
    }

    /** What the last activation says; a softmax is taken away, because every network here ends in one. */
    private static Ending takeEnding(List<LayerSpec> layers, List<LayerWeights> weights) {
        int last = layers.size() - 1;
        if (layers.get(last) instanceof LayerSpec.Nonlinearity end) {
            if (end.activation() == Activation.SOFTMAX) {
                layers.remove(last);
                weights.remove(last);
                return Ending.SOFTMAX;
            }
            if (end.activation() == Activation.LOGARITHM) {
                return Ending.LOGITS;
            }
        }
        if (layers.get(last) instanceof LayerSpec.Dense dense && dense.activation() == Activation.SOFTMAX) {
            layers.set(last, new LayerSpec.Dense(dense.units(), Activation.LINEAR));
            return Ending.SOFTMAX;
        }
        Optional<Activation> end = endOf(layers);
        return end.filter(PROBABLE::contains).isPresent() || isUnitRectifier(layers.get(last))
                ? Ending.PROBABILITIES
                : Ending.LOGITS;
    }

    /** The last activation, whatever only moves values after it. */
    private static Optional<Activation> endOf(List<LayerSpec> layers) {
        for (int i = layers.size() - 1; i >= 0; i--) {
            LayerSpec layer = layers.get(i);
            if (layer instanceof LayerSpec.Nonlinearity each) {
                return Optional.of(each.activation());
            }
            if (layer instanceof LayerSpec.Dense each) {
                return Optional.of(each.activation());
            }
            if (layer instanceof LayerSpec.Convolution each) {
                return Optional.of(each.activation());
            }
            boolean isMoving = layer instanceof LayerSpec.Flatten
                    || layer instanceof LayerSpec.Reshape
                    || layer instanceof LayerSpec.Dropout
                    || layer instanceof LayerSpec.AveragePooling;
            if (!isMoving) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isUnitRectifier(LayerSpec layer) {
        return layer instanceof LayerSpec.Rectifier rectifier && rectifier.ceiling() == 1 && rectifier.slope() == 0;
    }

    private static void note(Ending ending, JsonNode training, List<String> notes) {
        JsonNode loss = training.path("loss");
        boolean isToldLogits = loss.findPath("from_logits").asBoolean(false);
        if (ending == Ending.LOGITS && !isToldLogits) {
            boolean isCrossEntropy = loss.toString().toLowerCase(Locale.ROOT).contains("crossentropy");
            notes.add(WORDS.text(isCrossEntropy ? "note.logits-untold" : "note.logits"));
        }
        if (ending == Ending.PROBABILITIES) {
            notes.add(WORDS.text("note.probabilities"));
        }
    }
}
