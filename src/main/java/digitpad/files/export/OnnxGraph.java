package digitpad.files.export;

import digitpad.learning.NetworkSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An ONNX graph that grows: a GraphProto of onnx.proto3. Images in it are [N, channels, height, width], vectors [N, length]. */
final class OnnxGraph {
    private static final int NODE = 1;
    private static final int NAME = 2;
    private static final int INITIALIZER = 5;
    private static final int INPUT = 11;
    private static final int OUTPUT = 12;
    private static final int VALUE_INFO = 13;

    private static final int TENSOR_DIMS = 1;
    private static final int TENSOR_TYPE = 2;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_RAW = 9;
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private static final int INFO_NAME = 1;
    private static final int INFO_TYPE = 2;
    private static final int INFO_DOC = 3;
    private static final int TYPE_TENSOR = 1;
    private static final int TENSOR_ELEMENT = 1;
    private static final int TENSOR_SHAPE = 2;
    private static final int SHAPE_DIMENSION = 1;
    private static final int DIMENSION_VALUE = 1;
    private static final int DIMENSION_NAME = 2;
    /** Any number of images goes through at once. */
    private static final String BATCH = "N";

    private final List<OnnxNode> nodes = new ArrayList<>();
    /** Names of numbers. */
    private final Map<Float, String> constants = new HashMap<>();

    private final List<ProtoMessage> arrays = new ArrayList<>();
    private final List<ProtoMessage> values = new ArrayList<>();

    /**
     * Adds an operation.
     *
     * @param type such as "Conv"
     * @param name of it and its result, used nowhere else
     * @param inputs names of values
     * @return the operation, whose attributes may still be told
     */
    OnnxNode add(String type, String name, String... inputs) {
        OnnxNode node = new OnnxNode(type, name, List.of(inputs));
        nodes.add(node);
        return node;
    }

    /**
     * Adds weights.
     *
     * @param name used nowhere else
     * @param values row by row
     * @param shape of them
     * @return the name
     */
    String array(String name, float[] values, int... shape) {
        arrays.add(tensor(name, FLOAT, LittleEndian.bytes(values), shape));
        return name;
    }

    /**
     * Adds weights as they are.
     *
     * @param array its name used nowhere else
     * @return the name
     */
    String array(NamedArray array) {
        int[] shape = array.shape().stream().mapToInt(Integer::intValue).toArray();
        return array(array.name(), array.values(), shape);
    }

    /** {@return the name of a number} */
    String constant(double value) {
        float number = (float) value;
        return constants.computeIfAbsent(
                number, missing -> array("constant_" + constants.size(), new float[] {number}));
    }

    /**
     * Adds whole numbers that an operation takes.
     *
     * @param name used nowhere else
     * @param numbers a list
     * @return the name
     */
    String list(String name, long... numbers) {
        arrays.add(tensor(name, INT64, LittleEndian.bytes(numbers), numbers.length));
        return name;
    }

    private static ProtoMessage tensor(String name, int type, byte[] raw, int... shape) {
        ProtoMessage tensor = new ProtoMessage();
        for (int size : shape) {
            tensor.number(TENSOR_DIMS, size);
        }
        return tensor.number(TENSOR_TYPE, type).text(TENSOR_NAME, name).bytes(TENSOR_RAW, raw);
    }

    /**
     * Tells the shape of a value, for whoever looks at the graph.
     *
     * @param value its name
     * @param shape what the program says of it
     */
    void tell(String value, NetworkSummary.Layer shape) {
        values.add(info(value, shape));
    }

    private static ProtoMessage info(String name, NetworkSummary.Layer layer) {
        ProtoMessage shape =
                new ProtoMessage().message(SHAPE_DIMENSION, new ProtoMessage().text(DIMENSION_NAME, BATCH));
        for (int size : sizes(layer)) {
            shape.message(SHAPE_DIMENSION, new ProtoMessage().number(DIMENSION_VALUE, size));
        }
        ProtoMessage tensor = new ProtoMessage().number(TENSOR_ELEMENT, FLOAT).message(TENSOR_SHAPE, shape);
        return new ProtoMessage()
                .text(INFO_NAME, name)
                .message(INFO_TYPE, new ProtoMessage().message(TYPE_TENSOR, tensor));
    }

    private static List<Integer> sizes(NetworkSummary.Layer layer) {
        List<Integer> ours = layer.outputShape();
        return layer.isImage() ? List.of(ours.get(2), ours.get(0), ours.get(1)) : ours;
    }

    /**
     * The graph as it is now.
     *
     * @param name for people
     * @param input name and shape of what comes in
     * @param output name and shape of what comes out
     * @return a GraphProto
     */
    ProtoMessage message(String name, End input, End output) {
        ProtoMessage graph = new ProtoMessage();
        nodes.forEach(node -> graph.message(NODE, node.message()));
        graph.text(NAME, name);
        arrays.forEach(array -> graph.message(INITIALIZER, array));
        graph.message(INPUT, input.info()).message(OUTPUT, output.info());
        values.forEach(value -> graph.message(VALUE_INFO, value));
        return graph;
    }

    /**
     * What comes into the graph, or out of it.
     *
     * @param name of the value
     * @param shape of it
     * @param doc what it means, for people
     */
    record End(String name, NetworkSummary.Layer shape, String doc) {
        private ProtoMessage info() {
            return OnnxGraph.info(name, shape).text(INFO_DOC, doc);
        }
    }
}
