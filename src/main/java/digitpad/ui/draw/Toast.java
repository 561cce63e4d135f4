package digitpad.ui.draw;

import digitpad.ui.parts.Passing;
import digitpad.words.Words;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** Tells in passing what was done, over the pad so that nothing moves, and offers to take it back. Goes by itself, and when drawing goes on. */
final class Toast extends HBox {
    private static final Words WORDS = Words.of(Toast.class);
    private static final Duration SHOWN = Duration.seconds(6);

    private final Label text = new Label();
    private final Button undo = new Button(WORDS.text("undo"));

    Toast(ObjectProperty<Notice> notice) {
        super(12);
        getStyleClass().add("toast");
        setId("toast");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        // Its bounds are those of its shadow, which takes no press from the pad below.
        setPickOnBounds(false);
        text.setId("toast-text");
        undo.setId("toast-undo");
        undo.getStyleClass().addAll("flat", "accent");
        getChildren().addAll(text, undo);
        Passing passing = new Passing(this, SHOWN, () -> notice.set(null));
        undo.setOnAction(event -> {
            Runnable takeBack = notice.get().undo().orElseThrow();
            notice.set(null);
            takeBack.run();
        });
        notice.subscribe(told -> {
            setVisible(told != null);
            passing.end();
            if (told != null) {
                text.setText(told.text());
                undo.setVisible(told.undo().isPresent());
                undo.setManaged(told.undo().isPresent());
                passing.begin();
            }
        });
    }
}
