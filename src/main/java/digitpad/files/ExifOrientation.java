package digitpad.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a camera was held, as a JPEG file says: Exif 2.32, tag 0x0112 of the first image directory, in the APP1 segment. */
final class ExifOrientation {
    /** As the pixels lie. */
    static final int UPRIGHT = 1;

    private static final int START = 0xffd8;
    private static final int APP1 = 0xffe1;
    private static final int START_OF_SCAN = 0xffda;
    private static final int INTRODUCTION = 6;
    private static final int ENTRY = 12;
    private static final int TAG = 0x0112;
    private static final int LAST = 8;

    private ExifOrientation() {}

    /**
     * Looks for the orientation of a picture.
     *
     * @param file any file
     * @return 1 to 8 as Exif numbers them; 1 if it does not say, or says nonsense
     * @throws IOException if reading fails
     */
    static int read(Path file) throws IOException {
        try (DataInputStream stream = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (stream.readUnsignedShort() != START) {
                return UPRIGHT;
            }
            while (true) {
                int marker = stream.readUnsignedShort();
                int length = stream.readUnsignedShort() - 2;
                if (marker >>> 8 != 0xff || marker == START_OF_SCAN || length < 0) {
                    return UPRIGHT;
                }
                byte[] segment = stream.readNBytes(length);
                if (marker == APP1 && length > INTRODUCTION && segment[0] == 'E' && segment[1] == 'x') {
                    return orientation(ByteBuffer.wrap(segment, INTRODUCTION, length - INTRODUCTION)
                            .slice());
                }
            }
        } catch (EOFException cutOff) {
            return UPRIGHT;
        }
    }

    private static int orientation(ByteBuffer tiff) {
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xffff;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + ENTRY * i;
                if ((tiff.getShort(entry) & 0xffff) == TAG) {
                    int value = tiff.getShort(entry + 8);
                    return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException damaged) {
            return UPRIGHT;
        }
    }

    /**
     * Turns a picture upright.
     *
     * @param picture as its pixels lie
     * @param orientation 1 to 8
     * @return as it was seen
     */
    static PixelRaster upright(PixelRaster picture, int orientation) {
        if (orientation == UPRIGHT) {
            return picture;
        }
        int width = picture.width();
        int height = picture.height();
        // From 5 on, rows of the picture as seen are columns of its pixels.
        boolean isTurned = orientation >= 5;
        int seenWidth = isTurned ? height : width;
        int[] argb = new int[picture.argb().length];
        for (int i = 0; i < argb.length; i++) {
            int x = i % width;
            int y = i / width;
            int mirroredX = width - 1 - x;
            int mirroredY = height - 1 - y;
            int place =
                    switch (orientation) {
                        case 2 -> y * seenWidth + mirroredX;
                        case 3 -> mirroredY * seenWidth + mirroredX;
                        case 4 -> mirroredY * seenWidth + x;
                        case 5 -> x * seenWidth + y;
                        case 6 -> x * seenWidth + mirroredY;
                        case 7 -> mirroredX * seenWidth + mirroredY;
                        default -> mirroredX * seenWidth + y;
                    };
            argb[place] = picture.argb()[i];
        }
        return new PixelRaster(seenWidth, isTurned ? width : height, argb);
    }
}
