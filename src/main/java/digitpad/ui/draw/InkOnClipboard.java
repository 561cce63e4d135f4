package digitpad.ui.draw;

import digitpad.digits.Drawing;
import digitpad.digits.Ink;
import digitpad.digits.UnreadableFileException;
import digitpad.files.InkFile;
import digitpad.files.InkTooLargeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.DataFormat;

/** Ink on the clipboard, beside the picture of it that other programs take: a line of an ink file. */
final class InkOnClipboard {
    /** Its media type. */
    static final DataFormat FORMAT = new DataFormat("application/x-digitpad-ink");

    private InkOnClipboard() {}

    /**
     * Ink for the clipboard.
     *
     * @param ink what was drawn
     * @return the content; bytes, because JavaFX would write any other object in Java's own format; none if there is more ink than a line of
     *     a file may have
     */
    static Optional<ByteBuffer> of(Ink ink) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            InkFile.write(List.of(new Drawing(ink, Optional.empty(), Optional.empty())), line);
        } catch (InkTooLargeException tooLarge) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return Optional.of(ByteBuffer.wrap(line.toByteArray()));
    }

    /**
     * Ink from the clipboard, which any program may have put there.
     *
     * @param content what lies there in this format; null if nothing does
     * @return the ink; none if there is none
     */
    static Optional<Ink> ink(Object content) {
        if (!(content instanceof ByteBuffer bytes)) {
            return Optional.empty();
        }
        byte[] line = new byte[bytes.remaining()];
        bytes.duplicate().get(line);
        try {
            return Optional.of(InkFile.parse(line).ink()).filter(ink -> !ink.isEmpty());
        } catch (UnreadableFileException damaged) {
            return Optional.empty();
        }
    }
}
