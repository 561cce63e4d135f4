package digitpad.ui.results;

import digitpad.digits.DataSet;
import digitpad.digits.DigitImage;
import digitpad.digits.Mnist;
import digitpad.learning.Model;
import digitpad.learning.Overfitting;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Card;
import digitpad.ui.parts.Columns;
import digitpad.ui.parts.Numbers;
import digitpad.ui.parts.Page;
import digitpad.ui.parts.PageHeader;
import digitpad.ui.parts.Segments;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Export;
import digitpad.ui.workspace.ModelLibrary;
import digitpad.ui.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Test accuracy and loss of the model in use, and every test image it misreads. */
public final class ResultsPage implements Page {
    private static final double LEAST_GALLERY_WIDTH = 440;
    private static final double WIDTH_FOR_FOUR_STATISTICS = 560;
    /** A lower window has a smaller inspector. */
    private static final double FULL_HEIGHT = 740;

    private static final double WIDTH_FOR_TWO_VIEWS = 1110;
    /** Widths of the statistics in percent; the last one says more. */
    private static final List<Integer> FOUR_SHARES = List.of(18, 16, 28, 38);

    private static final List<Integer> TWO_SHARES = List.of(50, 50);
    private static final double GAP = 16;
    private static final double LEAST_MATRIX = 236;
    private static final double LEAST_REPORT = 250;
    private static final String NOTHING = "–";
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /** What stands above the images. */
    private enum View {
        MATRIX("Matrix"),
        REPORT("Report"),
        CONFIDENCE("Confidence"),
        COMPARISON("Compare");

        private final String title;

        View(String title) {
            this.title = title;
        }

        private String title() {
            return title;
        }

        private String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final ResultsModel model;
    private final Workspace workspace;
    private final ModelLibrary library;
    private final ObservableList<ModelLibrary.Entry> runs;
    private final InsightModel insight;
    private final MarksModel marks;
    private final ConfusionHeatMap matrix;
    private final ReportTable report;
    private final ConfidenceView confidence;
    private final Map<View, Region> views;
    private final HBox analysis = new HBox(GAP);
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(this, "view", View.MATRIX);
    private final BooleanProperty bothFit = new SimpleBooleanProperty(this, "bothFit", true);
    private final VBox root;

