package digitpad.ui.parts;

import digitpad.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** The exact values of every line of a chart at one place. Lines of one name share a row: its training first, then its validation. */
final class HoverCard extends VBox {
    private static final Words WORDS = Words.of(HoverCard.class);
    private static final double GAP = 12;
    private static final double DOT = 4;

    private final Label title = new Label();
    private final GridPane rows = new GridPane();
    private final List<Label> values = new ArrayList<>();
    private final List<Circle> dots = new ArrayList<>();
    private List<ChartLine> lines = List.of();

    HoverCard() {
        super(4);
        getStyleClass().add("hover-card");
        title.getStyleClass().add("card-title");
        rows.setHgap(8);
        rows.setVgap(4);
        getChildren().addAll(title, rows);
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    void setLines(List<ChartLine> newLines) {
        lines = newLines;
        rows.getChildren().clear();
        values.clear();
        dots.clear();
        Map<String, Integer> rowOf = new HashMap<>();
        int next = 0;
        boolean isPaired = false;
        for (ChartLine line : lines) {
            if (!isPaired && isNameOfTwo(line.name())) {
                isPaired = true;
                rows.add(caption(WORDS.text("training")), 2, next);
                rows.add(caption(WORDS.text("validation")), 3, next);
                next++;
            }
            Label value = new Label();
            value.getStyleClass().add("card-title");
            values.add(value);
            Circle dot = new Circle(DOT);
            dots.add(dot);
            Integer row = rowOf.putIfAbsent(line.name(), next);
            if (row == null) {
                rows.addRow(next, dot, new Label(line.name()), value);
                next++;
            } else {
                rows.add(value, 3, row);
            }
        }
        setColumns(isPaired);
    }

    private boolean isNameOfTwo(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).count() > 1;
    }

    private static Label caption(String words) {
        Label caption = new Label(words);
        caption.getStyleClass().add("caption");
        return caption;
    }

    private void setColumns(boolean isPaired) {
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        ColumnConstraints value = new ColumnConstraints();
        value.setHalignment(HPos.RIGHT);
        rows.getColumnConstraints().setAll(new ColumnConstraints(), name, value);
        if (isPaired) {
            rows.getColumnConstraints().add(value);
        }
    }

    /**
     * Reads a place.
     *
     * @param place its name
     * @param reading gives the point of each line that is told; -1 for none
     * @param colours of the dots
     */
    void show(String place, ToIntFunction<ChartLine> reading, Palette colours) {
        title.setText(place);
        for (int i = 0; i < lines.size(); i++) {
            ChartLine line = lines.get(i);
            int point = reading.applyAsInt(line);
            values.get(i)
                    .setText(point < 0 ? "–" : line.quantity().text(line.curve().y(point)));
            dots.get(i).setFill(line.colour().apply(colours));
        }
        setVisible(true);
    }

    /**
     * Places the card on the side of the crosshair that has room.
     *
     * @param crosshair its x
     * @param left the plot's left end
     * @param right the plot's right end
     * @param top where the card begins
     */
    void placeBeside(double crosshair, double left, double right, double top) {
        double width = prefWidth(-1);
        double beside = crosshair + GAP + width <= right ? crosshair + GAP : Math.max(left, crosshair - GAP - width);
        // One that is wider than the plot covers the axis rather than leave the chart.
        double inside = Math.max(0, Math.min(beside, right - width));
        resizeRelocate(Math.round(inside), top, width, prefHeight(width));
    }
}
