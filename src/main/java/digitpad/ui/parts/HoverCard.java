package digitpad.ui.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The exact values of every line of a chart at one place. */
final class HoverCard extends VBox {
    private static final double GAP = 12;

    private final Label title = new Label();
    private final List<CurveChart.Line> lines;
    private final List<Label> values = new ArrayList<>();
    private final DoubleFunction<String> format;

    HoverCard(List<CurveChart.Line> all, DoubleFunction<String> format) {
        super(4);
        this.format = format;
        lines = all.stream().filter(line -> !line.name().isEmpty()).toList();
        getStyleClass().add("hover-card");
        title.getStyleClass().add("card-title");
        GridPane rows = new GridPane();
        rows.setHgap(24);
        rows.setVgap(4);
        ColumnConstraints right = new ColumnConstraints();
        right.setHgrow(Priority.ALWAYS);
        right.setHalignment(HPos.RIGHT);
        rows.getColumnConstraints().addAll(new ColumnConstraints(), right);
        for (CurveChart.Line line : lines) {
            Label value = new Label();
            value.getStyleClass().add("card-title");
            values.add(value);
            rows.addRow(values.size() - 1, new Label(line.name()), value);
        }
        getChildren().addAll(title, rows);
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    void show(double epoch) {
        Curve first = lines.get(0).curve();
        // Beside the curve the card tells of the curve's end, and says so.
        double told = first.size() == 0 ? epoch : first.x(first.nearest(epoch));
        title.setText(String.format(Locale.ROOT, "After %.2f epochs", told));
        for (int i = 0; i < lines.size(); i++) {
            Curve curve = lines.get(i).curve();
            int nearest = curve.nearest(epoch);
            values.get(i).setText(nearest < 0 ? "–" : format.apply(curve.y(nearest)));
        }
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
        resizeRelocate(Math.round(beside), top, width, prefHeight(width));
    }
}
