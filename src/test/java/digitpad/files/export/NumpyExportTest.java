package digitpad.files.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import digitpad.digits.Mnist;
import digitpad.digits.UnreadableFileException;
import digitpad.dl4j.Dl4jEngine;
import digitpad.files.ModelCardJson;
import digitpad.files.keras.Fixtures;
import digitpad.files.keras.KerasImport;
import digitpad.learning.LayerSpec;
import digitpad.learning.LayerWeights;
import digitpad.learning.Model;
import digitpad.learning.PixelScale;
import digitpad.ui.NearestMeanNetwork;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader that knows NumPy's format finds in exported weights. */
class NumpyExportTest {
    private static final Pattern HEADER = Pattern.compile(
            "\\{'descr': '(<f4|<U\\d+)', 'fortran_order': False, 'shape': \\(((?:\\d+,? ?)*)\\), } *\\n");

    @TempDir
    Path folder;

    private final Dl4jEngine engine = new Dl4jEngine();

    private record Read(String type, String shape, byte[] data) {
        float[] floats() {
            float[] values = new float[data.length / Float.BYTES];
            ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
            return values;
        }
    }

    private Map<String, Read> exported(Model model) throws IOException {
        Path file = folder.resolve("weights.npz");
        ModelExport.write(model, ExportFormat.NPZ, file);
        Map<String, Read> arrays = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName()).endsWith(".npy");
                arrays.put(entry.getName().replace(".npy", ""), read(zip.readAllBytes()));
            }
        }
        return arrays;
    }

    private static Read read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(new String(bytes, 0, 6, StandardCharsets.ISO_8859_1)).isEqualTo("\u0093NUMPY");
        assertThat(buffer.getShort(6)).isEqualTo((short) 1);
        int length = buffer.getShort(8);
        int data = 10 + length;
        assertThat(data % 64).isZero();
        Matcher header = HEADER.matcher(new String(bytes, 10, length, StandardCharsets.US_ASCII));
        assertThat(header.matches()).isTrue();
        return new Read(header.group(1), header.group(2), Arrays.copyOfRange(bytes, data, bytes.length));
    }

    private Model shipped(String name) throws IOException {
        try (InputStream stream = NumpyExportTest.class.getResourceAsStream("/digitpad/models/" + name + ".zip")) {
            return engine.open(stream, name);
        }
    }

    private Model imported(String name) throws IOException {
        Fixtures.unpack(folder);
        KerasImport.Choice choice = new KerasImport.Choice(Optional.of(PixelScale.UNIT), Optional.empty());
        return new KerasImport(engine, () -> Mnist.load().test()).open(folder.resolve(name), choice);
    }

    private static Map<String, String> shapes(Map<String, Read> arrays) {
        Map<String, String> shapes = new LinkedHashMap<>();
        arrays.forEach((name, array) -> shapes.put(name, array.shape()));
        return shapes;
    }

    @Test
    void arraysAreNamedAndShapedAsInKeras() throws IOException {
        assertThat(shapes(exported(shipped("lenet"))))
                .containsExactly(
                        entry("convolution_0_kernel", "5, 5, 1, 32"),
                        entry("convolution_0_bias", "32,"),
                        entry("convolution_2_kernel", "5, 5, 32, 64"),
                        entry("convolution_2_bias", "64,"),
                        entry("dense_4_kernel", "1024, 1024"),
                        entry("dense_4_bias", "1024,"),
                        entry("output_6_kernel", "1024, 10"),
                        entry("output_6_bias", "10,"),
                        entry("card", ""));
        assertThat(shapes(exported(imported("everything.keras"))))
                .contains(
                        entry("convolution_1_kernel", "4, 4, 1, 3"),
                        entry("batch_normalization_2_gamma", "3,"),
                        entry("batch_normalization_2_beta", "3,"),
                        entry("batch_normalization_2_mean", "3,"),
                        entry("batch_normalization_2_variance", "3,"),
                        entry("depthwise_convolution_4_kernel", "3, 2, 3, 2"),
                        entry("depthwise_convolution_4_bias", "6,"));
    }

    @Test
    void theCardIsThereAsText() throws IOException {
        Model model = shipped("quick");
        Read card = exported(model).get("card");
        assertThat(card.type()).isEqualTo("<U" + card.data().length / 4);
        assertThat(new String(card.data(), Charset.forName("UTF-32LE")))
                .isEqualTo(new String(ModelCardJson.write(model.card()), StandardCharsets.UTF_8));
    }

    @Test
    void aNetworkMadeOfTheArraysIsTheSame() throws IOException {
        float[] image = new float[784];
        Mnist.load().test().copyTo(0, image, 0);
        for (Model model : List.of(shipped("quick"), imported("everything.keras"), imported("windows.keras"))) {
            Map<String, Read> arrays = exported(model);
            List<LayerWeights> weights = new ArrayList<>();
            List<LayerSpec> layers = model.card().layers();
            for (int i = 0; i < layers.size(); i++) {
                String layer = "_" + i + "_";
                weights.add(new LayerWeights(arrays.entrySet().stream()
                        .filter(each -> each.getKey().contains(layer))
                        .map(each -> each.getValue().floats())
                        .toList()));
            }
            assertThat(engine.assemble(layers, weights).probabilities(image, 1))
                    .isDeepEqualTo(model.network().probabilities(image, 1));
        }
    }

    @Test
    void aNetworkThatTellsNoWeightsIsRefused() throws IOException {
        Path file = folder.resolve("weights.npz");
        Model model = new NearestMeanNetwork(Mnist.load().test().first(100)).asModel("means", "quick");
        assertThatThrownBy(() -> ModelExport.write(model, ExportFormat.NPZ, file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage(file + ": the network does not tell its weights");
        assertThat(file).doesNotExist();
    }
}
