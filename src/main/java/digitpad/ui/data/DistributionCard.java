package digitpad.ui.data;

import digitpad.digits.ImageSet;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Card;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Export;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How the classes of the part are spread, and what of the data set can be written to files. */
final class DistributionCard extends VBox {
    private static final Words WORDS = Words.of(DistributionCard.class);
    /** There is room for so many bars of the distribution; more scroll. */
    private static final int MOST_BARS = 12;

    private final DataModel model;
    private final ClassDistribution distribution;
    /** Held: what it follows does not hold it. */
    private final IntegerBinding marked;

    /**
     * A card.
     *
     * @param model what is shown
     * @param workspace gives the data set
     * @param appearance gives the colours
     * @param background where files are written
     */
    DistributionCard(DataModel model, Workspace workspace, Appearance appearance, Background background) {
        this.model = model;
        distribution = new ClassDistribution(appearance, this::toggleLabel);
        Label aside = new Label();
        aside.getStyleClass().add("caption");
        aside.textProperty()
                .bind(Bindings.createStringBinding(
                        this::words, model.imagesProperty(), model.partProperty(), workspace.networkInUseProperty()));
        DataExportMenu export = new DataExportMenu(
                model,
                workspace.dataSetProperty()::get,
                appearance,
                new Export(workspace, background, () -> aside.getScene().getWindow()));
        Card card = Card.titled(WORDS.text("distribution"), aside, export.button());
        card.getChildren().add(scrolled());
        getChildren().setAll(card);
        model.imagesProperty()
                .subscribe(images -> distribution.show(
                        images == null ? List.of() : images.classNames(),
                        images == null ? new int[0] : images.classCounts()));
        model.meansProperty().subscribe(distribution::showMeans);
        marked = Bindings.createIntegerBinding(
                this::marked, model.samplesProperty(), model.selectedProperty(), model.imagesProperty());
        marked.subscribe(label -> distribution.mark(label.intValue()));
    }

    /** {@return the class of the image looked at; -1 if there is none} */
    private int marked() {
        Samples samples = model.samplesProperty().get();
        int selected = model.selectedProperty().get();
        return samples == null || selected < 0 ? -1 : samples.label(selected);
    }

    private void toggleLabel(int label) {
        OptionalInt clicked = OptionalInt.of(label);
        model.filter(model.labelProperty().get().equals(clicked) ? OptionalInt.empty() : clicked);
    }

    private ScrollPane scrolled() {
        ScrollPane scrolled = new ScrollPane(distribution);
        scrolled.getStyleClass().addAll("edge-to-edge", "distribution-pane");
        scrolled.setFitToWidth(true);
        scrolled.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scrolled.setFocusTraversable(false);
        model.imagesProperty()
                .map(images -> images.classNames().size() > MOST_BARS)
                .orElse(false)
                .subscribe(many -> scrolled.setHbarPolicy(
                        many ? ScrollPane.ScrollBarPolicy.ALWAYS : ScrollPane.ScrollBarPolicy.NEVER));
        // Else the preferred width of all bars would be the page's.
        scrolled.setPrefWidth(0);
        scrolled.setMinHeight(Region.USE_PREF_SIZE);
        return scrolled;
    }

    private String words() {
        ImageSet images = model.imagesProperty().get();
        if (images == null) {
            return "";
        }
        if (model.partProperty().get() == Part.VALIDATION) {
            return WORDS.text(model.holdsBack() ? "held-back-by-model" : "held-back-usually", images.size());
        }
        return WORDS.text("count." + model.partProperty().get().id(), images.size());
    }
}
