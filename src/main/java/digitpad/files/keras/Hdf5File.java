package digitpad.files.keras;

import digitpad.words.Words;
import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ChunkedDataset;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * An HDF5 file in memory: its attributes and arrays by their paths. Links to other files are not followed. Names that Windows wrote with
 * backslashes have slashes here.
 */
final class Hdf5File implements AutoCloseable {
    private static final Words WORDS = Words.of(Hdf5File.class);
    private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
    private static final int MAX_NODES = 5_000;
    private static final int MAX_DEPTH = 24;
    private static final int MAX_ATTRIBUTE_BYTES = 64 << 20;
    private static final long MAX_TEXTS = 100_000;
    /** More than any network that can be imported has. */
    private static final long MAX_VALUES = 20_000_000;
    /** Of all arrays that are asked for, again and again too: a few bytes can name the same array many times. */
    private static final long MAX_VALUES_IN_ALL = 3 * MAX_VALUES;

    /** The library tells of every array it reads. Held, because a logger that nobody holds forgets its level. */
    private static final Logger LIBRARY = Logger.getLogger("io.jhdf");

    static {
        LIBRARY.setLevel(Level.SEVERE);
    }

    private final HdfFile file;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Dataset> datasets = new LinkedHashMap<>();
    private long valuesRead;

    private Hdf5File(HdfFile file) throws RefusedException {
        this.file = file;
        add(file, "", 0);
    }

    static boolean isOne(byte[] bytes) {
        return bytes.length >= SIGNATURE.length
                && Arrays.equals(SIGNATURE, 0, SIGNATURE.length, bytes, 0, SIGNATURE.length);
    }

    /**
     * Opens a file.
     *
     * @param bytes all of it
     * @return the file
     * @throws RefusedException if it is none, or damaged
     */
    static Hdf5File of(byte[] bytes) throws RefusedException {
        requireWhole(bytes);
        try {
            return new Hdf5File(HdfFile.fromBytes(bytes));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError damaged) {
            throw damaged(damaged);
        }
    }

    /** Sizes in damaged files are any: the library may ask for more memory than there is. */
    private static RefusedException damaged(Throwable cause) {
        return new RefusedException(WORDS.text("file.damaged"), cause);
    }

    /** The file's first block tells how long it was. */
    private static void requireWhole(byte[] bytes) throws RefusedException {
        int version = bytes.length > SIGNATURE.length ? bytes[SIGNATURE.length] : -1;
        int at = version >= 2 ? 28 : version == 1 ? 44 : 40;
        int sizeAt = version >= 2 ? 9 : 13;
        if (bytes.length < at + Long.BYTES || bytes[sizeAt] != Long.BYTES) {
            throw new RefusedException(WORDS.text("file.first-block"));
        }
        long length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(at);
        if (length > bytes.length) {
            throw new RefusedException(WORDS.text("file.cut", String.valueOf(bytes.length), String.valueOf(length)));
        }
    }

    private void add(Group group, String path, int depth) throws RefusedException {
        if (depth > MAX_DEPTH || groups.size() + datasets.size() > MAX_NODES) {
            throw new RefusedException(WORDS.text("file.groups"));
        }
        groups.put(path, group);
        for (Map.Entry<String, Node> child : group.getChildren().entrySet()) {
            if (child.getValue().isLink()) {
                continue;
            }
            String name = child.getKey().replace('\\', '/');
            String childPath = path.isEmpty() ? name : path + "/" + name;
            if (child.getValue() instanceof Group inner) {
                add(inner, childPath, depth + 1);
            } else if (child.getValue() instanceof Dataset dataset) {
                datasets.put(childPath, dataset);
            }
        }
    }

    boolean hasGroup(String path) {
        return groups.containsKey(path);
    }

    /**
     * Arrays in a group and in the groups within.
     *
     * @param path of the group
     * @return their paths from there
     */
    List<String> arraysIn(String path) {
        String start = path.isEmpty() ? "" : path + "/";
        return datasets.keySet().stream()
                .filter(name -> name.startsWith(start))
                .map(name -> name.substring(start.length()))
                .toList();
    }

    /** {@return the paths of all groups; the root's is empty} */
    List<String> groups() {
        return List.copyOf(groups.keySet());
    }

