package digitpad.ui.results;

import digitpad.digits.DataSet;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Why there are no images to see, and what to do. */
final class GalleryNotice extends VBox {
    private static final Words WORDS = Words.of(GalleryNotice.class);

    private final ResultsModel model;
    private final Workspace workspace;
    private final StringBinding words;

    /**
     * A notice.
     *
     * @param model says where the evaluation stands
     * @param workspace gives the data set
     */
    GalleryNotice(ResultsModel model, Workspace workspace) {
        super(12);
        this.model = model;
        this.workspace = workspace;
        setAlignment(Pos.CENTER);
        words = Bindings.createStringBinding(
                this::words,
                model.stateProperty(),
                model.failureProperty(),
                model.progressProperty(),
                model.misfitProperty(),
                model.partProperty(),
                workspace.dataSetProperty(),
                model.gallery().shownProperty(),
                workspace.dataSetNoticeProperty());
        Label notice = new Label();
        notice.setId("results-notice");
        notice.getStyleClass().add("results-notice");
        notice.setWrapText(true);
        notice.textProperty().bind(words);
        Button again = new Button(WORDS.text("try-again"));
        again.setId("results-again");
        again.setOnAction(event -> model.evaluateAgain());
        again.visibleProperty().bind(model.stateProperty().map(EvaluationState.FAILED::equals));
        again.managedProperty().bind(again.visibleProperty());
        getChildren().setAll(notice, again);
    }

    /** {@return whether it stands in place of the images} */
    BooleanBinding isNeeded() {
        return words.isNotEmpty();
    }

    private String words() {
        return switch (model.stateProperty().get()) {
            case NO_MODEL -> WORDS.text("notice.no-model");
            case NO_DATA -> workspace.dataSetNoticeProperty().get();
            case OTHER_CLASSES -> model.misfitProperty().get() + " " + WORDS.text("notice.choose-other");
            case NO_IMAGES -> noImages();
            case NOT_BEGUN -> WORDS.text("notice.not-begun");
            case RUNNING ->
                WORDS.text(
                        "notice.running",
                        Math.round(100 * model.progressProperty().get()));
            case FAILED -> WORDS.text("notice.failed", model.failureProperty().get());
            case DONE -> model.gallery().isEmpty() ? nothingShown() : "";
        };
    }

    private String noImages() {
        DataSet data = workspace.dataSetProperty().get();
        String part = model.partProperty().get().id();
        return data.training().size() == 0
                ? WORDS.text("notice.lacks." + part, data.name())
                : WORDS.text("notice.trained-without." + part);
    }

    private String nothingShown() {
        if (model.gallery().filterShownProperty().get()) {
            return WORDS.text("notice.none-such");
        }
        return model.gallery().scopeProperty().get() == Scope.RIGHT
                ? WORDS.text("notice.none-right")
                : WORDS.text("notice.none-misread");
    }
}
