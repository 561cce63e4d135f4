package digitpad.ui.train;

import java.util.ArrayDeque;
import java.util.Deque;

/** How fast a run goes, over its last seconds. FX thread only. */
final class Speed {
    private static final double WINDOW_SECONDS = 4;
    /** Over less than this, a frame that happens to bring two iterations looks like a run twice as fast. */
    private static final double LEAST_SECONDS = 1;

    private record Mark(double seconds, int iterations) {}

    private final Deque<Mark> marks = new ArrayDeque<>();

    void clear() {
        marks.clear();
    }

    /**
     * Notes where the run stands.
     *
     * @param seconds since any fixed moment
     * @param iterations done so far
     */
    void mark(double seconds, int iterations) {
        marks.addLast(new Mark(seconds, iterations));
        while (marks.size() > 2 && seconds - marks.peekFirst().seconds() > WINDOW_SECONDS) {
            marks.removeFirst();
        }
    }

    /** {@return iterations each second; 0 before it can be told} */
    double iterationsPerSecond() {
        if (marks.size() < 2) {
            return 0;
        }
        Mark first = marks.peekFirst();
        Mark last = marks.peekLast();
        double seconds = last.seconds() - first.seconds();
        return seconds >= LEAST_SECONDS ? (last.iterations() - first.iterations()) / seconds : 0;
    }
}
