package digitpad.files;

import digitpad.digits.Drawing;
import digitpad.digits.Ink;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The ink of a drawing inside the PNG picture of it, so that the picture reads as the drawing did. It lies in an uncompressed iTXt chunk: a
 * line with a checksum of the pixels, then the drawing as in an ink file. Ink whose checksum does not fit is not the picture's: another
 * program changed the picture and kept the chunk. PNG Specification, third edition, 5.3 and 11.3.3.
 */
final class PngInk {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    /** The signature and the header chunk, which must be first. */
    private static final int HEADER_END = 33;

    private static final String TYPE = "iTXt";
    private static final String LAST_TYPE = "IEND";
    /** The keyword; then not compressed, no language, no translation. */
    private static final byte[] INTRODUCTION = "Digitpad ink\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private static final int CHECKSUM_DIGITS = 8;
    private static final int LONGEST = INTRODUCTION.length + CHECKSUM_DIGITS + 1 + InkFile.MAX_LINE_LENGTH;

    private PngInk() {}

    /**
     * Writes a picture with its ink.
     *
     * @param picture what the ink looks like
     * @param ink what it is made of
     * @param stream where to; not closed
     * @throws IOException if writing fails
     */
    static void write(BufferedImage picture, Ink ink, OutputStream stream) throws IOException {
        byte[] bytes = Png.bytes(picture);
        byte[] drawing = InkJson.write(new Drawing(ink, Optional.empty(), Optional.empty()));
        byte[] checksum = (checksum(PixelRaster.of(picture)) + "\n").getBytes(StandardCharsets.UTF_8);
        int length = INTRODUCTION.length + checksum.length + drawing.length;
        ByteBuffer chunk = ByteBuffer.allocate(length + 12)
                .putInt(length)
                .put(TYPE.getBytes(StandardCharsets.ISO_8859_1))
                .put(INTRODUCTION)
                .put(checksum)
                .put(drawing);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, length + 4);
        chunk.putInt((int) crc.getValue());
        stream.write(bytes, 0, HEADER_END);
        stream.write(chunk.array());
        stream.write(bytes, HEADER_END, bytes.length - HEADER_END);
    }

    /**
     * Looks for the ink of a picture.
     *
     * @param file any file
     * @param pixels what was decoded from it
     * @return the ink; none if there is none, or not this picture's, or a damaged one: the pixels are what counts then
     * @throws IOException if reading fails
     */
    static Optional<Ink> read(Path file, PixelRaster pixels) throws IOException {
        try (DataInputStream stream = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (!Arrays.equals(stream.readNBytes(SIGNATURE.length), SIGNATURE)) {
                return Optional.empty();
            }
            while (true) {
                byte[] begin = stream.readNBytes(8);
                if (begin.length < 8) {
                    return Optional.empty();
                }
                int length = ByteBuffer.wrap(begin).getInt();
                String type = new String(begin, 4, 4, StandardCharsets.ISO_8859_1);
                if (length < 0 || type.equals(LAST_TYPE)) {
                    return Optional.empty();
                }
                if (type.equals(TYPE) && length <= LONGEST) {
                    byte[] content = stream.readNBytes(length);
                    if (startsWith(content, INTRODUCTION)) {
                        return ink(Arrays.copyOfRange(content, INTRODUCTION.length, content.length), pixels);
                    }
                    stream.readNBytes(4);
                } else {
                    stream.skipNBytes(length + 4L);
                }
            }
        } catch (EOFException cutOff) {
            return Optional.empty();
        }
    }

    private static Optional<Ink> ink(byte[] text, PixelRaster pixels) {
        byte[] checksum = (checksum(pixels) + "\n").getBytes(StandardCharsets.UTF_8);
        if (!startsWith(text, checksum)) {
            return Optional.empty();
        }
        try {
            Ink ink = InkJson.read(Arrays.copyOfRange(text, checksum.length, text.length))
                    .ink();
            return ink.isEmpty() ? Optional.empty() : Optional.of(ink);
        } catch (InkJson.MalformedDrawingException damaged) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static String checksum(PixelRaster pixels) {
        ByteBuffer colours = ByteBuffer.allocate(4 * pixels.argb().length);
        colours.asIntBuffer().put(pixels.argb());
        CRC32 crc = new CRC32();
        crc.update(colours.array());
        return String.format("%08x", crc.getValue());
    }
}
