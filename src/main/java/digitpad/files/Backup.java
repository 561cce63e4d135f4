package digitpad.files;

import com.fasterxml.jackson.databind.JsonNode;
import digitpad.digits.Drawing;
import digitpad.digits.ImageMark;
import digitpad.digits.UnreadableFileException;
import digitpad.words.Words;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Everything a user keeps, as one zip, and back. What is brought back joins what is there: nothing is replaced, and of what is the same there is
 * one. Only files with names of ours are taken out, into places that follow from their names, no more of them and no larger than they may
 * be. Reads and writes files: not for the FX thread. {@code src/docs/files.md} tells what is in the zip.
 */
public final class Backup {
    private static final Words WORDS = Words.of(Backup.class);
    private static final String HEAD = "digitpad-backup.json";
    private static final String PREFERENCES = "preferences.json";
    private static final String MY_DIGITS = "my-digits.jsonl";
    private static final String RECENT = "recent.jsonl";
    private static final String MARKS = "image-marks.csv";
    private static final String MODELS = "models";
    private static final String RUNS = "runs";
    private static final List<String> PLAIN = List.of(PREFERENCES, MY_DIGITS, RECENT, MARKS);
    private static final Pattern MODEL = Pattern.compile("models/([\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63})\\.zip");
    private static final Pattern RUN = Pattern.compile("runs/([\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99})/([a-z.]{1,20})");
    private static final int FORMAT = 1;
    private static final int MAX_HEAD_BYTES = 10_000;
    private static final int MAX_ENTRIES = 100_000;
    private static final long MAX_BYTES = 16L << 30;
    private static final int BUFFER = 1 << 16;

    private final Path data;
    private final Path preferences;

    /**
     * How much there is of what.
     *
     * @param models of the user's
     * @param runs every training that was kept
     * @param drawings of My digits
     */
    public record Contents(int models, int runs, int drawings) {}

    /**
     * What was brought back.
     *
     * @param added what was not there before
     * @param settings those of the backup, which are not put into force; nothing if it has none that can be read
     */
    public record Restored(Contents added, Optional<Preferences> settings) {}

    /**
     * The files of a user.
     *
     * @param data the folder of models, runs and drawings
     * @param preferences the folder of the settings
     */
    public Backup(Path data, Path preferences) {
        this.data = data;
        this.preferences = preferences;
    }

