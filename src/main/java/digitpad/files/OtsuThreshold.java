package digitpad.files;

/** Splits a histogram in two where the two parts differ most. Otsu, "A threshold selection method from gray-level histograms", 1979. */
final class OtsuThreshold {
    private OtsuThreshold() {}

    /**
     * Finds the best split.
     *
     * @param histogram how often each level occurs
     * @return the last level of the lower part
     */
    static int of(int[] histogram) {
        double total = 0;
        double sum = 0;
        for (int level = 0; level < histogram.length; level++) {
            total += histogram[level];
            sum += (double) level * histogram[level];
        }
        double below = 0;
        double sumBelow = 0;
        double best = -1;
        int threshold = 0;
        for (int level = 0; level < histogram.length - 1; level++) {
            below += histogram[level];
            sumBelow += (double) level * histogram[level];
            double above = total - below;
            if (below > 0 && above > 0) {
                double apart = sumBelow / below - (sum - sumBelow) / above;
                double variance = below * above * apart * apart;
                if (variance > best) {
                    best = variance;
                    threshold = level;
                }
            }
        }
        return threshold;
    }
}
