package digitpad.files.export;

import java.util.List;

/** An operation of an ONNX graph: a NodeProto of onnx.proto3, whose one result has the operation's name. */
final class OnnxNode {
    private static final int INPUT = 1;
    private static final int OUTPUT = 2;
    private static final int NAME = 3;
    private static final int TYPE = 4;
    private static final int ATTRIBUTE = 5;

    private static final int ATTRIBUTE_NAME = 1;
    private static final int ATTRIBUTE_FLOAT = 2;
    private static final int ATTRIBUTE_INT = 3;
    private static final int ATTRIBUTE_INTS = 8;
    private static final int ATTRIBUTE_TYPE = 20;
    private static final int TYPE_FLOAT = 1;
    private static final int TYPE_INT = 2;
    private static final int TYPE_INTS = 7;

    private final String name;
    private final ProtoMessage message = new ProtoMessage();

    /**
     * An operation without attributes.
     *
     * @param type such as "Conv"
     * @param name of it and of its result
     * @param inputs names of values
     */
    OnnxNode(String type, String name, List<String> inputs) {
        this.name = name;
        inputs.forEach(input -> message.text(INPUT, input));
        message.text(OUTPUT, name).text(NAME, name).text(TYPE, type);
    }

    OnnxNode with(String attribute, int... values) {
        ProtoMessage list = new ProtoMessage().text(ATTRIBUTE_NAME, attribute);
        for (int value : values) {
            list.number(ATTRIBUTE_INTS, value);
        }
        message.message(ATTRIBUTE, list.number(ATTRIBUTE_TYPE, TYPE_INTS));
        return this;
    }

    OnnxNode withNumber(String attribute, int value) {
        message.message(
                ATTRIBUTE,
                new ProtoMessage()
                        .text(ATTRIBUTE_NAME, attribute)
                        .number(ATTRIBUTE_INT, value)
                        .number(ATTRIBUTE_TYPE, TYPE_INT));
        return this;
    }

    OnnxNode withDecimal(String attribute, double value) {
        message.message(
                ATTRIBUTE,
                new ProtoMessage()
                        .text(ATTRIBUTE_NAME, attribute)
                        .decimal(ATTRIBUTE_FLOAT, (float) value)
                        .number(ATTRIBUTE_TYPE, TYPE_FLOAT));
        return this;
    }

    /** {@return its name, which is that of its result} */
    String name() {
        return name;
    }

    ProtoMessage message() {
        return message;
    }
}
