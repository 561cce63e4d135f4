package digitpad.ui.results;

import digitpad.learning.ClassScores;
import digitpad.learning.ClassificationReport;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

/**
 * The classification report. Its classes can be sorted by every column, its averages stay below them. A click on a class, or Enter, shows its
 * images: those read as the class under Precision, those of the class elsewhere.
 */
final class ReportTable extends TableView<ReportTable.Row> {
    private static final Words WORDS = Words.of(ReportTable.class);
    private static final double ROW_HEIGHT = 21;
    /** Of the width; each other column has the usual 80. Names need more than four digits. */
    private static final double NAME_SHARE = 112;
    /** Its title is the longest in most languages. */
    private static final double PRECISION_SHARE = 88;

    private static final PseudoClass AVERAGE = PseudoClass.getPseudoClass("average");
    private static final PseudoClass FIRST_AVERAGE = PseudoClass.getPseudoClass("first-average");
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass LOWEST = PseudoClass.getPseudoClass("lowest");

    private final GalleryModel gallery;
    private final TableColumn<Row, Double> precision = score(WORDS.text("report.precision"), ClassScores::precision);
    private final TableColumn<Row, Double> f1 = score(WORDS.text("report.f1"), ClassScores::f1);
    private double lowestF1;
    private int classes;

    /**
     * A line of the report.
     *
     * @param name of the class or the average
     * @param classIndex nothing for an average
     * @param scores what it says
     */
    record Row(String name, OptionalInt classIndex, ClassScores scores) {
        private boolean isAverage() {
            return classIndex.isEmpty();
        }
    }

    ReportTable(GalleryModel gallery) {
        this.gallery = gallery;
        setId("classification-report");
        getStyleClass().add("plain-table");
        setAccessibleText(WORDS.text("report"));
        // While there is nothing to tell, the page says why at another place.
        setPlaceholder(new Region());
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setFixedCellSize(ROW_HEIGHT);
        TableColumn<Row, Row> name = column(WORDS.text("report.class"), Comparator.comparing(row -> row.classIndex()
                .orElse(0)));
        name.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        name.setCellFactory(view -> new TextCell<>(Row::name));
        name.setPrefWidth(NAME_SHARE);
        TableColumn<Row, Integer> support = column(WORDS.text("report.support"), Integer::compare);
        support.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().scores().support()));
        support.setCellFactory(view -> new TextCell<>(count -> Numbers.count(count)));
        support.getStyleClass().add("numbers");
        getColumns()
                .setAll(List.of(name, precision, score(WORDS.text("report.recall"), ClassScores::recall), f1, support));
        precision.setPrefWidth(PRECISION_SHARE);
        setSortPolicy(view -> {
            sortClasses();
            return true;
        });
        setRowFactory(view -> new ReportRow());
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && getSelectionModel().getSelectedItem() != null) {
                pick(getSelectionModel().getSelectedItem(), false);
                key.consume();
            }
        });
        gallery.filterProperty().subscribe(this::refresh);
    }

    /**
     * Shows another report.
     *
     * @param evaluated what it is about; nothing empties the table
     */
    void show(Optional<EvaluatedImages> evaluated) {
        List<Row> rows = new ArrayList<>();
        evaluated.ifPresent(images -> {
            ClassificationReport report = images.report();
            classes = report.classes().size();
            lowestF1 =
                    report.classes().stream().mapToDouble(ClassScores::f1).min().orElse(0);
            for (int k = 0; k < report.classes().size(); k++) {
                rows.add(new Row(
                        images.classNames().get(k),
                        OptionalInt.of(k),
                        report.classes().get(k)));
            }
            rows.add(new Row(WORDS.text("report.micro"), OptionalInt.empty(), report.micro()));
            rows.add(new Row(WORDS.text("report.macro"), OptionalInt.empty(), report.macro()));
            rows.add(new Row(WORDS.text("report.weighted"), OptionalInt.empty(), report.weighted()));
        });
        getItems().setAll(rows);
        sortClasses();
    }

    /** The averages are of all classes, so they do not move. The sort is stable. */
    private void sortClasses() {
        Comparator<Row> averagesLast = Comparator.comparing(Row::isAverage);
        Comparator<Row> chosen = getComparator();
        getItems()
                .sort(averagesLast.thenComparing(
                        (one, other) -> chosen == null || one.isAverage() ? 0 : chosen.compare(one, other)));
    }

    private static <V> TableColumn<Row, V> column(String title, Comparator<V> order) {
        TableColumn<Row, V> column = new TableColumn<>(title);
        column.setComparator(order);
        column.setReorderable(false);
        return column;
    }

    private TableColumn<Row, Double> score(String title, ToDoubleFunction<ClassScores> of) {
        TableColumn<Row, Double> column = column(title, Double::compare);
        column.setCellValueFactory(row ->
                new ReadOnlyObjectWrapper<>(of.applyAsDouble(row.getValue().scores())));
        column.setCellFactory(view -> new TextCell<>(score -> Numbers.exact(ClassificationReport.rounded(score))) {
            @Override
            protected void updateItem(Double score, boolean empty) {
                super.updateItem(score, empty);
                Row row = getTableRow() == null ? null : getTableRow().getItem();
                pseudoClassStateChanged(
                        LOWEST,
                        !empty && row != null && !row.isAverage() && getTableColumn() == f1 && score == lowestF1);
            }
        });
        column.getStyleClass().add("numbers");
        return column;
    }

    private void pick(Row row, boolean byPrecision) {
        if (row.isAverage()) {
            gallery.clearFilter();
        } else {
            int index = row.classIndex().getAsInt();
            gallery.show(byPrecision ? MatrixFilter.column(index) : MatrixFilter.row(index));
        }
    }

    /** A cell that shows words. */
    private static class TextCell<T> extends TableCell<Row, T> {
        private final Function<T, String> text;

        private TextCell(Function<T, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : text.apply(item));
        }
    }

    /** A line that shows its class's images when it is clicked. */
    private final class ReportRow extends TableRow<Row> {
        private ReportRow() {
            setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY && getItem() != null) {
                    pick(getItem(), precisionIsAt(click.getX()));
                }
            });
        }

        private boolean precisionIsAt(double x) {
            return getChildren().stream()
                    .filter(node -> node instanceof TableCell<?, ?> cell && cell.getTableColumn() == precision)
                    .anyMatch(cell -> cell.getBoundsInParent().getMinX() <= x
                            && x < cell.getBoundsInParent().getMaxX());
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            boolean filled = !empty && row != null;
            pseudoClassStateChanged(AVERAGE, filled && row.isAverage());
            pseudoClassStateChanged(FIRST_AVERAGE, filled && row.isAverage() && getIndex() == classes);
            pseudoClassStateChanged(
                    PICKED,
                    filled
                            && !row.isAverage()
                            && gallery.filterProperty()
                                    .get()
                                    .filter(filter -> filter.equals(MatrixFilter.row(
                                                    row.classIndex().getAsInt()))
                                            || filter.equals(MatrixFilter.column(
                                                    row.classIndex().getAsInt())))
                                    .isPresent());
            setId(filled ? "report-" + row.name() : null);
        }
    }
}
