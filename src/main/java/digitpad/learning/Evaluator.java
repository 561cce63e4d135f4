package digitpad.learning;

import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoublePredicate;

/** Runs a network over every image of a set, on all cores: whoever is free takes the next batch. */
public final class Evaluator {
    /** Small enough to stop and to report within a fraction of a second, and for the cores to end at about the same time. */
    private static final int BATCH = 256;

    // Shared and kept, because native code keeps memory for every thread that it ever met.
    private static final ExecutorService HELPERS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "evaluation helper");
        thread.setDaemon(true);
        return thread;
    });

    private final Network network;
    private final ImageSet images;
    private final float[][] probabilities;
    private final int batches;
    private final AtomicInteger next = new AtomicInteger();
    private int done;

    private Evaluator(Network network, ImageSet images) {
        this.network = network;
        this.images = images;
        probabilities = new float[images.size()][];
        batches = (images.size() + BATCH - 1) / BATCH;
    }

    /**
     * Evaluates on the calling thread and on one helper for every other core.
     *
     * @param network what reads
     * @param images what it reads
     * @param goesOn told the share done, 0 to 1, after every batch, by one thread at a time but not always the caller's;
     *     answers whether to go on, and once it says no it must go on saying so
     * @return the probabilities of every image
     * @throws CancellationException if it was not to go on
     */
    public static Evaluation evaluate(Network network, ImageSet images, DoublePredicate goesOn) {
        return new Evaluator(network, images).run(goesOn);
    }

    private Evaluation run(DoublePredicate goesOn) {
        int helpers = Math.min(batches, Runtime.getRuntime().availableProcessors()) - 1;
        if (helpers < 1) {
            work(goesOn);
        } else {
            workWith(helpers, goesOn);
        }
        return new Evaluation(images, probabilities);
    }

    private void workWith(int helpers, DoublePredicate goesOn) {
        try {
            List<Future<?>> others = new ArrayList<>();
            for (int i = 0; i < helpers; i++) {
                others.add(HELPERS.submit(() -> work(goesOn)));
            }
            work(goesOn);
            for (Future<?> other : others) {
                other.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopped();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CancellationException stopped) {
                throw stopped;
            }
            throw new IllegalStateException("a batch could not be read", e.getCause());
        } finally {
            // Helpers find nothing more to do.
            next.set(batches);
        }
    }

    private void work(DoublePredicate goesOn) {
        float[] pixels = new float[BATCH * DigitImage.PIXELS];
        for (int batch = next.getAndIncrement(); batch < batches; batch = next.getAndIncrement()) {
            int from = batch * BATCH;
            int size = Math.min(BATCH, images.size() - from);
            for (int i = 0; i < size; i++) {
                images.copyTo(from + i, pixels, i * DigitImage.PIXELS);
            }
            float[][] part = network.probabilities(pixels, size);
            System.arraycopy(part, 0, probabilities, from, size);
            if (!goesOnAfterBatch(goesOn)) {
                next.set(batches);
                throw stopped();
            }
        }
    }

    private synchronized boolean goesOnAfterBatch(DoublePredicate goesOn) {
        done++;
        return goesOn.test((double) done / batches);
    }

    private static CancellationException stopped() {
        return new CancellationException("evaluation was stopped");
    }
}
