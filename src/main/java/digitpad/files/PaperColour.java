package digitpad.files;

/**
 * The colour a picture was drawn on.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
record PaperColour(int red, int green, int blue) {
    private static final PaperColour WHITE = new PaperColour(255, 255, 255);
    private static final PaperColour BLACK = new PaperColour(0, 0, 0);

    /** The border is this share of the shorter side wide: more than a hairline frame. */
    private static final double BORDER = 0.05;

    private static final int LEVELS = 256;

    /**
     * Finds the paper: the median colour along the border. A drawing on nothing gets the paper, white or black, it stands out from.
     *
     * @param picture the picture
     * @return its paper's colour
     */
    static PaperColour of(PixelRaster picture) {
        int width = picture.width();
        int height = picture.height();
        int border = (int) Math.max(1, BORDER * Math.min(width, height));
        int[][] histograms = new int[3][LEVELS];
        int opaque = 0;
        int transparent = 0;
        for (int row = 0; row < height; row++) {
            boolean isInside = row >= border && row < height - border;
            for (int column = 0; column < width; column++) {
                if (isInside && column == border) {
                    column = Math.max(column, width - border);
                }
                int argb = picture.argb()[row * width + column];
                if (argb >>> 24 < LEVELS / 2) {
                    transparent++;
                } else {
                    opaque++;
                    histograms[0][argb >> 16 & 0xff]++;
                    histograms[1][argb >> 8 & 0xff]++;
                    histograms[2][argb & 0xff]++;
                }
            }
        }
        return transparent >= opaque
                ? standingOutFrom(picture)
                : new PaperColour(
                        median(histograms[0], opaque), median(histograms[1], opaque), median(histograms[2], opaque));
    }

    private static PaperColour standingOutFrom(PixelRaster picture) {
        double weight = 0;
        double brightness = 0;
        for (int argb : picture.argb()) {
            double opacity = argb >>> 24;
            weight += opacity;
            brightness += opacity * ((argb >> 16 & 0xff) + (argb >> 8 & 0xff) + (argb & 0xff)) / 3;
        }
        return brightness > weight * 127.5 ? BLACK : WHITE;
    }

    private static int median(int[] histogram, int total) {
        int level = 0;
        for (int below = histogram[0]; 2 * below < total; below += histogram[level]) {
            level++;
        }
        return level;
    }
}
