package digitpad.ui.parts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
        return explained(title, "", aside);
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
        Label label = new Label(title);
        label.getStyleClass().add("card-title");
        label.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label words = new Label(explanation);
        words.getStyleClass().add("caption");
        words.setMinWidth(0);
        HBox line = new HBox(8, label, words, gap);
        line.getStyleClass().add("card-title-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().addAll(aside);
        return new Card(line);
    }
}
