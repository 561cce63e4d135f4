package digitpad.ui.network;

import digitpad.learning.Model;
import digitpad.learning.Reading;
import digitpad.ui.parts.IconButton;
import digitpad.ui.parts.ProbabilityBars;
import digitpad.ui.workspace.OpenModel;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One open model: its figures, its reading and its probabilities. */
final class ModelTile extends VBox {
    private static final Words WORDS = Words.of(ModelTile.class);
    private static final double WIDTH = 248;
    private static final double BAR_HEIGHT = 22;

    private final ReadingWords reading;
    private final ProbabilityBars bars;
    private final List<String> classNames;
    private final Button use = new Button();
    private final IconButton close;
    private final Label name = new Label();
    private final Label figures = new Label();

    /**
     * A tile without a reading.
     *
     * @param place among the tiles, for its id
     * @param open the model
     * @param classNames of the model
     * @param onUse told when the model is to be used
     * @param onClose told when it is to be closed
     */
    ModelTile(
            int place,
            OpenModel open,
            List<String> classNames,
            Consumer<OpenModel> onUse,
            Consumer<OpenModel> onClose) {
        super(8);
        this.classNames = classNames;
        setId("network-model-" + place);
        getStyleClass().add("card");
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        name.getStyleClass().add("card-title");
        name.setMinWidth(0);
        use.setId("network-model-use-" + place);
        use.setMinWidth(Region.USE_PREF_SIZE);
        use.setOnAction(click -> onUse.accept(open));
        close = new IconButton(
                Feather.X, WORDS.text("models.close", open.model().card().name()));
        close.setId("network-model-close-" + place);
        close.setOnAction(click -> onClose.accept(open));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(4, name, gap, use, close);
        head.setAlignment(Pos.CENTER_LEFT);
        figures.getStyleClass().add("caption");
        reading = new ReadingWords("network-model-reading-" + place, "statistic");
        bars = new ProbabilityBars(classNames);
        bars.setPrefHeight(classNames.size() * BAR_HEIGHT);
        getChildren().addAll(head, figures, reading, bars);
    }

    /**
     * Shows what the model makes of the image.
     *
     * @param compared the model and its reading
     * @param label the truth, if it is known
     * @param isInUse whether it is the model in use
     * @param canClose whether there are others
     */
    void show(CompareModel.Compared compared, OptionalInt label, boolean isInUse, boolean canClose) {
        Model model = compared.open().model();
        name.setText(model.card().name());
        use.setText(isInUse ? WORDS.text("models.in-use") : WORDS.text("models.use"));
        use.setDisable(isInUse);
        use.setAccessibleText(
                isInUse
                        ? WORDS.text("models.is-in-use", name.getText())
                        : WORDS.text("models.use-this", name.getText()));
        close.setDisable(!canClose);
        long parameters = model.network().summary().parameters();
        figures.setText(model.card()
                .test()
                .map(test -> WORDS.text("models.figures", parameters, Numbers.accuracy(test.accuracy())))
                .orElse(WORDS.text("models.not-tested", parameters)));
        reading.show(compared.reading(), count -> classNames);
        Optional<Reading> read = compared.reading();
        if (read.isPresent() && !read.get().hasGuess() && label.isEmpty()) {
            bars.showUnmarked(read.get().probabilities());
        } else {
            bars.show(read.map(Reading::probabilities), label);
        }
        setAccessibleText(WORDS.text("models.reads", name.getText(), reading.text()));
    }
}
