package digitpad.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Whether the user wants the program to end (Ctrl-C, SIGTERM, logging out). While it is open, the program's end waits for it to be closed, so
 * that what was learned can be saved.
 */
final class StopRequest implements BooleanSupplier, AutoCloseable {
    /** The slowest batch and a slow disk need less; whoever logs out cannot wait longer. */
    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::request, "stop-request");
    private volatile boolean requested;

    private StopRequest() {}

    /** {@return a request that Ctrl-C makes} */
    static StopRequest onShutdown() {
        StopRequest request = new StopRequest();
        Runtime.getRuntime().addShutdownHook(request.hook);
        return request;
    }

    private void request() {
        requested = true;
        try {
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean getAsBoolean() {
        return requested;
    }

    /** Lets the program end. */
    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook runs, and now comes to its end.
            requested = true;
        }
    }
}
