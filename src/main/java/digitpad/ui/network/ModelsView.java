package digitpad.ui.network;

import digitpad.learning.Reading;
import digitpad.ui.network.CompareModel.Compared;
import digitpad.ui.parts.VerticalScroll;
import digitpad.ui.workspace.ModelLibrary;
import digitpad.ui.workspace.OpenModel;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The open models side by side, each with what it makes of the same image. */
final class ModelsView extends VBox {
    private static final Words WORDS = Words.of(ModelsView.class);
    /** Stands for a digit where a model takes the image for none. */
    private static final int REFUSED = -1;

    private final CompareModel model;
    private final SourceModel source;
    private final Workspace workspace;
    private final ModelLibrary library;
    private final FlowPane tiles = new FlowPane(16, 16);
    private final Label words = new Label();
    private List<OpenModel> shown = List.of();
    private List<String> shownClasses = List.of();

    ModelsView(CompareModel model, SourceModel source, Workspace workspace, ModelLibrary library) {
        super(12);
        this.model = model;
        this.source = source;
        this.workspace = workspace;
        this.library = library;
        setId("network-section-models");
        words.setId("network-models-words");
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        MenuButton another = new MenuButton(WORDS.text("models.another"), new FontIcon(Feather.PLUS));
        another.setId("network-open-another");
        another.setMinWidth(Region.USE_PREF_SIZE);
        another.setOnShowing(showing -> fill(another));
        // Without an item a menu button does not open.
        another.getItems().add(new MenuItem());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(12, words, gap, another);
        head.setAlignment(Pos.CENTER_LEFT);
        tiles.setId("network-models-open");
        VerticalScroll scroll = new VerticalScroll(tiles);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        model.comparedProperty().subscribe(now -> show());
        workspace.networkInUseProperty().subscribe(now -> show());
        source.imageProperty().subscribe(now -> show());
    }

    private void fill(MenuButton another) {
        another.getItems().clear();
        library.entries().stream()
                .filter(entry ->
                        library.open().stream().noneMatch(open -> open.entry().equals(entry)))
                .forEach(entry -> {
                    MenuItem item = new MenuItem(entry.name());
                    item.setMnemonicParsing(false);
                    item.setOnAction(chosen -> library.openBeside(entry));
                    another.getItems().add(item);
                });
        MenuItem file = new MenuItem(WORDS.text("models.from-file"));
        file.setOnAction(chosen -> ModelControls.chooseAndOpen(library, this));
        if (!another.getItems().isEmpty()) {
            another.getItems().add(new SeparatorMenuItem());
        }
        another.getItems().add(file);
    }

    private void show() {
        List<Compared> all = model.comparedProperty().get();
        List<OpenModel> open = all.stream().map(Compared::open).toList();
        List<String> classes =
                all.stream().flatMap(one -> classNames(one).stream()).toList();
        if (!open.equals(shown) || !classes.equals(shownClasses)) {
            shown = open;
            shownClasses = classes;
            List<ModelTile> made = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                made.add(new ModelTile(
                        i,
                        all.get(i).open(),
                        classNames(all.get(i)),
                        used -> library.use(used.entry()),
                        library::close));
            }
            tiles.getChildren().setAll(made);
        }
        for (int i = 0; i < all.size(); i++) {
            ((ModelTile) tiles.getChildren().get(i))
                    .show(
                            all.get(i),
                            source.label(),
                            open.get(i).model().network()
                                    == workspace.networkInUseProperty().get(),
                            all.size() > 1);
        }
        words.setText(words(all));
    }

    private static List<String> classNames(Compared compared) {
        return compared.open().model().card().classNames();
    }

    private static String words(List<Compared> all) {
        if (all.isEmpty()) {
            return WORDS.text("models.none");
        }
        if (all.size() == 1) {
            return WORDS.text("models.one");
        }
        if (all.stream().anyMatch(one -> one.reading().isEmpty())) {
            return WORDS.text("models.no-image", all.size());
        }
        long readings = IntStream.range(0, all.size())
                .map(i -> all.get(i)
                        .reading()
                        .filter(Reading::isDigit)
                        .map(Reading::digit)
                        .orElse(REFUSED))
                .distinct()
                .count();
        return readings == 1 ? WORDS.text("models.agree", all.size()) : WORDS.text("models.disagree");
    }
}
