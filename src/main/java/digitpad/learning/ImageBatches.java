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

/** Goes through every image of a set, on all cores: whoever is free takes the next batch. */
final class ImageBatches {
    /** Small enough to stop and to report within a fraction of a second, and for the cores to end at about the same time. */
    private static final int BATCH = 256;

    // Shared and kept, because native code keeps memory for every thread that it ever met.
    private static final ExecutorService HELPERS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "evaluation helper");
        thread.setDaemon(true);
        return thread;
    });

    private final ImageSet images;
    private final Reader reader;
    private final int batches;
    private final AtomicInteger next = new AtomicInteger();
    private int done;

    /** What is done with a batch; asked by several threads at once. */
    @FunctionalInterface
    interface Reader {
        /**
         * Reads some images.
         *
         * @param pixels 784 values for each image, 0 paper to 1 ink; the array may be longer
         * @param from index of the first one
         * @param size how many there are
         */
        void read(float[] pixels, int from, int size);
    }

    private ImageBatches(ImageSet images, Reader reader) {
        this.images = images;
        this.reader = reader;
        batches = (images.size() + BATCH - 1) / BATCH;
    }

    /**
     * Reads all images on the calling thread and on one helper for every other core.
     *
     * @param images what is read
     * @param reader reads
     * @param goesOn told the share done, 0 to 1, after every batch, by one thread at a time but not always the caller's;
     *     answers whether to go on, and once it says no it must go on saying so
     * @throws CancellationException if it was not to go on
     */
    static void read(ImageSet images, Reader reader, DoublePredicate goesOn) {
        new ImageBatches(images, reader).run(goesOn);
    }

    private void run(DoublePredicate goesOn) {
        int helpers = Math.min(batches, Runtime.getRuntime().availableProcessors()) - 1;
        if (helpers < 1) {
            work(goesOn);
        } else {
            workWith(helpers, goesOn);
        }
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
            reader.read(pixels, from, size);
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
        return new CancellationException("reading was stopped");
    }
}
