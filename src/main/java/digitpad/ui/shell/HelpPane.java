package digitpad.ui.shell;

import digitpad.ui.parts.Card;
import digitpad.ui.parts.IconButton;
import digitpad.ui.parts.OverlayPane;
import digitpad.ui.parts.VerticalScroll;
import digitpad.ui.workspace.PageName;
import digitpad.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the page in view is for, and how to begin, over the window until it is put away. FX thread only. */
final class HelpPane extends OverlayPane {
    private static final Words WORDS = Words.of(HelpPane.class);
    private static final double WIDTH = 520;

    private final Runnable showShortcuts;

    /**
     * Nothing is shown yet.
     *
     * @param host the window's layers
     * @param showShortcuts shows the page's keys
     */
    HelpPane(StackPane host, Runnable showShortcuts) {
        super(host);
        this.showShortcuts = showShortcuts;
        setId("help-pane");
    }

    /**
     * Shows the help of a page. Does nothing if help is shown already.
     *
     * @param page the page in view
     */
    void open(PageName page) {
        if (isDisplay()) {
            return;
        }
        IconButton close = new IconButton(Feather.X, WORDS.text("close"));
        close.setOnAction(event -> hide());
        Card card = Card.titled(page.title(), close);
        card.setId("help");
        VBox text = new VBox(12);
        WORDS.text("help." + page.id()).lines().map(HelpPane::paragraph).forEach(text.getChildren()::add);
        Button shortcuts = new Button(WORDS.text("help.shortcuts"));
        shortcuts.setId("help-shortcuts");
        shortcuts.setOnAction(event -> {
            hide();
            showShortcuts.run();
        });
        text.getChildren().add(new HBox(shortcuts));
        VerticalScroll scroll = new VerticalScroll(text);
        scroll.setPrefViewportWidth(WIDTH);
        card.getChildren().add(scroll);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        show(card, close);
    }

    private static Node paragraph(String words) {
        Label paragraph = new Label(words);
        paragraph.setWrapText(true);
        paragraph.setMinHeight(Region.USE_PREF_SIZE);
        paragraph.setPrefWidth(WIDTH);
        return paragraph;
    }
}
