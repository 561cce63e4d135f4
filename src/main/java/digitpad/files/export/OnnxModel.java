package digitpad.files.export;

import digitpad.learning.Figures;
import digitpad.learning.Model;
import digitpad.learning.ModelCard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model as ONNX has it: a ModelProto of onnx.proto3. */
final class OnnxModel {
    /** Of ONNX 1.8, of 2020: old enough for every runtime. */
    static final int OPSET = 13;

    /** The version of the file format that came with the opset. */
    private static final int IR_VERSION = 7;

    private static final int IR_VERSION_FIELD = 1;
    private static final int PRODUCER_NAME = 2;
    private static final int DOC = 6;
    private static final int GRAPH = 7;
    private static final int OPSET_IMPORT = 8;
    private static final int METADATA = 14;
    private static final int OPSET_VERSION = 2;
    private static final int KEY = 1;
    private static final int VALUE = 2;

    private static final String INPUT = "image";
    private static final String INPUT_DOC = "Grey images, 0 paper to 1 ink, as in MNIST.";
    private static final String OUTPUT = "probabilities";
    private static final String OUTPUT_DOC = "The probability of each class, adding up to 1.";

    private OnnxModel() {}

    /**
     * A model.
     *
     * @param model which
     * @param layers of it
     * @return a ModelProto
     * @throws RefusedException naming the first layer that ONNX has not
     */
    static ProtoMessage of(Model model, List<PlacedLayer> layers) throws RefusedException {
        OnnxGraph graph = new OnnxGraph();
        OnnxLayers growing = new OnnxLayers(graph, INPUT);
        PlacedLayer end = layers.get(layers.size() - 1);
        for (PlacedLayer layer : layers.subList(0, layers.size() - 1)) {
            growing.add(layer);
        }
        growing.finish(end, OUTPUT);
        ModelCard card = model.card();
        ProtoMessage message = new ProtoMessage()
                .number(IR_VERSION_FIELD, IR_VERSION)
                .text(PRODUCER_NAME, "Digitpad")
                .text(DOC, doc(card))
                .message(
                        GRAPH,
                        graph.message(
                                card.name(),
                                new OnnxGraph.End(INPUT, layers.get(0).input(), INPUT_DOC),
                                new OnnxGraph.End(OUTPUT, end.output(), OUTPUT_DOC)))
                .message(OPSET_IMPORT, new ProtoMessage().number(OPSET_VERSION, OPSET));
        metadata(card, PlacedLayer.channels(end.output()))
                .forEach((key, value) -> message.message(
                        METADATA, new ProtoMessage().text(KEY, key).text(VALUE, value)));
        return message;
    }

    private static String doc(ModelCard card) {
        return card.origin()
                .map(origin -> "Imported from " + origin.file() + ".")
                .orElse("Trained on " + card.dataSet() + ".");
    }

    private static Map<String, String> metadata(ModelCard card, int classes) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("name", card.name());
        all.put("recipe", card.recipe());
        all.put("data_set", card.dataSet());
        all.put("classes", Integer.toString(classes));
        all.put("class_names", String.join(",", card.classNames()));
        all.put("epochs_trained", Integer.toString(card.epochsTrained()));
        card.validation().ifPresent(figures -> put("validation", figures, all));
        card.test().ifPresent(figures -> put("test", figures, all));
        // What to do with it is told in src/docs/export.md.
        card.refusal().ifPresent(refusal -> all.put("refusal_certainty", Double.toString(refusal.threshold())));
        card.origin().ifPresent(origin -> all.put("imported_from", origin.file() + ", " + origin.program()));
        all.put("created", card.created().toString());
        all.put("program_version", card.programVersion());
        return all;
    }

    private static void put(String part, Figures figures, Map<String, String> all) {
        all.put(part + "_accuracy", Double.toString(figures.accuracy()));
        all.put(part + "_loss", Double.toString(figures.loss()));
        all.put(part + "_images", Integer.toString(figures.images()));
    }
}
