package digitpad.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digitpad.digits.UnreadableFileException;
import digitpad.dl4j.Dl4jEngine;
import digitpad.learning.GeneratorCard;
import digitpad.learning.GeneratorEngine;
import digitpad.learning.GeneratorModel;
import digitpad.learning.GeneratorSettings;
import digitpad.learning.GeneratorShape;
import digitpad.learning.TrainableGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorFileTest {
    private static final GeneratorSettings SETTINGS =
            new GeneratorSettings(new GeneratorShape(2, 8, 6, 5, 2, 2), 100, 3, 4, 5, 0.01, 0.5, -7);
    private static final GeneratorCard CARD = new GeneratorCard(
            "1.2.3",
            SETTINGS,
            "MNIST training set",
            15.5,
            22.25,
            90,
            List.of(new float[] {0.5f, -1}, new float[] {2, 3.25f}),
            Instant.parse("2026-11-30T10:00:00Z"));

    @TempDir
    Path folder;

    private final GeneratorEngine engine = new Dl4jEngine().generators().orElseThrow();
    private float[] weights;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        try (TrainableGenerator generator = engine.create(SETTINGS)) {
            weights = generator.parameters();
        }
        file = folder.resolve("generator.zip");
        GeneratorFile.write(CARD, weights, file);
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        GeneratorModel read = GeneratorFile.open(file, engine);

        assertThat(read.card()).usingRecursiveComparison().isEqualTo(CARD);
        float[] x = {3, 14, 20.5f};
        assertThat(read.generator().distances(read.digit(1), x, x))
                .isEqualTo(engine.generator(SETTINGS.shape(), weights).distances(read.digit(1), x, x));
    }

    @Test
    void theOneThatShipsIsSmallAndDrawsTenDigits() throws IOException {
        assertThat(Path.of("models/generator.zip")).isRegularFile();
        assertThat(Files.size(Path.of("models/generator.zip"))).isLessThan(2_000_000);
        assertThat(GeneratorFile.openShipped(engine).classes()).isEqualTo(10);
    }

    @Test
    void damagedFilesAreRefusedInOneLineThatNamesThem() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 10, whole.length / 2, whole.length - 60}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertRefused("generator.zip");
        }
        byte[] bitten = whole.clone();
        bitten[whole.length / 2] ^= 0x55;
        Files.write(file, bitten);
        assertRefused("generator.zip");
        Files.writeString(file, "no zip at all");
        assertRefused("no zip file");
        assertThatThrownBy(() -> GeneratorFile.open(Path.of("models/lenet.zip"), engine))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("there is no generator.json");
        assertThatThrownBy(() -> GeneratorFile.open(folder, engine)).isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void nothingInAFileDecidesHowMuchMemoryIsTaken() throws IOException {
        changed(card -> card.replace("\"width\" : 5", "\"width\" : 1000000"));
        assertRefused("width must be 1 to 1024");
        changed(card -> card.replace("\"width\" : 5", "\"width\" : 1024"));
        assertRefused("parameters, not");
        changed(card -> card.replace("\"format\" : 1", "\"format\" : 2"));
        assertRefused("a newer Digitpad saved it");
        changed(card -> card.replace("[ 0.5, -1.0 ]", "[ 0.5 ]"));
        assertRefused("it has 1 latent for a digit, its network 2");
        changed(card -> card.replace("[ 0.5, -1.0 ]", "[ 0.5, \"x\" ]"));
        assertRefused("\"digits\" makes no sense");
        changed(card -> card.replace("\"epochs\" : 3", "\"epochs\" : 0"));
        assertRefused("epochs");
        GeneratorFile.write(CARD, Arrays.copyOf(weights, weights.length - 1), file);
        assertRefused("parameters, not");
        weights[3] = Float.NaN;
        GeneratorFile.write(CARD, weights, file);
        assertRefused("some weights are not numbers");
    }

    private void changed(UnaryOperator<String> change) throws IOException {
        GeneratorFile.write(CARD, weights, file);
        byte[] card;
        byte[] numbers;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            card = zip.getInputStream(zip.getEntry("generator.json")).readAllBytes();
            numbers = zip.getInputStream(zip.getEntry("weights.bin")).readAllBytes();
        }
        String before = new String(card, StandardCharsets.UTF_8);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("generator.json"));
            zip.write(after.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("weights.bin"));
            zip.write(numbers);
        }
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> GeneratorFile.open(file, engine))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("generator.zip")
                .hasMessageContaining(reason)
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("\n", "Exception"));
    }
}