    /**
     * The page.
     *
     * @param workspace gives the model in use and the data set
     * @param library gives the other models
     * @param runs models that runs have left
     * @param appearance gives the colours
     * @param background where networks are evaluated
     * @param inspections where single images are looked into, beside an evaluation
     * @param history finds the curves of a model
     * @param marksFile where marks of images are kept; made when the first is
     * @param toDraw takes an image to the Draw page
     */
    public ResultsPage(
            Workspace workspace,
            ModelLibrary library,
            ObservableList<ModelLibrary.Entry> runs,
            Appearance appearance,
            Background background,
            Background inspections,
            RunHistory history,
            Path marksFile,
            Consumer<DigitImage> toDraw) {
        this.workspace = workspace;
        this.library = library;
        this.runs = runs;
        model = new ResultsModel(workspace, library::load, background, Platform::runLater);
        insight = new InsightModel(
                model.gallery(),
                model.evaluatedModelProperty(),
                model::trainingImages,
                background,
                inspections,
                Platform::runLater);
        marks = new MarksModel(workspace, background, marksFile);
        matrix = new ConfusionHeatMap(model.gallery(), appearance);
        report = new ReportTable(model.gallery());
        confidence = new ConfidenceView(model.gallery(), appearance);
        views = Map.of(
                View.MATRIX,
                matrixCard(),
                View.REPORT,
                reportCard(),
                View.CONFIDENCE,
                new Card(confidence),
                View.COMPARISON,
                new Card(new ComparisonView(model, rivalChoice())));
        VBox.setVgrow(confidence, Priority.ALWAYS);
        model.evaluatedProperty().subscribe(this::show);

        GalleryCard images = new GalleryCard(
                model.gallery(), appearance, notice(), noticeText().isNotEmpty());
        VBox.setVgrow(images, Priority.ALWAYS);
        VBox left = new VBox(GAP, statistics(), analysis, images);
        view.subscribe(this::arrangeViews);
        bothFit.subscribe(this::arrangeViews);
        Inspector inspector = new Inspector(model.gallery(), insight, marks, toDraw, appearance);
        Export files = new Export(workspace, background, () -> left.getScene().getWindow());
        Columns columns = new Columns(left, inspector, LEAST_GALLERY_WIDTH);
        VBox.setVgrow(columns, Priority.ALWAYS);
        root = new VBox(
                new PageHeader(
                        "Results",
                        purpose(),
                        viewChoice(),
                        modelChoice(),
                        partChoice(),
                        new ExportMenu(
                                new ResultsExport(model.gallery(), history, files),
                                model.evaluatedModelProperty()::get,
                                () -> Optional.ofNullable(
                                        model.comparedProperty().get()),
                                appearance)),
                progress(),
                columns);
        root.setId("results-page");
        root.getStyleClass().addAll("page", "results-page");
        root.getStylesheets()
                .add(ResultsPage.class
                        .getResource("/digitpad/ui/results/results.css")
                        .toExternalForm());
        // The page's width, not the column's: the column is never narrower than what stands in it.
        root.widthProperty()
                .map(width -> width.doubleValue() >= WIDTH_FOR_TWO_VIEWS)
                .subscribe(fit -> {
                    bothFit.set(fit);
                    root.pseudoClassStateChanged(NARROW, !fit);
                });
        root.heightProperty().map(height -> height.doubleValue() < FULL_HEIGHT).subscribe(inspector::setSmall);
    }

    private ObservableValue<String> purpose() {
        return Bindings.createStringBinding(
                () -> {
                    String data = workspace
                            .dataSetProperty()
                            .map(set -> set.name())
                            .orElse("")
                            .getValue();
                    return model.evaluatedModelProperty()
                            .get()
                            .map(Model::card)
                            .filter(card -> !card.dataSet().equals(data))
                            .map(card -> card.name() + " learnt " + card.dataSet() + "; here it reads " + data + ".")
                            .orElse("What the network gets right, and every image it gets wrong.");
                },
                workspace.dataSetProperty(),
                model.evaluatedModelProperty());
    }

    private Node viewChoice() {
        Segments<View> choice = new Segments<>("View", view::set);
        choice.setId("results-views");
        choice.optionsProperty().bind(bothFit.map(fit -> Stream.of(View.values())
                .filter(one -> !(fit && one == View.REPORT))
                .map(one -> new Segments.Option<>(
                        one, fit && one == View.MATRIX ? "Errors" : one.title(), "results-view-" + one.id()))
                .toList()));
        choice.chosenProperty()
                .bind(Bindings.createObjectBinding(
                        () -> bothFit.get() && view.get() == View.REPORT ? View.MATRIX : view.get(), view, bothFit));
        return choice;
    }

    /** Matrix and report stand side by side where both fit, else each is a view of its own. */
    private void arrangeViews() {
        boolean both = bothFit.get() && (view.get() == View.MATRIX || view.get() == View.REPORT);
        List<Region> shown =
                both ? List.of(views.get(View.MATRIX), views.get(View.REPORT)) : List.of(views.get(view.get()));
        shown.forEach(card -> HBox.setHgrow(card, Priority.ALWAYS));
        analysis.getChildren().setAll(shown);
    }

    private Node modelChoice() {
        ModelBox box = new ModelBox(
                library.entries(),
                runs,
                workspace
                        .modelInUseProperty()
                        .map(inUse -> inUse.card().name() + " (in use)")
                        .orElse("Model in use"),
                model.chosenProperty(),
                model::choose);
        box.setId("results-model");
        box.setAccessibleText("Model that is evaluated");
        return box;
    }

