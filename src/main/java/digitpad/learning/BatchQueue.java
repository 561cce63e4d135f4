package digitpad.learning;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Prepares batches on a thread of its own, a few ahead of the training, so that choosing, copying and augmenting images costs it no time
 * while a core is free. Owns that thread. Only the training thread may call it.
 */
final class BatchQueue implements AutoCloseable {
    /** Enough to even out batches that take longer; a batch of 4,096 is 13 MB. */
    private static final int AHEAD = 3;

    private final BatchSource source;
    private final Queue<Future<Batch>> ahead = new ArrayDeque<>();
    private final ExecutorService preparer = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "batches");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });
    private int epoch;
    private int[] order;
    private int next;

    /**
     * Batches from some place on.
     *
     * @param source makes them
     * @param epoch the epoch to begin with, 0 for the first
     * @param batch the batch of it to begin with, 0 for the first
     */
    BatchQueue(BatchSource source, int epoch, int batch) {
        this.source = source;
        this.epoch = epoch;
        order = source.order(epoch);
        next = batch;
    }

    /** {@return the next batch; after an epoch's last comes the first of the following epoch} */
    Batch take() {
        while (ahead.size() < AHEAD) {
            submit();
        }
        try {
            return ahead.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a batch was prepared", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a batch could not be prepared", e.getCause());
        }
    }

    private void submit() {
        if (next == source.batchesPerEpoch()) {
            next = 0;
            epoch++;
            order = source.order(epoch);
        }
        int[] images = order;
        int which = next++;
        int of = epoch;
        ahead.add(preparer.submit(() -> source.batch(images, of, which)));
    }

    /** Gives up the thread. */
    @Override
    public void close() {
        preparer.shutdownNow();
    }
}
