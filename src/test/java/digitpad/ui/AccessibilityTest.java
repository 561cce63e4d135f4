package digitpad.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/** Whoever does not see or has no mouse uses every page too: everything has a name, and Tab leads to all that can be used. */
class AccessibilityTest extends WindowTest {
    /** More stops no page has. */
    private static final int MOST_STOPS = 150;

    private static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, question);
    }

    private Parent root() {
        return onFx(() -> window(0).getScene().getRoot());
    }

    private static boolean isControl(Node node) {
        return node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase<?>
                || node instanceof Spinner<?>
                || node instanceof Slider
                || node instanceof TableView<?>
                || node instanceof ListView<?>
                || node.isFocusTraversable();
    }

    /** What can be used, in the order of the scene; what is inside a control is the control's business. */
    private static void collect(Node node, List<Node> controls) {
        if (!node.isVisible()) {
            return;
        }
        if (isControl(node)) {
            controls.add(node);
        }
        boolean isOne = node instanceof Control && isControl(node);
        if (node instanceof Parent parent && !isOne) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, controls));
        }
    }

    private static void labels(Node node, Set<Node> named) {
        if (node instanceof Label label
                && label.getLabelFor() != null
                && !label.getText().isBlank()) {
            named.add(label.getLabelFor());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> labels(child, named));
        }
    }

    private static boolean hasName(Node node, Set<Node> labelled) {
        boolean hasText = node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        Object told = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        boolean hasAccessibleText =
                node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        boolean tells = told instanceof String words && !words.isBlank() && !(node instanceof TextInputControl);
        return hasText || hasAccessibleText || tells || labelled.contains(node);
    }

    private static String describe(Node node) {
        String path = "";
        for (Node at = node; at != null && path.length() < 200; at = at.getParent()) {
            path += " < " + at.getClass().getSimpleName() + (at.getId() == null ? "" : "#" + at.getId())
                    + (at.getStyleClass().isEmpty() ? "" : "." + String.join(".", at.getStyleClass()));
        }
        return path.substring(3);
    }

    private void requireNames(String where) {
        Set<Node> labelled = new HashSet<>();
        labels(root(), labelled);
        List<Node> controls = new ArrayList<>();
        onFx(() -> {
            collect(root(), controls);
            return null;
        });
        assertThat(controls.stream()
                        .filter(node -> !hasName(node, labelled))
                        .map(AccessibilityTest::describe)
                        .toList())
                .as("without a name on %s", where)
                .isEmpty();
    }

    private void show(String page) {
        awaitModel();
        drawSeven();
        clickOn("#page-" + page);
        if (page.equals("results")) {
            await(
                    "the results are there",
                    () -> lookup("#results-gallery .thumbnail").tryQuery().isPresent());
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    @ParameterizedTest
    @ValueSource(strings = {"draw", "train", "results", "data", "network"})
    void everythingHasANameAndTabLeadsThere(String page) {
        show(page);
        requireNames(page);
        Set<Node> reached = new LinkedHashSet<>();
        for (int i = 0; i < MOST_STOPS; i++) {
            push(KeyCode.TAB);
            Node owner = onFx(() -> window(0).getScene().getFocusOwner());
            if (!reached.add(owner) && reached.size() > 5) {
                break;
            }
        }
        List<Node> missed = new ArrayList<>();
        onFx(() -> {
            collect(root(), missed);
            missed.removeIf(node -> reached.contains(node) || node.isDisabled() || !node.isFocusTraversable());
            // Of toggles of which one is chosen Tab reaches that one, and arrows the others.
            missed.removeIf(node -> node instanceof Toggle toggle
                    && toggle.getToggleGroup() != null
                    && toggle.getToggleGroup().getSelectedToggle() instanceof Node chosen
                    && reached.contains(chosen));
            return null;
        });
        assertThat(missed.stream().map(AccessibilityTest::describe).collect(Collectors.toList()))
                .as("not reached with Tab on %s", page)
                .isEmpty();
        assertThat(reached).as("stops without a name").allSatisfy(node -> {
            Set<Node> labelled = new HashSet<>();
            labels(root(), labelled);
            assertThat(hasName(node, labelled)).as(describe(node)).isTrue();
        });
    }

    @Test
    void soHasEverythingThatLiesOverThePage() {
        awaitModel();
        push(KeyCode.CONTROL, KeyCode.COMMA);
        await("settings", () -> lookup("#settings").tryQuery().isPresent());
        requireNames("settings");
        clickOn("#settings-about");
        await("about", () -> lookup("#about").tryQuery().isPresent());
        requireNames("about");
        push(KeyCode.ESCAPE);
        push(KeyCode.F1);
        await("help", () -> lookup("#help").tryQuery().isPresent());
        requireNames("help");
        clickOn("#help-shortcuts");
        await("shortcuts", () -> lookup("#shortcuts").tryQuery().isPresent());
        requireNames("shortcuts");
    }
}
