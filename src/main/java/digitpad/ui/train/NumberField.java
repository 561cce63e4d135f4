package digitpad.ui.train;

import atlantafx.base.controls.CustomTextField;
import digitpad.words.Words;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A field for a number: unit, and arrows for the mouse; the arrow keys do the same. What is refused stays in it, marked. */
final class NumberField extends CustomTextField {
    private static final Words WORDS = Words.of(NumberField.class);
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final NumberSetting setting;

    NumberField(NumberSetting setting) {
        this.setting = setting;
        getStyleClass().add("number-field");
        textProperty().bindBidirectional(setting.textProperty());
        setAccessibleText(
                setting.unit() == Unit.NONE
                        ? setting.title()
                        : WORDS.text("unit-of", setting.title(), setting.unit().words()));
        setting.problemProperty().subscribe(words -> {
            pseudoClassStateChanged(INVALID, !words.isEmpty());
            setAccessibleHelp(words.isEmpty() ? setting.explanation() : words);
        });
        Label unit = new Label(setting.unit().symbol());
        unit.getStyleClass().add("caption");
        unit.setMinWidth(USE_PREF_SIZE);
        VBox arrows = new VBox(arrow(Feather.CHEVRON_UP, true), arrow(Feather.CHEVRON_DOWN, false));
        arrows.getStyleClass().add("number-arrows");
        HBox right = new HBox(unit, arrows);
        right.getStyleClass().add("number-field-right");
        setRight(right);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private StackPane arrow(Feather icon, boolean up) {
        StackPane arrow = new StackPane(new FontIcon(icon));
        arrow.getStyleClass().add("number-arrow");
        arrow.setOnMousePressed(event -> {
            requestFocus();
            if (event.getButton() == MouseButton.PRIMARY) {
                step(up);
            }
            event.consume();
        });
        return arrow;
    }

    private void keyPressed(KeyEvent event) {
        boolean isArrow = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
        if (isArrow && !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown()) {
            step(event.getCode() == KeyCode.UP);
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE) {
            // Elsewhere on the page it pauses the run.
            event.consume();
        }
    }

    private void step(boolean up) {
        setting.step(up);
        end();
    }
}
