package digitpad.ui.shell;

import digitpad.ui.parts.Card;
import digitpad.ui.parts.IconButton;
import digitpad.ui.parts.OverlayPane;
import digitpad.ui.parts.ShortcutHint;
import digitpad.words.Words;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The keys of the page in view, and those that work everywhere, over the window until it is put away. FX thread only. */
final class ShortcutSheet extends OverlayPane {
    private static final Words WORDS = Words.of(ShortcutSheet.class);
    private static final double KEY_WIDTH = 132;
    private static final double WORDS_WIDTH = 208;

    /**
     * Nothing is shown yet.
     *
     * @param host the window's layers
     */
    ShortcutSheet(StackPane host) {
        super(host);
        setId("shortcut-sheet");
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
        IconButton close = new IconButton(Feather.X, WORDS.text("close"));
        close.setOnAction(event -> hide());
        Card card = Card.titled(WORDS.text("sheet.title"), close);
        card.setId("shortcuts");
        HBox columns = new HBox(32);
        if (!page.page().shortcuts().isEmpty()) {
            columns.getChildren()
                    .add(column(
                            WORDS.text("sheet.page", page.name().title()),
                            page.page().shortcuts()));
        }
        columns.getChildren().add(column(WORDS.text("sheet.everywhere"), everywhere()));
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("sheet-scroll");
        card.getChildren().add(scroll);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        show(card, close);
    }

    private static List<ShortcutHint> everywhere() {
        return List.of(
                new ShortcutHint("Ctrl+1 … Ctrl+5", WORDS.text("key.pages")),
                new ShortcutHint("Ctrl+O", WORDS.text("key.open")),
                new ShortcutHint("Ctrl+,", WORDS.text("key.settings")),
                new ShortcutHint("Ctrl++, Ctrl+-, Ctrl+0", WORDS.text("key.zoom")),
                new ShortcutHint("F11", WORDS.text("key.full-screen")),
                new ShortcutHint("Tab, Shift+Tab", WORDS.text("key.tab")),
                new ShortcutHint("Alt", WORDS.text("key.alt")),
                new ShortcutHint(WORDS.text("key.menu-key"), WORDS.text("key.menu")),
                new ShortcutHint("Esc", WORDS.text("key.escape")),
                new ShortcutHint("F1", WORDS.text("key.help")),
                new ShortcutHint("?", WORDS.text("key.sheet")),
                new ShortcutHint("Ctrl+Q", WORDS.text("key.quit")));
    }

    /** As keys are printed on the language's keyboards. */
    private static String printed(String keys) {
        return keys.replace("Ctrl", WORDS.text("ctrl"))
                .replace("Shift", WORDS.text("shift"))
                .replace("Delete", WORDS.text("delete"))
                .replace("Space", WORDS.text("space"))
                .replace("Page up, down", WORDS.text("page-up-down"));
    }

    private static Node column(String title, List<ShortcutHint> hints) {
        Label head = new Label(title);
        head.getStyleClass().add("field-label");
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(6);
        for (ShortcutHint hint : hints) {
            Label keys = new Label(printed(hint.keys()));
            keys.getStyleClass().add("keys");
            keys.setMinWidth(KEY_WIDTH);
            keys.setWrapText(true);
            keys.setMinHeight(Region.USE_PREF_SIZE);
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