    /**
     * An attribute that is one text.
     *
     * @param path of a group
     * @param name of the attribute
     * @return its text; nothing if there is none
     */
    Optional<String> text(String path, String name) throws RefusedException {
        return texts(path, name).stream().findFirst();
    }

    /**
     * An attribute that is a list of texts. One that was too large for an attribute lies in pieces: name0, name1, …
     *
     * @param path of a group
     * @param name of the attribute
     * @return its texts; none if there is no such attribute
     */
    List<String> texts(String path, String name) throws RefusedException {
        Group group = groups.get(path);
        if (group == null) {
            return List.of();
        }
        try {
            Attribute whole = group.getAttribute(name);
            if (whole != null) {
                return texts(whole);
            }
            List<String> texts = new ArrayList<>();
            for (int piece = 0; group.getAttribute(name + piece) != null; piece++) {
                texts.addAll(texts(group.getAttribute(name + piece)));
            }
            return texts;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError damaged) {
            throw damaged(damaged);
        }
    }

    private static List<String> texts(Attribute attribute) throws RefusedException {
        if (attribute.isEmpty() || attribute.getSize() == 0) {
            return List.of();
        }
        // What the library tells of sizes may have run over.
        long count = product(attribute.getDimensions());
        long bytes = Math.multiplyExact(count, (long) attribute.getDataType().getSize());
        if (count > MAX_TEXTS || bytes > MAX_ATTRIBUTE_BYTES) {
            throw new RefusedException(WORDS.text("file.attribute", attribute.getName()));
        }
        Object data = attribute.getData();
        List<String> texts = new ArrayList<>();
        if (data instanceof Object[] many) {
            for (Object each : many) {
                texts.add(String.valueOf(each));
            }
        } else if (data != null) {
            texts.add(data.toString());
        }
        return texts;
    }

    /**
     * An array of numbers.
     *
     * @param path of the array
     * @param name what it is called then
     * @return its numbers as floats
     */
    NamedArray array(String path, String name) throws RefusedException {
        Dataset dataset = datasets.get(path);
        if (dataset == null) {
            throw new RefusedException(WORDS.text("weights.missing", path));
        }
        try {
            int[] shape = dataset.getDimensions();
            long size = product(shape);
            valuesRead += Math.max(0, size);
            if (size < 0 || size > MAX_VALUES || valuesRead > MAX_VALUES_IN_ALL) {
                throw new RefusedException(WORDS.text("weights.many", path, size));
            }
            return new NamedArray(name, shape, size == 0 ? new float[0] : floats(dataset, (int) size, path));
        } catch (ArithmeticException tooMany) {
            throw new RefusedException(WORDS.text("weights.too-many", path), tooMany);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError damaged) {
            throw new RefusedException(WORDS.text("weights.damaged", path), damaged);
        }
    }

    private static long product(int[] sizes) {
        long product = 1;
        for (int size : sizes) {
            product = Math.multiplyExact(product, (long) size);
        }
        return product;
    }

    private float[] floats(Dataset dataset, int size, String path) throws RefusedException {
        Class<?> type = dataset.getJavaType();
        if (type != float.class && type != double.class && type != int.class && type != long.class) {
            throw new RefusedException(WORDS.text("weights.kind", path));
        }
        if (dataset instanceof ChunkedDataset chunked) {
            PackedChunks.require(chunked, path, 2 * MAX_VALUES);
        } else if ((long) size * dataset.getDataType().getSize() > file.size()) {
            // Before room is made for what is not there.
            throw new RefusedException(WORDS.text("weights.cut", path));
        }
        Object data = dataset.isScalar() ? scalar(dataset.getData()) : dataset.getDataFlat();
        if (Array.getLength(data) != size) {
            throw new RefusedException(WORDS.text("weights.cut", path));
        }
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = ((Number) Array.get(data, i)).floatValue();
            if (!Float.isFinite(values[i])) {
                throw new RefusedException(WORDS.text("weights.no-numbers", path));
            }
        }
        return values;
    }

    private static Object scalar(Object number) {
        return new double[] {((Number) number).doubleValue()};
    }

    @Override
    public void close() {
        file.close();
    }
}
