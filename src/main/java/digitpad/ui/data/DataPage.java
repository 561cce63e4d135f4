package digitpad.ui.data;

import digitpad.digits.DataSet;
import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import digitpad.digits.Mnist;
import digitpad.files.DrawingCollection;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Card;
import digitpad.ui.parts.Columns;
import digitpad.ui.parts.Gallery;
import digitpad.ui.parts.IconButton;
import digitpad.ui.parts.Numbers;
import digitpad.ui.parts.Page;
import digitpad.ui.parts.PageHeader;
import digitpad.ui.parts.Segments;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Export;
import digitpad.ui.workspace.Workspace;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Images of a part of the data set with their labels, how its classes are spread, and one image as numbers. */
public final class DataPage implements Page {
    /** Where the page scrolls as a whole, the gallery still shows three rows and the beginning of a fourth. */
    private static final double LEAST_GALLERY_HEIGHT = 300;

    private static final double LEAST_SAMPLES_WIDTH = 376;

    /** Segments of longer names, or more of them, would not fit. */
    private static final int SHORT_NAME = 2;

    private static final int MOST_SEGMENTS = 10;

    /** There is room for so many bars of the distribution; more scroll. */
    private static final int MOST_BARS = 12;

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Workspace workspace;
    private final Appearance appearance;
    private final Background background;
    private final DataModel model;
    private final Gallery gallery;
    private final ClassDistribution distribution;
    private final PixelTable pixels;
    private final VBox root;

    /**
     * The page.
     *
     * @param workspace gives the data set
     * @param myDigits drawings that the user kept; a data set too
     * @param appearance gives the colours
     * @param background where means are worked out
     */
    public DataPage(Workspace workspace, DrawingCollection myDigits, Appearance appearance, Background background) {
        this.workspace = workspace;
        this.appearance = appearance;
        this.background = background;
        model = new DataModel(workspace, myDigits, background);
        distribution = new ClassDistribution(appearance, this::toggleLabel);
        pixels = new PixelTable(appearance);
        gallery = new Gallery(appearance, "Images of the data set");
        gallery.setId("data-gallery");
        gallery.selectedProperty().bind(model.selectedProperty());
        gallery.setOnChosen(model::select);

        VBox right = new VBox(16, distributionCard(), pixelCard());
        Columns columns = new Columns(samplesCard(), right, LEAST_SAMPLES_WIDTH);
        VBox.setVgrow(columns, Priority.ALWAYS);
        root = new VBox(new PageHeader("Data", purpose(), dataSetChoice(), partChoice()), columns);
        root.setId("data-page");
        root.getStyleClass().addAll("page", "data-page");
        root.getStylesheets()
                .add(DataPage.class.getResource("/digitpad/ui/data/data.css").toExternalForm());

        model.imagesProperty().subscribe(this::showDistribution);
        model.meansProperty().subscribe(distribution::showMeans);
        model.arrangementProperty().subscribe(chosen -> gallery.setColumns(chosen.columns()));
        model.samplesProperty().subscribe(samples -> gallery.show(samples == null ? List.of() : samples.thumbnails()));
        model.selectedProperty().subscribe(selected -> look(selected.intValue()));
    }

    private ObservableValue<String> purpose() {
        return workspace
                .dataSetProperty()
                .map(data -> "The images a network learns from, and those it is tested on.")
                .orElse("");
    }

    private Node dataSetChoice() {
        MenuItem mnist = new MenuItem("MNIST");
        mnist.setOnAction(chosen -> model.openMnist());
        MenuItem other = new MenuItem("Open folder…");
        other.setId("data-open-folder");
        other.setOnAction(chosen -> chooseFolder());
        MenuItem ink = new MenuItem("Open ink file…");
        ink.setOnAction(chosen -> chooseInk());
        MenuItem own = new MenuItem("My digits");
        own.setId("data-my-digits");
        own.setOnAction(chosen -> model.openMyDigits());
        CheckMenuItem transposed = new CheckMenuItem("Swap rows and columns of its images");
        transposed.setId("data-transposed");
        transposed.setOnAction(chosen -> {
            // The mark follows the data set, once it is read.
            follow(transposed);
            model.transpose();
        });
        model.openFolderProperty().subscribe(() -> follow(transposed));
        follow(transposed);
        MenuButton choice = new MenuButton(
                "", new FontIcon(Feather.DATABASE), mnist, own, other, ink, new SeparatorMenuItem(), transposed);
        choice.setId("data-set");
        choice.setAccessibleHelp("Chooses the data set: MNIST, your own drawings, or a folder of four IDX files");
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.textProperty()
                .bind(workspace.dataSetProperty().map(DataSet::name).orElse("…"));
        return choice;
    }

