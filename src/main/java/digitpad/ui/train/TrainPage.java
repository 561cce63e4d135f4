package digitpad.ui.train;

import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Card;
import digitpad.ui.parts.Curve;
import digitpad.ui.parts.CurveChart;
import digitpad.ui.parts.Numbers;
import digitpad.ui.parts.Page;
import digitpad.ui.parts.PageHeader;
import digitpad.ui.parts.Palette;
import digitpad.ui.workspace.ModelLibrary;
import digitpad.ui.workspace.Workspace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** Settings on the left; progress, charts and the model to keep on the right. */
public final class TrainPage implements Page {
    private static final KeyCombination START = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PAUSE = new KeyCodeCombination(KeyCode.SPACE);
    private static final KeyCombination STOP = new KeyCodeCombination(KeyCode.PERIOD, KeyCombination.SHORTCUT_DOWN);
    private static final double SETTINGS_WIDTH = 280;

    private final TrainModel model;
    private final ProgressCard progress = new ProgressCard();
    private final DoubleProperty hover = new SimpleDoubleProperty(Double.NaN);
    private final CurveChart lossChart;
    private final CurveChart accuracyChart;
    private final SettingsCard settings;
    private final VBox root;

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
     * @param library keeps models
     * @param appearance gives the colours
     */
    public TrainPage(TrainModel model, Workspace workspace, ModelLibrary library, Appearance appearance) {
        this.model = model;
        RunHistory history = model.history();
        lossChart = new CurveChart(
                appearance,
                List.of(
                        raw(history.loss()),
                        new CurveChart.Line("Training", history.smoothLoss(), Palette::accent, CurveChart.Look.LINE),
                        new CurveChart.Line(
                                "Validation", history.validationLoss(), Palette::validation, CurveChart.Look.DOTTED)),
                new double[] {0, 0.5},
                TrainPage::shortNumber,
                Numbers::loss,
                hover);
        accuracyChart = new CurveChart(
                appearance,
                List.of(
                        raw(history.accuracy()),
                        new CurveChart.Line(
                                "Training", history.smoothAccuracy(), Palette::accent, CurveChart.Look.LINE),
                        new CurveChart.Line(
                                "Validation",
                                history.validationAccuracy(),
                                Palette::validation,
                                CurveChart.Look.DOTTED)),
                new double[] {0.9, 1},
                value -> shortNumber(100 * value) + " %",
                Numbers::accuracy,
                hover);
        HBox charts = new HBox(16, chartCard("Loss", lossChart), chartCard("Accuracy", accuracyChart));
        VBox.setVgrow(charts, Priority.ALWAYS);
        VBox right = new VBox(16, progress, charts, new KeepCard(model, library));
        HBox.setHgrow(right, Priority.ALWAYS);
        settings = new SettingsCard(model, workspace);
        ScrollPane scrolled = new ScrollPane(settings);
        scrolled.setFitToWidth(true);
        scrolled.setFitToHeight(true);
        scrolled.setMinWidth(SETTINGS_WIDTH);
        scrolled.setPrefWidth(SETTINGS_WIDTH);
        scrolled.getStyleClass().add("settings-scroll");
        HBox columns = new HBox(24, scrolled, right);
        VBox.setVgrow(columns, Priority.ALWAYS);
        root = new VBox(new PageHeader("Train", "Teach a network to read digits, and watch it learn."), columns);
        root.getStyleClass().add("page");
        root.getStylesheets()
                .add(TrainPage.class.getResource("/digitpad/ui/train/train.css").toExternalForm());
        model.progressProperty().subscribe(now -> show());
    }

    private static CurveChart.Line raw(Curve curve) {
        return new CurveChart.Line("", curve, TrainPage::faintAccent, CurveChart.Look.BAND);
    }

    /** Axis marks are round numbers: at most four decimals, and none that say nothing. */
    private static String shortNumber(double value) {
        return BigDecimal.valueOf(value)
                .setScale(4, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Color faintAccent(Palette colours) {
        return colours.card().interpolate(colours.accent(), 0.28);
    }

    private static Node chartCard(String title, CurveChart chart) {
        Card card = Card.titled(title, legend("Training", "training"), legend("Validation", "validation"));
        card.getChildren().add(chart);
        chart.setAccessibleText(title + " over epochs");
        chart.setId("chart-" + title.toLowerCase(Locale.ROOT));
        VBox.setVgrow(chart, Priority.ALWAYS);
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setPrefWidth(300);
        return card;
    }

    private static Node legend(String name, String line) {
        Region sample = new Region();
        sample.getStyleClass().addAll("legend-line", line);
        Label label = new Label(name, sample);
        label.getStyleClass().add("caption");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void show() {
        RunProgress now = model.progressProperty().get();
        progress.show(now);
        RunHistory history = model.history();
        if (history.smoothLoss().size() > 0) {
            lossChart.draw(Math.max(1, Math.ceil(history.epochs())), 0, history.shownLoss());
            accuracyChart.draw(Math.max(1, Math.ceil(history.epochs())), history.shownAccuracy(), 1);
        } else {
            lossChart.draw(1, 0, 0.5);
            accuracyChart.draw(1, 0.9, 1);
        }
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
