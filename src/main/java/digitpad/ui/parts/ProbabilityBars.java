package digitpad.ui.parts;

import digitpad.words.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/**
 * One horizontal bar for the probability of each class; the largest stands out. They stand in the order of the classes, many of them in that
 * of their probabilities. Shows dashes when there is nothing to show.
 */
public final class ProbabilityBars extends GridPane {
    private static final double BAR_HEIGHT = 10;
    private static final double MIN_WIDTH_ABOVE_ZERO = 4;
    private static final String WINNER = "winner";
    private static final PseudoClass LABEL = PseudoClass.getPseudoClass("label");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /** More bars cannot all be seen at once: the largest come first. */
    private static final int MOST_IN_ORDER = 12;

    private static final double GAP = 8;
    private static final double LEAST_NAME = 16;
    private static final double WIDEST_NAME = 140;
    private static final double VALUE = 64;

    private final List<Row> rows = new ArrayList<>();
    private List<String> names = List.of();

    /** One class. */
    private final class Row {
        private final Label name;
        private final Bar bar = new Bar();
        private final Label value = new Label();

        private Row(String className) {
            name = new Label(className);
            name.getStyleClass().add("bar-name");
            if (className.length() > 2) {
                // It may not fit.
                name.setTooltip(new Tooltip(className));
            }
            value.getStyleClass().add("bar-value");
            value.setMinWidth(VALUE);
            value.setAlignment(Pos.CENTER_RIGHT);
        }

        private void show(Optional<Float> probability, boolean winner) {
            bar.show(probability.orElse(0f), winner);
            value.setText(probability.map(Numbers::probability).orElse("–"));
            mark(name, winner);
            mark(value, winner);
            bar.setAccessibleText(name.getText() + ": " + value.getText());
        }

        private void standIn(int line) {
            for (Region part : List.of(name, bar, value)) {
                GridPane.setRowIndex(part, line);
            }
        }

        private void judge(boolean isLabel, boolean isWrong) {
            for (Region part : List.of(name, bar.fill, value)) {
                part.pseudoClassStateChanged(LABEL, isLabel);
                part.pseudoClassStateChanged(WRONG, isWrong);
            }
        }
    }

    /** A filled share of a track. */
    private static final class Bar extends Region {
        private final Region fill = new Region();
        private double share;

        private Bar() {
            getStyleClass().add("bar-track");
            fill.getStyleClass().add("bar-fill");
            setMinHeight(BAR_HEIGHT);
            setMaxHeight(BAR_HEIGHT);
            setPrefHeight(BAR_HEIGHT);
            getChildren().add(fill);
        }

        private void show(double newShare, boolean winner) {
            share = newShare;
            mark(fill, winner);
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double width = share < 0.0005 ? 0 : Math.max(MIN_WIDTH_ABOVE_ZERO, share * getWidth());
            fill.resizeRelocate(0, 0, width, getHeight());
        }
    }

    /**
     * Bars without values.
     *
     * @param classNames what the classes are called, top to bottom
     */
    public ProbabilityBars(List<String> classNames) {
        // As it is in every language.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        getStyleClass().add("probability-bars");
        setHgap(GAP);
        setClassNames(classNames);
    }

    /**
     * Has bars for other classes, without values. Does nothing if they are called as those before.
     *
     * @param classNames what the classes are called, top to bottom
     */
    public void setClassNames(List<String> classNames) {
        if (classNames.equals(names)) {
            return;
        }
        names = List.copyOf(classNames);
        rows.clear();
        getChildren().clear();
        getRowConstraints().clear();
        ColumnConstraints words = new ColumnConstraints();
        words.setMinWidth(LEAST_NAME);
        words.setMaxWidth(WIDEST_NAME);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        bars.setFillWidth(true);
        getColumnConstraints().setAll(words, bars, new ColumnConstraints());
        for (String className : names) {
            Row row = new Row(className);
            RowConstraints height = new RowConstraints();
            height.setVgrow(Priority.ALWAYS);
            height.setValignment(VPos.CENTER);
            getRowConstraints().add(height);
            addRow(rows.size(), row.name, row.bar, row.value);
            rows.add(row);
        }
        show(Optional.empty());
    }

    /** Rows of whole pixels, all as high as each other. */
    @Override
    public void resize(double width, double height) {
        super.resize(width, height - height % rows.size());
    }

    /**
     * In a pane that scrolls where the bars do not fit.
     *
     * @return the pane; as high as its place
     */
    public VerticalScroll scrolled() {
        VerticalScroll pane = new VerticalScroll(this);
        pane.setFitToHeight(true);
        pane.setMinHeight(0);
        return pane;
    }

    /**
     * Shows probabilities.
     *
     * @param probabilities one for each class, 0 to 1; nothing for dashes
     */
    public void show(Optional<float[]> probabilities) {
        show(probabilities, OptionalInt.empty());
    }

    /**
     * Shows probabilities none of which stands out.
     *
     * @param probabilities one for each class, 0 to 1
     */
    public void showUnmarked(float[] probabilities) {
        show(Optional.of(probabilities), OptionalInt.empty(), false);
    }

    /**
     * Shows probabilities beside the truth: the label's class is marked, and the largest bar is marked as wrong if it is another's.
     *
     * @param probabilities one for each class, 0 to 1; nothing for dashes
     * @param label the class index of the truth, if it is known
     */
    public void show(Optional<float[]> probabilities, OptionalInt label) {
        show(probabilities, label, true);
    }

    private void show(Optional<float[]> probabilities, OptionalInt label, boolean marksLargest) {
        for (int i = 0; i < rows.size(); i++) {
            int index = i;
            boolean winner = marksLargest
                    && probabilities.map(all -> isLargest(all, index)).orElse(false);
            boolean isLabel = label.isPresent() && label.getAsInt() == index;
            Row row = rows.get(i);
            row.show(probabilities.map(all -> all[index]), winner);
            row.judge(isLabel, winner && label.isPresent() && !isLabel);
        }
        if (rows.size() > MOST_IN_ORDER) {
            order(probabilities);
        }
    }

    private void order(Optional<float[]> probabilities) {
        Comparator<Integer> byPlace = Comparator.naturalOrder();
        List<Integer> order = IntStream.range(0, rows.size())
                .boxed()
                .sorted(probabilities
                        .map(all -> Comparator.<Integer>comparingDouble(i -> -all[i])
                                .thenComparing(byPlace))
                        .orElse(byPlace))
                .toList();
        for (int line = 0; line < order.size(); line++) {
            rows.get(order.get(line)).standIn(line);
        }
    }

    private static boolean isLargest(float[] all, int index) {
        for (int i = 0; i < all.length; i++) {
            if (all[i] > all[index] || all[i] == all[index] && i < index) {
                return false;
            }
        }
        return true;
    }

    private static void mark(Region region, boolean winner) {
        if (winner && !region.getStyleClass().contains(WINNER)) {
            region.getStyleClass().add(WINNER);
        } else if (!winner) {
            region.getStyleClass().remove(WINNER);
        }
    }
}
