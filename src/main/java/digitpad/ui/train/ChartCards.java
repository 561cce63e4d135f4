package digitpad.ui.train;

import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Card;
import digitpad.ui.parts.ChartLine;
import digitpad.ui.parts.ChartView;
import digitpad.ui.parts.Curve;
import digitpad.ui.parts.CurveChart;
import digitpad.ui.parts.IconButton;
import digitpad.ui.parts.Legend;
import digitpad.ui.parts.Palette;
import digitpad.ui.parts.Quantity;
import digitpad.ui.workspace.PictureFiles;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.kordamp.ikonli.feather.Feather;

/** Loss and accuracy of the run that goes on, and of runs laid over it to compare. FX thread only. */
final class ChartCards extends Region {
    private static final Words WORDS = Words.of(ChartCards.class);
    private final String oneBatch = WORDS.text("one-batch");
    private static final double FAINT = 0.2;
    private static final double GAP = 16;
    private static final double LEAST_HEIGHT = 200;
    /** Narrower charts stand one under the other. */
    private static final double LEAST_CHART = 240;

    private final RunHistory history;
    private final Appearance appearance;
    private final PictureFiles files;
    private final ChartView view = new ChartView(this::nameOf);
    private final ObjectProperty<Smoothing> smoothing = new SimpleObjectProperty<>(this, "smoothing", Smoothing.LITTLE);
    private final BooleanProperty learningRate = new SimpleBooleanProperty(this, "learningRate");
    private final CurveChart lossChart;
    private final CurveChart accuracyChart;
    private final Legend lossLegend;
    private final Legend accuracyLegend;
    private List<Overlay> overlays = List.of();
    private double drawnEpochs;
    private boolean isOwnShown;
    private boolean isTestShown;

    ChartCards(RunHistory history, PictureFiles files, Appearance appearance) {
        this.history = history;
        this.files = files;
        this.appearance = appearance;
        lossChart = new CurveChart(WORDS.text("loss"), Quantity.LOSS, view, appearance);
        accuracyChart = new CurveChart(WORDS.text("accuracy"), Quantity.ACCURACY, view, appearance);
        lossLegend = new Legend(appearance);
        accuracyLegend = new Legend(appearance);
        getChildren()
                .addAll(
                        card("loss", lossChart, lossLegend, Optional.of(learningRate)),
                        card("accuracy", accuracyChart, accuracyLegend, Optional.empty()));
        smoothing.subscribe(this::putLines);
        learningRate.subscribe(this::putLines);
        putLines();
    }

    /**
     * Lays other runs over the one that goes on.
     *
     * @param runs each in its colour; none to show that one alone
     */
    void overlay(List<Overlay> runs) {
        overlays = List.copyOf(runs);
        putLines();
        draw();
    }

    /** Shows what is new in the curves. */
    void draw() {
        // A new run begins on the left, out of sight of what was zoomed to.
        if (history.epochs() < drawnEpochs) {
            view.reset();
        }
        drawnEpochs = history.epochs();
        boolean hasOwn = history.epochs() > 0;
        boolean hasTest = history.testLoss().size() > 0;
        if (hasOwn != isOwnShown || hasTest != isTestShown) {
            isOwnShown = hasOwn;
            isTestShown = hasTest;
            putLines();
        }
        double end = history.epochs();
        for (Overlay run : overlays) {
            end = Math.max(end, run.history().epochs());
        }
        view.setEnd(end);
        lossChart.draw();
        accuracyChart.draw();
    }

    private Node card(String id, CurveChart chart, Legend legend, Optional<BooleanProperty> withLearningRate) {
        chart.setId("chart-" + id);
        IconButton reset = new IconButton(Feather.MAXIMIZE_2, WORDS.text("reset-zoom.tip"));
        reset.setId("reset-zoom-" + id);
        reset.setOnAction(event -> view.reset());
        reset.visibleProperty().bind(view.zoomProperty().isNotNull());
        reset.managedProperty().bind(reset.visibleProperty());
        ChartMenu menu = new ChartMenu(chart, view, smoothing, withLearningRate, files);
        Card card = Card.titled(chart.title(), legend, reset, menu.button(id, chart.title()));
        card.getStyleClass().add("chart-card");
        card.getChildren().add(chart);
        VBox.setVgrow(chart, Priority.ALWAYS);
        return card;
    }

    private List<Region> cards() {
        return getManagedChildren().stream().map(Region.class::cast).toList();
    }

