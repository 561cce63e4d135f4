package digitpad.ui.data;

import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Card;
import digitpad.ui.parts.Columns;
import digitpad.ui.parts.Gallery;
import digitpad.ui.parts.IconButton;
import digitpad.ui.parts.Numbers;
import digitpad.ui.parts.Page;
import digitpad.ui.parts.PageHeader;
import digitpad.ui.parts.Segments;
import digitpad.ui.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The first images of the training or the test set with their labels; one of them as numbers. */
public final class DataPage implements Page {
    /** Where the page scrolls as a whole, the gallery still shows three rows and the beginning of a fourth. */
    private static final double LEAST_GALLERY_HEIGHT = 300;

    private static final double LEAST_SAMPLES_WIDTH = 376;

    private final Workspace workspace;
    private final DataModel model;
    private final Gallery gallery;
    private final ClassDistribution distribution = new ClassDistribution();
    private final PixelTable pixels;
    private final VBox root;

    /**
     * The page.
     *
     * @param workspace gives the data set
     * @param appearance gives the colours
     */
    public DataPage(Workspace workspace, Appearance appearance) {
        this.workspace = workspace;
        model = new DataModel(workspace);
        pixels = new PixelTable(appearance);
        gallery = new Gallery(appearance, "Images of the data set");
        gallery.setId("data-gallery");
        gallery.selectedProperty().bind(model.selectedProperty());
        gallery.setOnChosen(model::select);

        VBox right = new VBox(16, distributionCard(), pixelCard());
        Columns columns = new Columns(samplesCard(), right, LEAST_SAMPLES_WIDTH);
        VBox.setVgrow(columns, Priority.ALWAYS);
        root = new VBox(new PageHeader("Data", purpose(), partChoice()), columns);
        root.setId("data-page");
        root.getStyleClass().addAll("page", "data-page");
        root.getStylesheets()
                .add(DataPage.class.getResource("/digitpad/ui/data/data.css").toExternalForm());

        model.samplesProperty().subscribe(this::show);
        model.selectedProperty().subscribe(selected -> look(selected.intValue()));
    }

    private ObservableValue<String> purpose() {
        return workspace
                .dataSetProperty()
                .map(data -> data.name() + ": the images a network learns from, and those it is tested on.")
                .orElse("");
    }

    private Node partChoice() {
        Segments<Part> choice = new Segments<>("Part of the data set", model::choose);
        choice.optionsProperty()
                .bind(workspace
                        .dataSetProperty()
                        .map(data -> Stream.of(Part.values())
                                .map(part -> option(
                                        part, " " + Numbers.count(part.of(data).size())))
                                .toList())
                        .orElse(Stream.of(Part.values())
                                .map(part -> option(part, ""))
                                .toList()));
        choice.chosenProperty().bind(model.partProperty());
        return choice;
    }

    private static Segments.Option<Part> option(Part part, String size) {
        return new Segments.Option<>(part, part.title() + size, "data-" + part.word());
    }

    private Region samplesCard() {
        Label first = new Label("First");
        Label images = new Label("images");
        images.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label line = new Label();
        line.setId("data-line");
        line.getStyleClass().add("caption");
        line.textProperty()
                .bind(model.samplesProperty().map(DataPage::countLine).orElse(""));
        CountSpinner count = new CountSpinner(model);
        first.setLabelFor(count);
        HBox controls = new HBox(12, first, count, images, gap, line);
        controls.setAlignment(Pos.CENTER_LEFT);
        controls.disableProperty().bind(workspace.dataSetProperty().isNull());
        Label problem = new Label();
        problem.setId("data-problem");
        problem.getStyleClass().addAll("caption", "wrong");
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(model.problemProperty().isNotEmpty());

        Label reading = new Label("Reading MNIST…");
        reading.setId("data-notice");
        reading.getStyleClass().add("data-notice");
        reading.visibleProperty().bind(model.samplesProperty().isNull());
        StackPane either = new StackPane(gallery, reading);
        either.setMinHeight(LEAST_GALLERY_HEIGHT);
        VBox.setVgrow(either, Priority.ALWAYS);
        return new Card(controls, problem, either);
    }

    private static String countLine(Samples samples) {
        return Numbers.count(samples.count()) + " of "
                + Numbers.count(samples.images().size()) + " "
                + samples.part().word() + " images";
    }

    private Node distributionCard() {
        Label aside = new Label();
        aside.getStyleClass().add("caption");
        aside.textProperty()
                .bind(model.samplesProperty()
                        .map(samples -> Numbers.count(samples.images().size()) + " "
                                + samples.part().word() + " images")
                        .orElse(""));
        Card card = Card.titled("Class distribution", aside);
        card.getChildren().add(distribution);
        return card;
    }

    private Node pixelCard() {
        Label which = new Label();
        which.setId("data-selected");
        which.getStyleClass().add("caption");
        which.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.selectedProperty().get() < 0
                                ? ""
                                : model.samplesProperty()
                                        .get()
                                        .description(model.selectedProperty().get()),
                        model.selectedProperty()));
        Button previous = new IconButton(Feather.CHEVRON_LEFT, "Previous image");
        previous.setId("data-previous");
        previous.setOnAction(event -> model.selectPrevious());
        previous.disableProperty().bind(Bindings.not(model.hasPrevious()));
        Button next = new IconButton(Feather.CHEVRON_RIGHT, "Next image");
        next.setId("data-next");
        next.setOnAction(event -> model.selectNext());
        next.disableProperty().bind(Bindings.not(model.hasNext()));
        Card card = Card.titled("One digit as numbers", which, previous, next);

        Label legend = new Label("0 is paper, 255 is ink.");
        legend.getStyleClass().add("caption");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label pointed = new Label();
        pointed.setId("data-pointed");
        pointed.getStyleClass().add("caption");
        pointed.textProperty().bind(pixels.pointedProperty());
        card.getChildren().addAll(pixels, new HBox(legend, gap, pointed));
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }

    private void show(Samples samples) {
        gallery.show(samples == null ? List.of() : samples.thumbnails());
        distribution.show(
                samples == null ? List.of() : samples.images().classNames(),
                samples == null ? new int[0] : samples.classCounts());
    }

    private void look(int selected) {
        Samples samples = model.samplesProperty().get();
        boolean some = samples != null && selected >= 0;
        pixels.show(some ? Optional.of(samples.image(selected)) : Optional.empty());
        pixels.setAccessibleText(
                some ? "The pixels of " + samples.description(selected) + " as numbers" : "No image selected");
        distribution.mark(some ? samples.label(selected) : -1);
    }

    @Override
    public Node node() {
        return root;
    }
}
