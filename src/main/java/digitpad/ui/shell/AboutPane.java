package digitpad.ui.shell;

import digitpad.files.ShippedPart;
import digitpad.ui.parts.Card;
import digitpad.ui.parts.IconButton;
import digitpad.ui.parts.OverlayPane;
import digitpad.ui.workspace.Background;
import digitpad.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The program's version, and version and licence of everything that ships with it, as the build has listed it. FX thread only. */
final class AboutPane extends OverlayPane {
    private static final Words WORDS = Words.of(AboutPane.class);
    private static final double WIDTH = 620;
    private static final int COLUMNS = 48;
    private static final int ROWS = 18;

    private final String version;
    private final Background files;
    /** Made when it is first shown, for it would keep the window waiting. */
    private TextArea parts;

    /**
     * Nothing is shown yet.
     *
     * @param host the window's layers
     * @param version of the program
     * @param files reads the list
     */
    AboutPane(StackPane host, String version, Background files) {
        super(host);
        this.version = version;
        this.files = files;
        setId("about-pane");
    }

    private static TextArea list() {
        TextArea parts = new TextArea();
        parts.setId("about-parts");
        parts.setEditable(false);
        parts.setWrapText(true);
        parts.setPrefColumnCount(COLUMNS);
        parts.setPrefRowCount(ROWS);
        parts.setAccessibleText(WORDS.text("about.parts"));
        return parts;
    }

    /** Shows it. Does nothing if it is shown already. */
    void open() {
        if (isDisplay()) {
            return;
        }
        if (parts == null) {
            parts = list();
        }
        IconButton close = new IconButton(Feather.X, WORDS.text("close"));
        close.setOnAction(event -> hide());
        Card card = Card.titled(WORDS.text("about.title", version), close);
        card.setId("about");
        Label words = new Label(WORDS.text("about.words"));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        // In one line they would make the card as wide as the window.
        words.setPrefWidth(WIDTH);
        Label heading = new Label(WORDS.text("about.parts"));
        heading.getStyleClass().add("settings-heading");
        heading.setLabelFor(parts);
        card.getChildren().addAll(words, heading, parts);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        show(card, close);
        if (parts.getText().isEmpty()) {
            files.submit(ShippedPart::all, this::fill, fault -> parts.setText(WORDS.text("about.no-list")));
        }
    }

    private void fill(List<ShippedPart> all) {
        parts.setText(all.stream()
                .map(part -> (part.name() + " " + part.version()).strip() + "\n" + part.licences() + "\n" + part.url())
                .map(String::strip)
                .collect(Collectors.joining("\n\n")));
    }
}