    private Node rivalChoice() {
        ModelBox box = new ModelBox(
                library.entries(),
                runs,
                new ReadOnlyStringWrapper("no other model"),
                model.rivalProperty(),
                model::compareWith);
        box.setId("results-rival");
        box.setAccessibleText("Model that it is compared with");
        return box;
    }

    private Node partChoice() {
        ComboBox<EvaluatedPart> box = new ComboBox<>();
        box.setId("results-part");
        box.setAccessibleText("Images that are read");
        box.setMinWidth(120);
        box.getItems().setAll(EvaluatedPart.choices());
        model.partProperty().subscribe(box::setValue);
        box.valueProperty().subscribe(part -> model.choose(part));
        return box;
    }

    private void show(EvaluatedImages evaluated) {
        Optional<EvaluatedImages> images = Optional.ofNullable(evaluated);
        images.ifPresentOrElse(
                made -> matrix.show(made.classNames(), Optional.of(made.matrix())),
                () -> matrix.show(
                        workspace
                                .dataSetProperty()
                                .map(data -> data.test().classNames())
                                .orElse(Mnist.DIGITS)
                                .getValue(),
                        Optional.empty()));
        report.show(images);
        confidence.show(images);
    }

    private Region matrixCard() {
        Segments<Boolean> unit = new Segments<>("Cells show", matrix.sharesShownProperty()::set);
        unit.optionsProperty()
                .set(List.of(
                        new Segments.Option<>(false, "Counts", "results-counts"),
                        new Segments.Option<>(true, "% of row", "results-shares")));
        unit.chosenProperty().bind(matrix.sharesShownProperty().asObject());
        ToggleButton large = new ToggleButton("", new FontIcon(Feather.ZOOM_IN));
        large.setId("results-large");
        large.setTooltip(new Tooltip("Large enough for every figure"));
        large.setAccessibleText("Large enough for every figure");
        large.selectedProperty().bindBidirectional(matrix.largeProperty());
        large.visibleProperty().bind(matrix.denseProperty());
        large.managedProperty().bind(matrix.denseProperty());
        Card card = Card.titled("Confusion matrix", legend(), large, unit);
        card.getStyleClass().add("matrix-card");
        ScrollPane scrolled = new ScrollPane(matrix);
        scrolled.getStyleClass().addAll("edge-to-edge", "matrix-pane");
        scrolled.setFitToWidth(true);
        scrolled.setFitToHeight(true);
        scrolled.setFocusTraversable(false);
        // Only a matrix that shall be large scrolls; any other demands its room.
        ObservableValue<Boolean> scrolls = Bindings.and(matrix.denseProperty(), matrix.largeProperty());
        scrolled.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> scrolls.getValue() ? LEAST_MATRIX : matrix.getMinWidth(),
                        scrolls,
                        matrix.minWidthProperty()));
        scrolled.minHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> scrolls.getValue() ? LEAST_MATRIX : matrix.getMinHeight(),
                        scrolls,
                        matrix.minHeightProperty()));
        scrolled.setPrefSize(0, 0);
        card.getChildren().add(scrolled);
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        return card;
    }

    /** Beside the report there is no room for it and the button that enlarges too. */
    private Node legend() {
        HBox legend = new HBox(8, scale("errors", "errors"), scale("right", "right"));
        legend.setMinWidth(Region.USE_PREF_SIZE);
        legend.visibleProperty()
                .bind(Bindings.and(matrix.denseProperty(), bothFit).not());
        legend.managedProperty().bind(legend.visibleProperty());
        return legend;
    }

    private static Node scale(String words, String colours) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        label.setMinWidth(Region.USE_PREF_SIZE);
        Region scale = new Region();
        scale.getStyleClass().addAll("heat-scale", colours);
        HBox box = new HBox(6, label, scale);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private Region reportCard() {
        Card card = Card.titled("Classification report");
        card.getStyleClass().add("report-card");
        report.setMinWidth(LEAST_REPORT);
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
        bar.visibleProperty().bind(model.busyProperty());
        return bar;
    }

    private Node statistics() {
        List<Node> cards = List.of(
                statistic(
                        "results-accuracy",
                        ofEvaluation(made -> Numbers.accuracy(made.figures().accuracy())),
                        model.partProperty().map(part -> part.word() + " accuracy")),
                statistic(
                        "results-loss",
                        ofEvaluation(made -> Numbers.loss(made.figures().loss())),
                        model.partProperty().map(part -> part.word() + " loss")),
                statistic(
                        "results-errors",
                        ofEvaluation(made -> Numbers.count(made.errors())),
                        model.evaluatedProperty()
                                .map(made -> "errors in "
                                        + Numbers.count(made.figures().images()) + " images")
                                .orElse("errors")),
                statistic(
                        "results-training",
                        model.overfittingProperty()
                                .map(gap -> Numbers.accuracy(gap.training().accuracy()))
                                .orElse(NOTHING),
                        "on training",
                        model.overfittingProperty().map(Overfitting::words).orElse("")));
        GridPane grid = new GridPane(GAP, GAP);
        grid.widthProperty()
                .map(width -> width.doubleValue() >= WIDTH_FOR_FOUR_STATISTICS ? 4 : 2)
                .subscribe(columns -> arrange(grid, cards, columns));
        return grid;
    }

    /** Puts cards into rows. */
    private static void arrange(GridPane grid, List<Node> cards, int columns) {
        grid.getColumnConstraints()
                .setAll((columns == 4 ? FOUR_SHARES : TWO_SHARES)
                        .stream()
                                .map(percent -> {
                                    ColumnConstraints share = new ColumnConstraints();
                                    share.setPercentWidth(percent);
                                    return share;
                                })
                                .toList());
        grid.getChildren().clear();
        for (int i = 0; i < cards.size(); i++) {
            grid.add(cards.get(i), i % columns, i / columns);
        }
    }

    private static Node statistic(String id, ObservableValue<String> value, ObservableValue<String> caption) {
        return statistic(id, value, "", caption);
    }

    private static Node statistic(
            String id, ObservableValue<String> value, String beside, ObservableValue<String> caption) {
        Label figure = new Label();
        figure.setId(id);
        figure.getStyleClass().add("statistic");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        figure.textProperty().bind(value);
        Label beneath = new Label();
        beneath.setId(id + "-caption");
        beneath.getStyleClass().add("caption");
        beneath.textProperty().bind(caption);
        // In a narrow window a sentence does not fit.
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(caption);
        beneath.setTooltip(whole);
        Label where = new Label(beside);
        where.getStyleClass().add("caption");
        HBox line = new HBox(8, figure, where);
        line.setAlignment(Pos.BASELINE_LEFT);
        Card card = new Card(line, beneath);
        card.getStyleClass().add("statistic-card");
        return card;
    }

    private ObservableValue<String> ofEvaluation(Function<EvaluatedImages, String> text) {
        return model.evaluatedProperty().map(text).orElse(NOTHING);
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
            case OTHER_CLASSES ->
                model.misfitProperty().get() + " Choose a model that was trained on such images, or another data set on"
                        + " the Data page.";
            case NO_IMAGES -> noImages();
            case NOT_BEGUN -> "Not evaluated yet.";
            case RUNNING ->
                String.format(
                        "Reading the images… %.0f %%",
                        100 * model.progressProperty().get());
            case FAILED ->
                "The evaluation went wrong: " + model.failureProperty().get();
            case DONE -> model.gallery().isEmpty() ? nothingShown() : "";
        };
    }

    private String noImages() {
        String word = model.partProperty().get().word();
        DataSet data = workspace.dataSetProperty().get();
        return data.training().size() == 0
                ? data.name() + " has no " + word + " images."
                : "This model was trained without " + word + " images.";
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
        marks.load();
        model.show();
        insight.show();
    }

    @Override
    public void hidden() {
        model.hide();
        insight.hide();
    }
}
