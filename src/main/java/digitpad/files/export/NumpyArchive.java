package digitpad.files.export;

import digitpad.files.ModelCardJson;
import digitpad.learning.ModelCard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * NumPy's .npz, a zip of .npy files of format 1.0, as NumPy's documentation of numpy.lib.format tells: an array for each part of a layer's
 * weights, and "card", a text, what is known of the model as JSON. No array needs pickle.
 */
final class NumpyArchive {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;
    private static final int LENGTH_BYTES = 2;
    /** The first that a zip can tell: the time of writing would make the same model another file. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private NumpyArchive() {}

    static void write(ModelCard card, List<PlacedLayer> layers, OutputStream stream) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(stream);
        for (PlacedLayer layer : layers) {
            for (NamedArray array : layer.arrays()) {
                begin(array.name(), zip);
                zip.write(header("<f4", array.shape()));
                zip.write(LittleEndian.bytes(array.values()));
            }
        }
        begin("card", zip);
        writeText(new String(ModelCardJson.write(card), StandardCharsets.UTF_8), zip);
        zip.finish();
    }

    private static void begin(String name, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /** An array without dimensions of one text, four bytes for each character. */
    private static void writeText(String text, OutputStream stream) throws IOException {
        int[] characters = text.codePoints().toArray();
        stream.write(header("<U" + characters.length, List.of()));
        stream.write(LittleEndian.bytes(characters));
    }

    private static byte[] header(String type, List<Integer> shape) {
        String sizes = shape.stream().map(String::valueOf).collect(Collectors.joining(", "));
        // Python's tuple of one has a comma.
        String tuple = shape.size() == 1 ? "(" + sizes + ",)" : "(" + sizes + ")";
        String words = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + tuple + ", }";
        int unpadded = MAGIC.length + LENGTH_BYTES + words.length() + 1;
        String padded = words + " ".repeat((ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT) + "\n";
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.writeBytes(MAGIC);
        header.write(padded.length() & 0xff);
        header.write(padded.length() >> Byte.SIZE);
        header.writeBytes(padded.getBytes(StandardCharsets.US_ASCII));
        return header.toByteArray();
    }
}
