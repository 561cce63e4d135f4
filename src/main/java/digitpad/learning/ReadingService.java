package digitpad.learning;

import digitpad.digits.DigitImage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads drawings in the background. Only the newest waits: a drawing that arrives while another is read replaces the one still waiting, so
 * that an old drawing is never read after a new one. Owns the inference thread; any thread may call.
 */
public final class ReadingService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingService.class);

    private final Executor listeners;
    private final AtomicReference<Request> waiting = new AtomicReference<>();
    private final ExecutorService inference;

    /** Reads, and gives what tells the listener of it. */
    private record Request(Supplier<Runnable> reads) {}

    /**
     * A service with nothing to read.
     *
     * @param name of its thread
     * @param listeners where readings are told, such as {@code Platform::runLater}
     */
    public ReadingService(String name, Executor listeners) {
        this.listeners = listeners;
        inference = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * A service with nothing to read, whose thread is called "inference".
     *
     * @param listeners where readings are told, such as {@code Platform::runLater}
     */
    public ReadingService(Executor listeners) {
        this("inference", listeners);
    }

    /**
     * Reads a drawing as soon as the one being read is done, taking everything for a digit.
     *
     * @param image makes the digit image, on the inference thread
     * @param network what reads
     * @param listener told the reading, through the executor, unless a newer drawing takes this one's place first
     */
    public void read(Supplier<DigitImage> image, Network network, Consumer<Reading> listener) {
        read(
                () -> {
                    DigitImage seen = image.get();
                    return new Reading(seen, network.probabilities(seen));
                },
                listener);
    }

    /**
     * Reads something as soon as what is being read is done. Does nothing once it is closed.
     *
     * @param reads does so, on the inference thread
     * @param listener told what came of it, through the executor, unless something newer takes this one's place first
     * @param <T> what comes of it
     */
    public <T> void read(Supplier<T> reads, Consumer<T> listener) {
        if (inference.isShutdown()) {
            // The window has closed; a training that ends afterwards still tells which model to read with.
            return;
        }
        Request request = new Request(() -> {
            T result = reads.get();
            return () -> listener.accept(result);
        });
        if (waiting.getAndSet(request) == null) {
            inference.execute(this::readNewest);
        }
    }

    private void readNewest() {
        Request request = waiting.getAndSet(null);
        try {
            listeners.execute(request.reads().get());
        } catch (RuntimeException | LinkageError | OutOfMemoryError fault) {
            LOG.error("a drawing could not be read", fault);
        }
    }

    /** Gives up the thread; what waits is not read. */
    @Override
    public void close() {
        inference.shutdownNow();
    }
}
