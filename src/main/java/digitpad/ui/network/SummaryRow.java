package digitpad.ui.network;

import digitpad.learning.NetworkSummary;
import digitpad.ui.parts.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of the summary table, as it is written.
 *
 * @param layer such as "Convolution 5 × 5, ReLU"
 * @param outputShape such as "24 × 24 × 32"
 * @param parameters such as "51,264", or a dash for none
 * @param isTotal whether it is the last line, which adds up the others
 */
record SummaryRow(String layer, String outputShape, String parameters, boolean isTotal) {
    /** {@return a line for every layer, and the total} */
    static List<SummaryRow> of(NetworkSummary summary) {
        List<SummaryRow> rows = new ArrayList<>();
        for (NetworkSummary.Layer layer : summary.layers()) {
            String shape = layer.outputShape().stream().map(Object::toString).collect(Collectors.joining(" × "));
            String parameters = layer.parameters() == 0 ? "–" : Numbers.count(layer.parameters());
            rows.add(new SummaryRow(layer.name(), shape, parameters, false));
        }
        rows.add(new SummaryRow("Total", "", Numbers.count(summary.parameters()), true));
        return rows;
    }
}
