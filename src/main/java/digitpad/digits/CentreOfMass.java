package digitpad.digits;

/**
 * Where the ink of an image balances, in pixels from its top left corner: the middle of the first pixel is 0.5, 0.5.
 *
 * @param x to the right
 * @param y down
 */
record CentreOfMass(double x, double y) {
    /**
     * The centre of mass of an image.
     *
     * @param ink how much ink each pixel holds, row by row; not all 0
     * @param width pixels in a row
     * @return where it balances
     */
    static CentreOfMass of(double[] ink, int width) {
        double mass = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < ink.length; i++) {
            mass += ink[i];
            x += ink[i] * (i % width + 0.5);
            y += ink[i] * (i / width + 0.5);
        }
        return new CentreOfMass(x / mass, y / mass);
    }
}
