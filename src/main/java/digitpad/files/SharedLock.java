package digitpad.files;

import digitpad.words.Words;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one program at a time read, change and write a file, so that of two that run at once neither loses what the other wrote. The lock is a
 * file of its own, since the file itself is replaced as a whole; the system takes it back from a program that dies. Any thread.
 */
final class SharedLock {
    private static final Words WORDS = Words.of(SharedLock.class);
    private static final long PATIENCE_MILLIS = 5_000;
    private static final long PAUSE_MILLIS = 20;
    /** Within this program threads wait here: the system's locks are between programs. */
    private static final Map<Path, ReentrantLock> OWN = new ConcurrentHashMap<>();

    private SharedLock() {}

    /** What is done meanwhile. */
    @FunctionalInterface
    interface Work<T> {
        /** {@return what came of it} */
        T done() throws IOException;
    }

    /**
     * Does something with a file while nobody else does.
     *
     * @param file which; its folder is made
     * @param work what to do; must not lock the same file
     * @param <T> of the result
     * @return what came of it
     * @throws IOException if the folder cannot be written, or another program holds the file for long
     */
    static <T> T holding(Path file, Work<T> work) throws IOException {
        Path target = file.toAbsolutePath().normalize();
        Files.createDirectories(target.getParent());
        Path lockFile = target.resolveSibling("." + target.getFileName() + ".lock");
        ReentrantLock own = OWN.computeIfAbsent(lockFile, path -> new ReentrantLock());
        own.lock();
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = take(channel, target)) {
            assert lock.isValid() : "it is held until it is closed";
            return work.done();
        } finally {
            own.unlock();
        }
    }

    private static FileLock take(FileChannel channel, Path target) throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (true) {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() > end) {
                throw new IOException(WORDS.text("lock.other", target));
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new IOException(WORDS.text("lock.ends"), ended);
            }
        }
    }
}
