package digitpad.ui.network;

import digitpad.learning.Model;
import digitpad.learning.Reading;
import digitpad.ui.parts.IconButton;
import digitpad.ui.parts.Numbers;
import digitpad.ui.parts.ProbabilityBars;
import digitpad.ui.workspace.ModelLibrary;
import java.util.List;
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
    private static final double WIDTH = 248;
    private static final double BAR_HEIGHT = 22;

    private final Label reading = new Label();
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
            ModelLibrary.OpenModel open,
            List<String> classNames,
            Consumer<ModelLibrary.OpenModel> onUse,
            Consumer<ModelLibrary.OpenModel> onClose) {
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
        close = new IconButton(Feather.X, "Close " + open.model().card().name());
        close.setId("network-model-close-" + place);
        close.setOnAction(click -> onClose.accept(open));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(4, name, gap, use, close);
        head.setAlignment(Pos.CENTER_LEFT);
        figures.getStyleClass().add("caption");
        reading.setId("network-model-reading-" + place);
        reading.getStyleClass().add("statistic");
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
        use.setText(isInUse ? "In use" : "Use");
        use.setDisable(isInUse);
        use.setAccessibleText(isInUse ? name.getText() + " is in use" : "Use " + name.getText());
        close.setDisable(!canClose);
        figures.setText(Numbers.counted(model.network().summary().parameters(), "parameter")
                + model.card()
                        .test()
                        .map(test -> ", " + Numbers.accuracy(test.accuracy()))
                        .orElse(", not tested"));
        reading.setText(compared.reading().map(this::words).orElse("–"));
        bars.show(compared.reading().map(Reading::probabilities), label);
        setAccessibleText(name.getText() + " reads " + reading.getText());
    }

    private String words(Reading read) {
        return classNames.get(read.digit()) + "  " + Numbers.probability(read.confidence());
    }
}
