package digitpad.ui.draw;

import digitpad.words.Words;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.TextAlignment;

/** What an empty pad says. The mouse does not notice it. */
final class PadHint extends VBox {
    private static final Words WORDS = Words.of(PadHint.class);

    PadHint(ObservableValue<Boolean> isForDigits) {
        super(8);
        SVGPath seven = new SVGPath();
        seven.setContent("M0 8C12 4 32 2 44 4C38 24 28 44 20 60M8 34C20 30 32 30 42 32");
        seven.getStyleClass().add("pad-hint-stroke");
        StackPane icon = new StackPane(seven);
        icon.getStyleClass().add("pad-hint-digit");
        Label title = new Label();
        title.textProperty()
                .bind(isForDigits.map(digits -> digits ? WORDS.text("pad.hint-digits") : WORDS.text("pad.hint")));
        title.getStyleClass().add("empty-title");
        title.setWrapText(true);
        title.setTextAlignment(TextAlignment.CENTER);
        Label text = new Label(WORDS.text("pad.hint-how"));
        text.getStyleClass().add("pad-hint-text");
        HBox paste = new HBox(
                6,
                caption(WORDS.text("pad.hint-drop")),
                key(WORDS.text("key.ctrl")),
                key("V"),
                caption(WORDS.text("pad.hint-paste")));
        paste.getStyleClass().add("pad-hint-paste");
        paste.setAlignment(Pos.CENTER);
        getChildren().addAll(icon, title, text, paste);
        setAlignment(Pos.CENTER);
        setMouseTransparent(true);
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        return label;
    }

    private static Label key(String name) {
        Label label = new Label(name);
        label.getStyleClass().add("key");
        return label;
    }
}
