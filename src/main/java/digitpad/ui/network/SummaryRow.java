package digitpad.ui.network;

import digitpad.learning.NetworkSummary;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of the summary table, as it is written.
 *
 * @param layer such as "Conv 1"
 * @param kind such as "Convolution 5 × 5"
 * @param outputShape such as "24 × 24 × 32"
 * @param parameters such as "51,264", or a dash for none
 * @param activation such as "ReLU", or a dash for none
 * @param computation its share of the work on an image, such as "23.4 %"
 * @param isTotal whether it is the last line, which adds up the others
 */
record SummaryRow(
        String layer,
        String kind,
        String outputShape,
        String parameters,
        String activation,
        String computation,
        boolean isTotal) {
    private static final Words WORDS = Words.of(SummaryRow.class);
    private static final String NONE = "–";
    private static final double SMALLEST_SHOWN = 0.0005;
    private static final double MILLION = 1e6;

    /** {@return a line for every layer, and the total} */
    static List<SummaryRow> of(NetworkSummary summary) {
        List<SummaryRow> rows = new ArrayList<>();
        List<String> titles = LayerTitles.of(summary);
        for (int i = 0; i < titles.size(); i++) {
            NetworkSummary.Layer layer = summary.layers().get(i);
            rows.add(new SummaryRow(
                    titles.get(i),
                    layer.kind(),
                    GraphDrawing.shape(layer),
                    layer.parameters() == 0 ? NONE : Numbers.count(layer.parameters()),
                    layer.activation().isEmpty() ? NONE : layer.activation(),
                    share(summary.share(i)),
                    false));
        }
        long operations = summary.layers().stream()
                .mapToLong(NetworkSummary.Layer::operations)
                .sum();
        rows.add(new SummaryRow(
                WORDS.text("summary.total"),
                "",
                "",
                Numbers.count(summary.parameters()),
                "",
                operations == 0 ? NONE : WORDS.text("summary.steps", Numbers.decimal(operations / MILLION, 1)),
                true));
        return rows;
    }

    private static String share(double share) {
        return share < SMALLEST_SHOWN ? NONE : Numbers.probability(share);
    }
}
