package digitpad.ui.results;

import digitpad.ui.parts.Palette;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.util.Duration;

/** One count of the confusion matrix, or the name of a row or a column. */
final class HeatCell extends Label {
    private static final Words WORDS = Words.of(HeatCell.class);
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass AT_CURSOR = PseudoClass.getPseudoClass("at-cursor");
    private static final double BORDER = 2;
    private static final Duration HOVER_DELAY = Duration.millis(150);

    private final int row;
    private final int column;
    private int count;
    private String figure = "";

    /**
     * A cell without content.
     *
     * @param row its label's class index; -1 in the row of names
     * @param column its prediction's class index; -1 in the column of names
     * @param onPicked told when the user clicks it
     */
    HeatCell(int row, int column, Consumer<HeatCell> onPicked) {
        this.row = row;
        this.column = column;
        setId("heat-" + (row < 0 ? "column-" + column : column < 0 ? "row-" + row : row + "-" + column));
        getStyleClass().add(isName() ? "heat-name" : "heat-cell");
        setOnMousePressed(press -> {
            if (press.getButton() == MouseButton.PRIMARY) {
                onPicked.accept(this);
                press.consume();
            }
        });
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    boolean isName() {
        return row < 0 || column < 0;
    }

    /** {@return the images it stands for} */
    ImageFilter filter() {
        if (row < 0) {
            return MatrixFilter.column(column);
        }
        return column < 0 ? MatrixFilter.row(row) : MatrixFilter.cell(row, column);
    }

    void showName(String className, Optional<MatrixWords> words) {
        setText(className);
        say(words.map(all -> row < 0 ? all.column(column) : all.row(row)));
    }

    /**
     * Shows how many images it has.
     *
     * @param newCount how many
     * @param words about the matrix; nothing while there is none
     * @param asShare whether it says its share of the row in percent
     */
    void showCount(int newCount, Optional<MatrixWords> words, boolean asShare) {
        count = newCount;
        figure = count == 0
                ? ""
                : asShare ? words.map(all -> all.share(row, column)).orElse("") : Numbers.count(count);
        setText(figure);
        say(words.map(all -> all.cell(row, column)));
    }

    /** Too narrow for its figure, a cell says it by its colour and on hovering: a part of a number would be another number. */
    void fit(double width) {
        if (!isName()) {
            Text measured = new Text(figure);
            measured.setFont(getFont());
            setText(measured.getLayoutBounds().getWidth() <= width - 2 * BORDER ? figure : "");
        }
    }

    private void say(Optional<String> words) {
        setAccessibleText(words.orElseGet(() -> WORDS.text("nothing-evaluated")));
        Tooltip tooltip = words.map(Tooltip::new).orElse(null);
        if (tooltip != null) {
            tooltip.setShowDelay(HOVER_DELAY);
        }
        setTooltip(tooltip);
    }

    void colour(HeatScale scale, Palette colours) {
        setStyle(scale.style(count, row == column, colours));
    }

    void mark(boolean picked) {
        pseudoClassStateChanged(PICKED, picked);
    }

    void setCursorHere(boolean here) {
        pseudoClassStateChanged(AT_CURSOR, here);
    }
}
