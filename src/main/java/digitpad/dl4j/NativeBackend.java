package digitpad.dl4j;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * ND4J's native code: loaded once, quiet, and single-threaded inside each operation. Parallelism is ours, between replicas and between
 * callers; two operations that each want all cores at once slow each other down several times over.
 */
final class NativeBackend {
    // Held here because the JDK forgets the level of a logger that nobody refers to.
    private static final List<Logger> NOISY = List.of(
            Logger.getLogger("org.nd4j"), Logger.getLogger("org.deeplearning4j"), Logger.getLogger("org.bytedeco"));

    static {
        NOISY.forEach(logger -> logger.setLevel(Level.WARNING));
        if (System.getProperty("org.nd4j.log.initialization") == null) {
            System.setProperty("org.nd4j.log.initialization", "false");
        }
        // Before this, NativeOpsHolder would fail: only Nd4j knows which native library to load.
        Nd4j.getEnvironment().setMaxThreads(1);
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        Nd4j.factory().blas().setMaxThreads(1);
        // Every array that matters lives as long as its owner; calling the garbage collector on a timer only costs
        // time.
        Nd4j.getMemoryManager().togglePeriodicGc(false);
    }

    private NativeBackend() {}

    /** Loads the native code, the first time. To be called on every thread before its first operation: OpenMP counts threads per caller. */
    static void enter() {
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
    }
}
