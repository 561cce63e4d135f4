package digitpad.files;

/** The connected marks on a picture. */
final class Marks {
    private Marks() {}

    /**
     * Wipes away small marks. Pixels that touch, corners included, are one mark.
     *
     * @param width pixels in a row
     * @param height rows
     * @param ink how much ink each pixel holds, row by row
     * @param speck a mark with less than this share of the largest mark's ink is wiped away
     * @return the ink that is left
     */
    static float[] withoutSpecks(int width, int height, float[] ink, double speck) {
        int[] marks = new int[ink.length];
        double[] masses = new double[ink.length + 1];
        int[] pending = new int[ink.length];
        int count = 0;
        double largest = 0;
        for (int start = 0; start < ink.length; start++) {
            if (ink[start] > 0 && marks[start] == 0) {
                count++;
                int waiting = 0;
                pending[waiting++] = start;
                marks[start] = count;
                while (waiting > 0) {
                    int pixel = pending[--waiting];
                    masses[count] += ink[pixel];
                    int lastRow = Math.min(height - 1, pixel / width + 1);
                    int lastColumn = Math.min(width - 1, pixel % width + 1);
                    for (int row = Math.max(0, pixel / width - 1); row <= lastRow; row++) {
                        for (int column = Math.max(0, pixel % width - 1); column <= lastColumn; column++) {
                            int neighbour = row * width + column;
                            if (ink[neighbour] > 0 && marks[neighbour] == 0) {
                                marks[neighbour] = count;
                                pending[waiting++] = neighbour;
                            }
                        }
                    }
                }
                largest = Math.max(largest, masses[count]);
            }
        }
        float[] left = ink.clone();
        for (int i = 0; i < left.length; i++) {
            if (masses[marks[i]] < speck * largest) {
                left[i] = 0;
            }
        }
        return left;
    }
}
