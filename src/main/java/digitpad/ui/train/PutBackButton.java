package digitpad.ui.train;

import digitpad.words.Words;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The mark of a setting that is not the recipe's any more: a dot, and an arrow that puts it back. */
final class PutBackButton extends Button {
    private static final Words WORDS = Words.of(PutBackButton.class);

    /**
     * A button that is there only while the setting is changed.
     *
     * @param setting what it puts back
     * @param field takes the keyboard when the button goes
     * @param locked while true, it cannot be pressed
     */
    PutBackButton(Setting setting, Node field, ObservableValue<Boolean> locked) {
        getStyleClass().add("put-back");
        setGraphic(graphic());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(setting.recipeValueProperty().map(value -> WORDS.text("put-back", value)));
        setTooltip(tooltip);
        accessibleTextProperty()
                .bind(setting.recipeValueProperty().map(value -> WORDS.text("put-back.name", setting.title(), value)));
        visibleProperty().bind(setting.changedProperty());
        managedProperty().bind(setting.changedProperty());
        disableProperty().bind(locked);
        setOnAction(event -> {
            if (isFocused()) {
                field.requestFocus();
            }
            setting.putBack();
        });
    }

    private static Node graphic() {
        Region dot = new Region();
        dot.getStyleClass().add("changed-dot");
        HBox both = new HBox(dot, new FontIcon(Feather.ROTATE_CCW));
        both.getStyleClass().add("put-back-graphic");
        return both;
    }
}
