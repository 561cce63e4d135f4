package digitpad.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real window, with everything in it larger: pages stack their parts and scroll, but nothing is cut. */
class EnlargedTest extends LanguageWindowTest {
    /** Even at 200 % in the least window they only scroll up and down; 28 × 28 numbers, and rows of layers, need more width. */
    private static final List<String> FIT = List.of("draw", "train", "results");

    private static final List<String> SECTIONS = List.of("seen", "why", "map", "morph", "models", "layers");

    @ParameterizedTest
    @CsvSource({
        "de, 200, 960, 640",
        "en, 200, 960, 640",
        "en, 125, 1280, 800",
        "en, 200, 1280, 800",
        "de, 150, 1280, 800"
    })
    void everythingCanBeReached(String language, int percent, int width, int height) throws Exception {
        openIn(language);
        resize(width, height);
        while (zoom() * 100 < percent - 0.5) {
            double now = zoom();
            push(KeyCode.CONTROL, KeyCode.EQUALS);
            await("it is larger", () -> zoom() > now);
        }
        List<String> cut = new ArrayList<>();
        for (String page : PAGES) {
            clickOn("#page-" + page);
            layOut();
            look(page, cut);
            if (page.equals("network")) {
                for (String section : SECTIONS) {
                    onFx(() -> lookup("#network-" + section)
                            .queryAs(ToggleButton.class)
                            .fire());
                    layOut();
                    look(section, cut);
                }
            }
        }
        assertThat(cut).isEmpty();
    }

    private void look(String place, List<String> cut) {
        onFx(() -> {
            Parent port = (Parent) lookup(".page-port").query();
            List<ScrollBar> bars = port.getChildrenUnmodifiable().stream()
                    .filter(bar -> bar instanceof ScrollBar && bar.isVisible())
                    .map(ScrollBar.class::cast)
                    .toList();
            if (bars.stream().anyMatch(bar -> bar.getValue() > 0)) {
                cut.add(place + " does not open at its top");
            }
            if (FIT.contains(place) && bars.stream().anyMatch(bar -> bar.getOrientation() == Orientation.HORIZONTAL)) {
                cut.add(place + " scrolls sideways");
            }
            CutTexts.in(scene().getRoot()).forEach(text -> cut.add(place + ": " + text));
            Node page = port.getChildrenUnmodifiable().get(0);
            Bounds room = page.localToScene(page.getLayoutBounds());
            buttons(port)
                    .filter(button -> isBeside(button.localToScene(button.getLayoutBounds()), room))
                    .forEach(button -> cut.add(place + ": beside the page is " + button));
        });
    }

    private static boolean isBeside(Bounds bounds, Bounds room) {
        return bounds.getMinX() < room.getMinX() - 1 || bounds.getMaxX() > room.getMaxX() + 1;
    }

    private static Stream<Node> buttons(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        if (node instanceof ButtonBase) {
            return Stream.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(EnlargedTest::buttons)
                : Stream.empty();
    }

    private double zoom() {
        return lookup(".sidebar").query().getLocalToSceneTransform().getMxx();
    }
}
