package digitpad.ui.shell;

import atlantafx.base.controls.ModalPane;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/**
 * While Alt is held, a letter beside every button and field in view; Alt and the letter presses the one and goes to the other. Letters come from
 * the words of the control as far as they have Latin ones, so that they are the same each time. FX thread only.
 */
final class KeyTips extends Pane {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final double OFFSET = 8;

    private final Map<Character, Node> targets = new LinkedHashMap<>();

    KeyTips() {
        setId("key-tips");
        setMouseTransparent(true);
        setVisible(false);
    }

    /**
     * Listens for Alt.
     *
     * @param scene of the window
     */
    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.ALT) {
                setVisible(false);
            }
        });
        // The window lost the focus to another, with Alt held: nobody tells when it is released.
        scene.windowProperty().subscribe(window -> {
            if (window != null) {
                window.focusedProperty().subscribe((before, now) -> setVisible(false));
            }
        });
    }

    private void pressed(KeyEvent event) {
        boolean isOther = event.isControlDown() || event.isMetaDown() || event.isShiftDown();
        if (event.getCode() == KeyCode.ALT && !isOther) {
            if (!isVisible()) {
                show();
            }
        } else if (isVisible() && (isOther || !event.isAltDown())) {
            setVisible(false);
        } else if (isVisible() && event.getCode().isLetterKey()) {
            Node target = targets.get(event.getCode().getName().charAt(0));
            if (target != null) {
                event.consume();
                setVisible(false);
                target.requestFocus();
                if (target instanceof ButtonBase button) {
                    button.fire();
                }
            }
        }
    }

    private void show() {
        targets.clear();
        getChildren().clear();
        List<Node> controls = new ArrayList<>();
        collect(top(getScene().getRoot(), getScene().getRoot()), controls);
        assign(controls);
        targets.forEach((letter, target) -> getChildren().add(tip(letter, target)));
        setVisible(true);
    }

    /** What lies over everything else is all that can be used. */
    private static Node top(Node node, Node found) {
        Node best = found;
        if (node instanceof ModalPane modal && modal.isDisplay()) {
            best = modal;
        }
        if (node instanceof Parent parent && node.isVisible()) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                best = top(child, best);
            }
        }
        return best;
    }

    private void collect(Node node, List<Node> controls) {
        if (!node.isVisible() || node.isDisabled() || node == this) {
            return;
        }
        boolean isTarget = node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase<?>
                || node instanceof Spinner<?>
                || node instanceof Slider;
        if (isTarget && node.isFocusTraversable() && isInView(node)) {
            controls.add(node);
        } else if (node instanceof Parent parent && !isTarget) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, controls));
        }
    }

    private boolean isInView(Node node) {
        Bounds place = sceneToLocal(node.localToScene(node.getLayoutBounds()));
        return getLayoutBounds().contains(place.getCenterX(), place.getCenterY());
    }

    /**
     * Those with words take their letters first. What then has none takes what is left, as far as that goes: first those with words, whose
     * letters others have, then those without, such as the digits.
     */
    private void assign(List<Node> controls) {
        Set<Node> without = new HashSet<>(controls);
        for (Node control : controls) {
            for (char letter : words(control).toUpperCase(Locale.ROOT).toCharArray()) {
                if (LETTERS.indexOf(letter) >= 0 && !targets.containsKey(letter)) {
                    targets.put(letter, control);
                    without.remove(control);
                    break;
                }
            }
        }
        controls.stream()
                .filter(without::contains)
                .sorted(Comparator.comparing(control -> words(control).chars().noneMatch(Character::isLetter)))
                .forEach(this::assignFree);
    }

    private void assignFree(Node control) {
        LETTERS.chars()
                .mapToObj(letter -> (char) letter)
                .filter(letter -> !targets.containsKey(letter))
                .findFirst()
                .ifPresent(letter -> targets.put(letter, control));
    }

    private static String words(Node control) {
        if (control instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isEmpty()) {
            return labeled.getText();
        }
        String name = control.getAccessibleText();
        return name == null && control instanceof Control named && named.getTooltip() != null
                ? named.getTooltip().getText()
                : name == null ? "" : name;
    }

    private Node tip(char letter, Node target) {
        Label tip = new Label(String.valueOf(letter));
        tip.getStyleClass().add("key-tip");
        Bounds place = sceneToLocal(target.localToScene(target.getLayoutBounds()));
        tip.relocate(
                Math.rint(Math.max(0, place.getMinX() - OFFSET / 2)),
                Math.rint(Math.max(0, place.getMaxY() - 2 * OFFSET)));
        return tip;
    }
}
