package digitpad.ui.results;

import digitpad.learning.Model;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Card;
import digitpad.ui.parts.Columns;
import digitpad.ui.parts.Numbers;
import digitpad.ui.parts.Page;
import digitpad.ui.parts.PageHeader;
import digitpad.ui.parts.Segments;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Workspace;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Test accuracy and loss of the model in use, and every test image it misreads. */
public final class ResultsPage implements Page {
    private static final double LEAST_GALLERY_WIDTH = 440;
    private static final double WIDTH_FOR_FOUR_STATISTICS = 650;
    /** A lower window has a smaller inspector. */
    private static final double FULL_HEIGHT = 740;

    private static final double GAP = 16;
    private static final List<String> DIGITS =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    private static final String NOTHING = "–";

    private final ResultsModel model;
    private final Workspace workspace;
    private final ConfusionHeatMap matrix;
    private final ReportTable report;
    private final VBox root;

    /**
     * The page.
     *
     * @param workspace gives the model in use and the test set
     * @param appearance gives the colours
     * @param background where networks are evaluated
     */
    public ResultsPage(Workspace workspace, Appearance appearance, Background background) {
        this(workspace, appearance, new ResultsModel(workspace, background, Platform::runLater));
    }

    ResultsPage(Workspace workspace, Appearance appearance, ResultsModel model) {
        this.model = model;
        this.workspace = workspace;
        matrix = new ConfusionHeatMap(model.gallery(), appearance);
        report = new ReportTable(model.gallery());
        model.evaluatedProperty().subscribe(this::show);

        HBox errors = new HBox(GAP, matrixCard(), reportCard());
        GalleryCard images = new GalleryCard(
                model.gallery(), appearance, notice(), noticeText().isNotEmpty());
        VBox.setVgrow(images, Priority.ALWAYS);
        VBox left = new VBox(GAP, statistics(), errors, images);
        Inspector inspector = new Inspector(model.gallery(), appearance);
        Columns columns = new Columns(left, inspector, LEAST_GALLERY_WIDTH);
        VBox.setVgrow(columns, Priority.ALWAYS);
        root = new VBox(
                new PageHeader("Results", "What the network gets right, and every image it gets wrong."),
                progress(),
                columns);
        root.setId("results-page");
        root.getStyleClass().addAll("page", "results-page");
        root.getStylesheets()
                .add(ResultsPage.class
                        .getResource("/digitpad/ui/results/results.css")
                        .toExternalForm());
        root.heightProperty().map(height -> height.doubleValue() < FULL_HEIGHT).subscribe(inspector::setSmall);
    }

    private void show(EvaluatedImages evaluated) {
        Optional<EvaluatedImages> images = Optional.ofNullable(evaluated);
        images.ifPresentOrElse(
                made -> matrix.show(made.classNames(), Optional.of(made.matrix())),
                () -> matrix.show(DIGITS, Optional.empty()));
        report.show(images);
    }

