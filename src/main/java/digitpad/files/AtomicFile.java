package digitpad.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes files so that a reader, or a computer that loses power, sees the old content or the new, never a part. */
public final class AtomicFile {
    private static final String END = ".tmp";
    private static final Pattern WRITER = Pattern.compile("(\\d{1,18})\\.\\d+\\.tmp");
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(10);

    private AtomicFile() {}

    /** What is written. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes everything.
         *
         * @param stream where to; need not be closed
         * @throws IOException if it cannot
         */
        void writeTo(OutputStream stream) throws IOException;
    }

    /**
     * Writes to a temporary file beside the target, then moves it there.
     *
     * @param file the target; replaced if it exists
     * @param content what is written
     * @throws FileSystemException if it cannot be written, naming the target; the target is then as it was
     * @throws IOException whatever else the content throws; likewise
     */
    public static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        // A link stays a link: what it points to is replaced.
        Path real = Files.exists(target) ? target.toRealPath() : target;
        String beginning = "." + real.getFileName() + ".";
        Path temporary = real.resolveSibling(beginning + ProcessHandle.current().pid() + "."
                + Thread.currentThread().getId() + END);
        try {
            sweep(real.getParent(), beginning);
            writeNew(temporary, content);
            move(temporary, real);
        } catch (IOException fault) {
            throw named(file, fault);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** A stream that cannot be written, as on a full disk, does not say which file it belongs to; other faults stay as they are. */
    static IOException named(Path file, IOException fault) {
        if (fault.getClass() != IOException.class) {
            return fault;
        }
        FileSystemException named = new FileSystemException(file.toString(), null, fault.getMessage());
        named.initCause(fault);
        return named;
    }

    /** What programs that were killed while they wrote the same file have left is taken away: a checkpoint may be large. */
    private static void sweep(Path folder, String beginning) {
        Instant old = Instant.now().minus(LEFT_BEHIND);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, file -> {
            String name = file.getFileName().toString();
            return name.startsWith(beginning) && name.endsWith(END);
        })) {
            for (Path file : left) {
                String name = file.getFileName().toString();
                Matcher writer = WRITER.matcher(name.substring(beginning.length()));
                boolean isGone = writer.matches()
                        && ProcessHandle.of(Long.parseLong(writer.group(1))).isEmpty();
                // On a disk that is shared, the process may live on another machine.
                if (isGone && Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DirectoryIteratorException stays) {
            // It only takes room; whether the file can be written is told by writing it.
            return;
        }
    }

    private static void writeNew(Path temporary, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            OutputStream stream = new BufferedOutputStream(Channels.newOutputStream(channel));
            content.writeTo(stream);
            stream.flush();
            // Otherwise a power cut after the move could leave an empty file under the target's name.
            channel.force(true);
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
