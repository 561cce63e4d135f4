package digitpad.ui.shell;

import digitpad.ui.parts.IconButton;
import digitpad.ui.parts.Passing;
import digitpad.ui.workspace.Message;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the user should know now, over the page's header so that nothing moves. What was done goes by itself; what could not be done, or can be, stays until it is put away or done. */
final class MessageStrip extends HBox {
    private static final Words WORDS = Words.of(MessageStrip.class);
    /** How long what was done is told. */
    static final Duration SHOWN = Duration.seconds(6);

    private final Label text = new Label();
    private final Button offer = new Button();
    private final Passing passing;

    /**
     * A strip.
     *
     * @param workspace gives the message and takes null when it has gone
     * @param shown how long what was done is told
     */
    MessageStrip(Workspace workspace, Duration shown) {
        super(12);
        setId("message");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(USE_PREF_SIZE);
        // Its bounds are those of its shadow, which takes no press from the page below.
        setPickOnBounds(false);
        text.setWrapText(true);
        text.setId("message-text");
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        offer.setId("message-offer");
        offer.setMinWidth(Region.USE_PREF_SIZE);
        offer.managedProperty().bind(offer.visibleProperty());
        IconButton close = new IconButton(Feather.X, WORDS.text("put-away"));
        close.setId("message-close");
        close.setOnAction(event -> workspace.messageProperty().set(null));
        getChildren().addAll(text, offer, close);
        passing = new Passing(this, shown, () -> workspace.messageProperty().set(null));
        workspace.messageProperty().subscribe(message -> show(workspace, message));
    }

    private void show(Workspace workspace, Message message) {
        setVisible(message != null);
        passing.end();
        if (message != null) {
            boolean problem = message.kind() == Message.Kind.PROBLEM;
            text.setText(message.text());
            text.setGraphic(new FontIcon(problem ? Feather.ALERT_TRIANGLE : Feather.INFO));
            getStyleClass().setAll("message-strip", problem ? "problem" : "notice");
            offer.setVisible(message.offer().isPresent());
            message.offer().ifPresent(offered -> {
                offer.setText(offered.words());
                offer.setOnAction(event -> {
                    workspace.messageProperty().set(null);
                    offered.action().run();
                });
            });
            if (!problem && message.offer().isEmpty()) {
                passing.begin();
            }
        }
    }
}
