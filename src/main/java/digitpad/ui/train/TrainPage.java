package digitpad.ui.train;

import digitpad.digits.Mnist;
import digitpad.learning.Model;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.AskPane;
import digitpad.ui.parts.Page;
import digitpad.ui.parts.PageHeader;
import digitpad.ui.parts.ShortcutHint;
import digitpad.ui.parts.SideColumn;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.PictureFiles;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Settings on the left, or above where there is no room beside; progress, charts and the runs that are kept on the right. */
public final class TrainPage implements Page {
    private static final Words WORDS = Words.of(TrainPage.class);
    private static final KeyCombination START = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PAUSE = new KeyCodeCombination(KeyCode.SPACE);
    private static final KeyCombination STOP = new KeyCodeCombination(KeyCode.PERIOD, KeyCombination.SHORTCUT_DOWN);
    private static final double SETTINGS_WIDTH = 280;
    /** Above the rest, settings scroll; their buttons stay in sight. */
    private static final double SETTINGS_HEIGHT = 336;

    private static final double LEAST_RIGHT = 360;

    private final TrainModel model;
    private final Workspace workspace;
    private final ProgressCard progress = new ProgressCard();
    private final ChartCards charts;
    private final SettingsCard settings;
    private final StackPane root = new StackPane();

    /** Draws what is new, once for each frame, while the page is in view. */
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            if (model.pull()) {
                show();
            }
        }
    };

    /**
     * The page.
     *
     * @param model settings and run
     * @param workspace tells how many images there are
     * @param runs the runs that are kept
     * @param appearance gives the colours
     * @param files writes pictures, and makes the images of the preview
     */
    public TrainPage(TrainModel model, Workspace workspace, RunsModel runs, Appearance appearance, Background files) {
        this.model = model;
        this.workspace = workspace;
        charts = new ChartCards(model.history(), new PictureFiles(workspace, files), appearance);
        RunsTable runsTable = new RunsTable(runs, new RunActions(runs, model, new AskPane(root)), workspace);
        VBox.setVgrow(charts, Priority.ALWAYS);
        // A table takes Space for itself.
        runsTable.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (PAUSE.match(event) && event.getTarget() instanceof TableView) {
                model.pauseOrResume();
                event.consume();
            }
        });
        RunColumn right = new RunColumn(progress, charts, runsTable);
        settings = new SettingsCard(model, workspace, appearance, files);
        settings.setMinHeight(0);
        settings.setPrefHeight(SETTINGS_HEIGHT);
        SideColumn columns = new SideColumn(settings, right, SETTINGS_WIDTH, 24, LEAST_RIGHT);
        VBox.setVgrow(columns, Priority.ALWAYS);
        VBox page = new VBox(new PageHeader(WORDS.text("page"), purpose(workspace)), columns);
        page.getStyleClass().add("page");
        root.getChildren().add(page);
        root.getStylesheets()
                .add(TrainPage.class.getResource("/digitpad/ui/train/train.css").toExternalForm());
        model.progressProperty().subscribe(now -> show());
        workspace.modelInUseProperty().subscribe(now -> show());
        runs.overlaysProperty().subscribe(charts::overlay);
    }

    /** The model in use comes from this run, which was taught digits alone. */
    private boolean readsAllAsDigits(RunProgress run) {
        Model used = workspace.modelInUseProperty().get();
        return run.exists()
                && run.state().isOver()
                && used != null
                && used.card().name().equals(run.run())
                && used.card().readsDigits()
                && used.card().refusal().isEmpty();
    }

    private void show() {
        RunProgress now = model.progressProperty().get();
        progress.show(now, readsAllAsDigits(now));
        charts.draw();
    }

    @Override
    public List<ShortcutHint> shortcuts() {
        return List.of(
                new ShortcutHint("Ctrl+Enter", WORDS.text("shortcut.start")),
                new ShortcutHint("Space", WORDS.text("shortcut.pause")),
                new ShortcutHint("Ctrl+.", WORDS.text("shortcut.stop")),
                new ShortcutHint("↑ ↓", WORDS.text("shortcut.step")),
                new ShortcutHint("Enter", WORDS.text("shortcut.lay-over")),
                new ShortcutHint("F2, Delete", WORDS.text("shortcut.rename-delete")),
                new ShortcutHint("← → + − 0", WORDS.text("shortcut.chart")));
    }

    @Override
    public void keyPressed(KeyEvent event) {
        if (START.match(event)) {
            model.start();
            event.consume();
        } else if (PAUSE.match(event)) {
            model.pauseOrResume();
            event.consume();
        } else if (STOP.match(event)) {
            model.stop();
            event.consume();
        }
    }

    private static ObservableValue<String> purpose(Workspace workspace) {
        return workspace
                .dataSetProperty()
                .map(data -> data.test().classNames().equals(Mnist.DIGITS)
                        ? WORDS.text("purpose")
                        : WORDS.text("purpose-classes", data.test().classNames().size(), data.name()))
                .orElse(WORDS.text("purpose"));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.pull();
        show();
        frames.start();
        settings.focusButton();
    }

    @Override
    public void hidden() {
        frames.stop();
    }
}