    /**
     * Writes everything.
     *
     * @param file the zip; replaced if it exists, once all is written
     * @return what is in it
     * @throws IOException if a file cannot be read, or the zip cannot be written; it then is as it was
     */
    public Contents write(Path file) throws IOException {
        Map<String, Path> entries = entries();
        AtomicFile.write(file, stream -> {
            ZipOutputStream zip = new ZipOutputStream(stream);
            zip.putNextEntry(new ZipEntry(HEAD));
            zip.write(JsonFields.bytes(JsonFields.object()
                    .put("format", FORMAT)
                    .put("written", Instant.now().toString())));
            zip.closeEntry();
            for (Map.Entry<String, Path> entry : entries.entrySet()) {
                // A run may be deleted meanwhile.
                if (Files.exists(entry.getValue())) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    Files.copy(entry.getValue(), zip);
                    zip.closeEntry();
                }
            }
            zip.finish();
        });
        return contents(entries.keySet(), data.resolve(MY_DIGITS));
    }

    private Map<String, Path> entries() throws IOException {
        Map<String, Path> entries = new LinkedHashMap<>();
        entries.put(PREFERENCES, preferences.resolve(PREFERENCES));
        for (String name : List.of(MY_DIGITS, RECENT, MARKS)) {
            entries.put(name, data.resolve(name));
        }
        for (Path model : children(data.resolve(MODELS))) {
            String name = MODELS + "/" + model.getFileName();
            if (MODEL.matcher(name).matches()) {
                entries.put(name, model);
            }
        }
        for (Path run : children(data.resolve(RUNS))) {
            for (String part : RunFolder.FILES) {
                String name = RUNS + "/" + run.getFileName() + "/" + part;
                if (RUN.matcher(name).matches()) {
                    entries.put(name, run.resolve(part));
                }
            }
        }
        entries.values().removeIf(path -> !Files.isRegularFile(path));
        return entries;
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList();
        }
    }

    private static Contents contents(Set<String> names, Path drawings) throws IOException {
        int models =
                (int) names.stream().filter(name -> name.startsWith(MODELS)).count();
        int runs = (int) names.stream()
                .filter(name -> name.startsWith(RUNS) && name.endsWith("/" + RunFolder.RUN))
                .count();
        return new Contents(models, runs, new DrawingCollection(drawings).read().size());
    }

    /**
     * Brings back what a backup holds. All of it is unpacked and looked at before anything of the user's is touched.
     *
     * @param file what {@link #write} wrote
     * @return what was added, and the settings of the backup
     * @throws UnreadableFileException if it is no backup, or a damaged one; nothing is added then
     * @throws IOException if there is no room, or the folder cannot be written
     */
    public Restored read(Path file) throws IOException {
        ReadableFile.require(file, WORDS.text("expected.run"));
        Files.createDirectories(data);
        Path unpacked = Files.createTempDirectory(data, ".restore");
        try {
            unpack(file, unpacked);
            return merge(unpacked);
        } finally {
            deleteAll(unpacked);
        }
    }

    private static void unpack(Path file, Path target) throws IOException {
        try (InputStream stream = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(stream)) {
            requireHead(zip);
            long bytes = 0;
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MAX_ENTRIES) {
                    throw new ZipException(WORDS.text("backup.files", MAX_ENTRIES));
                }
                if (isOurs(entry.getName())) {
                    Path place = target.resolve(entry.getName());
                    Files.createDirectories(place.getParent());
                    bytes += copy(zip, place, MAX_BYTES - bytes);
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            // An entry's name in no known encoding is an IllegalArgumentException.
            throw notOurs(file, damaged.getMessage(), damaged);
        } catch (NotOurs refused) {
            throw notOurs(file, refused.getMessage(), refused);
        }
    }

    private static final class NotOurs extends IOException {
        private NotOurs(String reason) {
            super(reason);
        }
    }

    private static UnreadableFileException notOurs(Path file, String reason, Exception cause) {
        return new UnreadableFileException(WORDS.text("backup.none", file, reason), cause);
    }

    private static void requireHead(ZipInputStream zip) throws IOException {
        ZipEntry first = zip.getNextEntry();
        if (first == null || !first.getName().equals(HEAD)) {
            throw new NotOurs(WORDS.text("backup.no-head", HEAD));
        }
        try {
            JsonNode head = JsonFields.parse(zip.readNBytes(MAX_HEAD_BYTES));
            JsonFields.requireFormat(head, FORMAT);
        } catch (ZipException | EOFException damaged) {
            throw damaged;
        } catch (IOException wrong) {
            throw new NotOurs(WORDS.text("backup.at", HEAD, wrong.getMessage()));
        }
    }

    private static boolean isOurs(String name) {
        Matcher run = RUN.matcher(name);
        return PLAIN.contains(name)
                || MODEL.matcher(name).matches()
                || (run.matches() && RunFolder.FILES.contains(run.group(2)));
    }

    private static long copy(InputStream source, Path target, long most) throws IOException {
        long copied = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int read = source.read(buffer); read > 0; read = source.read(buffer)) {
                copied += read;
                if (copied > most) {
                    throw new ZipException(WORDS.text("backup.holds", MAX_BYTES >> 30));
                }
                out.write(buffer, 0, read);
            }
        }
        return copied;
    }

    private Restored merge(Path unpacked) throws IOException {
        // What cannot be read is found before anything is changed.
        List<Drawing> drawings = new DrawingCollection(unpacked.resolve(MY_DIGITS)).read();
        List<Drawing> recent = new DrawingCollection(unpacked.resolve(RECENT)).read();
        List<ImageMark> marks = ImageMarkFile.read(unpacked.resolve(MARKS));
        int models = 0;
        for (Path model : children(unpacked.resolve(MODELS))) {
            models += addFile(model, data.resolve(MODELS)) ? 1 : 0;
        }
        int runs = 0;
        for (Path run : children(unpacked.resolve(RUNS))) {
            runs += Files.exists(run.resolve(RunFolder.RUN)) && addRun(run, data.resolve(RUNS)) ? 1 : 0;
        }
        int added = addDrawings(drawings, data.resolve(MY_DIGITS));
        addDrawings(recent, data.resolve(RECENT));
        addMarks(marks);
        return new Restored(new Contents(models, runs, added), settings(unpacked.resolve(PREFERENCES)));
    }

    private static Optional<Preferences> settings(Path file) {
        List<String> problems = new ArrayList<>();
        Preferences settings = new PreferencesFile(file).read(problems::add);
        return Files.exists(file) && problems.isEmpty() ? Optional.of(settings) : Optional.empty();
    }

    private static boolean addFile(Path file, Path folder) throws IOException {
        Files.createDirectories(folder);
        String name = file.getFileName().toString();
        String base = name.substring(0, name.length() - ".zip".length());
        Path target = folder.resolve(name);
        for (int i = 2; Files.exists(target); i++) {
            if (Files.mismatch(target, file) < 0) {
                return false;
            }
            target = folder.resolve(base + " " + i + ".zip");
        }
        Files.move(file, target);
        return true;
    }

    /** A run that went on since is another one: both are kept. */
    private static boolean addRun(Path run, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path target = folder.resolve(run.getFileName());
        for (int i = 2; Files.exists(target); i++) {
            Path there = target.resolve(RunFolder.RUN);
            if (Files.exists(there) && Files.mismatch(there, run.resolve(RunFolder.RUN)) < 0) {
                return false;
            }
            target = folder.resolve(run.getFileName() + "-" + i);
        }
        Files.move(run, target);
        return true;
    }

    private static int addDrawings(List<Drawing> drawings, Path file) throws IOException {
        if (drawings.isEmpty()) {
            return 0;
        }
        int[] before = new int[1];
        List<Drawing> now = new DrawingCollection(file).change(kept -> {
            before[0] = kept.size();
            Set<Drawing> all = new LinkedHashSet<>(kept);
            all.addAll(drawings);
            return new ArrayList<>(all);
        });
        return now.size() - before[0];
    }

    private void addMarks(List<ImageMark> marks) throws IOException {
        Path file = data.resolve(MARKS);
        if (marks.isEmpty()) {
            return;
        }
        SharedLock.holding(file, () -> {
            Set<ImageMark> all = new LinkedHashSet<>(ImageMarkFile.read(file));
            all.addAll(marks);
            ImageMarkFile.write(List.copyOf(all), file);
            return null;
        });
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
