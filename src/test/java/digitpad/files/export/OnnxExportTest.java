package digitpad.files.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxModelMetadata;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.TensorInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import digitpad.digits.ImageSet;
import digitpad.digits.Mnist;
import digitpad.digits.UnreadableFileException;
import digitpad.dl4j.Dl4jEngine;
import digitpad.files.keras.Fixtures;
import digitpad.files.keras.KerasImport;
import digitpad.learning.Activation;
import digitpad.learning.LayerSpec;
import digitpad.learning.Model;
import digitpad.learning.ModelCard;
import digitpad.learning.PixelScale;
import digitpad.learning.Window;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What ONNX Runtime makes of exported models. */
class OnnxExportTest {
    private static final float TOLERANCE = 1e-5f;
    private static final int FEW = 20;

    private static final Dl4jEngine ENGINE = new Dl4jEngine();

    @TempDir
    private static Path folder;

    private static ImageSet test;

    @BeforeAll
    static void load() throws IOException {
        test = Mnist.load().test();
        Fixtures.unpack(folder);
    }

    private static float[] pixels(int images) {
        float[] pixels = new float[images * 784];
        for (int i = 0; i < images; i++) {
            test.copyTo(i, pixels, i * 784);
        }
        return pixels;
    }

    private static Model shipped(String name) throws IOException {
        try (InputStream stream = OnnxExportTest.class.getResourceAsStream("/digitpad/models/" + name + ".zip")) {
            return ENGINE.open(stream, name);
        }
    }

    private static Path export(Model model) throws IOException {
        Path file = folder.resolve("model.onnx");
        ModelExport.write(model, ExportFormat.ONNX, file);
        return file;
    }

    private static void requireSameReadings(Model model, float[] pixels, int images) throws IOException, OrtException {
        float[][] ours = model.network().probabilities(pixels, images);
        try (OnnxReading reading = new OnnxReading(export(model))) {
            float[][] theirs = reading.probabilities(pixels, images);
            assertThat(theirs).hasSameDimensionsAs(ours);
            for (int i = 0; i < images; i++) {
                assertThat(theirs[i]).as("image %d", i).containsExactly(ours[i], within(TOLERANCE));
            }
        }
    }

    /** The two slowest read a part, for the sake of the time that all tests take. */
    @ParameterizedTest
    @CsvSource({"lenet, 10000", "quick, 10000", "chollet, 10000", "lesson31, 10000", "ubajaka, 1000", "schmudde, 1000"})
    void modelsThatShipReadTheTestSetTheSame(String name, int images) throws IOException, OrtException {
        requireSameReadings(shipped(name), pixels(images), images);
    }

    static Stream<String> kerasFiles() throws IOException {
        List<String> names = new ArrayList<>();
        new ObjectMapper()
                .readTree(folder.resolve("expected.json").toFile())
                .fieldNames()
                .forEachRemaining(names::add);
        return names.stream();
    }

    @ParameterizedTest
    @MethodSource("kerasFiles")
    void importedModelsReadTheSame(String name) throws IOException, OrtException {
        KerasImport imports = new KerasImport(ENGINE, () -> {
            throw new IOException("nothing to try it on");
        });
        KerasImport.Choice choice = new KerasImport.Choice(Optional.of(PixelScale.UNIT), Optional.empty());
        requireSameReadings(imports.open(folder.resolve(name), choice), pixels(FEW), FEW);
    }

    private static Window window(int height, int width, int down, int across, int gapDown, int gapAcross) {
        return new Window(height, width, down, across, gapDown, gapAcross, true);
    }

    /** What the files above have not, or not in every way. */
    static Stream<List<LayerSpec>> networks() {
        List<List<LayerSpec>> networks = new ArrayList<>();
        for (Activation activation : Activation.values()) {
            networks.add(List.of(
                    new LayerSpec.Convolution(
                            5, 3, activation == Activation.LOGARITHM ? Activation.SIGMOID : activation),
                    new LayerSpec.Nonlinearity(activation == Activation.EXPONENTIAL ? Activation.TANH : activation)));
        }
        for (Window window : List.of(window(4, 4, 1, 1, 1, 1), window(3, 5, 2, 3, 1, 1), window(2, 3, 3, 2, 1, 1))) {
            networks.add(List.of(
                    new LayerSpec.Convolution(window, 3, Activation.TANH),
                    new LayerSpec.DepthwiseConvolution(window, 2, Activation.RELU),
                    new LayerSpec.MaxPooling(window)));
        }
        networks.add(List.of(
                new LayerSpec.Convolution(window(3, 2, 1, 1, 2, 3), 3, Activation.TANH),
                new LayerSpec.DepthwiseConvolution(window(3, 2, 1, 1, 2, 3), 2, Activation.TANH),
                new LayerSpec.MaxPooling(new Window(3, 2, 1, 1, 2, 3, false))));
        networks.add(List.of(
                new LayerSpec.Convolution(Window.square(3), 2, Activation.LINEAR),
                new LayerSpec.ZeroPadding(2, 1, 0, 3),
                new LayerSpec.MaxPooling(3),
                new LayerSpec.ZeroPadding(1, 1, 1, 1),
                new LayerSpec.AveragePooling(Window.tiles(2))));
        networks.add(List.of(
                new LayerSpec.DepthwiseConvolution(Window.square(3), 4, Activation.TANH),
                new LayerSpec.AveragePooling(window(3, 2, 2, 3, 1, 1)),
                new LayerSpec.AveragePooling(Window.tiles(2))));
        networks.add(List.of(
                new LayerSpec.Dropout(0.5),
                new LayerSpec.Scaling(2, -1),
                new LayerSpec.ZeroPadding(1, 2, 3, 0),
                new LayerSpec.Convolution(5, 3, Activation.LINEAR),
                new LayerSpec.BatchNormalization(1e-3),
                new LayerSpec.Reshape(9, 27, 9),
                new LayerSpec.Reshape(1, 1, 2187),
                new LayerSpec.Reshape(81, 27, 1),
                new LayerSpec.Convolution(3, 2, Activation.SOFTMAX),
                new LayerSpec.Flatten(),
                new LayerSpec.Dense(32, Activation.TANH),
                new LayerSpec.Flatten(),
                new LayerSpec.BatchNormalization(1e-5),
                new LayerSpec.Reshape(4, 2, 4),
                new LayerSpec.Convolution(2, 3, Activation.SIGMOID)));
        for (LayerSpec.Rectifier rectifier : List.of(
                new LayerSpec.Rectifier(0.3, 0, Double.POSITIVE_INFINITY),
                new LayerSpec.Rectifier(0, 0, 1),
                new LayerSpec.Rectifier(0.3, 0.1, 0.5),
                new LayerSpec.Rectifier(0.3, -0.1, Double.POSITIVE_INFINITY))) {
            networks.add(List.of(new LayerSpec.Dense(40, Activation.LINEAR), rectifier));
        }
        networks.add(List.of());
        return networks.stream().map(layers -> {
            List<LayerSpec> all = new ArrayList<>(layers);
            all.add(new LayerSpec.Dense(10, Activation.LINEAR));
            all.add(new LayerSpec.Softmax(10));
            return List.copyOf(all);
        });
    }