    private static boolean isBeside(double width) {
        return width < 0 || width >= 2 * LEAST_CHART + GAP;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        double own = width < 0 ? -1 : isBeside(width) ? Math.floor((width - GAP) / 2) : width;
        double most = cards().stream().mapToDouble(card -> card.minHeight(own)).reduce(LEAST_HEIGHT, Math::max);
        return isBeside(width) ? most : 2 * most + GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 2 * LEAST_CHART + GAP;
    }

    @Override
    protected void layoutChildren() {
        boolean isBeside = isBeside(getWidth());
        double width = isBeside ? Math.floor((getWidth() - GAP) / 2) : getWidth();
        double height = isBeside ? getHeight() : Math.floor((getHeight() - GAP) / 2);
        List<Region> cards = cards();
        cards.get(0).resizeRelocate(0, 0, width, height);
        cards.get(1)
                .resizeRelocate(isBeside ? getWidth() - width : 0, isBeside ? 0 : getHeight() - height, width, height);
    }

    private void putLines() {
        List<ChartLine> loss = ownLines(Quantity.LOSS, history::loss, history.validationLoss(), history.testLoss());
        if (learningRate.get()) {
            loss.add(new ChartLine(
                    WORDS.text("learning-rate"),
                    history.learningRate(),
                    Quantity.LEARNING_RATE,
                    Palette::learningRate,
                    ChartLine.Look.SOLID));
        }
        put(lossChart, lossLegend, loss, Quantity.LOSS, RunHistory::loss, RunHistory::validationLoss);
        put(
                accuracyChart,
                accuracyLegend,
                ownLines(Quantity.ACCURACY, history::accuracy, history.validationAccuracy(), history.testAccuracy()),
                Quantity.ACCURACY,
                RunHistory::accuracy,
                RunHistory::validationAccuracy);
    }

    /** Named as the legend names them; without smoothing, the batches are the training curve. */
    private List<ChartLine> ownLines(
            Quantity quantity, Function<Smoothing, Curve> training, Curve validation, Curve test) {
        List<ChartLine> lines = new ArrayList<>();
        boolean isSmooth = smoothing.get() != Smoothing.OFF;
        if (isSmooth) {
            lines.add(new ChartLine(
                    oneBatch, training.apply(Smoothing.OFF), quantity, ChartCards::faint, ChartLine.Look.BAND));
        }
        lines.add(new ChartLine(
                WORDS.text("training"),
                training.apply(smoothing.get()),
                quantity,
                Palette::accent,
                isSmooth ? ChartLine.Look.SOLID : ChartLine.Look.BAND));
        if (test.size() > 0) {
            lines.add(new ChartLine(WORDS.text("test"), test, quantity, Palette::right, ChartLine.Look.MARKED));
        }
        // On top: it is what steers.
        lines.add(new ChartLine(
                WORDS.text("validation"), validation, quantity, Palette::validation, ChartLine.Look.MARKED));
        return lines;
    }

    private void put(
            CurveChart chart,
            Legend legend,
            List<ChartLine> own,
            Quantity quantity,
            BiFunction<RunHistory, Smoothing, Curve> training,
            Function<RunHistory, Curve> validation) {
        // Before the first run there is nothing to read but the runs laid over the charts.
        List<ChartLine> lines = new ArrayList<>(isOwnShown || overlays.isEmpty() ? own : List.of());
        Smoothing smooth = smoothing.get() == Smoothing.OFF ? Smoothing.LITTLE : smoothing.get();
        for (Overlay run : overlays) {
            Function<Palette, Color> colour = colours -> colours.run(run.colour());
            lines.add(new ChartLine(
                    run.name(), training.apply(run.history(), smooth), quantity, colour, ChartLine.Look.DASHED));
            lines.add(new ChartLine(
                    run.name(), validation.apply(run.history()), quantity, colour, ChartLine.Look.DOTTED));
        }
        chart.setLines(lines);
        legend.setLines(
                own.stream().filter(line -> !line.name().equals(oneBatch)).toList());
    }

    private static Color faint(Palette colours) {
        return colours.card().interpolate(colours.accent(), FAINT);
    }

    private String nameOf(double epoch) {
        if (Double.isNaN(history.iterationsPerEpoch())) {
            return ChartView.plainName(epoch);
        }
        return WORDS.text(
                "epoch-iteration",
                (int) Math.max(1, Math.ceil(epoch - 1e-9)),
                Math.round(epoch * history.iterationsPerEpoch()));
    }
}
