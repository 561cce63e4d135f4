package digitpad.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import digitpad.learning.FramePicture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Animations and folders of pictures. */
class PictureSequenceTest {
    private static final int SIDE = 40;

    @TempDir
    Path folder;

    /** Grey from paper at the left to ink at the right, shifted. */
    private static FramePicture picture(int shift, int milliseconds) {
        float[] ink = new float[SIDE * SIDE];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (i + shift) % SIDE / (SIDE - 1f);
        }
        return new FramePicture(SIDE, ink, milliseconds);
    }

    private static Iterable<FramePicture> failingAfterOne() {
        return () -> Stream.of(1, 2)
                .map(number -> {
                    if (number == 2) {
                        throw new IllegalStateException("no second picture");
                    }
                    return picture(0, 20);
                })
                .iterator();
    }

    private List<Path> content() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void anAnimationHoldsEveryPictureWithItsTimeAndRepeats() throws IOException {
        Path file = folder.resolve("some.gif");

        AnimatedGif.write(List.of(picture(0, 600), picture(5, 60), picture(10, 600)), file);

        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (FileImageInputStream stream = new FileImageInputStream(file.toFile())) {
            reader.setInput(stream);
            assertThat(reader.getNumImages(true)).isEqualTo(3);
            assertThat(Stream.of(0, 1, 2)
                            .map(index -> attribute(reader, index, "GraphicControlExtension", "delayTime")))
                    .containsExactly("60", "6", "60");
            assertThat(attribute(reader, 0, "ApplicationExtension", "applicationID"))
                    .isEqualTo("NETSCAPE");
            BufferedImage second = reader.read(1);
            assertThat(second.getWidth()).isEqualTo(SIDE);
            for (int x = 0; x < SIDE; x++) {
                double ink = (x + 5) % SIDE / (SIDE - 1.0);
                assertThat(second.getRGB(x, 7) & 0xff).isCloseTo((int) Math.round(255 * (1 - ink)), within(6));
            }
        } finally {
            reader.dispose();
        }
    }

    private static String attribute(ImageReader reader, int index, String element, String name) {
        try {
            return find(reader.getImageMetadata(index).getAsTree("javax_imageio_gif_image_1.0"), element, name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String find(Node node, String element, String name) {
        if (node.getNodeName().equals(element)) {
            NamedNodeMap attributes = node.getAttributes();
            return attributes.getNamedItem(name).getNodeValue();
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            String found = find(child, element, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Test
    void whatCannotBeDrawnLeavesNothingBehindAndTheOldFileAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("old.gif"), "as it was");

        assertThatThrownBy(() -> AnimatedGif.write(failingAfterOne(), file)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> PictureFolder.write(failingAfterOne(), folder.resolve("frames")))
                .isInstanceOf(IllegalStateException.class);

        assertThat(content()).containsExactly(file);
        assertThat(file).hasContent("as it was");
    }

    @Test
    void aFolderHoldsNumberedPictures() throws IOException {
        Path frames = Files.createDirectory(folder.resolve("frames"));

        PictureFolder.write(List.of(picture(0, 0), picture(5, 0)), frames);

        try (Stream<Path> files = Files.list(frames)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("frame-000.png", "frame-001.png");
        }
        BufferedImage first = ImageIO.read(frames.resolve("frame-000.png").toFile());
        assertThat(first.getRaster().getSample(0, 3, 0)).isEqualTo(255);
        assertThat(first.getRaster().getSample(SIDE - 1, 3, 0)).isZero();
        assertThat(content()).containsExactly(frames);
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws IOException {
        Path frames = Files.createDirectory(folder.resolve("frames"));
        Path kept = Files.writeString(frames.resolve("kept.txt"), "mine");

        assertThatThrownBy(() -> PictureFolder.write(List.of(picture(0, 0)), frames))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> PictureFolder.write(List.of(picture(0, 0)), kept))
                .isInstanceOf(FileAlreadyExistsException.class);

        assertThat(kept).hasContent("mine");
        assertThat(content()).containsExactly(frames);
    }
}
