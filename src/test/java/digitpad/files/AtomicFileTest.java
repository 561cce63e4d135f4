package digitpad.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    void contentReplacesWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "something longer");
        AtomicFile.write(file, stream -> stream.write('x'));
        assertThat(file).hasContent("x");
        assertThat(folder).isDirectoryContaining("glob:**a").isDirectoryNotContaining("glob:**tmp");
    }

    @Test
    void aFailureLeavesEverythingAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        assertThatThrownBy(() -> AtomicFile.write(file, stream -> {
                    stream.write(new byte[100_000]);
                    throw new IOException("the disk is full");
                }))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(file + ": the disk is full");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**tmp");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        AtomicFile.write(link, stream -> stream.write('x'));
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("x");
    }
}
