package digitpad.ui.workspace;

import digitpad.digits.UnreadableFileException;
import digitpad.files.LogFile;
import digitpad.words.Words;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does slow work (files, evaluation) off the FX thread, one piece after the other. Owns the background thread. */
public final class Background implements AutoCloseable {
    private static final Words WORDS = Words.of(Background.class);
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private static final long PATIENCE_SECONDS = 60;

    private final Executor listeners;
    private final ExecutorService worker;
    /** Pieces of work that are not done. */
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * A worker with nothing to do.
     *
     * @param name of its thread
     * @param listeners where results are told, such as {@code Platform::runLater}
     */
    public Background(String name, Executor listeners) {
        this.listeners = listeners;
        worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Does a piece of work after those submitted before. Does nothing once it is finished or closed.
     *
     * @param work what to do, on the background thread
     * @param done told the result, through the executor
     * @param failed told what went wrong, through the executor
     * @param <T> of the result
     */
    public <T> void submit(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        if (worker.isShutdown()) {
            // The window has closed; what it hears of afterwards leads nowhere.
            LOG.info("work was not begun, because the program ends");
            return;
        }
        waiting.incrementAndGet();
        worker.execute(() -> {
            try {
                T result = work.call();
                listeners.execute(() -> done.accept(result));
            } catch (Exception fault) {
                fail(fault, failed);
            } catch (LinkageError | OutOfMemoryError fault) {
                // Native libraries that do not load, and too little memory, are told like any other failure.
                fail(new IllegalStateException(fault), failed);
            } finally {
                waiting.decrementAndGet();
            }
        });
    }

    /** {@return whether something is being done; any thread may ask} */
    public boolean isBusy() {
        return waiting.get() > 0;
    }

    private void fail(Exception fault, Consumer<Exception> failed) {
        if (fault instanceof UnreadableFileException) {
            LOG.info("a file cannot be used: {}", fault.getMessage());
        } else if (fault instanceof CancellationException) {
            LOG.info("work was stopped: {}", fault.getMessage());
        } else {
            LOG.warn("background work failed", fault);
        }
        listeners.execute(() -> failed.accept(fault));
    }

    /**
     * What to tell the user.
     *
     * @param fault what went wrong
     * @param what what could not be done, a sentence without its point
     * @return the fault's own words if it was written for the user
     */
    public static String words(Exception fault, String what) {
        if (fault.getCause() instanceof OutOfMemoryError) {
            return WORDS.text("no-memory", what);
        }
        return fault instanceof UnreadableFileException
                ? fault.getMessage()
                : WORDS.text("log-says-why", what, LogFile.path());
    }

    /** Does what waits, but not for ever, and gives up the thread: what the user asked to be written is written. */
    public void finish() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("some work was not done before the end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    /** Gives up the thread; what waits is not done. */
    @Override
    public void close() {
        worker.shutdownNow();
    }
}
