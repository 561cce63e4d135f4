package digitpad.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * The threads that help training threads, one for each replica but the first. They are shared by all trainings and stay: memory that a native
 * operation took on a thread is kept for that thread, and new threads for every training would each take their own.
 */
final class ReplicaThreads {
    private static final AtomicInteger STARTED = new AtomicInteger();
    private static final ExecutorService HELPERS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "replica " + STARTED.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });

    private ReplicaThreads() {}

    /**
     * Runs a task several times at once and waits for all, interrupted or not: half a step would leave the network in pieces.
     *
     * @param count how many times
     * @param task told 0 to count - 1; 0 runs on the calling thread
     */
    static void run(int count, IntConsumer task) {
        List<Future<?>> others = new ArrayList<>(count - 1);
        for (int i = 1; i < count; i++) {
            int index = i;
            others.add(HELPERS.submit(() -> task.accept(index)));
        }
        RuntimeException failure = null;
        try {
            task.accept(0);
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            // Also when memory is at its end: the arrays they compute in would be freed under their hands.
            for (Future<?> other : others) {
                RuntimeException fault = outcome(other);
                failure = failure == null ? fault : failure;
            }
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
}
