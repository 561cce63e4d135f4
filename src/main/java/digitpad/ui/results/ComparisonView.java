package digitpad.ui.results;

import digitpad.words.Numbers;
import digitpad.words.Words;
import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The model beside another one: how many images each reads right, and what that means. A click on a count shows its images. */
final class ComparisonView extends VBox {
    private static final Words WORDS = Words.of(ComparisonView.class);
    /** Longer names of models are cut; they stand above too. */
    private static final double MOST_NAME = 100;
    /** That of the table and of a long sentence beside it, so that nothing beneath moves when they come. */
    private static final double LEAST_HEIGHT = 136;

    private final ResultsModel model;
    private final GridPane table = new GridPane(8, 8);

    ComparisonView(ResultsModel model, Node rivalChoice) {
        super(12);
        this.model = model;
        setId("comparison-view");
        Label title = new Label(WORDS.text("compare-with"));
        title.getStyleClass().add("card-title");
        HBox line = new HBox(12, title, rivalChoice);
        line.setAlignment(Pos.CENTER_LEFT);
        table.setMinWidth(USE_PREF_SIZE);
        table.managedProperty().bind(model.comparedProperty().isNotNull());
        // Beside the table the sentence has its height for several lines. Beneath it, its own height would depend on
        // the page's width, and the
        // page's width on whether that height makes the page scroll.
        Label words = new Label();
        words.setId("comparison-words");
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setPrefWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        this::words,
                        model.comparedProperty(),
                        model.rivalProperty(),
                        model.rivalMisfitProperty(),
                        model.stateProperty()));
        HBox result = new HBox(24, table, words);
        result.setAlignment(Pos.CENTER_LEFT);
        result.setMinHeight(LEAST_HEIGHT);
        getChildren().setAll(line, result);
        model.comparedProperty().subscribe(this::fill);
    }

    private String words() {
        ComparedModels compared = model.comparedProperty().get();
        if (compared != null) {
            return compared.words();
        }
        if (!model.rivalMisfitProperty().get().isEmpty()) {
            return model.rivalMisfitProperty().get() + " " + WORDS.text("choose-other-rival");
        }
        return model.rivalProperty().get().isEmpty() ? WORDS.text("choose-rival") : WORDS.text("rival-reads");
    }

    private void fill(ComparedModels compared) {
        table.getChildren().clear();
        if (compared == null) {
            return;
        }
        heading(WORDS.text("comparison.right", compared.secondName()), 1, 0);
        heading(WORDS.text("comparison.wrong", compared.secondName()), 2, 0);
        heading(WORDS.text("comparison.right", compared.firstName()), 0, 1);
        heading(WORDS.text("comparison.wrong", compared.firstName()), 0, 2);
        count(compared, true, true, compared.comparison().bothRight());
        count(compared, true, false, compared.comparison().onlyFirst());
        count(compared, false, true, compared.comparison().onlySecond());
        count(compared, false, false, compared.comparison().bothWrong());
    }

    private void heading(String words, int column, int row) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        label.setMaxWidth(MOST_NAME);
        label.setAlignment(column == 0 ? Pos.CENTER_LEFT : Pos.CENTER);
        label.setTooltip(new Tooltip(words));
        GridPane.setHalignment(label, column == 0 ? HPos.LEFT : HPos.CENTER);
        table.add(label, column, row);
    }

    private void count(ComparedModels compared, boolean firstRight, boolean secondRight, int count) {
        Button button = new Button(Numbers.count(count));
        button.setId("compare-" + (firstRight ? "right" : "wrong") + "-" + (secondRight ? "right" : "wrong"));
        button.getStyleClass().add("comparison-count");
        PickedImages images = compared.images(firstRight, secondRight);
        button.setAccessibleText(WORDS.text("comparison.images", images.words(), count));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(click -> model.gallery().show(images));
        table.add(button, secondRight ? 1 : 2, firstRight ? 1 : 2);
    }
}
