package digitpad.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Pictures as PNG. They are made in memory: ImageIO would want room for a temporary file, and of a file that takes no more it neither says
 * which nor why, and has a thread of its own die of it.
 */
public final class Png {
    private Png() {}

    /**
     * Encodes a picture. Any thread.
     *
     * @param picture of a kind that PNG knows
     * @return what stands in the file
     */
    public static byte[] bytes(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", stream);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
