package digitpad.ui.shell;

import atlantafx.base.controls.ModalPane;
import digitpad.ui.parts.Card;
import digitpad.ui.parts.IconButton;
import digitpad.ui.parts.ShortcutHint;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The keys of the page in view, and those that work everywhere, over the window until it is put away. FX thread only. */
final class ShortcutSheet extends ModalPane {
    private static final double KEY_WIDTH = 132;
    private static final double WORDS_WIDTH = 208;
    private static final List<ShortcutHint> EVERYWHERE = List.of(
            new ShortcutHint("Ctrl+1 … Ctrl+5", "The pages, in the sidebar's order"),
            new ShortcutHint("Ctrl+O", "Open a model; on the Draw page, a picture or ink"),
            new ShortcutHint("Tab, Shift+Tab", "Next and previous control"),
            new ShortcutHint("Menu key", "What can be done with what is chosen"),
            new ShortcutHint("Esc", "Close, or give up"),
            new ShortcutHint("?", "This sheet"));

    private Node asker;

    ShortcutSheet() {
        setId("shortcut-sheet");
        // Tab goes past a pane that shows nothing, or it would stay there.
        setFocusTraversable(false);
        // At once: nobody waits for a question to fly in.
        setInTransitionFactory(null);
        setOutTransitionFactory(null);
        // Keys that mean something to the page beneath are not for it now.
        addEventHandler(KeyEvent.ANY, KeyEvent::consume);
        displayProperty().subscribe(shown -> {
            if (!shown && asker != null) {
                asker.requestFocus();
                asker = null;
            }
        });
    }

    /**
     * Shows the sheet. Does nothing if it is shown already.
     *
     * @param page the page in view
     */
    void show(PageEntry page) {
        if (isDisplay()) {
            return;
        }
        asker = getScene().getFocusOwner();
        IconButton close = new IconButton(Feather.X, "Close (Esc)");
        close.setOnAction(event -> hide());
        Card card = Card.titled("Shortcuts", close);
        card.setId("shortcuts");
        HBox columns = new HBox(32);
        if (!page.page().shortcuts().isEmpty()) {
            columns.getChildren()
                    .add(column(page.name().title() + " page", page.page().shortcuts()));
        }
        columns.getChildren().add(column("Everywhere", EVERYWHERE));
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("sheet-scroll");
        card.getChildren().add(scroll);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        show(card);
        Platform.runLater(close::requestFocus);
    }

    private static Node column(String title, List<ShortcutHint> hints) {
        Label head = new Label(title);
        head.getStyleClass().add("field-label");
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(6);
        for (ShortcutHint hint : hints) {
            Label keys = new Label(hint.keys());
            keys.getStyleClass().add("keys");
            keys.setMinWidth(KEY_WIDTH);
            Label words = new Label(hint.words());
            words.setWrapText(true);
            words.setPrefWidth(WORDS_WIDTH);
            words.setMinHeight(Region.USE_PREF_SIZE);
            GridPane.setValignment(keys, VPos.TOP);
            grid.addRow(grid.getRowCount(), keys, words);
        }
        return new VBox(8, head, grid);
    }
}
