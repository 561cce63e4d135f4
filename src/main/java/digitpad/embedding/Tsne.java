package digitpad.embedding;

import java.util.concurrent.ForkJoinPool;
import smile.manifold.TSNE;
import smile.math.MathEx;

/**
 * Lays points out in two dimensions so that near ones stay near: t-SNE (van der Maaten and Hinton, "Visualizing data using t-SNE", 2008). On
 * one core, so that drawing and training have the others.
 */
public final class Tsne {
    private static final double PERPLEXITY = 30;
    private static final double STEP_SIZE = 200;
    private static final long SEED = 1;
    private static final int STEPS = 500;
    private static final int STEPS_AT_A_TIME = 10;

    private Tsne() {}

    /** Told how far the layout has come. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Some steps are done; called on the thread that works.
         *
         * @param share of all steps, 0 to 1
         * @param places x and y of each point, its own copy
         * @return whether to go on
         */
        boolean at(double share, double[][] places);
    }

    /**
     * Lays points out; takes some ten seconds for 2,000. Blocks until it is done or told not to go on.
     *
     * @param points of a few dozen dimensions; more of them than {@value #PERPLEXITY} times three
     * @param progress told what has come so far, the last time with the share 1
     */
    public static void layOut(double[][] points, Progress progress) {
        // What the library spreads over cores stays in the pool of the thread that calls it.
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            one.submit(() -> {
                        // For this thread alone: the same points are laid out the same way.
                        MathEx.setSeed(SEED);
                        TSNE layout = new TSNE(points, 2, PERPLEXITY, STEP_SIZE, 1);
                        boolean goesOn = true;
                        for (int done = 0; done < STEPS && goesOn; done += STEPS_AT_A_TIME) {
                            layout.update(STEPS_AT_A_TIME);
                            goesOn = progress.at((double) (done + STEPS_AT_A_TIME) / STEPS, copy(layout.coordinates));
                        }
                    })
                    .join();
        } finally {
            one.shutdownNow();
        }
    }

    private static double[][] copy(double[][] places) {
        double[][] copy = new double[places.length][];
        for (int i = 0; i < places.length; i++) {
            copy[i] = places[i].clone();
        }
        return copy;
    }
}
