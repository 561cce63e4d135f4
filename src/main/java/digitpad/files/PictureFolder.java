package digitpad.files;

import digitpad.learning.FramePicture;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pictures that follow one another, black on white, as numbered PNG files in a folder of their own. */
public final class PictureFolder {
    private PictureFolder() {}

    /**
     * Writes pictures to a temporary folder beside the target, then moves it there: the target is never half-full.
     *
     * @param pictures in their order; "frame-000.png" is the first
     * @param folder the target
     * @throws FileAlreadyExistsException if there is something of that name already, but an empty folder
     * @throws IOException if it cannot be written; there is then no such folder
     */
    public static void write(Iterable<FramePicture> pictures, Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        requireFree(target);
        Path temporary = Files.createTempDirectory(target.getParent(), "." + target.getFileName());
        List<Path> written = new ArrayList<>();
        try {
            for (FramePicture picture : pictures) {
                Path file = temporary.resolve(String.format(Locale.ROOT, "frame-%03d.png", written.size()));
                written.add(file);
                Files.write(file, Png.bytes(image(picture)));
            }
            requireFree(target);
            Files.deleteIfExists(target);
            Files.move(temporary, target);
        } catch (IOException fault) {
            throw AtomicFile.named(folder, fault);
        } finally {
            if (Files.exists(temporary)) {
                for (Path file : written) {
                    Files.deleteIfExists(file);
                }
                Files.delete(temporary);
            }
        }
    }

    /**
     * Checks, before anything is drawn, that a folder can be written.
     *
     * @param folder the target
     * @throws FileAlreadyExistsException if there is something of that name already, but an empty folder
     * @throws IOException if that cannot be found out
     */
    public static void requireFree(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var content = Files.list(folder)) {
                if (content.findAny().isEmpty()) {
                    return;
                }
            }
        }
        if (Files.exists(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
    }

    private static BufferedImage image(FramePicture picture) {
        BufferedImage image = new BufferedImage(picture.side(), picture.side(), BufferedImage.TYPE_BYTE_GRAY);
        WritableRaster raster = image.getRaster();
        float[] ink = picture.ink();
        for (int i = 0; i < ink.length; i++) {
            raster.setSample(i % picture.side(), i / picture.side(), 0, Math.round(255 * (1 - ink[i])));
        }
        return image;
    }
}
