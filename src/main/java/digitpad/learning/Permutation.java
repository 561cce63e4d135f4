package digitpad.learning;

import java.util.Random;

/** Random orders. */
final class Permutation {
    private Permutation() {}

    /**
     * Shuffles in place (Fisher and Yates; Durstenfeld, "Algorithm 235", 1964).
     *
     * @param items shuffled in place
     * @param random where chance comes from
     * @return the same array
     */
    static int[] of(int[] items, Random random) {
        for (int i = items.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int item = items[i];
            items[i] = items[j];
            items[j] = item;
        }
        return items;
    }
}
