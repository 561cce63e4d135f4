package digitpad.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.UnreadableFileException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads damaged files one after the other and watches: nothing is thrown but what says in one line which file is refused and why, nothing takes
 * long, nothing takes much memory. What breaks this is kept in target/hostile.
 */
final class ReadingWatch {
    private static final Path KEPT = Path.of("target/hostile");
    /** Of the processor, not of the clock: the machine may be busy. */
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(2);
    /** After so long by the clock, nobody waits any more. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** All that is allocated while one file is read, given back or not. */
    private static final long MOST_BYTES = 256L << 20;

    private final com.sun.management.ThreadMXBean threads =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final HostileFormat format;
    private final Path folder;
    private final long seed;

    private volatile long began;
    private volatile long input;
    private volatile byte[] bytes;
    private long read;
    private long refused;
    private long longestNanos;
    private long largestBytes;
    private volatile long processor;

    ReadingWatch(HostileFormat format, Path folder, long seed) {
        this.format = format;
        this.folder = folder;
        this.seed = seed;
    }

    /**
     * Reads damaged files.
     *
     * @param inputs how many
     * @param nanos for how long at least; 0 if only their number counts
     * @return a line about what happened
     */
    String watch(long inputs, long nanos) throws Exception {
        long start = System.nanoTime();
        began = start;
        FutureTask<Void> task = new FutureTask<>(() -> {
            for (input = 0; input < inputs || System.nanoTime() - start < nanos; input++) {
                began = System.nanoTime();
                readOne();
            }
            processor = threads.getCurrentThreadCpuTime();
            return null;
        });
        Thread reader = new Thread(task, "reads " + format);
        reader.setDaemon(true);
        reader.start();
        while (true) {
            try {
                task.get(1, TimeUnit.SECONDS);
                return "%s: %,d inputs, %,d read, %,d refused, longest %d ms, most %d MB, %.0f µs each, in %d s"
                        .formatted(
                                format,
                                input,
                                read,
                                refused,
                                longestNanos / 1_000_000,
                                largestBytes >> 20,
                                processor / 1e3 / Math.max(1, input),
                                (System.nanoTime() - start) / 1_000_000_000);
            } catch (TimeoutException goesOn) {
                if (System.nanoTime() - began > PATIENCE_NANOS) {
                    throw new AssertionError(kept() + " hangs at\n  "
                            + String.join(
                                    "\n  ",
                                    Arrays.stream(reader.getStackTrace())
                                            .limit(20)
                                            .map(Object::toString)
                                            .toList()));
                }
            } catch (ExecutionException broken) {
                throw new AssertionError(kept() + ": " + broken.getCause().getMessage(), broken.getCause());
            }
        }
    }

    private void readOne() throws IOException {
        bytes = format.mutated(new Random(seed * 1_000_003 + input));
        Path file = Files.write(folder.resolve(format.fileName()), bytes);
        long nanos = threads.getCurrentThreadCpuTime();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        try {
            format.reader().read(file);
            read++;
        } catch (UnreadableFileException why) {
            refused++;
            assertThat(why.getMessage())
                    .as("a message names the file and is one line for people")
                    .containsAnyOf(folder.getFileName().toString(), format.fileName())
                    .hasLineCount(1)
                    .hasSizeLessThan(1000)
                    .doesNotContain("Exception", "java.", "io.jhdf", "com.fasterxml", "(null)", ": null");
        } catch (Exception | StackOverflowError | OutOfMemoryError fault) {
            throw new AssertionError("not refused, but broken by " + fault, fault);
        }
        nanos = threads.getCurrentThreadCpuTime() - nanos;
        allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
        longestNanos = Math.max(longestNanos, nanos);
        largestBytes = Math.max(largestBytes, allocated);
        assertThat(nanos).as("nanoseconds of the processor").isLessThan(MOST_NANOS);
        assertThat(allocated).as("bytes allocated").isLessThan(MOST_BYTES);
    }

    /** {@return where the file lies that broke it, in words} */
    private String kept() throws IOException {
        Path file = KEPT.resolve(format.name().replace(' ', '-') + "-" + seed + "-" + input);
        Files.createDirectories(KEPT);
        Files.write(file, bytes);
        return format + ", seed " + seed + ", input " + input + " (" + file + ")";
    }
}
