package digitpad.dl4j;

import digitpad.words.Words;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * ND4J's native code: loaded once, quiet, and single-threaded inside each operation. Parallelism is ours, between replicas and between
 * callers; two operations that each want all cores at once slow each other down several times over.
 */
final class NativeBackend {
    /** What JavaCPP appends to the platform's name when it looks for native code; empty for the code that runs on every processor. */
    private static final Words WORDS = Words.of(NativeBackend.class);

    private static final String EXTENSION = "org.bytedeco.javacpp.platform.extension";
    /** The folder in which a package brings native libraries unpacked; jars hold them elsewhere. */
    private static final String FOLDER = "digitpad.natives";
    /**
     * Native memory that all arrays together may take. The largest recipe trains in a quarter of this; on reaching it ND4J collects
     * garbage and tries again before it gives up, where the system would stall or end the program. The heap has its own limit, a
     * quarter of the machine, which a program in a jar cannot choose; -Xmx512m is enough.
     */
    private static final long MAX_ARRAY_BYTES = 2L << 30;

    // Held here because the JDK forgets the level of a logger that nobody refers to.
    private static final List<Logger> NOISY = List.of(
            Logger.getLogger("org.nd4j"), Logger.getLogger("org.deeplearning4j"), Logger.getLogger("org.bytedeco"));

    static {
        NOISY.forEach(logger -> logger.setLevel(Level.WARNING));
        setUnlessChosen("org.nd4j.log.initialization", "false");
        Optional.ofNullable(System.getProperty(FOLDER)).map(Path::of).ifPresent(NativeBackend::useUnpacked);
        if (Processor.lacksAvx2()) {
            // The code built for AVX2 would end the process at its first such instruction.
            setUnlessChosen(EXTENSION, "");
        }
        // Before this, NativeOpsHolder would fail: only Nd4j knows which native library to load.
        Nd4j.getEnvironment().setMaxThreads(1);
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        Nd4j.getEnvironment().setDeviceLimit(0, MAX_ARRAY_BYTES);
        Nd4j.factory().blas().setMaxThreads(1);
        // Every array that matters lives as long as its owner; calling the garbage collector on a timer only costs
        // time.
        Nd4j.getMemoryManager().togglePeriodicGc(false);
    }

    private NativeBackend() {}

    /**
     * Has JavaCPP load the libraries where they lie, instead of unpacking half a gigabyte from jars into every user's home.
     *
     * @param folder with a folder of libraries for each kind of processor: "linux-x86_64" for every one, longer names for some
     */
    private static void useUnpacked(Path folder) {
        try (Stream<Path> kinds = Files.list(folder)) {
            List<Path> special = kinds.sorted(
                            Comparator.comparing(kind -> -kind.toString().length()))
                    .toList();
            // The longest name is built for AVX2; what it lacks lies with the code that runs everywhere.
            List<Path> fit = Processor.lacksAvx2() ? special.subList(special.size() - 1, special.size()) : special;
            System.setProperty(
                    "java.library.path",
                    fit.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
            setUnlessChosen("org.bytedeco.javacpp.pathsFirst", "true");
            // Where nothing is unpacked, none of it is to appear in the user's home either.
            setUnlessChosen("org.bytedeco.javacpp.cachedir", System.getProperty("java.io.tmpdir"));
        } catch (IOException gone) {
            throw new UncheckedIOException("the folder of native libraries cannot be read: " + folder, gone);
        }
    }

    private static void setUnlessChosen(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** Loads the native code, the first time. To be called on every thread before its first operation: OpenMP counts threads per caller. */
    static void enter() {
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
    }

    /**
     * Lets operations run in oneDNN where it has them, or keeps them in ND4J's own code. Holds for the whole process.
     *
     * @param allowed whether they may
     */
    static void allowOneDnn(boolean allowed) {
        Nd4j.getEnvironment().allowHelpers(allowed);
        enter();
    }

    /** {@return which native code was loaded, and what it makes of the processor} */
    static String describe() {
        enter();
        boolean has =
                NativeOpsHolder.getInstance().getDeviceNativeOps().buildInfo().contains("HAVE_ONEDNN");
        String oneDnn = !has
                ? WORDS.text("engine.no-onednn")
                : Nd4j.getEnvironment().helpersAllowed() ? "oneDNN" : WORDS.text("engine.onednn-off");
        return WORDS.text("engine.parts", variant(), oneDnn, Processor.describe());
    }

    /** {@return such as "linux-x86_64-onednn-avx2": the folder that the library was unpacked from} */
    private static String variant() {
        String library = Loader.getLoadedLibraries().get("jnind4jcpu");
        return library == null
                ? Loader.getPlatform()
                : Path.of(library).getParent().getFileName().toString();
    }
}
