package digitpad.ui.shell;

import digitpad.ui.parts.Card;
import digitpad.words.Words;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A few words beside the things a new user needs first, one after the other. Everything can be used meanwhile. FX thread only. */
final class FirstSteps extends Region {
    private static final Words WORDS = Words.of(FirstSteps.class);
    private static final List<Step> STEPS = List.of(
            new Step("draw", "#pad"),
            new Step("train", "#page-train"),
            new Step("model", "#model-card"),
            new Step("help", "#show-help"));
    private static final double WIDTH = 300;
    private static final double GAP = 14;
    private static final double RING = 4;

    private final Label title = new Label();
    private final Label text = new Label();
    private final Label count = new Label();
    private final Button next = new Button();
    private final Button skip = new Button(WORDS.text("steps.skip"));
    private final Region ring = new Region();
    private final Card bubble;
    private Runnable ended = () -> {};
    private int step;

    private record Step(String name, String target) {}

    FirstSteps() {
        setId("first-steps");
        setPickOnBounds(false);
        setVisible(false);
        // Laid out by what it points at, not by what it holds.
        setManaged(true);
        setMinSize(0, 0);
        title.getStyleClass().add("card-title");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        count.getStyleClass().add("caption");
        skip.setId("steps-skip");
        skip.getStyleClass().add("flat");
        skip.setOnAction(event -> end());
        // After the last there is nothing left to skip.
        skip.managedProperty().bind(skip.visibleProperty());
        next.setId("steps-next");
        next.getStyleClass().add("accent");
        next.setOnAction(event -> goOn());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, count, gap, skip, next);
        buttons.setAlignment(Pos.CENTER_LEFT);
        bubble = new Card(title, text, buttons);
        bubble.getStyleClass().add("steps-bubble");
        // Its bounds are those of its shadow, which takes no press from the pad below.
        bubble.setPickOnBounds(false);
        ring.getStyleClass().add("steps-ring");
        ring.setMouseTransparent(true);
        getChildren().addAll(ring, bubble);
    }

    /**
     * Begins with the first.
     *
     * @param whenEnded told when the user has seen or skipped them
     */
    void begin(Runnable whenEnded) {
        ended = whenEnded;
        step = 0;
        setVisible(true);
        show();
    }

    private void show() {
        String name = STEPS.get(step).name();
        title.setText(WORDS.text("steps.title." + name));
        text.setText(WORDS.text("steps.text." + name));
        count.setText(WORDS.text("steps.count", step + 1, STEPS.size()));
        boolean isLast = step == STEPS.size() - 1;
        next.setText(WORDS.text(isLast ? "steps.done" : "steps.next"));
        skip.setVisible(!isLast);
        bubble.setAccessibleText(title.getText() + ". " + text.getText());
        requestLayout();
    }

    private void goOn() {
        if (++step == STEPS.size()) {
            end();
        } else {
            show();
        }
    }

    private void end() {
        setVisible(false);
        ended.run();
    }

    /**
     * Ends them if they are shown.
     *
     * @return whether they were
     */
    boolean skip() {
        boolean wasShown = isVisible();
        if (wasShown) {
            end();
        }
        return wasShown;
    }

    /** Of a page that is not in view nothing is. */
    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    /** What one has done need not be explained any more. */
    void drawn() {
        if (isVisible() && step == 0) {
            goOn();
        }
    }

    @Override
    protected void layoutChildren() {
        Node target = getScene()
                .getRoot()
                .lookup(STEPS.get(Math.min(step, STEPS.size() - 1)).target());
        boolean isShown = target != null && isShown(target);
        ring.setVisible(isShown);
        bubble.setVisible(isShown);
        if (!isVisible() || !isShown) {
            return;
        }
        Bounds place = sceneToLocal(target.localToScene(target.getLayoutBounds()));
        ring.resizeRelocate(
                place.getMinX() - RING,
                place.getMinY() - RING,
                place.getWidth() + 2 * RING,
                place.getHeight() + 2 * RING);
        double width = Math.min(WIDTH, getWidth() - 2 * GAP);
        double height = bubble.prefHeight(width);
        boolean isRoomRight = place.getMaxX() + GAP + width <= getWidth();
        double x = isRoomRight ? place.getMaxX() + GAP : Math.max(GAP, place.getMinX() - GAP - width);
        double y = place.getMinY() + (place.getHeight() - height) / 2;
        bubble.resizeRelocate(
                Math.rint(x), Math.rint(Math.max(GAP, Math.min(y, getHeight() - height - GAP))), width, height);
    }
}
