package digitpad.ui.parts;

import digitpad.words.Words;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Lies over a page and asks for one line of text. FX thread only. */
public final class AskPane extends OverlayPane {
    private static final Words WORDS = Words.of(AskPane.class);
    /**
     * A question.
     *
     * @param title what it is about
     * @param field names what is typed
     * @param initial what stands there first, selected
     * @param button does it
     */
    public record Question(String title, String field, String initial, String button) {}

    /**
     * Nothing is asked yet.
     *
     * @param host the page's stack
     */
    public AskPane(StackPane host) {
        super(host);
    }

    /**
     * Asks, and refuses in place what cannot be. Escape, or a click beside the question, gives it up. Does nothing while it asks already.
     *
     * @param question what is asked
     * @param problemWith what is wrong with a text, in words for the user; nothing if nothing is
     * @param done told the text, without blanks around it
     */
    public void ask(Question question, Function<String, Optional<String>> problemWith, Consumer<String> done) {
        if (isDisplay()) {
            return;
        }
        TextField text = new TextField(question.initial());
        text.setId("asked");
        Label field = new Label(question.field());
        field.getStyleClass().add("field-label");
        field.setLabelFor(text);
        Label problem = new Label();
        problem.setId("asked-problem");
        problem.getStyleClass().addAll("caption", "wrong");
        Button accept = new Button(question.button());
        accept.setId("ask-accept");
        accept.getStyleClass().add("accent");
        Button cancel = new Button(WORDS.text("cancel"));
        cancel.setOnAction(event -> hide());
        accept.setOnAction(event -> {
            hide();
            done.accept(text.getText().strip());
        });
        text.setOnAction(event -> accept.fire());
        text.textProperty().subscribe(typed -> {
            Optional<String> wrong = problemWith.apply(typed);
            problem.setText(wrong.orElse(""));
            accept.setDisable(wrong.isPresent());
        });
        HBox buttons = new HBox(8, cancel, accept);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        Card card = Card.titled(question.title());
        card.setId("ask");
        VBox content = new VBox(4, field, text, problem, buttons);
        content.getStyleClass().add("ask-content");
        card.getChildren().add(content);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        show(card, text);
        Platform.runLater(text::selectAll);
    }
}
