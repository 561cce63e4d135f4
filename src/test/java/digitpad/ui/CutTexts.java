package digitpad.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

/** Finds texts that cannot be read to their end. */
final class CutTexts {
    private final double width;
    private final double height;
    private final List<String> found = new ArrayList<>();

    private CutTexts(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /**
     * Looks at everything in a window, as it is once it is laid out.
     *
     * @param root in a scene; on the FX thread
     * @return each text that is cut, with what is shown of it
     */
    static List<String> in(Parent root) {
        // What was changed since the last pulse is not shown yet.
        root.applyCss();
        root.layout();
        CutTexts texts =
                new CutTexts(root.getScene().getWidth(), root.getScene().getHeight());
        texts.look(root, false);
        return texts.found;
    }

    private void look(Node node, boolean scrolls) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            look(labeled, scrolls);
        }
        if (node instanceof ScrollPane pane && isTooWide(pane)) {
            found.add(pane + " is narrower than what it scrolls up and down: "
                    + pane.getViewportBounds().getWidth() + " for "
                    + pane.getContent().getLayoutBounds().getWidth() + " pixels");
        }
        if (node instanceof Parent parent) {
            boolean inside = scrolls
                    || node instanceof ScrollPane
                    || node.getStyleClass().contains("virtual-flow")
                    || node.getStyleClass().contains("page-port") && scrolls(node);
            parent.getChildrenUnmodifiable().forEach(child -> look(child, inside));
        }
    }

    private static boolean scrolls(Node port) {
        return ((Parent) port)
                .getChildrenUnmodifiable().stream().anyMatch(child -> child instanceof ScrollBar && child.isVisible());
    }

    private static boolean isTooWide(ScrollPane pane) {
        return pane.getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER
                && pane.getContent().getLayoutBounds().getWidth()
                        > pane.getViewportBounds().getWidth() + 1;
    }

    private void look(Labeled labeled, boolean scrolls) {
        if (labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) {
            return;
        }
        String all = labeled.isMnemonicParsing() ? labeled.getText().replaceFirst("_", "") : labeled.getText();
        labeled.getChildrenUnmodifiable().stream()
                // An icon is a text too.
                .filter(child -> child instanceof Text && child != labeled.getGraphic())
                .map(text -> ((Text) text).getText())
                .filter(shown -> !isSame(shown, all) && !isToldByTooltip(labeled))
                .forEach(shown -> found.add("“" + all + "” is shown as “" + shown + "”"));
        Bounds bounds = labeled.localToScene(labeled.getLayoutBounds());
        boolean isOutside = bounds.getMinX() < -1 || bounds.getMaxX() > width + 1;
        boolean isBelow = bounds.getMaxY() > height + 1;
        if (!scrolls && (isOutside || isBelow)) {
            found.add("“" + all + "” is outside the window");
        }
    }

    /** A number that counts up may not be painted yet. */
    private static boolean isSame(String shown, String all) {
        return shown.strip().replaceAll("\\d", "0").equals(all.strip().replaceAll("\\d", "0"));
    }

    /** Names that users choose have any length. */
    private static boolean isToldByTooltip(Labeled labeled) {
        return labeled.getTooltip() != null && labeled.getTooltip().getText().contains(labeled.getText());
    }
}
