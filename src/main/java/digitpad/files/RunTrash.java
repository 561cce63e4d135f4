package digitpad.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Deleted runs, which can come back until the trash is emptied. */
final class RunTrash {
    /** A name that no run has. */
    private static final String NAME = ".deleted";

    private final Path folder;

    /**
     * The trash of a folder.
     *
     * @param runs the folder with the runs
     */
    RunTrash(Path runs) {
        folder = runs.resolve(NAME);
    }

    /**
     * Puts a run away.
     *
     * @param run that nobody trains
     * @throws IOException if it cannot be moved; it is then where it was
     */
    void put(RunFolder run) throws IOException {
        Files.createDirectories(folder);
        Path here = folder.resolve(run.id());
        if (Files.exists(here)) {
            // It came back from a backup after it was deleted.
            remove(here);
        }
        Files.move(run.path(), here, StandardCopyOption.ATOMIC_MOVE);
        Files.setLastModifiedTime(here, FileTime.from(Instant.now()));
    }

    /**
     * Brings a run back.
     *
     * @param id of the run
     * @param target where it goes
     * @throws IOException if it is no longer here, or cannot be moved
     */
    void takeBack(String id, Path target) throws IOException {
        Files.move(folder.resolve(id), target, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Removes for good what was put here long ago.
     *
     * @param until runs that were put here later stay
     * @throws IOException if something cannot be removed
     */
    void empty(Instant until) throws IOException {
        if (Files.isDirectory(folder)) {
            List<Path> runs;
            try (Stream<Path> inside = Files.list(folder)) {
                runs = inside.toList();
            }
            for (Path run : runs) {
                if (!Files.getLastModifiedTime(run).toInstant().isAfter(until)) {
                    remove(run);
                }
            }
        }
    }

    private static void remove(Path run) throws IOException {
        List<Path> all;
        try (Stream<Path> inside = Files.walk(run)) {
            all = new ArrayList<>(inside.toList());
        }
        // What a folder holds comes before the folder.
        all.sort(Comparator.reverseOrder());
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
