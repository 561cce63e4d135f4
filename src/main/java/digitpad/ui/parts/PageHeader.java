package digitpad.ui.parts;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The line above a page: its name, what it is for, and the page's own controls, under them where there is no room. */
public final class PageHeader extends StackPane {
    private static final double HEIGHT = 44;
    /** Less of the sentence tells nothing. */
    private static final double LEAST_SENTENCE = 96;

    /**
     * A header.
     *
     * @param title the page's name
     * @param purpose one sentence
     * @param controls at the right end
     */
    public PageHeader(String title, String purpose, Node... controls) {
        this(title, new SimpleStringProperty(purpose), controls);
    }

    /**
     * A header whose sentence changes.
     *
     * @param title the page's name
     * @param sentence what is to be said of the page now
     * @param controls at the right end
     */
    public PageHeader(String title, ObservableValue<String> sentence, Node... controls) {
        getStyleClass().add("page-header");
        Label name = new Label(title);
        name.getStyleClass().add("page-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label saying = new Label();
        saying.textProperty().bind(sentence);
        saying.getStyleClass().add("muted");
        saying.managedProperty().bind(saying.textProperty().isNotEmpty());
        saying.setMinWidth(LEAST_SENTENCE);
        // In a narrow window it does not fit.
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(sentence);
        saying.setTooltip(whole);
        HBox words = new HBox(12, name, saying);
        words.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(new WrappingLine(12, HEIGHT, words, List.of(controls)));
    }
}
