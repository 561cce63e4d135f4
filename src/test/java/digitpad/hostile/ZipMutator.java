package digitpad.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes what is in a zip, and zips it again, so that the change comes through to whoever reads the entries. */
final class ZipMutator {
    private static final List<String> NAMES = List.of(
            "../outside.txt", "/tmp/outside.txt", "a/../../outside.txt", "..\\outside.txt", "C:\\outside.txt", "x", "");

    /** A file in a zip. */
    private record Entry(String name, byte[] content) {}

    /** Changes the content of an entry. */
    interface Content {
        byte[] mutate(String name, byte[] content, Random random);
    }

    private ZipMutator() {}

    /**
     * Changes a zip.
     *
     * @param zip a good one
     * @param content changes one of its entries
     * @param random decides
     * @return changed
     */
    static byte[] mutate(byte[] zip, Content content, Random random) {
        if (random.nextInt(6) == 0) {
            return ByteMutator.mutate(zip, random);
        }
        try {
            List<Entry> entries = entries(zip);
            int chosen = random.nextInt(entries.size());
            Entry entry = entries.get(chosen);
            switch (random.nextInt(12)) {
                case 0 -> entries.remove(chosen);
                case 1 -> entries.add(new Entry(NAMES.get(random.nextInt(NAMES.size())), entry.content()));
                case 2 -> entries.set(chosen, new Entry(NAMES.get(random.nextInt(NAMES.size())), entry.content()));
                case 3 -> entries.add(random.nextInt(entries.size()), entries.remove(chosen));
                default ->
                    entries.set(chosen, new Entry(entry.name(), content.mutate(entry.name(), entry.content(), random)));
            }
            return zipped(entries, random);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Entry> entries(byte[] zip) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                entries.add(new Entry(entry.getName(), stream.readAllBytes()));
            }
        }
        return entries;
    }

    private static byte[] zipped(List<Entry> entries, Random random) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(random.nextInt(8) == 0 ? Deflater.BEST_SPEED : Deflater.NO_COMPRESSION);
            List<String> seen = new ArrayList<>();
            for (Entry entry : entries) {
                // The stream refuses what it has had: readers may not.
                String name = seen.contains(entry.name()) ? entry.name() + " " : entry.name();
                seen.add(name);
                zip.putNextEntry(new ZipEntry(name));
                zip.write(entry.content());
            }
        }
        return bytes.toByteArray();
    }
}
