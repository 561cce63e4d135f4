package digitpad.ui.parts;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** The names of a chart's lines; takes a second row where one is too narrow. */
public final class Legend extends FlowPane {
    private final Appearance appearance;

    /**
     * An empty legend.
     *
     * @param appearance gives the colours
     */
    public Legend(Appearance appearance) {
        super(10, 4);
        this.appearance = appearance;
        setAlignment(Pos.CENTER_RIGHT);
    }

    /** All in one row. */
    @Override
    protected double computePrefWidth(double height) {
        double names = getManagedChildren().stream()
                .mapToDouble(name -> snapSizeX(name.prefWidth(-1)))
                .sum();
        return names + getHgap() * Math.max(0, getManagedChildren().size() - 1);
    }

    /**
     * Shows other names.
     *
     * @param lines in their order
     */
    public void setLines(List<ChartLine> lines) {
        getChildren()
                .setAll(lines.stream()
                        .map(line -> {
                            Label label = new Label(line.name(), new LegendSample(appearance, line));
                            label.getStyleClass().add("caption");
                            label.setGraphicTextGap(4);
                            label.setMinWidth(Region.USE_PREF_SIZE);
                            return label;
                        })
                        .toList());
    }
}