    private Node matrixCard() {
        Segments<Boolean> unit = new Segments<>("Cells show", matrix.sharesShownProperty()::set);
        unit.optionsProperty()
                .set(List.of(
                        new Segments.Option<>(false, "Counts", "results-counts"),
                        new Segments.Option<>(true, "% of row", "results-shares")));
        unit.chosenProperty().bind(matrix.sharesShownProperty().asObject());
        Card card = Card.titled("Confusion matrix", scale("errors", "errors"), scale("right", "right"), unit);
        card.getStyleClass().add("matrix-card");
        card.getChildren().add(matrix);
        VBox.setVgrow(matrix, Priority.ALWAYS);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private static Node scale(String words, String colours) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        Region scale = new Region();
        scale.getStyleClass().addAll("heat-scale", colours);
        HBox box = new HBox(6, label, scale);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private Node reportCard() {
        Card card = Card.titled("Classification report");
        card.getStyleClass().add("report-card");
        card.getChildren().add(report);
        VBox.setVgrow(report, Priority.ALWAYS);
        return card;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setId("results-progress");
        bar.getStyleClass().add("busy-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        // It lies in the gap under the header: what is below does not move when it comes and goes.
        VBox.setMargin(bar, new Insets(-8, 0, -3, 0));
        bar.setAccessibleText("Evaluation");
        bar.progressProperty().bind(model.progressProperty());
        bar.visibleProperty().bind(model.stateProperty().map(EvaluationState.RUNNING::equals));
        return bar;
    }

    private Node statistics() {
        List<Node> cards = List.of(
                statistic(
                        "results-accuracy",
                        ofEvaluation(made -> Numbers.accuracy(made.figures().accuracy())),
                        new ReadOnlyStringWrapper("test accuracy")),
                statistic(
                        "results-loss",
                        ofEvaluation(made -> Numbers.loss(made.figures().loss())),
                        new ReadOnlyStringWrapper("test loss")),
                statistic(
                        "results-errors",
                        ofEvaluation(made -> Numbers.count(made.errors())),
                        model.evaluatedProperty()
                                .map(made -> "errors in "
                                        + Numbers.count(made.figures().images()) + " images")
                                .orElse("errors")),
                statistic(
                        "results-model",
                        ofModel(inUse -> inUse.card().name()),
                        ofModel(inUse -> inUse.card().recipe() + ", "
                                + Numbers.counted(inUse.card().epochsTrained(), "epoch"))));
        GridPane grid = new GridPane(GAP, GAP);
        grid.widthProperty()
                .map(width -> width.doubleValue() >= WIDTH_FOR_FOUR_STATISTICS ? 4 : 2)
                .subscribe(columns -> arrange(grid, cards, columns));
        return grid;
    }

    /** Puts cards of equal widths into rows. */
    private static void arrange(GridPane grid, List<Node> cards, int columns) {
        ColumnConstraints share = new ColumnConstraints();
        share.setPercentWidth(100.0 / columns);
        grid.getColumnConstraints().setAll(Collections.nCopies(columns, share));
        grid.getChildren().clear();
        for (int i = 0; i < cards.size(); i++) {
            grid.add(cards.get(i), i % columns, i / columns);
        }
    }

    private static Node statistic(String id, ObservableValue<String> value, ObservableValue<String> caption) {
        Label figure = new Label();
        figure.setId(id);
        figure.getStyleClass().add("statistic");
        figure.textProperty().bind(value);
        Label beneath = new Label();
        beneath.setId(id + "-caption");
        beneath.getStyleClass().add("caption");
        beneath.textProperty().bind(caption);
        Card card = new Card(figure, beneath);
        card.getStyleClass().add("statistic-card");
        return card;
    }

    private ObservableValue<String> ofEvaluation(Function<EvaluatedImages, String> text) {
        return model.evaluatedProperty().map(text).orElse(NOTHING);
    }

    private ObservableValue<String> ofModel(Function<Model, String> text) {
        return workspace.modelInUseProperty().map(text).orElse(NOTHING);
    }

    private Node notice() {
        Label notice = new Label();
        notice.setId("results-notice");
        notice.getStyleClass().add("results-notice");
        notice.setWrapText(true);
        notice.textProperty().bind(noticeText());
        Button again = new Button("Try again");
        again.setId("results-again");
        again.setOnAction(event -> model.evaluateAgain());
        again.visibleProperty().bind(model.stateProperty().map(EvaluationState.FAILED::equals));
        again.managedProperty().bind(again.visibleProperty());
        VBox box = new VBox(12, notice, again);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private StringBinding noticeText() {
        return Bindings.createStringBinding(
                this::words,
                model.stateProperty(),
                model.failureProperty(),
                model.progressProperty(),
                model.gallery().shownProperty());
    }

    /** {@return what stands in place of the gallery; empty if the gallery does} */
    private String words() {
        return switch (model.stateProperty().get()) {
            case NO_MODEL -> "No model yet. Train one on the Train page.";
            case NO_DATA -> "Reading the data set…";
            case NOT_BEGUN -> "Not evaluated yet.";
            case RUNNING ->
                String.format(
                        "Reading the test set… %.0f %%",
                        100 * model.progressProperty().get());
            case FAILED ->
                "The evaluation went wrong: " + model.failureProperty().get();
            case DONE -> model.gallery().isEmpty() ? nothingShown() : "";
        };
    }

    private String nothingShown() {
        return model.gallery().filterShownProperty().get()
                ? "No image is in this cell."
                : model.gallery().scopeProperty().get() == Scope.RIGHT
                        ? "Nothing read right here."
                        : "Nothing misread here: every image is read right.";
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE
                && model.gallery().filterProperty().get().isPresent()) {
            model.gallery().clearFilter();
            event.consume();
        }
    }

    @Override
    public void shown() {
        model.show();
    }

    @Override
    public void hidden() {
        model.hide();
    }
}
