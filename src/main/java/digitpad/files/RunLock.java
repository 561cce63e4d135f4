package digitpad.files;

import digitpad.words.Words;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * Says which process trains a run: whoever holds the lock of its folder. The system takes the lock back when the process ends, however it
 * ends. Any thread may call this.
 */
final class RunLock implements AutoCloseable {
    private static final Words WORDS = Words.of(RunLock.class);
    private static final String NAME = ".lock";
    /**
     * The folders whose lock this process holds. POSIX takes a lock back when any descriptor of the file is closed, so that a process must not
     * even look at a lock of its own.
     */
    private static final Set<Path> OWN = new HashSet<>();

    private final Path folder;
    private final FileChannel channel;

    private RunLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the lock of a run.
     *
     * @param run its folder
     * @return the lock, to be closed when the training is over
     * @throws IOException if somebody trains the run, or the lock cannot be written
     */
    static RunLock take(Path run) throws IOException {
        Path folder = run.toAbsolutePath().normalize();
        synchronized (OWN) {
            if (!OWN.add(folder)) {
                throw new IOException(WORDS.text("run.locked"));
            }
            try {
                FileChannel channel = open(folder);
                if (tryLock(channel) == null) {
                    channel.close();
                    throw new IOException(WORDS.text("run.locked-elsewhere"));
                }
                return new RunLock(folder, channel);
            } catch (IOException e) {
                OWN.remove(folder);
                throw e;
            }
        }
    }

    /**
     * Whether anybody trains a run.
     *
     * @param run its folder
     * @return whether its lock is held
     */
    static boolean isHeld(Path run) {
        Path folder = run.toAbsolutePath().normalize();
        synchronized (OWN) {
            if (OWN.contains(folder)) {
                return true;
            }
            if (!Files.exists(folder.resolve(NAME))) {
                return false;
            }
            try (FileChannel channel = open(folder)) {
                return tryLock(channel) == null;
            } catch (IOException unwritable) {
                // A folder that cannot be written is not being trained.
                return false;
            }
        }
    }

    private static FileChannel open(Path folder) throws IOException {
        return FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException own) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (OWN) {
            OWN.remove(folder);
            channel.close();
        }
    }
}
