package digitpad.ui.results;

import digitpad.learning.Model;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Card;
import digitpad.ui.parts.Columns;
import digitpad.ui.parts.Gallery;
import digitpad.ui.parts.Numbers;
import digitpad.ui.parts.Page;
import digitpad.ui.parts.PageHeader;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Workspace;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Test accuracy and loss of the model in use, and every test image it misreads. */
public final class ResultsPage implements Page {
    /** Where the page scrolls as a whole, the gallery still shows three rows and the beginning of a fourth. */
    private static final double LEAST_GALLERY_HEIGHT = 300;

    private static final double LEAST_GALLERY_WIDTH = 440;
    private static final double WIDTH_FOR_FOUR_STATISTICS = 650;
    private static final double GAP = 16;
    private static final String NOTHING = "–";

    private final ResultsModel model;
    private final Workspace workspace;
    private final Gallery gallery;
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
        gallery = new Gallery(appearance, "Misclassified test images, by true label");
        gallery.setId("results-gallery");
        gallery.selectedProperty().bind(model.selectedProperty());
        gallery.setOnChosen(model::select);
        model.misclassifiedProperty().subscribe(made -> gallery.show(made == null ? List.of() : made.thumbnails()));

        Card misclassified = Card.titled("Misclassified", legend());
        misclassified.getChildren().add(galleryOrNotice());
        VBox.setVgrow(misclassified, Priority.ALWAYS);
        VBox left = new VBox(16, statistics(), misclassified);
        Columns columns = new Columns(left, new Inspector(model, appearance), LEAST_GALLERY_WIDTH);
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
                        ofEvaluation(made -> Numbers.count(made.size())),
                        model.misclassifiedProperty()
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

    private ObservableValue<String> ofEvaluation(Function<Misclassified, String> text) {
        return model.misclassifiedProperty().map(text).orElse(NOTHING);
    }

    private ObservableValue<String> ofModel(Function<Model, String> text) {
        return workspace.modelInUseProperty().map(text).orElse(NOTHING);
    }

    private static Node legend() {
        Label label = new Label("label");
        label.getStyleClass().add("legend-label");
        Label arrow = new Label("→");
        arrow.getStyleClass().add("muted");
        Label prediction = new Label("prediction");
        prediction.getStyleClass().add("legend-prediction");
        HBox legend = new HBox(6, label, arrow, prediction);
        legend.setAlignment(Pos.CENTER);
        return legend;
    }

    private Node galleryOrNotice() {
        Label notice = new Label();
        notice.setId("results-notice");
        notice.getStyleClass().add("results-notice");
        notice.setWrapText(true);
        notice.textProperty()
                .bind(Bindings.createStringBinding(
                        this::notice,
                        model.stateProperty(),
                        model.failureProperty(),
                        model.progressProperty(),
                        model.misclassifiedProperty()));
        Button again = new Button("Try again");
        again.setId("results-again");
        again.setOnAction(event -> model.evaluateAgain());
        again.visibleProperty().bind(model.stateProperty().map(EvaluationState.FAILED::equals));
        again.managedProperty().bind(again.visibleProperty());
        VBox instead = new VBox(12, notice, again);
        instead.setAlignment(Pos.CENTER);
        instead.visibleProperty().bind(notice.textProperty().isNotEmpty());
        gallery.visibleProperty().bind(notice.textProperty().isEmpty());
        StackPane either = new StackPane(gallery, instead);
        either.setMinHeight(LEAST_GALLERY_HEIGHT);
        VBox.setVgrow(either, Priority.ALWAYS);
        return either;
    }

    /** {@return what stands in place of the gallery; empty if the gallery does} */
    private String notice() {
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
            case DONE ->
                model.misclassifiedProperty().get().size() == 0
                        ? "Nothing misread here: every test image is read right."
                        : "";
        };
    }

    @Override
    public Node node() {
        return root;
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
