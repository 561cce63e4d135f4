package digitpad.ui.draw;

import digitpad.learning.NumberReading;
import digitpad.ui.parts.IconButton;
import digitpad.words.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Says which digit of a number is looked at, and goes to the one before or after; not there while there is only one. */
final class DigitChooser extends HBox {
    private static final Words WORDS = Words.of(DigitChooser.class);

    private final DrawModel model;
    private final Label place = new Label();
    private final IconButton before = new IconButton(Feather.CHEVRON_LEFT, WORDS.text("number.before"));
    private final IconButton after = new IconButton(Feather.CHEVRON_RIGHT, WORDS.text("number.next"));

    DigitChooser(DrawModel model) {
        super(4);
        this.model = model;
        setAlignment(Pos.CENTER_RIGHT);
        place.setId("digit-place");
        place.getStyleClass().add("caption");
        place.setMinWidth(Region.USE_PREF_SIZE);
        before.setId("digit-before");
        after.setId("digit-after");
        before.getStyleClass().add("small");
        after.getStyleClass().add("small");
        before.setOnAction(event -> step(-1));
        after.setOnAction(event -> step(1));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // Else the arrows would move the focus.
            if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                step(event.getCode() == KeyCode.LEFT ? -1 : 1);
                event.consume();
            }
        });
        getChildren().addAll(place, before, after);
        model.numberProperty().subscribe(number -> show());
        model.chosenProperty().subscribe(chosen -> show());
    }

    private void step(int by) {
        model.choose(model.chosenProperty().get() + by);
    }

    private void show() {
        NumberReading number = model.numberProperty().get();
        int digits = number == null ? 0 : number.digits().size();
        int chosen = model.chosenProperty().get();
        setVisible(digits > 1);
        place.setText(WORDS.text("number.place", chosen + 1, digits));
        before.setDisable(chosen == 0);
        after.setDisable(chosen >= digits - 1);
    }
}
