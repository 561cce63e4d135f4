package digitpad.ui.draw;

import digitpad.digits.Drawing;
import digitpad.learning.FineTuning;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Has a copy of the model in use learn from My digits, tells what that is worth, and lets the user keep it or go back. */
final class FineTuningBar extends StackPane {
    private static final Words WORDS = Words.of(FineTuningBar.class);
    private static final double HEIGHT = 76;

    private final FineTuningModel model;
    private final Workspace workspace;
    private final MyDigits myDigits;
    private final Button start = new Button();
    private final Label why = new Label();
    private final HBox idle;
    private final ProgressBar progress = new ProgressBar();
    private final Label share = new Label();
    private final HBox running;
    private final Label drawings = new Label();
    private final Label test = new Label();
    private final HBox taught;

    FineTuningBar(FineTuningModel model, Workspace workspace, MyDigits myDigits) {
        this.model = model;
        this.workspace = workspace;
        this.myDigits = myDigits;
        getStyleClass().add("fine-tuning");
        setMinHeight(HEIGHT);
        start.setId("fine-tune");
        start.getStyleClass().add("accent");
        start.setMinWidth(Region.USE_PREF_SIZE);
        start.setOnAction(event -> model.start(myDigits.drawingsProperty().get()));
        why.setId("fine-tune-why");
        why.setWrapText(true);
        why.getStyleClass().add("muted");
        idle = row(start, why);

        Button stop = new Button(WORDS.text("fine-tune.stop"));
        stop.setId("fine-tune-stop");
        stop.setOnAction(event -> model.stop());
        progress.setAccessibleText(WORDS.text("fine-tune.progress"));
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        share.setId("fine-tune-share");
        share.setMinWidth(Region.USE_PREF_SIZE);
        running = row(progress, share, stop);

        drawings.setId("fine-tune-drawings");
        test.setId("fine-tune-test");
        GridPane figures = new GridPane(12, 4);
        figures.addRow(0, caption(WORDS.text("my-digits")), drawings, caption(WORDS.text("fine-tune.how")));
        figures.addRow(1, caption(WORDS.text("fine-tune.test-set")), test);
        figures.setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button back = new Button(WORDS.text("fine-tune.back"));
        back.setId("fine-tune-back");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setTooltip(new Tooltip(WORDS.text("fine-tune.back-hint")));
        back.setOnAction(event -> model.goBack());
        Button keep = new Button(WORDS.text("fine-tune.keep"));
        keep.setId("fine-tune-keep");
        keep.setMinWidth(Region.USE_PREF_SIZE);
        keep.getStyleClass().add("accent");
        keep.setTooltip(new Tooltip(WORDS.text("fine-tune.keep-hint")));
        keep.setOnAction(event -> model.keep());
        taught = row(figures, gap, back, keep);

        getChildren().addAll(idle, running, taught);
        model.stateProperty().subscribe(this::show);
        workspace
                .modelInUseProperty()
                .subscribe(inUse -> show(model.stateProperty().get()));
        myDigits.drawingsProperty().subscribe(kept -> show(model.stateProperty().get()));
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(12, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private void show(FineTuningModel.State state) {
        boolean hadFocus = isFocusWithin();
        idle.setVisible(state instanceof FineTuningModel.Idle);
        running.setVisible(state instanceof FineTuningModel.Running);
        taught.setVisible(state instanceof FineTuningModel.Taught);
        if (state instanceof FineTuningModel.Running now) {
            progress.setProgress(now.share());
            share.setText(WORDS.text("fine-tune.running-here", Math.round(100 * now.share())));
        } else if (state instanceof FineTuningModel.Taught now) {
            FineTuning.Result result = now.result();
            drawings.setText(worth(result));
            test.setText(Numbers.accuracy(result.testBefore().accuracy()) + " \u2192 "
                    + Numbers.accuracy(result.testAfter().accuracy()));
        } else {
            showIdle();
            if (hadFocus) {
                // The button that was pressed has gone: keys are still for what this lies in.
                start.requestFocus();
            }
        }
    }

    private void showIdle() {
        List<Drawing> kept = myDigits.drawingsProperty().get();
        Optional<String> obstacle = model.obstacle(kept);
        start.setDisable(obstacle.isPresent());
        String name = workspace.modelInUseProperty().get() == null
                ? WORDS.text("fine-tune.the-network")
                : workspace.modelInUseProperty().get().card().name();
        start.setText(WORDS.text("fine-tune.start", name));
        why.setText(obstacle.orElse(WORDS.text("fine-tune.what", name)));
    }

    /** {@return how many drawings were read rightly before, and how many after} */
    static String worth(FineTuning.Result result) {
        return WORDS.text("fine-tune.worth", result.rightBefore(), result.rightAfter(), result.drawings());
    }
}
