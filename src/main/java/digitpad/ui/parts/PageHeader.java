package digitpad.ui.parts;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line above a page: its name, what it is for, and the page's own controls. */
public final class PageHeader extends HBox {
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
        super(12);
        getStyleClass().add("page-header");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(title);
        name.getStyleClass().add("page-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label saying = new Label();
        saying.textProperty().bind(sentence);
        saying.getStyleClass().add("muted");
        // In a narrow window it does not fit.
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(sentence);
        saying.setTooltip(whole);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(name, saying, gap);
        getChildren().addAll(controls);
    }
}
