package digitpad.dl4j;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * ND4J's native code: loaded once, quiet, and single-threaded inside each operation. Parallelism is ours, between replicas and between
 * callers; two operations that each want all cores at once slow each other down several times over.
 */
final class NativeBackend {
    /** What JavaCPP appends to the platform's name when it looks for native code; empty for the code that runs on every processor. */
    private static final String EXTENSION = "org.bytedeco.javacpp.platform.extension";
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
        String oneDnn = !has ? "no oneDNN" : Nd4j.getEnvironment().helpersAllowed() ? "oneDNN" : "oneDNN off";
        return "ND4J " + variant() + ", " + oneDnn + ", " + Processor.describe();
    }

    /** {@return such as "linux-x86_64-onednn-avx2": the folder that the library was unpacked from} */
    private static String variant() {
        String library = Loader.getLoadedLibraries().get("jnind4jcpu");
        return library == null
                ? Loader.getPlatform()
                : Path.of(library).getParent().getFileName().toString();
    }
}
