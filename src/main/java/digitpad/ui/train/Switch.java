package digitpad.ui.train;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** A setting that is on or off. */
final class Switch extends ToggleButton {
    Switch(ChoiceSetting<Boolean> setting) {
        getStyleClass().add("switch");
        Region thumb = new Region();
        thumb.getStyleClass().add("switch-thumb");
        setGraphic(thumb);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        selectedProperty().bindBidirectional(setting.valueProperty());
        setTooltip(new Tooltip(setting.explanation()));
        setAccessibleText(setting.title());
        setting.problemProperty()
                .subscribe(words -> setAccessibleHelp(words.isEmpty() ? setting.explanation() : words));
    }
}