    private static Model model(List<LayerSpec> layers) throws IOException {
        Random random = new Random(7);
        float[] parameters = new float[(int) ENGINE.summarise(layers).parameters()];
        boolean isNormalizing = layers.stream().anyMatch(LayerSpec.BatchNormalization.class::isInstance);
        for (int i = 0; i < parameters.length; i++) {
            // No variance is below 0.
            parameters[i] = 0.3f * (random.nextFloat() - (isNormalizing ? 0 : 0.5f));
        }
        ModelCard card = shipped("quick").card();
        return new Model(
                new ModelCard(
                        "made up",
                        card.recipe(),
                        layers,
                        card.settings(),
                        card.dataSet(),
                        card.classNames(),
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        card.programVersion(),
                        card.created()),
                ENGINE.network(layers, parameters));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyLayerReadsTheSame(List<LayerSpec> layers) throws IOException, OrtException {
        requireSameReadings(model(layers), pixels(FEW), FEW);
    }

    static Stream<Arguments> refused() {
        Window dilated = window(2, 2, 1, 1, 3, 3);
        return Stream.of(
                Arguments.of(
                        new LayerSpec.AveragePooling(dilated),
                        "layer 2 (Average pooling 2 stride 1 dilation 3 same) cannot be exported: ONNX's opset 13 has no"
                                + " dilated mean"),
                Arguments.of(
                        new LayerSpec.MaxPooling(dilated),
                        "layer 2 (Max pooling 2 stride 1 dilation 3 same) cannot be exported: with “same” padding, other"
                                + " programs compute a dilated maximum in another way"));
    }

    /** Keras has no such layers, but a model file may. */
    @ParameterizedTest
    @MethodSource("refused")
    void whatOnnxHasNotIsRefusedByItsLayerAndNothingIsWritten(LayerSpec layer, String words) throws IOException {
        Model model = model(List.of(new LayerSpec.Convolution(3, 2, Activation.RELU), layer, new LayerSpec.Output(10)));
        Path file = folder.resolve("refused.onnx");
        assertThatThrownBy(() -> ModelExport.write(model, ExportFormat.ONNX, file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage(file + ": " + words);
        assertThat(file).doesNotExist();
    }

    @Test
    void namesShapesAndMetadataTellWhatItIs() throws IOException, OrtException {
        Model lenet = shipped("lenet");
        try (OnnxReading reading = new OnnxReading(export(lenet))) {
            TensorInfo image =
                    (TensorInfo) reading.session().getInputInfo().get("image").getInfo();
            assertThat(image.getShape()).containsExactly(-1, 1, 28, 28);
            assertThat(image.getDimensionNames()).startsWith("N");
            TensorInfo probabilities = (TensorInfo)
                    reading.session().getOutputInfo().get("probabilities").getInfo();
            assertThat(probabilities.getShape()).containsExactly(-1, 10);
            assertThat(probabilities.getDimensionNames()).startsWith("N");
            OnnxModelMetadata metadata = reading.session().getMetadata();
            assertThat(metadata.getProducerName()).isEqualTo("Digitpad");
            assertThat(metadata.getGraphName()).isEqualTo("lenet");
            assertThat(metadata.getCustomMetadata())
                    .containsEntry("recipe", "lenet")
                    .containsEntry("data_set", lenet.card().dataSet())
                    .containsEntry("classes", "10")
                    .containsEntry(
                            "test_accuracy",
                            Double.toString(lenet.card().test().orElseThrow().accuracy()))
                    .containsEntry("program_version", lenet.card().programVersion());
        }
    }

    @Test
    void theSameModelGivesTheSameFile() throws IOException {
        for (ExportFormat format : ExportFormat.values()) {
            Path first = folder.resolve("first" + format.suffix());
            Path second = folder.resolve("second" + format.suffix());
            ModelExport.write(shipped("quick"), format, first);
            ModelExport.write(shipped("quick"), format, second);
            assertThat(first).hasSameBinaryContentAs(second);
        }
    }
}
