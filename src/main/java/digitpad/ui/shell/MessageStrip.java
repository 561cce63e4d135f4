package digitpad.ui.shell;

import digitpad.ui.parts.IconButton;
import digitpad.ui.workspace.Message;
import digitpad.ui.workspace.Workspace;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the user should know now; takes no room when there is nothing. */
final class MessageStrip extends HBox {
    private final Label text = new Label();

    MessageStrip(Workspace workspace) {
        super(12);
        setId("message");
        setAlignment(Pos.CENTER_LEFT);
        text.setWrapText(true);
        text.setId("message-text");
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        IconButton close = new IconButton(Feather.X, "Put this message away");
        close.setId("message-close");
        close.setOnAction(event -> workspace.messageProperty().set(null));
        getChildren().addAll(text, close);
        workspace.messageProperty().subscribe(this::show);
    }

    private void show(Message message) {
        setVisible(message != null);
        setManaged(message != null);
        if (message != null) {
            boolean problem = message.kind() == Message.Kind.PROBLEM;
            text.setText(message.text());
            text.setGraphic(new FontIcon(problem ? Feather.ALERT_TRIANGLE : Feather.INFO));
            getStyleClass().setAll("message-strip", problem ? "problem" : "notice");
        }
    }
}
