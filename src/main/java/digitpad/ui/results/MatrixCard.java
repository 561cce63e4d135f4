package digitpad.ui.results;

import digitpad.ui.parts.Card;
import digitpad.ui.parts.Segments;
import digitpad.words.Words;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The confusion matrix with its legend and what chooses how its cells look. */
final class MatrixCard extends VBox {
    private static final Words WORDS = Words.of(MatrixCard.class);
    private static final double LEAST_SIDE = 236;

    private final ConfusionHeatMap matrix;

    /**
     * A card.
     *
     * @param matrix what it holds
     * @param isBesideReport whether the report stands beside it, so that there is no room for everything in its title line
     */
    MatrixCard(ConfusionHeatMap matrix, ObservableBooleanValue isBesideReport) {
        this.matrix = matrix;
        Node scrolled = scrolled();
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        Card card = Card.titled(WORDS.text("matrix"), legend(isBesideReport), enlarger(), unit());
        card.getStyleClass().add("matrix-card");
        card.getChildren().add(scrolled);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().setAll(card);
    }

    private Node unit() {
        Segments<Boolean> unit = new Segments<>(WORDS.text("cells-show"), matrix.sharesShownProperty()::set);
        unit.optionsProperty()
                .set(List.of(
                        new Segments.Option<>(false, WORDS.text("counts"), "results-counts"),
                        new Segments.Option<>(true, WORDS.text("shares"), "results-shares")));
        unit.chosenProperty().bind(matrix.sharesShownProperty().asObject());
        return unit;
    }

    private Node enlarger() {
        ToggleButton large = new ToggleButton("", new FontIcon(Feather.ZOOM_IN));
        large.setId("results-large");
        large.setTooltip(new Tooltip(WORDS.text("enlarge")));
        large.setAccessibleText(WORDS.text("enlarge"));
        large.selectedProperty().bindBidirectional(matrix.largeProperty());
        large.visibleProperty().bind(matrix.denseProperty());
        large.managedProperty().bind(matrix.denseProperty());
        return large;
    }

    /** Beside the report there is no room for it and the button that enlarges too. */
    private Node legend(ObservableBooleanValue isBesideReport) {
        HBox legend =
                new HBox(8, scale(WORDS.text("scale.errors"), "errors"), scale(WORDS.text("scale.right"), "right"));
        legend.setMinWidth(Region.USE_PREF_SIZE);
        legend.visibleProperty()
                .bind(Bindings.and(matrix.denseProperty(), isBesideReport).not());
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

    /** Only a matrix that shall be large scrolls; any other demands its room. */
    private Node scrolled() {
        ScrollPane scrolled = new ScrollPane(matrix);
        scrolled.getStyleClass().addAll("edge-to-edge", "matrix-pane");
        scrolled.setFitToWidth(true);
        scrolled.setFitToHeight(true);
        scrolled.setFocusTraversable(false);
        ObservableValue<Boolean> scrolls = Bindings.and(matrix.denseProperty(), matrix.largeProperty());
        scrolled.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> scrolls.getValue() ? LEAST_SIDE : matrix.getMinWidth(),
                        scrolls,
                        matrix.minWidthProperty()));
        scrolled.minHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> scrolls.getValue() ? LEAST_SIDE : matrix.getMinHeight(),
                        scrolls,
                        matrix.minHeightProperty()));
        scrolled.setPrefSize(0, 0);
        return scrolled;
    }
}
