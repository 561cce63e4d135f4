package digitpad.digits;

/**
 * A digit image that is read as it is, as a row of its own.
 *
 * @param image what a network sees
 * @param bounds where it lies
 */
public record ImageRow(DigitImage image, Bounds bounds) implements WritingRow {
    @Override
    public int pieces() {
        return 1;
    }

    @Override
    public Bounds bounds(int piece) {
        return bounds;
    }

    @Override
    public double digitHeight() {
        return bounds.height();
    }

    @Override
    public double distance(int first, int second) {
        return 0;
    }

    @Override
    public boolean isCutBefore(int piece) {
        return false;
    }

    @Override
    public DigitImage digitImage(int from, int to) {
        return image;
    }
}
