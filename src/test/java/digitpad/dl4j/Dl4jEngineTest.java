package digitpad.dl4j;

import static digitpad.dl4j.Examples.largestDifference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digitpad.digits.DigitImage;
import digitpad.digits.Mnist;
import digitpad.digits.UnreadableFileException;
import digitpad.learning.Batch;
import digitpad.learning.Figures;
import digitpad.learning.Model;
import digitpad.learning.ModelCard;
import digitpad.learning.Optimizer;
import digitpad.learning.Recipe;
import digitpad.learning.TrainableNetwork;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

class Dl4jEngineTest {
    private static final String ADVICE = "Choose a .zip that Digitpad saved.";

    private final Dl4jEngine engine = new Dl4jEngine();

    @TempDir
    private Path folder;

    private Model model(Recipe recipe) {
        try (TrainableNetwork network = engine.create(recipe.layers(), recipe.settings())) {
            ModelCard card = new ModelCard(
                    "Näme \"7\"",
                    recipe.name(),
                    recipe.layers(),
                    recipe.settings(),
                    "MNIST",
                    Mnist.DIGITS,
                    3,
                    61.5,
                    Optional.empty(),
                    Optional.of(new Figures(0.99, 0.03, 10_000)),
                    Optional.empty(),
                    "0.1.0",
                    Instant.parse("2026-11-21T12:00:00Z"));
            return new Model(card, network.snapshot());
        }
    }