    private void follow(CheckMenuItem transposed) {
        Optional<DataModel.OpenFolder> folder = model.openFolderProperty().get();
        transposed.setDisable(folder.isEmpty());
        transposed.setSelected(folder.filter(DataModel.OpenFolder::isTransposed).isPresent());
    }

    private void chooseInk() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open labelled drawings");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Ink files", "*.jsonl"));
        File file = chooser.showOpenDialog(root.getScene().getWindow());
        if (file != null) {
            model.openInk(file.toPath());
        }
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open data set: a folder of four IDX files");
        File folder = chooser.showDialog(root.getScene().getWindow());
        if (folder != null) {
            model.open(folder.toPath());
        }
    }

    private Node partChoice() {
        Segments<Part> choice = new Segments<>("Part of the data set", model::choose);
        ObservableValue<List<Segments.Option<Part>>> options = Bindings.createObjectBinding(
                () -> Stream.of(Part.values()).map(this::option).toList(),
                workspace.dataSetProperty(),
                workspace.networkInUseProperty());
        choice.optionsProperty().bind(options);
        choice.chosenProperty().bind(model.partProperty());
        return choice;
    }

    private Segments.Option<Part> option(Part part) {
        DataSet data = workspace.dataSetProperty().get();
        String size = data == null
                ? ""
                : " " + Numbers.count(part.of(data, model.cardInUse()).size());
        return new Segments.Option<>(part, part.title() + size, "data-" + part.word());
    }

    private void toggleLabel(int label) {
        OptionalInt clicked = OptionalInt.of(label);
        model.filter(model.labelProperty().get().equals(clicked) ? OptionalInt.empty() : clicked);
    }

    private Node arrangementChoice() {
        Segments<Arrangement> choice = new Segments<>("Images", model::choose);
        choice.optionsProperty()
                .set(Stream.of(Arrangement.values())
                        .map(one -> new Segments.Option<>(one, one.title(), "data-" + one.id()))
                        .toList());
        choice.chosenProperty().bind(model.arrangementProperty());
        return choice;
    }

    private Node countChoice() {
        Label images = new Label("images");
        images.getStyleClass().add("muted");
        HBox box = new HBox(8, new CountSpinner(model), images);
        box.setAlignment(Pos.CENTER_LEFT);
        box.visibleProperty().bind(model.arrangementProperty().map(chosen -> !chosen.isRandom()));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Node seedChoice() {
        TextField seed = new TextField();
        seed.setId("data-seed");
        seed.setPrefWidth(72);
        seed.textProperty().bindBidirectional(model.typedSeedProperty());
        Label name = new Label("Seed");
        name.getStyleClass().add("muted");
        name.setLabelFor(seed);
        IconButton again = new IconButton(Feather.SHUFFLE, "Draw other images");
        again.setId("data-again");
        again.setOnAction(click -> model.drawAgain());
        HBox box = new HBox(8, name, seed, again);
        box.setAlignment(Pos.CENTER_LEFT);
        box.visibleProperty().bind(model.arrangementProperty().map(Arrangement::isRandom));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    /** Segments where names are short, a list where they are words. */
    private Node labelChoice() {
        ObservableBooleanValue areShort = Bindings.createBooleanBinding(
                () -> model.imagesProperty().get() == null
                        || areShort(model.imagesProperty().get().classNames()),
                model.imagesProperty());
        Node segments = labelSegments();
        segments.visibleProperty().bind(areShort);
        segments.managedProperty().bind(areShort);
        Node list = labelList();
        list.visibleProperty().bind(Bindings.not(areShort));
        list.managedProperty().bind(Bindings.not(areShort));
        return new HBox(segments, list);
    }

    private static boolean areShort(List<String> names) {
        return names.size() <= MOST_SEGMENTS && names.stream().allMatch(name -> name.length() <= SHORT_NAME);
    }

    private Node labelList() {
        ComboBox<String> list = new ComboBox<>();
        list.setId("data-label-list");
        list.setAccessibleText("Label");
        Runnable follow = () ->
                list.getSelectionModel().select(model.labelProperty().get().orElse(-1) + 1);
        model.imagesProperty().subscribe(images -> {
            List<String> names = new ArrayList<>(List.of("All classes"));
            if (images != null) {
                names.addAll(images.classNames());
            }
            if (!names.equals(list.getItems())) {
                list.getItems().setAll(names);
            }
            follow.run();
        });
        model.labelProperty().subscribe(follow);
        list.setOnAction(chosen -> {
            int index = list.getSelectionModel().getSelectedIndex();
            OptionalInt label = index <= 0 ? OptionalInt.empty() : OptionalInt.of(index - 1);
            // While the names are replaced, none is chosen for a moment; what follows the model changes nothing.
            if (index >= 0 && !label.equals(model.labelProperty().get())) {
                model.filter(label);
            }
        });
        return list;
    }

    private Node labelSegments() {
        Segments<OptionalInt> choice = new Segments<>("Label", model::filter);
        choice.getStyleClass().add("label-choice");
        choice.optionsProperty()
                .bind(model.imagesProperty()
                        .map(images -> labels(areShort(images.classNames()) ? images.classNames() : List.of()))
                        .orElse(labels(List.of())));
        choice.chosenProperty().bind(model.labelProperty());
        return choice;
    }

    private static List<Segments.Option<OptionalInt>> labels(List<String> names) {
        List<Segments.Option<OptionalInt>> options = new ArrayList<>();
        options.add(new Segments.Option<>(OptionalInt.empty(), "All", "data-label-all"));
        for (int i = 0; i < names.size(); i++) {
            options.add(new Segments.Option<>(OptionalInt.of(i), names.get(i), "data-label-" + i));
        }
        return options;
    }

    private Region samplesCard() {
        Label line = new Label();
        line.setId("data-line");
        line.getStyleClass().add("caption");
        line.textProperty()
                .bind(model.samplesProperty().map(DataPage::countLine).orElse(""));
        FlowPane controls = new FlowPane(12, 8, arrangementChoice(), countChoice(), seedChoice(), labelChoice(), line);
        controls.setRowValignment(VPos.CENTER);
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
                + Numbers.count(samples.images().size()) + " " + samples.part().word() + " images";
    }

    private Node distributionCard() {
        Label aside = new Label();
        aside.getStyleClass().add("caption");
        aside.textProperty()
                .bind(Bindings.createStringBinding(
                        this::distributionWords,
                        model.imagesProperty(),
                        model.partProperty(),
                        workspace.networkInUseProperty()));
        DataExportMenu export = new DataExportMenu(
                model,
                workspace.dataSetProperty()::get,
                appearance,
                new Export(workspace, background, () -> aside.getScene().getWindow()));
        Card card = Card.titled("Class distribution", aside, export.button());
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
        card.getChildren().add(scrolled);
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
        IconButton copy = new IconButton(Feather.COPY, "Copy the 28 × 28 numbers");
        copy.setId("data-copy");
        copy.setOnAction(click -> copyNumbers());
        copy.disableProperty().bind(model.selectedProperty().lessThan(0));
        TextField search = new TextField();
        search.setId("data-search");
        search.setPromptText("Index");
        search.setPrefWidth(64);
        search.setAccessibleText("Find an image by its index");
        search.setTooltip(new Tooltip("Find an image by its index: type it, then Enter"));
        search.setOnAction(enter -> model.find(search.getText()));
        Button next = new IconButton(Feather.CHEVRON_RIGHT, "Next image");
        next.setId("data-next");
        next.setOnAction(event -> model.selectNext());
        next.disableProperty().bind(Bindings.not(model.hasNext()));
        ObservableValue<String> title = model.imagesProperty()
                .map(images ->
                        images.classNames().equals(Mnist.DIGITS) ? "One digit as numbers" : "One image as numbers")
                .orElse("One digit as numbers");
        Card card = Card.titled(title, which, search, previous, next, copy);

        Label legend = new Label();
        legend.setId("data-legend");
        legend.getStyleClass().add("caption");
        legend.textProperty()
                .bind(model.searchProblemProperty()
                        .map(problem -> problem.isEmpty() ? "0 is paper, 255 is ink." : problem));
        model.searchProblemProperty().subscribe(problem -> legend.pseudoClassStateChanged(REFUSED, !problem.isEmpty()));
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

    private String distributionWords() {
        ImageSet images = model.imagesProperty().get();
        if (images == null) {
            return "";
        }
        Part part = model.partProperty().get();
        String words = Numbers.count(images.size()) + " " + part.word() + " images";
        if (part != Part.VALIDATION) {
            return words;
        }
        return words + (model.holdsBack() ? ", as the model in use held them back" : ", as a new training would");
    }

    private void copyNumbers() {
        DigitImage digit =
                model.samplesProperty().get().image(model.selectedProperty().get());
        ClipboardContent content = new ClipboardContent();
        content.putString(digit.numbers("\t"));
        Clipboard.getSystemClipboard().setContent(content);
        workspace.tell("Copied 28 × 28 numbers.");
    }

    private void showDistribution(ImageSet images) {
        distribution.show(
                images == null ? List.of() : images.classNames(), images == null ? new int[0] : images.classCounts());
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
    public boolean open(Path file) {
        if (Files.isDirectory(file)) {
            model.open(file);
            return true;
        }
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jsonl")) {
            model.openInk(file);
            return true;
        }
        return false;
    }

    @Override
    public Node node() {
        return root;
    }
}
