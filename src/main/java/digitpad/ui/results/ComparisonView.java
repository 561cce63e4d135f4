package digitpad.ui.results;

import digitpad.ui.parts.Numbers;
import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The model beside another one: how many images each reads right. A click on a count shows its images. */
final class ComparisonView extends VBox {
    private final ResultsModel model;
    private final GridPane table = new GridPane(8, 8);

    ComparisonView(ResultsModel model, Node rivalChoice) {
        super(16);
        this.model = model;
        setId("comparison-view");
        Label title = new Label("Compare with");
        title.getStyleClass().add("card-title");
        HBox line = new HBox(12, title, rivalChoice);
        line.setAlignment(Pos.CENTER_LEFT);
        Label words = new Label();
        words.setId("comparison-words");
        words.setWrapText(true);
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        this::words,
                        model.comparedProperty(),
                        model.rivalProperty(),
                        model.rivalMisfitProperty(),
                        model.stateProperty()));
        getChildren().setAll(line, table, words);
        model.comparedProperty().subscribe(this::fill);
    }

    private String words() {
        ComparedModels compared = model.comparedProperty().get();
        if (compared != null) {
            return compared.words();
        }
        if (!model.rivalMisfitProperty().get().isEmpty()) {
            return model.rivalMisfitProperty().get() + " Choose another model to compare with.";
        }
        return model.rivalProperty().get().isEmpty()
                ? "Choose another model: this shows which images one reads right and the other misreads."
                : "Reading the same images with the other model…";
    }

    private void fill(ComparedModels compared) {
        table.getChildren().clear();
        if (compared == null) {
            return;
        }
        heading(compared.secondName() + " right", 1, 0);
        heading(compared.secondName() + " wrong", 2, 0);
        heading(compared.firstName() + " right", 0, 1);
        heading(compared.firstName() + " wrong", 0, 2);
        count(compared, true, true, compared.comparison().bothRight());
        count(compared, true, false, compared.comparison().onlyFirst());
        count(compared, false, true, compared.comparison().onlySecond());
        count(compared, false, false, compared.comparison().bothWrong());
    }

    private void heading(String words, int column, int row) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        GridPane.setHalignment(label, column == 0 ? HPos.LEFT : HPos.CENTER);
        table.add(label, column, row);
    }

    private void count(ComparedModels compared, boolean firstRight, boolean secondRight, int count) {
        Button button = new Button(Numbers.count(count));
        button.setId("compare-" + (firstRight ? "right" : "wrong") + "-" + (secondRight ? "right" : "wrong"));
        button.getStyleClass().add("comparison-count");
        PickedImages images = compared.images(firstRight, secondRight);
        button.setAccessibleText(images.words() + ": " + button.getText() + " images");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(click -> model.gallery().show(images));
        table.add(button, secondRight ? 1 : 2, firstRight ? 1 : 2);
    }
}
