package digitpad.ui.network;

import digitpad.learning.NetworkSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What layers are called in a word, such as "Conv 2": kinds that occur once bear no number. */
final class LayerTitles {
    private static final int LONGEST = 11;

    private LayerTitles() {}

    /** {@return a title for each layer of a summary} */
    static List<String> of(NetworkSummary summary) {
        Map<String, Integer> counts = new HashMap<>();
        summary.layers().forEach(layer -> counts.merge(word(layer), 1, Integer::sum));
        Map<String, Integer> seen = new HashMap<>();
        List<String> titles = new ArrayList<>();
        for (NetworkSummary.Layer layer : summary.layers()) {
            String word = word(layer);
            int number = seen.merge(word, 1, Integer::sum);
            titles.add(counts.get(word) == 1 ? word : word + " " + number);
        }
        return titles;
    }

    /** What is not called shortly is cut after its first word. */
    private static String word(NetworkSummary.Layer layer) {
        String first = layer.shortKind().split("[ ,]")[0];
        return first.length() <= LONGEST ? first : first.substring(0, LONGEST - 1) + "…";
    }
}
