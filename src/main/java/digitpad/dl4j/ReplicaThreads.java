package digitpad.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** The threads that help the training thread, one for each replica but the first. Owned by one training. */
final class ReplicaThreads implements AutoCloseable {
    private final ExecutorService helpers;

    /**
     * Starts no thread yet.
     *
     * @param count how many may help
     */
    ReplicaThreads(int count) {
        AtomicInteger number = new AtomicInteger(1);
        helpers = Executors.newFixedThreadPool(Math.max(1, count), task -> {
            Thread thread = new Thread(task, "replica " + number.getAndIncrement());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Runs a task several times at once and waits for all, interrupted or not: half a step would leave the network in pieces.
     *
     * @param count how many times
     * @param task told 0 to count - 1; 0 runs on the calling thread
     */
    void run(int count, IntConsumer task) {
        List<Future<?>> others = new ArrayList<>(count - 1);
        for (int i = 1; i < count; i++) {
            int index = i;
            others.add(helpers.submit(() -> task.accept(index)));
        }
        RuntimeException failure = null;
        try {
            task.accept(0);
        } catch (RuntimeException e) {
            failure = e;
        }
        for (Future<?> other : others) {
            RuntimeException fault = outcome(other);
            failure = failure == null ? fault : failure;
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static RuntimeException outcome(Future<?> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    future.get();
                    return null;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    return new IllegalStateException("a replica failed", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        helpers.shutdown();
    }
}
