package digitpad.ui;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.api.FxRobotInterface;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Mouse and keyboard of somebody who waits, without sleeping, for what he sees before he acts: however busy the machine is. A wait ends when
 * what it waits for holds, so only what never comes takes all its patience.
 */
public abstract class PatientRobot extends FxRobot {
    /** Enough for what takes seconds, on a machine that does ten other things. */
    protected static final int PATIENCE_SECONDS = 120;

    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS);

    /**
     * Waits until something holds.
     *
     * @param what said when it never does
     * @param holds asked on the FX thread
     */
    protected void await(String what, BooleanSupplier holds) {
        await(what, PATIENCE_SECONDS, holds);
    }

    /**
     * Waits longer, as for a training.
     *
     * @param what said when it never does
     * @param seconds how long at most
     * @param holds asked on the FX thread
     */
    protected void await(String what, int seconds, BooleanSupplier holds) {
        try {
            WaitForAsyncUtils.waitFor(
                    seconds,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, holds::getAsBoolean));
        } catch (TimeoutException late) {
            throw new AssertionError("still not so: " + what, late);
        }
    }

    /** Clicks as soon as it is in view and nothing moves any more. */
    @Override
    public FxRobotInterface clickOn(String query, MouseButton... buttons) {
        await(query + " is in view", () -> lookup(query).queryAll().stream().anyMatch(PatientRobot::isInView));
        return super.clickOn(query, buttons);
    }

    protected String text(String query) {
        return ((Labeled) lookup(query).query()).getText();
    }

    private static boolean isInView(Node node) {
        Scene scene = node.getScene();
        if (scene == null || !isShown(node) || scene.getRoot().isNeedsLayout()) {
            return false;
        }
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        return bounds.getWidth() > 0
                && bounds.getHeight() > 0
                && bounds.intersects(new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
    }

    /** {@return whether neither the node nor anything that it lies in is hidden} */
    static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
