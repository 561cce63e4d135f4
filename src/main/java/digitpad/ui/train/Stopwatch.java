package digitpad.ui.train;

/** Seconds that a run has worked, pauses left out. FX thread only. */
final class Stopwatch {
    private long before;
    private long startedNanos;
    private boolean running;

    void restart() {
        before = 0;
        running = false;
        start();
    }

    void start() {
        if (!running) {
            running = true;
            startedNanos = System.nanoTime();
        }
    }

    void stop() {
        before = nanos();
        running = false;
    }

    double seconds() {
        return nanos() / 1e9;
    }

    private long nanos() {
        return running ? before + System.nanoTime() - startedNanos : before;
    }
}
