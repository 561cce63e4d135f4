package digitpad.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digitpad.digits.ImageMark;
import digitpad.digits.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageMarkFileTest {
    @TempDir
    private Path folder;

    @Test
    void marksAreKeptWhateverTheNoteHolds() throws IOException {
        Path file = folder.resolve("marks.csv");
        assertThat(ImageMarkFile.read(file)).isEmpty();
        List<ImageMark> marks = List.of(
                new ImageMark("MNIST", "test", 1737, true, "a \"2\", surely"),
                new ImageMark("My, own", "training", 0, false, ""));
        ImageMarkFile.write(marks, file);
        assertThat(ImageMarkFile.read(file)).isEqualTo(marks);
    }

    @Test
    void aMarkIsPutInPlaceOfTheOneAboutTheSameImage() throws IOException {
        Path file = folder.resolve("new").resolve("marks.csv");
        ImageMark other = new ImageMark("MNIST", "test", 2, true, "");
        assertThat(ImageMarkFile.put(new ImageMark("MNIST", "test", 1, true, "a 6"), file))
                .hasSize(1);
        ImageMarkFile.put(other, file);
        ImageMark better = new ImageMark("MNIST", "test", 1, false, "a 0");
        assertThat(ImageMarkFile.put(better, file)).containsExactly(other, better);
        assertThat(ImageMarkFile.put(new ImageMark("MNIST", "test", 1, false, ""), file))
                .containsExactly(other);
        assertThat(ImageMarkFile.read(file)).containsExactly(other);
    }

    @Test
    void lineBreaksInANoteBecomeSpaces() throws IOException {
        Path file = folder.resolve("marks.csv");
        ImageMarkFile.write(List.of(new ImageMark("MNIST", "test", 1, true, "one\ntwo")), file);
        assertThat(ImageMarkFile.read(file).get(0).note()).isEqualTo("one two");
    }

    @Test
    void aDamagedTableIsRefusedByItsLine() throws IOException {
        Path file = Files.writeString(
                folder.resolve("marks.csv"), "data set,part,index,label looks wrong,note\nMNIST,test,many,yes,note\n");
        assertThatThrownBy(() -> ImageMarkFile.read(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("line 2");
    }
}
