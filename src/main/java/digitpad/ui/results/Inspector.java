package digitpad.ui.results;

import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.DigitImageView;
import digitpad.ui.parts.Numbers;
import digitpad.ui.parts.ProbabilityBars;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One misclassified image, large, with its label, the prediction and all probabilities. */
final class Inspector extends VBox {
    private static final int SCALE = 9;
    private static final double BARS_HEIGHT = 200;
    private static final String NOTHING = "–";

    private final ResultsModel model;
    private final DigitImageView picture;
    private final ProbabilityBars bars = new ProbabilityBars(
            IntStream.range(0, 10).mapToObj(Integer::toString).toList());

    Inspector(ResultsModel model, Appearance appearance) {
        this.model = model;
        picture = new DigitImageView(appearance, SCALE, false);
        picture.setId("inspector-image");
        getStyleClass().addAll("card", "inspector");

        Label title = new Label();
        title.setId("inspector-title");
        title.getStyleClass().add("card-title");
        title.textProperty().bind(ofSelected(place -> misclassified().title(place), "No image selected"));
        bars.setMinHeight(BARS_HEIGHT);
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().addAll(title, picture, reading(), bars, gap, walk());

        model.selectedProperty().subscribe(selected -> show(selected.intValue()));
    }

    private HBox reading() {
        return new HBox(
                value("Label", "inspector-label", place -> misclassified().label(place)),
                value("Prediction", "inspector-prediction", place -> misclassified()
                        .prediction(place)),
                value(
                        "Confidence",
                        "inspector-confidence",
                        place -> Numbers.probability(misclassified().confidence(place))));
    }

    private VBox value(String name, String id, IntFunction<String> text) {
        Label caption = new Label(name);
        caption.getStyleClass().add("caption");
        Label value = new Label();
        value.setId(id);
        value.getStyleClass().add(id);
        value.textProperty().bind(ofSelected(text, NOTHING));
        VBox box = new VBox(caption, value);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private HBox walk() {
        Button previous = step("Previous", Feather.CHEVRON_LEFT, "results-previous");
        previous.setOnAction(event -> model.selectPrevious());
        previous.disableProperty().bind(Bindings.not(model.hasPrevious()));
        Button next = step("Next", Feather.CHEVRON_RIGHT, "results-next");
        next.setContentDisplay(ContentDisplay.RIGHT);
        next.setOnAction(event -> model.selectNext());
        next.disableProperty().bind(Bindings.not(model.hasNext()));
        Label place = new Label();
        place.setId("inspector-place");
        place.getStyleClass().add("caption");
        place.textProperty()
                .bind(ofSelected(
                        at -> Numbers.count(at + 1) + " of "
                                + Numbers.count(misclassified().size()),
                        ""));
        place.setMaxWidth(Double.MAX_VALUE);
        place.setAlignment(Pos.CENTER);
        HBox.setHgrow(place, Priority.ALWAYS);
        HBox walk = new HBox(previous, place, next);
        walk.getStyleClass().add("inspector-walk");
        walk.setAlignment(Pos.CENTER);
        return walk;
    }

    private static Button step(String name, Ikon icon, String id) {
        Button button = new Button(name, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setTooltip(new Tooltip(name + " misclassified image"));
        return button;
    }

    private StringBinding ofSelected(IntFunction<String> text, String otherwise) {
        return Bindings.createStringBinding(
                () -> {
                    int place = model.selectedProperty().get();
                    return place < 0 ? otherwise : text.apply(place);
                },
                model.selectedProperty());
    }

    private Misclassified misclassified() {
        return model.misclassifiedProperty().get();
    }

    private void show(int place) {
        Optional<Integer> selected = Optional.of(place).filter(at -> at >= 0);
        picture.show(selected.map(at -> misclassified().image(at)));
        picture.setAccessibleText(
                selected.map(at -> misclassified().description(at)).orElse("No image selected"));
        bars.show(selected.map(at -> misclassified().probabilities(at)));
    }
}
