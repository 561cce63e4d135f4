package digitpad.learning;

import java.util.Collection;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * Carries figures from the training thread to whoever draws them. It is bounded and never blocks the trainer: when nobody has drained it for
 * {@value #CAPACITY} iterations, newer figures are left out until somebody does.
 */
public final class MetricsChannel {
    /** Some minutes of the fastest recipe. */
    private static final int CAPACITY = 65_536;

    private final ArrayBlockingQueue<IterationFigures> waiting = new ArrayBlockingQueue<>(CAPACITY);

    /**
     * Offers figures; training thread only.
     *
     * @param figures of one iteration
     */
    void offer(IterationFigures figures) {
        waiting.offer(figures);
    }

    /**
     * Takes everything that waits; any thread.
     *
     * @param target where to, in order
     */
    public void drainTo(Collection<IterationFigures> target) {
        waiting.drainTo(target);
    }
}
