package digitpad.ui.network;

import digitpad.ui.parts.Card;
import digitpad.ui.parts.Columns;
import digitpad.ui.parts.Page;
import digitpad.ui.parts.PageHeader;
import digitpad.ui.workspace.Workspace;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.NumberBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The layers of the model in use with their shapes and parameters, and how it was trained. */
public final class NetworkPage implements Page {
    private static final PseudoClass TOTAL = PseudoClass.getPseudoClass("total");
    private static final double ROW_HEIGHT = 32;
    /** Room for the sentence that stands in an empty table. */
    private static final int EMPTY_ROWS = 4;

    private static final double FACTS_WIDTH = 320;

    private static final double LEAST_SUMMARY_WIDTH = 440;

    private final NetworkModel model;
    private final VBox root;

    /**
     * The page.
     *
     * @param workspace gives the model in use
     */
    public NetworkPage(Workspace workspace) {
        model = new NetworkModel(workspace);
        VBox facts = new VBox(16, factsCard(), engineCard());
        facts.setPrefWidth(FACTS_WIDTH);
        Columns columns = new Columns(summaryCard(), facts, LEAST_SUMMARY_WIDTH);
        VBox.setVgrow(columns, Priority.ALWAYS);
        root = new VBox(new PageHeader("Network", model.sentence()), columns);
        root.setId("network-page");
        root.getStyleClass().addAll("page", "network-page");
        root.getStylesheets()
                .add(NetworkPage.class
                        .getResource("/digitpad/ui/network/network.css")
                        .toExternalForm());
    }

    private Region summaryCard() {
        TableView<SummaryRow> table = new TableView<>();
        table.getStyleClass().add("plain-table");
        table.setId("network-summary");
        table.setAccessibleText("Summary of the network");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .setAll(List.of(
                        column("Layer", SummaryRow::layer, 3),
                        numbers("Output shape", SummaryRow::outputShape),
                        numbers("Parameters", SummaryRow::parameters)));
        table.setFixedCellSize(ROW_HEIGHT);
        table.setRowFactory(view -> new TableRow<>() {
            @Override
            protected void updateItem(SummaryRow row, boolean empty) {
                super.updateItem(row, empty);
                pseudoClassStateChanged(TOTAL, !empty && row != null && row.isTotal());
            }
        });
        Label none = new Label("No model yet. Train one on the Train page.");
        none.getStyleClass().add("network-notice");
        table.setPlaceholder(none);
        model.summary().subscribe(rows -> table.getItems().setAll(rows));
        NumberBinding height = Bindings.max(EMPTY_ROWS, Bindings.size(table.getItems()))
                .add(1.0)
                .multiply(ROW_HEIGHT)
                .add(2);
        table.minHeightProperty().bind(height);
        table.prefHeightProperty().bind(height);
        Card card = Card.titled("Summary");
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

    private static TableColumn<SummaryRow, String> numbers(String title, Function<SummaryRow, String> text) {
        TableColumn<SummaryRow, String> column = column(title, text, 1.5);
        column.getStyleClass().add("numbers");
        return column;
    }

    private Region factsCard() {
        GridPane grid = new GridPane();
        grid.setId("network-facts");
        grid.getStyleClass().add("facts");
        model.facts().subscribe(facts -> fill(grid, facts));
        Card card = Card.titled("How it was trained");
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
        words.textProperty().bind(model.engine());
        Card card = Card.titled("What does the arithmetic");
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
            value.setWrapText(true);
            name.setLabelFor(value);
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(grid.getRowCount(), name, value);
        }
    }

    @Override
    public Node node() {
        return root;
    }
}
