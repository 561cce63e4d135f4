package digitpad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What figures were measured on.
 *
 * @param processor its name as the system has it, or else its kind
 * @param cores that this process may use
 * @param system name and version
 * @param java version and name of the virtual machine
 * @param maxHeapBytes how far the heap may grow
 */
record Machine(String processor, int cores, String system, String java, long maxHeapBytes) {
    private static final Words WORDS = Words.of(Machine.class);
    private static final double MEGA = 1e6;
    private static final Path CPUINFO = Path.of("/proc/cpuinfo");

    static Machine current() {
        Runtime runtime = Runtime.getRuntime();
        return new Machine(
                processorName(),
                runtime.availableProcessors(),
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                property("java.version") + " " + property("java.vm.name"),
                runtime.maxMemory());
    }

    /** {@return the machine for people, one line} */
    String line() {
        return WORDS.text(
                "benchmark.machine",
                processor,
                cores,
                system,
                java,
                String.format(Locale.ROOT, "%.0f", maxHeapBytes / MEGA));
    }

    /**
     * Writes the machine for programs.
     *
     * @param object takes its fields
     */
    void put(ObjectNode object) {
        object.put("processor", processor)
                .put("cores", cores)
                .put("system", system)
                .put("java", java)
                .put("maxHeapBytes", maxHeapBytes);
    }

    private static String processorName() {
        // Windows tells in the environment; macOS tells only its own commands.
        String identifier = System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", property("os.arch"));
        if (!Files.isReadable(CPUINFO)) {
            return identifier;
        }
        try (Stream<String> lines = Files.lines(CPUINFO, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(identifier);
        } catch (IOException hidden) {
            return identifier;
        }
    }

    private static String property(String name) {
        return System.getProperty(name);
    }
}
