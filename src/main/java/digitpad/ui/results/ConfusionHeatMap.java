package digitpad.ui.results;

import digitpad.learning.ConfusionMatrix;
import digitpad.ui.parts.Appearance;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * The confusion matrix as a heat map. A click on a cell, or on the name of a row or column, shows its images in the gallery; so do arrows and
 * Enter.
 */
final class ConfusionHeatMap extends Region {
    private static final Words WORDS = Words.of(ConfusionHeatMap.class);
    private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");
    private static final PseudoClass IN_FOCUS = PseudoClass.getPseudoClass("in-focus");
    private static final double AXIS = 18;
    private static final double LEAST_ROW_NAMES = 24;
    private static final double MOST_ROW_NAMES = 90;
    private static final double LEAST_CELL = 20;
    private static final double LARGE_CELL = 30;
    /** More classes make a map of small cells, unless it is large. */
    private static final int MOST_LEGIBLE = 16;
    /** Names of smaller cells are left out. */
    private static final double LEAST_NAME_HEIGHT = 11;

    private static final double LEAST_NAME_WIDTH = 11;
    /** A matrix of many classes has smaller cells rather than more height. */
    private static final double LEAST_GRID = 10 * LEAST_CELL;

    private final GalleryModel gallery;
    private final Appearance appearance;
    private final Label actual = new Label(WORDS.text("matrix.actual"));
    private final Label predicted = new Label(WORDS.text("matrix.predicted"));
    private final List<HeatCell> cells = new ArrayList<>();
    private List<String> classNames = List.of();
    private final BooleanProperty large = new SimpleBooleanProperty(this, "large");
    private final ReadOnlyBooleanWrapper dense = new ReadOnlyBooleanWrapper(this, "dense");
    private final BooleanProperty sharesShown = new SimpleBooleanProperty(this, "sharesShown");
    private Optional<ConfusionMatrix> matrix = Optional.empty();
    /** The cell the keyboard is at; -1 is the names' row or column. */
    private int cursorRow;

    private int cursorColumn;

    ConfusionHeatMap(GalleryModel gallery, Appearance appearance) {
        this.gallery = gallery;
        this.appearance = appearance;
        setId("confusion-matrix");
        getStyleClass().add("confusion-matrix");
        actual.getStyleClass().add("caption");
        actual.setRotate(-90);
        predicted.getStyleClass().add("caption");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        focusedProperty().subscribe(focused -> pseudoClassStateChanged(IN_FOCUS, focused));
        gallery.filterProperty().subscribe(this::markPicked);
        appearance.paletteProperty().subscribe(this::fill);
        sharesShown.subscribe(this::fill);
        large.subscribe(this::demandRoom);
    }

    /** {@return whether cells say their share of the row in percent, not their count} */
    BooleanProperty sharesShownProperty() {
        return sharesShown;
    }

    /**
     * Shows other counts.
     *
     * @param names what the classes are called
     * @param counts the matrix; nothing leaves every cell blank
     */
    void show(List<String> names, Optional<ConfusionMatrix> counts) {
        matrix = counts;
        if (!names.equals(classNames)) {
            classNames = names;
            build();
        }
        demandRoom();
        fill();
        markPicked();
        moveCursor(cursorRow, cursorColumn);
    }

    /** {@return whether every cell is large enough for its figure, however much room that takes} */
    BooleanProperty largeProperty() {
        return large;
    }

    /** {@return whether there are so many classes that cells are too small for figures unless the map is large} */
    ReadOnlyBooleanProperty denseProperty() {
        return dense.getReadOnlyProperty();
    }

    private void demandRoom() {
        int classes = classNames.size();
        dense.set(classes > MOST_LEGIBLE);
        boolean isSmall = dense.get() && !large.get();
        pseudoClassStateChanged(DENSE, isSmall);
        double least = dense.get() && large.get() ? classes * LARGE_CELL : Math.min(LEAST_GRID, classes * LEAST_CELL);
        setMinSize(MOST_ROW_NAMES + AXIS + least, 2 * AXIS + least);
    }

    private void build() {
        cells.clear();
        cursorRow = 0;
        cursorColumn = 0;
        for (int row = -1; row < classNames.size(); row++) {
            for (int column = -1; column < classNames.size(); column++) {
                if (row >= 0 || column >= 0) {
                    cells.add(new HeatCell(row, column, this::pick));
                }
            }
        }
        getChildren().setAll(actual, predicted);
        getChildren().addAll(cells);
    }

