package digitpad.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digitpad.digits.UnreadableFileException;
import digitpad.dl4j.Dl4jEngine;
import digitpad.files.InkFile;
import digitpad.files.PictureFile;
import digitpad.files.RunStore;
import digitpad.learning.Activation;
import digitpad.learning.LayerSpec;
import digitpad.learning.Window;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files that ask for much: each is refused before it gets it. */
class BombsTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void aRunThatBlowsUpIsRefusedWhateverItsFilesAreCalledAndNothingOfItIsLeft() throws IOException {
        Path file = folder.resolve("bomb.zip");
        try (OutputStream stream = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(stream)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("unknown.bin"));
            byte[] zeros = new byte[MEGABYTE];
            for (int i = 0; i <= 1024; i++) {
                zip.write(zeros);
            }
        }
        RunStore store = new RunStore(folder.resolve("runs"), new Dl4jEngine(), "test");
        assertThatThrownBy(() -> store.importRun(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageStartingWith(file + ": not a run that Digitpad exported (it holds more than 1,024 MB)");
        try (Stream<Path> left = Files.list(folder.resolve("runs"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aRowThatDoesNotFitTheMemoryIsRefusedByItsHeader() throws IOException {
        Path file = Files.write(folder.resolve("row.png"), png(120_000_000, 1));
        assertThatThrownBy(() -> PictureFile.read(file))
                .hasMessage(file + ": 120000000 × 1 pixels cannot be read; a side has at most 50000");
        Path large = Files.write(folder.resolve("large.png"), png(40_000, 40_000));
        assertThatThrownBy(() -> PictureFile.read(large)).hasMessageContaining("pixels are too many");
    }

    private static byte[] png(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {16, 6, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.array());
        return ByteBuffer.allocate(33)
                .putLong(0x89504e470d0a1a0aL)
                .putInt(13)
                .put(header.array())
                .putInt((int) crc.getValue())
                .array();
    }

    @Test
    void aDrawingFullOfNothingIsReadInItsLimits() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes("{\"strokes\":[".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 1_000_000; i++) {
            line.writeBytes("[],".getBytes(StandardCharsets.US_ASCII));
        }
        line.writeBytes("[]]}".getBytes(StandardCharsets.US_ASCII));
        Path file = Files.write(folder.resolve("ink.jsonl"), line.toByteArray());
        assertThatThrownBy(() -> InkFile.readAll(file))
                .hasMessage(file + ": line 1: 1,000,001 strokes, at most 10,000 are allowed");
    }

    @Test
    void timesThatAreNoListAreLeftOut() throws IOException {
        Path file = Files.writeString(folder.resolve("ink.jsonl"), "{\"strokes\":[[[1,2]]],\"times\":[{\"a\":1}]}");
        assertThat(InkFile.readAll(file)).hasSize(1);
    }

    @Test
    void layersWhoseSizesRunOverAreRefused() {
        Dl4jEngine engine = new Dl4jEngine();
        LayerSpec around = new LayerSpec.ZeroPadding(950, 950, 950, 950);
        // 1928 × 1928 × 65536 is 2 to the 32nd and a little.
        LayerSpec wide = new LayerSpec.Convolution(1, 65_536, Activation.RELU);
        assertThatThrownBy(() -> engine.summarise(List.of(around, wide, new LayerSpec.Output(10))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too many");
    }

    @Test
    void layersThatWouldWorkForMinutesAreRefused() {
        Dl4jEngine engine = new Dl4jEngine();
        Window large = new Window(900, 900, 1, 1, 1, 1, true);
        LayerSpec around = new LayerSpec.ZeroPadding(500, 500, 500, 500);
        assertThatThrownBy(() ->
                        engine.summarise(List.of(around, new LayerSpec.MaxPooling(large), new LayerSpec.Output(10))))
                .hasMessageContaining("layer 2: more work for one image than this program does");
    }
}
