package digitpad.ui.train;

import digitpad.learning.Model;
import digitpad.ui.parts.Numbers;
import digitpad.ui.workspace.ModelLibrary;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Keeps the model of the run that ended, under a name. */
final class KeepCard extends HBox {
    private final TrainModel model;
    private final ModelLibrary library;
    private final TextField name = new TextField();
    private final Label problem = new Label();

    KeepCard(TrainModel model, ModelLibrary library) {
        super(16);
        this.model = model;
        this.library = library;
        getStyleClass().add("card");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label("Keep the model");
        title.getStyleClass().add("card-title");
        Label detail = new Label();
        detail.getStyleClass().add("caption");
        detail.setWrapText(true);
        detail.textProperty()
                .bind(model.finishedProperty()
                        .map(KeepCard::describe)
                        .orElse("When a run ends, its model can be kept under a name and chosen again later."));
        VBox words = new VBox(2, title, detail, problem);
        HBox.setHgrow(words, Priority.ALWAYS);
        problem.getStyleClass().addAll("caption", "wrong");
        problem.setId("keep-problem");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());

        ObservableValue<Boolean> nothingToKeep =
                Bindings.createBooleanBinding(() -> model.finishedProperty().get() == null, model.finishedProperty());
        name.setId("keep-name");
        name.setPromptText("Name");
        name.setAccessibleText("Name of the model");
        name.setPrefWidth(200);
        name.disableProperty().bind(nothingToKeep);
        name.setOnAction(event -> keep());
        name.textProperty().subscribe(typed -> problem.setText(""));
        Button keep = new Button("Keep", new FontIcon(Feather.SAVE));
        keep.setId("keep");
        keep.setMinWidth(USE_PREF_SIZE);
        keep.disableProperty().bind(nothingToKeep);
        keep.setOnAction(event -> keep());
        getChildren().addAll(words, name, keep);
        model.finishedProperty().subscribe(left -> {
            if (left != null) {
                name.setText(left.card().recipe() + " " + left.card().name().toLowerCase(Locale.ROOT));
            }
        });
    }

    private static String describe(Model left) {
        String epochs =
                left.card().epochsTrained() == 1 ? "1 epoch" : left.card().epochsTrained() + " epochs";
        return left.card().name() + ": " + left.card().recipe() + " after " + epochs
                + left.card()
                        .test()
                        .map(test -> ", " + Numbers.accuracy(test.accuracy()) + " on the test set.")
                        .orElse(", not tested.");
    }

    private void keep() {
        Model left = model.finishedProperty().get();
        if (left != null) {
            library.problemWith(name.getText())
                    .ifPresentOrElse(
                            problem::setText,
                            () -> library.keep(left, name.getText().strip()));
        }
    }
}
