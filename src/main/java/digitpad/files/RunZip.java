package digitpad.files;

import digitpad.digits.UnreadableFileException;
import digitpad.words.Words;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The files of a run as one zip, and back. Only files that belong to a run are taken out, under their own names and no larger than they may be. */
final class RunZip {
    private static final Words WORDS = Words.of(RunZip.class);

    /** Of all entries together, those that do not belong to a run too. */
    private static final long MAX_BYTES = 1L << 30;

    private static final int MAX_ENTRIES = 100;
    private static final int BUFFER = 1 << 16;

    private RunZip() {}

    static void write(RunFolder run, OutputStream stream) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(stream);
        for (String name : RunFolder.FILES) {
            // A link may lead to what is not the run's.
            if (Files.isRegularFile(run.file(name), LinkOption.NOFOLLOW_LINKS)) {
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(run.file(name), zip);
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    /**
     * Unpacks a run.
     *
     * @param file the zip
     * @param target an empty folder
     * @throws UnreadableFileException if it is no zip of a run
     * @throws IOException if the target cannot be written
     */
    static void read(Path file, RunFolder target) throws IOException {
        ReadableFile.require(file, WORDS.text("expected.run"));
        try (InputStream stream = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(stream)) {
            long bytes = 0;
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MAX_ENTRIES) {
                    throw new ZipException(WORDS.text("zip.entries", MAX_ENTRIES));
                }
                String name = entry.getName();
                // The names are ours, so that nothing is written elsewhere.
                boolean isOurs = RunFolder.FILES.contains(name);
                if (isOurs && Files.exists(target.file(name))) {
                    throw new ZipException(WORDS.text("zip.twice", name));
                }
                try (OutputStream out =
                        isOurs ? Files.newOutputStream(target.file(name)) : OutputStream.nullOutputStream()) {
                    bytes += copy(zip, out, MAX_BYTES - bytes);
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new UnreadableFileException(WORDS.text("zip.none", file, reason(e)), e);
        }
        if (!Files.exists(target.file(RunFolder.RUN))) {
            throw new UnreadableFileException(WORDS.text("zip.none", file, WORDS.text("zip.no-record", RunFolder.RUN)));
        }
    }

    private static String reason(Exception e) {
        return e.getMessage() == null
                ? WORDS.text("zip.cut")
                : e.getMessage().lines().findFirst().orElse(WORDS.text("zip.damaged"));
    }

    private static long copy(InputStream source, OutputStream target, long most) throws IOException {
        long copied = 0;
        byte[] buffer = new byte[BUFFER];
        for (int read = source.read(buffer); read > 0; read = source.read(buffer)) {
            copied += read;
            if (copied > most) {
                throw new ZipException(WORDS.text("zip.holds", MAX_BYTES >> 20));
            }
            target.write(buffer, 0, read);
        }
        return copied;
    }
}
