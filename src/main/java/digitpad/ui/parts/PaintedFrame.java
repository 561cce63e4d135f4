package digitpad.ui.parts;

import javafx.animation.AnimationTimer;

/** The next frame of the window, when everybody can see it. */
public final class PaintedFrame {
    /** A frame is painted when the second begins: JavaFX waits for it. */
    private static final int FRAMES = 2;

    private PaintedFrame() {}

    /**
     * Puts something off until what the scene shows now is painted. FX thread only.
     *
     * @param action runs once, on the FX thread
     */
    public static void then(Runnable action) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames == FRAMES) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }
}
