package digitpad.ui.results;

import digitpad.digits.DigitImage;
import digitpad.digits.Mnist;
import digitpad.learning.Model;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Columns;
import digitpad.ui.parts.Page;
import digitpad.ui.parts.PageHeader;
import digitpad.ui.parts.ShortcutHint;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Export;
import digitpad.ui.workspace.ModelLibrary;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How a model does on a part of the data set, and every image behind each figure. */
public final class ResultsPage implements Page {
    private static final Words WORDS = Words.of(ResultsPage.class);
    private static final double LEAST_GALLERY_WIDTH = 480;
    /** A lower window has a smaller inspector. */
    private static final double FULL_HEIGHT = 740;

    private static final double LEAST_MODEL_WIDTH = 110;
    private static final double WIDTH_FOR_TWO_VIEWS = 1110;
    private static final double WIDTH_FOR_FOUR_STATISTICS = 1090;
    private static final double GAP = 16;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final ResultsModel model;
    private final Workspace workspace;
    private final ModelLibrary library;
    private final ObservableList<ModelLibrary.Entry> runs;
    private final InsightModel insight;
    private final MarksModel marks;
    private final BooleanProperty isNarrow = new SimpleBooleanProperty(this, "isNarrow");
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
     * @param files reads and writes the marks
     * @param exports writes what is exported, which may take a while
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
            Background files,
            Background exports,
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
        runs.addListener((ListChangeListener<ModelLibrary.Entry>) change -> {
            Set<ModelLibrary.Entry> gone = new HashSet<>();
            while (change.next()) {
                gone.addAll(change.getRemoved());
            }
            gone.removeAll(runs);
            model.letGo(gone);
        });
        marks = new MarksModel(workspace, files, marksFile);

        Statistics statistics = new Statistics(model);
        Analysis analysis = new Analysis(model, rivalChoice(), appearance);
        model.evaluatedProperty()
                .subscribe(evaluated -> analysis.show(classNames(evaluated), Optional.ofNullable(evaluated)));
        GalleryNotice notice = new GalleryNotice(model, workspace);
        GalleryCard images = new GalleryCard(model.gallery(), marks, appearance, notice, notice.isNeeded());
        VBox.setVgrow(images, Priority.ALWAYS);
        VBox left = new VBox(GAP, statistics, analysis, images);
        Inspector inspector = new Inspector(model.gallery(), insight, marks, toDraw, appearance);
        Columns columns = new Columns(left, inspector, LEAST_GALLERY_WIDTH);
        VBox.setVgrow(columns, Priority.ALWAYS);
        Export export = new Export(workspace, exports, () -> left.getScene().getWindow());
        ExportMenu exportMenu = new ExportMenu(
                new ResultsExport(model.gallery(), history, export),
                marks.marks(),
                model.evaluatedModelProperty()::get,
                () -> Optional.ofNullable(model.comparedProperty().get()),
                appearance);
        root = new VBox(
                new PageHeader(
                        WORDS.text("title"), purpose(), analysis.choice(), modelChoice(), partChoice(), exportMenu),
                progress(),
                columns);
        root.setId("results-page");
        root.getStyleClass().addAll("page", "results-page");
        root.getStylesheets()
                .add(ResultsPage.class
                        .getResource("/digitpad/ui/results/results.css")
                        .toExternalForm());
        // The page's size decides, not that of what is in it, which is never smaller than its own content demands.
        isNarrow.bind(root.widthProperty().lessThan(WIDTH_FOR_TWO_VIEWS));
        isNarrow.subscribe(narrow -> root.pseudoClassStateChanged(NARROW, narrow));
        analysis.bothFitProperty().bind(isNarrow.not());
        root.widthProperty()
                .map(width -> width.doubleValue() >= WIDTH_FOR_FOUR_STATISTICS)
                .subscribe(statistics::setWide);
        root.heightProperty().map(height -> height.doubleValue() < FULL_HEIGHT).subscribe(inspector::setSmall);
    }

    private List<String> classNames(EvaluatedImages evaluated) {
        if (evaluated != null) {
            return evaluated.classNames();
        }
        return workspace
                .dataSetProperty()
                .map(data -> data.test().classNames())
                .orElse(Mnist.DIGITS)
                .getValue();
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
                            .filter(card -> !card.learnedFrom(data))
                            .map(card -> WORDS.text("other-data", card.name(), card.dataSet(), data))
                            // Beside four views there is no room for it.
                            .orElseGet(() -> isNarrow.get() ? "" : WORDS.text("purpose"));
                },
                workspace.dataSetProperty(),
                model.evaluatedModelProperty(),
                isNarrow);
    }

    private Node modelChoice() {
        ModelBox box = new ModelBox(
                library.entries(),
                runs,
                workspace
                        .modelInUseProperty()
                        .map(inUse -> WORDS.text("in-use", inUse.card().name()))
                        .orElse(WORDS.text("model-in-use")),
                model.chosenProperty(),
                model::choose);
        box.setId("results-model");
        box.setMinWidth(LEAST_MODEL_WIDTH);
        box.setAccessibleText(WORDS.text("evaluated-model"));
        return box;
    }

    private Node rivalChoice() {
        ModelBox box = new ModelBox(
                library.entries(),
                runs,
                new ReadOnlyStringWrapper(WORDS.text("no-rival")),
                model.rivalProperty(),
                model::compareWith);
        box.setId("results-rival");
        box.setAccessibleText(WORDS.text("rival"));
        return box;
    }

    private Node partChoice() {
        ComboBox<EvaluatedPart> box = new ComboBox<>();
        box.setId("results-part");
        box.setAccessibleText(WORDS.text("evaluated-part"));
        box.setMinWidth(120);
        box.getItems().setAll(EvaluatedPart.choices());
        model.partProperty().subscribe(box::setValue);
        box.valueProperty().subscribe(part -> model.choose(part));
        return box;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setId("results-progress");
        bar.getStyleClass().add("busy-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        // It lies in the gap under the header: what is below does not move when it comes and goes.
        VBox.setMargin(bar, new Insets(-8, 0, -3, 0));
        bar.setAccessibleText(WORDS.text("evaluation"));
        bar.progressProperty().bind(model.progressProperty());
        bar.visibleProperty().bind(model.busyProperty());
        return bar;
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
        } else if (event.getCode() == KeyCode.S
                && !(event.getTarget() instanceof TextInputControl)
                && !event.isShortcutDown()
                && !event.isAltDown()) {
            insight.saliencyWantedProperty()
                    .set(!insight.saliencyWantedProperty().get());
            event.consume();
        }
    }

    @Override
    public List<ShortcutHint> shortcuts() {
        return List.of(
                new ShortcutHint("← → ↑ ↓", WORDS.text("key.arrows")),
                new ShortcutHint("Enter", WORDS.text("key.enter")),
                new ShortcutHint("Esc", WORDS.text("key.escape")),
                new ShortcutHint("S", WORDS.text("key.saliency")),
                new ShortcutHint("Ctrl+O", WORDS.text("key.open")));
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
