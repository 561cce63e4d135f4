package digitpad.ui.data;

import digitpad.digits.DataSet;
import digitpad.digits.ImageSet;
import digitpad.files.DrawingCollection;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Columns;
import digitpad.ui.parts.Page;
import digitpad.ui.parts.PageHeader;
import digitpad.ui.parts.Segments;
import digitpad.ui.parts.ShortcutHint;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Images of a part of the data set with their labels, how its classes are spread, and one image as numbers. */
public final class DataPage implements Page {
    private static final Words WORDS = Words.of(DataPage.class);
    private static final double LEAST_SAMPLES_WIDTH = 376;

    private final Workspace workspace;
    private final DataSource source;
    private final DataModel model;
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
        source = new DataSource(workspace, myDigits, background);
        model = new DataModel(workspace, background);
        PixelCard pixels = new PixelCard(model, workspace, appearance);
        VBox.setVgrow(pixels, Priority.ALWAYS);
        VBox right = new VBox(16, new DistributionCard(model, workspace, appearance, background), pixels);
        Columns columns = new Columns(new SamplesCard(model, workspace, appearance), right, LEAST_SAMPLES_WIDTH);
        VBox.setVgrow(columns, Priority.ALWAYS);
        root = new VBox(
                new PageHeader(
                        WORDS.text("title"), WORDS.text("purpose"), new DataSetMenu(workspace, source), partChoice()),
                columns);
        root.setId("data-page");
        root.getStyleClass().addAll("page", "data-page");
        root.getStylesheets()
                .add(DataPage.class.getResource("/digitpad/ui/data/data.css").toExternalForm());
    }

    private Node partChoice() {
        Segments<Part> choice = new Segments<>(WORDS.text("part"), model::choose);
        ObservableValue<List<Segments.Option<Part>>> options = Bindings.createObjectBinding(
                () -> Stream.of(Part.values()).map(this::option).toList(),
                workspace.dataSetProperty(),
                workspace.networkInUseProperty(),
                model.labelProperty());
        choice.optionsProperty().bind(options);
        choice.chosenProperty().bind(model.partProperty());
        return choice;
    }

    /** A part with the number of its images that have the label chosen. */
    private Segments.Option<Part> option(Part part) {
        DataSet data = workspace.dataSetProperty().get();
        String size = data == null ? "" : " " + Numbers.count(count(part.of(data, model.cardInUse())));
        return new Segments.Option<>(part, part.title() + size, "data-" + part.id());
    }

    private int count(ImageSet images) {
        OptionalInt label = model.labelProperty().get();
        // While another data set comes, the label may still be one of the last.
        boolean isOne =
                label.isPresent() && label.getAsInt() < images.classNames().size();
        return isOne ? images.classCounts()[label.getAsInt()] : images.size();
    }

    @Override
    public void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.labelProperty().get().isPresent()) {
            model.filter(OptionalInt.empty());
            event.consume();
        }
    }

    @Override
    public List<ShortcutHint> shortcuts() {
        return List.of(
                new ShortcutHint("← → ↑ ↓", WORDS.text("key.arrows")),
                new ShortcutHint("Esc", WORDS.text("key.escape")),
                new ShortcutHint("Ctrl+O", WORDS.text("key.open")));
    }

    @Override
    public boolean open(Path file) {
        if (Files.isDirectory(file)) {
            source.open(file);
            return true;
        }
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jsonl")) {
            source.openInk(file);
            return true;
        }
        return false;
    }

    @Override
    public Node node() {
        return root;
    }
}
