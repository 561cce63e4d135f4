package digitpad.learning;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The pictures of a morph, each drawn when it is asked for: all at once would not fit the memory. */
public final class MorphPictures {
    /** The ends are shown so many times longer. */
    private static final int HOLD = 10;

    private MorphPictures() {}

    /**
     * Each picture once.
     *
     * @param frames in their order
     * @param side pixels along one side
     * @return the pictures
     */
    public static Iterable<FramePicture> each(List<MorphFrame> frames, int side) {
        return drawn(frames, side, 0);
    }

    /**
     * Pictures to be shown again and again.
     *
     * @param frames in their order
     * @param side pixels along one side
     * @param milliseconds how long each is shown; the first and the last ten times as long
     * @param back whether they go back to the first
     * @return the pictures
     */
    public static Iterable<FramePicture> animation(List<MorphFrame> frames, int side, int milliseconds, boolean back) {
        List<MorphFrame> shown = new ArrayList<>(frames);
        if (back) {
            for (int i = frames.size() - 2; i > 0; i--) {
                shown.add(frames.get(i));
            }
        }
        return drawn(shown, side, milliseconds);
    }

    private static Iterable<FramePicture> drawn(List<MorphFrame> frames, int side, int milliseconds) {
        return () -> {
            Iterator<MorphFrame> each = frames.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public FramePicture next() {
                    MorphFrame frame = each.next();
                    boolean isEnd = frame.position() == 0 || frame.position() == 1;
                    return new FramePicture(
                            side, frame.shape().picture(side), isEnd ? HOLD * milliseconds : milliseconds);
                }
            };
        };
    }
}
