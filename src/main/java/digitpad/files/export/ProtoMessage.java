package digitpad.files.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A message in the wire format of Protocol Buffers, as its documentation ("Encoding") tells. Fields are written in the order they were put;
 * a field that is put again is repeated. What is put is not copied.
 */
final class ProtoMessage {
    private static final int VARINT = 0;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FOUR_BYTES = 5;
    private static final int TYPE_BITS = 3;
    private static final int VARINT_BITS = 7;

    private final List<Field> fields = new ArrayList<>();

    /** A field without its number. */
    private sealed interface Field {}

    private record Bytes(byte[] bytes) implements Field {}

    private record Nested(byte[] key, ProtoMessage message) implements Field {}

    /** int32, int64 or an enumeration. */
    ProtoMessage number(int field, long value) {
        return put(join(key(field, VARINT), varint(value)));
    }

    ProtoMessage decimal(int field, float value) {
        return put(join(key(field, FOUR_BYTES), LittleEndian.bytes(value)));
    }

    ProtoMessage text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    ProtoMessage bytes(int field, byte[] value) {
        put(join(key(field, LENGTH_DELIMITED), varint(value.length)));
        return put(value);
    }

    /** May still be added to afterwards. */
    ProtoMessage message(int field, ProtoMessage value) {
        fields.add(new Nested(key(field, LENGTH_DELIMITED), value));
        return this;
    }

    private ProtoMessage put(byte[] bytes) {
        fields.add(new Bytes(bytes));
        return this;
    }

    private static byte[] key(int field, int type) {
        return varint((long) field << TYPE_BITS | type);
    }

    private static byte[] varint(long value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long rest = value;
        while (rest >>> VARINT_BITS != 0) {
            bytes.write((int) rest & 0x7f | 0x80);
            rest >>>= VARINT_BITS;
        }
        bytes.write((int) rest);
        return bytes.toByteArray();
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }

    private long size() {
        long size = 0;
        for (Field field : fields) {
            if (field instanceof Bytes plain) {
                size += plain.bytes().length;
            } else if (field instanceof Nested nested) {
                long inside = nested.message().size();
                size += nested.key().length + varint(inside).length + inside;
            }
        }
        return size;
    }

    void writeTo(OutputStream stream) throws IOException {
        for (Field field : fields) {
            if (field instanceof Bytes plain) {
                stream.write(plain.bytes());
            } else if (field instanceof Nested nested) {
                stream.write(nested.key());
                stream.write(varint(nested.message().size()));
                nested.message().writeTo(stream);
            }
        }
    }
}