    private void fill() {
        HeatScale scale = new HeatScale(matrix.map(ConfusionHeatMap::largest).orElse(1));
        Optional<MatrixWords> words = matrix.map(counts -> new MatrixWords(counts, classNames));
        for (HeatCell cell : cells) {
            if (cell.isName()) {
                cell.showName(classNames.get(Math.max(cell.row(), cell.column())), words);
            } else {
                cell.showCount(
                        matrix.map(counts -> counts.count(cell.row(), cell.column()))
                                .orElse(0),
                        words,
                        sharesShown.get());
                cell.colour(scale, appearance.palette());
            }
        }
    }

    private static int largest(ConfusionMatrix counts) {
        int largest = 1;
        for (int row = 0; row < counts.classes(); row++) {
            for (int column = 0; column < counts.classes(); column++) {
                largest = Math.max(largest, counts.count(row, column));
            }
        }
        return largest;
    }

    private void markPicked() {
        cells.forEach(cell -> cell.mark(gallery.filterProperty().get().equals(Optional.of(cell.filter()))));
    }

    private void pick(HeatCell cell) {
        requestFocus();
        moveCursor(cell.row(), cell.column());
        if (matrix.isPresent()) {
            gallery.show(cell.filter());
        }
    }

    private void keyPressed(KeyEvent key) {
        if (cells.isEmpty() || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        int row = cursorRow + (key.getCode() == KeyCode.DOWN ? 1 : key.getCode() == KeyCode.UP ? -1 : 0);
        int column = cursorColumn + (key.getCode() == KeyCode.RIGHT ? 1 : key.getCode() == KeyCode.LEFT ? -1 : 0);
        switch (key.getCode()) {
            case UP, DOWN, LEFT, RIGHT -> moveCursor(row, column);
            case HOME -> moveCursor(cursorRow, 0);
            case END -> moveCursor(cursorRow, classNames.size() - 1);
            case ENTER, SPACE -> atCursor().ifPresent(this::pick);
            default -> {
                return;
            }
        }
        key.consume();
    }

    /** Stays within the grid, and out of the corner where no name stands. */
    private void moveCursor(int row, int column) {
        if (row >= -1 && row < classNames.size() && column >= -1 && column < classNames.size() && row + column > -2) {
            cursorRow = row;
            cursorColumn = column;
        }
        cells.forEach(cell -> cell.setCursorHere(cell.row() == cursorRow && cell.column() == cursorColumn));
        setAccessibleText(WORDS.text(
                "matrix.spoken",
                atCursor().map(HeatCell::getAccessibleText).orElseGet(() -> WORDS.text("nothing-evaluated"))));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private Optional<HeatCell> atCursor() {
        return cells.stream()
                .filter(cell -> cell.row() == cursorRow && cell.column() == cursorColumn)
                .findFirst();
    }

    /** Whole pixels are sharp; of the smallest cells they would leave much of the room empty. */
    private double side(double room) {
        double side = room / Math.max(1, classNames.size());
        return side >= LEAST_CELL / 2 ? Math.floor(side) : side;
    }

    @Override
    protected void layoutChildren() {
        double rowNames = cells.stream()
                .filter(cell -> cell.column() < 0)
                .mapToDouble(cell -> Math.ceil(cell.prefWidth(-1)))
                .map(width -> Math.min(MOST_ROW_NAMES, width))
                .reduce(LEAST_ROW_NAMES, Math::max);
        double cellWidth = side(getWidth() - AXIS - rowNames);
        double cellHeight = side(getHeight() - 2 * AXIS);
        double left = AXIS + rowNames;
        double top = 2 * AXIS;
        layoutInArea(predicted, left, 0, getWidth() - left, AXIS, 0, HPos.CENTER, VPos.CENTER);
        double gridHeight = cellHeight * classNames.size();
        layoutInArea(
                actual,
                (AXIS - gridHeight) / 2,
                top + (gridHeight - AXIS) / 2,
                gridHeight,
                AXIS,
                0,
                HPos.CENTER,
                VPos.CENTER);
        for (HeatCell cell : cells) {
            double x = cell.column() < 0 ? AXIS : left + cell.column() * cellWidth;
            double y = cell.row() < 0 ? AXIS : top + cell.row() * cellHeight;
            cell.fit(cellWidth);
            cell.setVisible(!cell.isName()
                    || (cell.row() < 0 ? cellWidth >= LEAST_NAME_WIDTH : cellHeight >= LEAST_NAME_HEIGHT));
            cell.resizeRelocate(x, y, cell.column() < 0 ? rowNames : cellWidth, cell.row() < 0 ? AXIS : cellHeight);
        }
    }
}
