package digitpad.ui.network;

import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Card;
import digitpad.ui.parts.Columns;
import digitpad.ui.parts.IconButton;
import digitpad.ui.workspace.PictureFiles;
import digitpad.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The graph of the model in use, its summary, and how it was trained. A layer chosen in one is chosen in the other. */
final class LayersView extends VBox {
    private static final Words WORDS = Words.of(LayersView.class);
    private static final PseudoClass TOTAL = PseudoClass.getPseudoClass("total");
    private static final double ROW_HEIGHT = 30;
    /** Room for the sentence that stands in an empty table. */
    private static final int EMPTY_ROWS = 4;

    private static final double LEAST_TABLE_WIDTH = 560;
    private static final double SCROLL_BAR = 14;
    private static final double FACTS_WIDTH = 288;
    private static final double LEAST_SUMMARY_WIDTH = 660;

    private final NetworkModel model;
    private final LayerGraph graph;
    private final TableView<SummaryRow> table = new TableView<>();
    private final PictureFiles pictures;

    /**
     * The view.
     *
     * @param model of the page
     * @param onOpened told the place of a layer that is to be looked into
     * @param pictures takes the graph
     * @param appearance gives the colours
     */
    LayersView(NetworkModel model, IntConsumer onOpened, PictureFiles pictures, Appearance appearance) {
        super(16);
        this.model = model;
        this.pictures = pictures;
        setId("network-section-layers");
        graph = new LayerGraph(appearance);
        VBox facts = new VBox(16, factsCard(), engineCard());
        facts.setPrefWidth(FACTS_WIDTH);
        VBox left = new VBox(16, graphCard(), summaryCard());
        Columns columns = new Columns(left, facts, LEAST_SUMMARY_WIDTH);
        VBox.setVgrow(columns, Priority.ALWAYS);
        getChildren().add(columns);
        model.shownProperty()
                .subscribe(shown ->
                        graph.show(shown.map(one -> one.card().name()).orElse(""), shown.map(one -> one.network()
                                .summary())));
        graph.selectedProperty().subscribe(layer -> {
            int row = layer.intValue();
            if (row >= 0 && row < table.getItems().size()) {
                table.getSelectionModel().select(row);
            } else {
                table.getSelectionModel().clearSelection();
            }
        });
        table.getSelectionModel().selectedIndexProperty().subscribe(row -> {
            // The last line is the total, no layer.
            if (row.intValue() >= 0 && row.intValue() < table.getItems().size() - 1) {
                graph.selectedProperty().set(row.intValue());
            }
        });
        graph.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && graph.selectedProperty().get() > 0) {
                onOpened.accept(graph.selectedProperty().get());
                key.consume();
            }
        });
        graph.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getClickCount() == 2 && graph.selectedProperty().get() > 0) {
                onOpened.accept(graph.selectedProperty().get());
            }
        });
    }

    private Region graphCard() {
        IconButton menu = new IconButton(Feather.MORE_HORIZONTAL, WORDS.text("graph.menu"));
        menu.setId("network-graph-menu");
        menu.setOnAction(click -> pictureMenu().show(menu, Side.BOTTOM, 0, 4));
        menu.disableProperty().bind(model.shownProperty().map(Optional::isEmpty));
        Card card = Card.explained(WORDS.text("section.layers"), WORDS.text("graph.hint"), menu);
        card.getStyleClass().add("graph-card");
        card.getChildren().add(graph);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        return card;
    }

    private ContextMenu pictureMenu() {
        return new ContextMenu(
                item(
                        WORDS.text("graph.save-png"),
                        () -> pictures.chooseAndSave(
                                graph, PictureFiles.Format.PNG, graph.getScene().getWindow())),
                item(
                        WORDS.text("graph.save-svg"),
                        () -> pictures.chooseAndSave(
                                graph, PictureFiles.Format.SVG, graph.getScene().getWindow())),
                item(WORDS.text("graph.copy"), () -> pictures.copy(graph)));
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private Region summaryCard() {
        table.getStyleClass().add("plain-table");
        table.setId("network-summary");
        table.setAccessibleText(WORDS.text("summary.spoken"));
        table.getColumns()
                .setAll(List.of(
                        column(WORDS.text("summary.layer"), SummaryRow::layer, 1.1),
                        column(WORDS.text("summary.kind"), SummaryRow::kind, 1.7),
                        numbers(WORDS.text("summary.shape"), SummaryRow::outputShape, 1.3),
                        numbers(WORDS.text("summary.parameters"), SummaryRow::parameters, 1.1),
                        column(WORDS.text("summary.activation"), SummaryRow::activation, 1),
                        numbers(WORDS.text("summary.computation"), SummaryRow::computation, 1.35)));
        // Narrower, its columns would not show their names: it scrolls.
        table.widthProperty()
                .map(width -> width.doubleValue() < LEAST_TABLE_WIDTH)
                .subscribe(narrow -> table.setColumnResizePolicy(
                        narrow
                                ? TableView.UNCONSTRAINED_RESIZE_POLICY
                                : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN));
        table.setFixedCellSize(ROW_HEIGHT);
        table.setRowFactory(view -> new TableRow<>() {
            @Override
            protected void updateItem(SummaryRow row, boolean empty) {
                super.updateItem(row, empty);
                pseudoClassStateChanged(TOTAL, !empty && row != null && row.isTotal());
            }
        });
        Label none = new Label(WORDS.text("summary.none"));
        none.getStyleClass().add("network-notice");
        table.setPlaceholder(none);
        model.summary().subscribe(rows -> {
            table.getItems().setAll(rows);
            double height = (1 + Math.max(EMPTY_ROWS, rows.size())) * ROW_HEIGHT + 4 + SCROLL_BAR;
            table.setMinHeight(height);
            table.setPrefHeight(height);
        });
        Card card = Card.titled(WORDS.text("summary"));
        card.getChildren().add(table);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        return card;
    }

    private static TableColumn<SummaryRow, String> column(
            String title, Function<SummaryRow, String> text, double share) {
        TableColumn<SummaryRow, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        // Layers stand in the order data flows: no other order makes sense.
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(100 * share);
        return column;
    }

    private static TableColumn<SummaryRow, String> numbers(
            String title, Function<SummaryRow, String> text, double share) {
        TableColumn<SummaryRow, String> column = column(title, text, share);
        column.getStyleClass().add("numbers");
        return column;
    }

    private Region factsCard() {
        GridPane grid = new GridPane();
        grid.setId("network-facts");
        grid.getStyleClass().add("facts");
        model.facts().subscribe(facts -> fill(grid, facts));
        Card card = Card.titled(WORDS.text("facts"));
        card.getChildren().add(grid);
        card.setPrefWidth(FACTS_WIDTH);
        card.visibleProperty().bind(model.facts().map(facts -> !facts.isEmpty()));
        card.setMaxHeight(Region.USE_PREF_SIZE);
        return card;
    }

    private Region engineCard() {
        Label words = new Label();
        words.setId("network-engine");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(model.engine());
        Card card = Card.titled(WORDS.text("engine"));
        card.getChildren().add(words);
        card.visibleProperty().bind(model.engine().map(text -> !text.isEmpty()));
        return card;
    }

    private static void fill(GridPane grid, List<Fact> facts) {
        grid.getChildren().clear();
        for (Fact fact : facts) {
            Label name = new Label(fact.name());
            name.getStyleClass().add("muted");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label value = new Label(fact.value());
            value.setWrapText(!fact.isPath());
            if (fact.isPath()) {
                // The folder it begins with and the file it ends with tell most.
                value.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
                value.setTooltip(new Tooltip(fact.value()));
            }
            name.setLabelFor(value);
            grid.addRow(grid.getRowCount(), name, value);
        }
    }
}