    private Path saved() throws IOException {
        Path file = folder.resolve("model.zip");
        engine.save(model(Examples.recipe(Examples.EVERY_LAYER, Optimizer.RMSPROP)), file);
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"lenet", "chollet", "ubajaka"})
    void aSavedModelOpensAsItWas(String name) throws IOException {
        Model model = model(Examples.recipe(name));
        Path file = folder.resolve("ein Modell – 数字 #1.zip");
        engine.save(model, file);
        Model opened = engine.open(file);
        assertThat(opened.card()).isEqualTo(model.card());
        Batch batch = Examples.batch(7, 1);
        assertThat(opened.network().probabilities(batch.pixels(), 7))
                .isDeepEqualTo(model.network().probabilities(batch.pixels(), 7));
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
        assertThat(Files.size(file)).isLessThan(5_500_000);
    }

    @Test
    void deeplearning4jOpensItToo() throws IOException {
        Path file = saved();
        Batch batch = Examples.batch(4, 1);
        float[][] probabilities = engine.open(file).network().probabilities(batch.pixels(), 4);
        MultiLayerNetwork network = ModelSerializer.restoreMultiLayerNetwork(file.toFile());
        float[] theirs = network.output(
                        Nd4j.createFromArray(batch.pixels()).reshape(4, DigitImage.SIDE, DigitImage.SIDE, 1))
                .getRow(3)
                .toFloatVector();
        assertThat(largestDifference(probabilities[3], theirs)).isLessThan(1e-4);
    }

    @Test
    void itsWeightsAreWrittenAsDeeplearning4jWritesThem() throws IOException {
        Path file = saved();
        MultiLayerNetwork network = ModelSerializer.restoreMultiLayerNetwork(file.toFile());
        ByteArrayOutputStream theirs = new ByteArrayOutputStream();
        ModelSerializer.writeModel(network, theirs, false);
        assertThat(entries(Files.readAllBytes(file)).get("coefficients.bin"))
                .isEqualTo(entries(theirs.toByteArray()).get("coefficients.bin"));
    }

    @Test
    void savingReplacesAndAFailureLeavesTheOldFile() throws IOException {
        Path file = saved();
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> engine.save(model(Examples.recipe("lenet")), file.resolve("x.zip")))
                .isInstanceOf(IOException.class);
        assertThat(file).hasBinaryContent(before);
        engine.save(model(Examples.recipe("chollet")), file);
        assertThat(engine.open(file).card().recipe()).isEqualTo("chollet");
    }

    @Test
    void filesThatAreNoModelsAreToldApart() throws IOException {
        refuse(folder, folder + ": a directory, expected a .zip that Digitpad saved");
        refuse(folder.resolve("none.zip"), folder.resolve("none.zip") + ": no such file");
        Path empty = Files.createFile(folder.resolve("empty.zip"));
        refuse(empty, empty + ": empty, expected a .zip that Digitpad saved");
        refuse("hello".getBytes(StandardCharsets.UTF_8), "not a zip file");
        refuse(new byte[0], "it is empty");
        refuse(zip(Map.of("readme.txt", new byte[] {1, 2, 3})), "there is no digitpad.json in it");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 0.5, 0.9, 0.999})
    void aTruncatedFileIsRefused(double share) throws IOException {
        byte[] whole = Files.readAllBytes(saved());
        refuse(Arrays.copyOf(whole, (int) (share * whole.length)), "");
    }

    @Test
    void aFlippedBitIsNoticed() throws IOException {
        byte[] whole = Files.readAllBytes(saved());
        whole[whole.length / 2] ^= 4;
        refuse(whole, "");
    }

    @Test
    void damagedEntriesAreNamed() throws IOException {
        refuse(withoutEntry("digitpad.json"), "no digitpad.json before the weights");
        refuse(withoutEntry("coefficients.bin"), "there are no weights in it");
        refuse(withCard(json -> "[1, 2"), "in its card, it is not JSON");
        refuse(withCard(json -> json.replace("\"format\" : 3", "\"format\" : 4")), "a newer Digitpad saved it");
        refuse(withCard(json -> json.replace("\"units\" : 11", "\"units\" : 12")), "the weights are not ");
        refuse(
                withCard(json -> json.replace("\"units\" : 11", "\"units\" : 2000000000")),
                "(layer 6: 1 to 65,536 units, not 2,000,000,000)");
        refuse(withCard(json -> json.replace("\"dense\"", "\"java.lang.Runtime\"")), "a layer of unknown kind");
        refuse(withCard(json -> json.replace("\"epochs\" : 1", "\"epochs\" : 0")), "in its card, epochs must be");
        refuse(withCard(json -> json.replace("\"rmsprop\"", "7")), "in its card, \"optimizer\" makes no sense");
        refuse(withCard(json -> "{}"), "in its card, there is no \"format\"");
        refuse(with("coefficients.bin", bytes -> Arrays.copyOf(bytes, bytes.length - 4)), "the weights break off");
        refuse(with("coefficients.bin", bytes -> Arrays.copyOf(bytes, bytes.length + 1)), "more weights");
    }

    @Test
    void weightsThatAreNotNumbersAreRefused() throws IOException {
        refuse(
                with("coefficients.bin", bytes -> {
                    Arrays.fill(bytes, bytes.length - 4, bytes.length, (byte) 0xff);
                    return bytes;
                }),
                "some weights are not numbers");
    }

    private void refuse(byte[] content, String reason) {
        assertThatThrownBy(() -> engine.open(new ByteArrayInputStream(content), "some name"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageStartingWith("some name: is not a Digitpad model (")
                .hasMessageContaining(reason)
                .hasMessageEndingWith("). " + ADVICE)
                .hasMessageNotContaining("\n");
    }

    private void refuse(Path file, String message) {
        assertThatThrownBy(() -> engine.open(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage(message);
    }

    private byte[] withCard(UnaryOperator<String> change) throws IOException {
        return with("digitpad.json", bytes -> change.apply(new String(bytes, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
    }

    private byte[] with(String entry, UnaryOperator<byte[]> change) throws IOException {
        Map<String, byte[]> entries = entries(Files.readAllBytes(saved()));
        entries.put(entry, change.apply(entries.get(entry)));
        return zip(entries);
    }

    private byte[] withoutEntry(String entry) throws IOException {
        Map<String, byte[]> entries = entries(Files.readAllBytes(saved()));
        entries.remove(entry);
        return zip(entries);
    }

    /** Sorted backwards, so that the card comes before the others. */
    private static Map<String, byte[]> entries(byte[] bytes) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(Comparator.reverseOrder());
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            entries.put(entry.getName(), zip.readAllBytes());
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(bytes);
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            zip.putNextEntry(new ZipEntry(entry.getKey()));
            OutputStream stream = zip;
            stream.write(entry.getValue());
        }
        zip.finish();
        return bytes.toByteArray();
    }
}
