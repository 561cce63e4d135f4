package digitpad.ui.parts;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** Lets a notice go by itself after some seconds; while the mouse is over it, somebody is reading, and it waits. FX thread only. */
public final class Passing {
    private final Node node;
    private final PauseTransition pause;

    /**
     * A notice that is not shown yet.
     *
     * @param node what shows it
     * @param shown how long
     * @param gone puts it away
     */
    public Passing(Node node, Duration shown, Runnable gone) {
        this.node = node;
        pause = new PauseTransition(shown);
        pause.setOnFinished(event -> gone.run());
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> pause.pause());
        node.addEventHandler(MouseEvent.MOUSE_EXITED, event -> {
            if (pause.getStatus() == Animation.Status.PAUSED) {
                pause.play();
            }
        });
    }

    /** A notice is shown from now on: all its time is before it, however much an earlier one had left. */
    public void begin() {
        pause.playFromStart();
        if (node.isHover()) {
            pause.pause();
        }
    }

    /** What is shown stays, or was put away. */
    public void end() {
        pause.stop();
    }

    /** {@return whether time runs} */
    boolean isRunning() {
        return pause.getStatus() == Animation.Status.RUNNING;
    }
}
