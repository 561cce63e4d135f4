package digitpad.ui.parts;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A bordered area of a page. */
public final class Card extends VBox {
    /**
     * A card without a title.
     *
     * @param content top to bottom
     */
    public Card(Node... content) {
        super(content);
        getStyleClass().add("card");
    }

    /**
     * A card with a title line.
     *
     * @param title what it holds
     * @param aside what stands at the right end of the title line
     * @return the card; add content below
     */
    public static Card titled(String title, Node... aside) {
        return withLine(List.of(label(title)), aside);
    }

    /**
     * A card with a title that changes.
     *
     * @param title what it holds now
     * @param aside what stands at the right end of the title line
     * @return the card; add content below
     */
    public static Card titled(ObservableValue<String> title, Node... aside) {
        Label label = label("");
        label.textProperty().bind(title);
        return withLine(List.of(label), aside);
    }

    /**
     * A card with a title line and a word of explanation in it.
     *
     * @param title what it holds
     * @param explanation a short sentence beside the title
     * @param aside what stands at the right end of the title line
     * @return the card; add content below
     */
    public static Card explained(String title, String explanation, Node... aside) {
        Label words = new Label(explanation);
        words.getStyleClass().add("caption");
        words.setMinWidth(USE_PREF_SIZE);
        return withLine(List.of(label(title), words), aside);
    }

    private static Label label(String title) {
        Label label = new Label(title);
        label.getStyleClass().add("card-title");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Card withLine(List<Node> left, Node... aside) {
        HBox words = new HBox(8);
        words.setAlignment(Pos.CENTER_LEFT);
        words.getChildren().addAll(left);
        WrappingLine line = new WrappingLine(8, 0, words, List.of(aside));
        line.getStyleClass().add("card-title-line");
        return new Card(line);
    }
}
