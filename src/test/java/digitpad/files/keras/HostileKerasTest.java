package digitpad.files.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digitpad.digits.UnreadableFileException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are damaged, or meant to do harm: they are refused in one line, or read, and take neither long nor much memory. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.SECONDS)
class HostileKerasTest {
    @TempDir
    Path folder;

    private static void assertReadOrRefused(Path file) {
        try {
            KerasFile.read(file);
        } catch (UnreadableFileException refused) {
            assertThat(refused.getMessage()).startsWith(file + ": ").hasLineCount(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"keras2-functional.h5", "pooled.h5", "pooled.keras", "keras1-theano.h5"})
    void bytesAtRandomDoNoHarm(String name) throws IOException {
        Fixtures.unpack(folder);
        byte[] whole = Files.readAllBytes(folder.resolve(name));
        Random random = new Random(3);
        Path file = folder.resolve("changed" + name.substring(name.indexOf('.')));
        for (int round = 0; round < 150; round++) {
            byte[] changed = whole.clone();
            for (int i = 0; i <= round % 8; i++) {
                changed[random.nextInt(round % 2 == 0 ? 4096 : whole.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, changed);
            assertReadOrRefused(file);
        }
        for (int round = 0; round < 30; round++) {
            Files.write(file, Arrays.copyOf(whole, random.nextInt(whole.length - 1) + 1));
            assertReadOrRefused(file);
        }
    }

    private Path archive(String config) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("config.json"));
            zip.write(config.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("model.weights.h5"));
            Fixtures.unpack(folder);
            zip.write(Files.readAllBytes(folder.resolve("pooled.h5")));
        }
        return Files.write(folder.resolve("made.keras"), bytes.toByteArray());
    }

    @Test
    void aZipThatBlowsUpIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("config.json"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        Path file = Files.write(folder.resolve("bomb.keras"), bytes.toByteArray());
        assertThatThrownBy(() -> KerasFile.read(file)).hasMessage(file + ": it holds more than 32 MB");
    }

    @Test
    void aDescriptionWithoutEndIsRefused() throws IOException {
        Path deep = archive("[".repeat(100_000));
        assertThatThrownBy(() -> KerasFile.read(deep)).hasMessage(deep + ": its description of the network is damaged");
        String inner = "{\"class_name\":\"Sequential\",\"config\":{\"name\":\"a\",\"layers\":[";
        Path nested = archive(inner.repeat(20) + "]}}".repeat(20));
        assertThatThrownBy(() -> KerasFile.read(nested))
                .hasMessage(nested + ": it holds networks within networks, too deep");
    }

    @Test
    void sizesThatNoNetworkHasAreRefusedByTheLayer() throws IOException {
        Path file = archive("{\"class_name\":\"Sequential\",\"config\":{\"name\":\"a\",\"layers\":["
                + "{\"class_name\":\"ZeroPadding2D\",\"config\":{\"name\":\"around\",\"padding\":[1000,1000]}},"
                + "{\"class_name\":\"Flatten\",\"config\":{\"name\":\"flat\"}}]}}");
        assertThatThrownBy(() -> KerasFile.read(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("“around” (ZeroPadding2D) cannot be imported");
    }

    @Test
    void aFileOfAnotherKindIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.h5"), "Dear mum");
        assertThatThrownBy(() -> KerasFile.read(file))
                .hasMessage(file + ": it is neither an HDF5 file nor a .keras file, so Keras did not save it");
    }
}
