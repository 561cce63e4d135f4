package digitpad.ui.train;

import digitpad.words.Words;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Starts, pauses and stops the run; says why nothing can be started or changed. */
final class RunButtons extends VBox {
    private static final Words WORDS = Words.of(RunButtons.class);
    private final Button start = new Button(WORDS.text("start"), new FontIcon(Feather.PLAY));
    private final Button pause = new Button();
    private final BooleanBinding running;
    private boolean hadFocus;

    RunButtons(TrainModel model, BooleanBinding running) {
        super(12);
        this.running = running;
        getStyleClass().add("settings-buttons");
        start.setId("start");
        start.getStyleClass().add("accent");
        start.setTooltip(new Tooltip(WORDS.text("start.tip")));
        start.setOnAction(event -> model.start());
        start.disableProperty().bind(model.canStart().not());
        Button stop = new Button(WORDS.text("stop"), new FontIcon(Feather.SQUARE));
        stop.setId("stop");
        stop.getStyleClass().addAll("button-outlined", "danger");
        stop.setTooltip(new Tooltip(WORDS.text("stop.tip")));
        stop.setOnAction(event -> model.stop());
        stop.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.progressProperty().get().canStop(), model.progressProperty()));
        pause.setId("pause");
        pause.setTooltip(new Tooltip(WORDS.text("pause.tip")));
        pause.setOnAction(event -> model.pauseOrResume());
        model.progressProperty().subscribe(now -> {
            pause.setText(WORDS.text(now.isPaused() ? "resume" : "pause"));
            pause.setGraphic(new FontIcon(now.isPaused() ? Feather.PLAY : Feather.PAUSE));
            pause.setDisable(!now.canPause());
        });
        for (Button button : new Button[] {start, pause, stop}) {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass().add("run-button");
        }
        getChildren().addAll(state(model), new HBox(8, start, pause, stop));
        for (Button button : List.of(pause, stop)) {
            button.disabledProperty().subscribe(disabled -> hadFocus |= disabled && button.isFocused());
        }
        // With the run its buttons go, and with them the focus: it would wander to whatever comes next.
        start.disabledProperty().subscribe(disabled -> {
            if (!disabled && hadFocus) {
                start.requestFocus();
                hadFocus = false;
            }
        });
        // Whoever has the keyboard is locked when a run begins; and Space is to pause it.
        pause.disabledProperty().subscribe(disabled -> {
            if (!disabled) {
                pause.requestFocus();
            }
        });
    }

    private Label state(TrainModel model) {
        Label state = new Label();
        state.setId("settings-state");
        state.getStyleClass().add("caption");
        BooleanBinding refused = model.settings().validProperty().not();
        state.textProperty()
                .bind(Bindings.when(running)
                        .then(WORDS.text("locked"))
                        .otherwise(Bindings.when(refused)
                                .then(model.settings().problemProperty())
                                .otherwise("")));
        FontIcon lock = new FontIcon(Feather.LOCK);
        FontIcon alert = new FontIcon(Feather.ALERT_CIRCLE);
        state.graphicProperty().bind(Bindings.when(running).then(lock).otherwise(alert));
        state.managedProperty().bind(state.textProperty().isNotEmpty());
        state.visibleProperty().bind(state.managedProperty());
        return state;
    }

    /** Gives the keyboard to the button that is pressed next. */
    void focus() {
        (running.get() ? pause : start).requestFocus();
    }
}
