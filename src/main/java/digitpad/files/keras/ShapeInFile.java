package digitpad.files.keras;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What comes out of a layer for one image.
 *
 * @param sizes as Keras counts them
 * @param isTransposed whether Keras holds an image with its channels first, where here they are always last
 */
record ShapeInFile(int[] sizes, boolean isTransposed) {
    /** A damaged file may have thousands. */
    private static final int MOST_TOLD = 8;

    static ShapeInFile of(int... sizes) {
        return new ShapeInFile(sizes, false);
    }

    static ShapeInFile image(int height, int width, int channels, boolean isTransposed) {
        return isTransposed ? new ShapeInFile(new int[] {channels, height, width}, true) : of(height, width, channels);
    }

    int rank() {
        return sizes.length;
    }

    long size() {
        return Arrays.stream(sizes).asLongStream().reduce(1, (a, b) -> a * b);
    }

    int height() {
        return sizes[isTransposed ? 1 : 0];
    }

    int width() {
        return sizes[isTransposed ? 2 : 1];
    }

    int channels() {
        return isTransposed ? sizes[0] : sizes[rank() - 1];
    }

    /** {@return the axis of the channels as Keras counts axes, the batch being 0} */
    int channelAxis() {
        return isTransposed ? 1 : rank();
    }

    /** {@return whether the values lie in the same order whether channels come first or last} */
    boolean isOrderless() {
        return rank() < 3 || channels() == 1 || (long) height() * width() == 1;
    }

    @Override
    public String toString() {
        String told = Arrays.stream(sizes)
                .limit(MOST_TOLD)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" × "));
        return sizes.length > MOST_TOLD ? told + " × …" : told;
    }
}
