package digitpad.learning;

/**
 * What a convolution or a pooling looks at, and where: a rectangle that goes over the image in strides.
 *
 * @param height rows it looks at
 * @param width columns it looks at
 * @param strideDown rows from one place to the next
 * @param strideAcross columns from one place to the next
 * @param dilationDown distance of the rows it looks at, 1 for neighbours
 * @param dilationAcross distance of the columns it looks at, 1 for neighbours
 * @param isSame whether it goes over the edges, so that there are as many places as strides fit into the image ("same" padding; where what
 *     goes over is odd, the bottom and the right get more); otherwise it stays inside ("valid" padding)
 */
public record Window(
        int height, int width, int strideDown, int strideAcross, int dilationDown, int dilationAcross, boolean isSame) {
    /**
     * A square that goes pixel by pixel and stays inside.
     *
     * @param side in pixels
     * @return the window
     */
    public static Window square(int side) {
        return new Window(side, side, 1, 1, 1, 1, false);
    }

    /**
     * Squares that do not overlap and stay inside.
     *
     * @param side in pixels
     * @return the window
     */
    public static Window tiles(int side) {
        return new Window(side, side, side, side, 1, 1, false);
    }

    /** {@return rows from the first it looks at to the last} */
    public int reachDown() {
        return (height - 1) * dilationDown + 1;
    }

    /** {@return columns from the first it looks at to the last} */
    public int reachAcross() {
        return (width - 1) * dilationAcross + 1;
    }

    /**
     * How many places it has, one below the other.
     *
     * @param rows of the image; at least {@link #reachDown()} if it stays inside
     * @return places
     */
    public int placesDown(int rows) {
        return places(rows, reachDown(), strideDown);
    }

    /**
     * How many places it has, side by side.
     *
     * @param columns of the image; at least {@link #reachAcross()} if it stays inside
     * @return places
     */
    public int placesAcross(int columns) {
        return places(columns, reachAcross(), strideAcross);
    }

    private int places(int size, int reach, int stride) {
        return isSame ? (size + stride - 1) / stride : (size - reach) / stride + 1;
    }

    /**
     * How far its first place goes over the upper edge.
     *
     * @param rows of the image
     * @return rows, 0 if it stays inside
     */
    public int above(int rows) {
        return over(rows, reachDown(), strideDown);
    }

    /**
     * How far its first place goes over the left edge.
     *
     * @param columns of the image
     * @return columns, 0 if it stays inside
     */
    public int leftOf(int columns) {
        return over(columns, reachAcross(), strideAcross);
    }

    private int over(int size, int reach, int stride) {
        return isSame ? Math.max(0, (places(size, reach, stride) - 1) * stride + reach - size) / 2 : 0;
    }
}
