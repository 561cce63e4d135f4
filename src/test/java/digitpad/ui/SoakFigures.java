package digitpad.ui;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What one minute of a soak left behind.
 *
 * @param minutes since the soak began
 * @param heap what lives on Java's heap after a collection, in MB
 * @param resident all memory of the process, in MB; not a number where the platform does not tell
 * @param threads that live
 * @param files that are open; not a number where the platform does not tell
 * @param frames how long frames took in that minute
 */
record SoakFigures(
        double minutes, double heap, double resident, double threads, double files, FrameMeter.Times frames) {
    static final String HEAD = "  min  heap MB  resident MB  threads  files  frame ms: median  95 %  longest";
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final double MEGABYTE = 1 << 20;

    static SoakFigures now(double minutes, FrameMeter frames) {
        FrameMeter.Times times = frames.take();
        // What is merely waiting to be collected is no leak.
        System.gc();
        return new SoakFigures(
                minutes,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE,
                residentNow(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                filesNow(),
                times);
    }

    private static double residentNow() {
        if (!Files.exists(STATUS)) {
            return Double.NaN;
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException notTold) {
            return Double.NaN;
        }
    }

    private static double filesNow() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.UnixOperatingSystemMXBean system
                ? system.getOpenFileDescriptorCount()
                : Double.NaN;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%5.1f  %7.1f  %11.0f  %7.0f  %5.0f  %16.1f  %4.0f  %7.0f",
                minutes,
                heap,
                resident,
                threads,
                files,
                frames.median(),
                frames.slow(),
                frames.longest());
    }
}
