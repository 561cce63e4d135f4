package digitpad.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.learning.Figures;
import digitpad.learning.Model;
import digitpad.learning.Network;
import digitpad.learning.NetworkSummary;
import digitpad.ui.NearestMeanNetwork;
import digitpad.ui.PageTest;
import digitpad.ui.parts.Numbers;
import digitpad.ui.parts.Page;
import java.util.List;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;

class NetworkPageTest extends PageTest {
    /** The lenet recipe's network, as it must be counted. */
    private static final NetworkSummary LENET = new NetworkSummary(List.of(
            new NetworkSummary.Layer("Convolution 5 × 5, ReLU", List.of(24, 24, 32), 832),
            new NetworkSummary.Layer("Max pooling 2 × 2", List.of(12, 12, 32), 0),
            new NetworkSummary.Layer("Convolution 5 × 5, ReLU", List.of(8, 8, 64), 51_264),
            new NetworkSummary.Layer("Max pooling 2 × 2", List.of(4, 4, 64), 0),
            new NetworkSummary.Layer("Dense, ReLU", List.of(1024), 1_049_600),
            new NetworkSummary.Layer("Dropout 0.5", List.of(1024), 0),
            new NetworkSummary.Layer("Output, softmax", List.of(10), 10_250)));

    @Override
    protected Page makePage() {
        return new NetworkPage(workspace);
    }

    private static Model model() {
        Network network = new Network() {
            @Override
            public NetworkSummary summary() {
                return LENET;
            }

            @Override
            public float[][] probabilities(float[] pixels, int images) {
                return new float[images][10];
            }
        };
        return NearestMeanNetwork.modelOf(network, "my lenet", "lenet");
    }

    private List<SummaryRow> rows() {
        TableView<SummaryRow> table = lookup("#network-summary").queryTableView();
        return List.copyOf(table.getItems());
    }

    @Test
    void summaryAddsUp() {
        onFx(() -> workspace.use(model()));
        assertThat(rows()).hasSize(LENET.layers().size() + 1);
        assertThat(rows().get(0)).isEqualTo(new SummaryRow("Convolution 5 × 5, ReLU", "24 × 24 × 32", "832", false));
        assertThat(rows().get(1).parameters()).isEqualTo("–");
        assertThat(rows().get(LENET.layers().size())).isEqualTo(new SummaryRow("Total", "", "1,111,946", true));
        long sum = rows().stream()
                .filter(row -> !row.isTotal() && !row.parameters().equals("–"))
                .mapToLong(row -> Long.parseLong(row.parameters().replace(",", "")))
                .sum();
        assertThat(sum).isEqualTo(1_111_946);
    }

    @Test
    void theSentenceNamesModelSizeAndAccuracy() {
        onFx(() -> workspace.use(model()));
        assertThat(lookup("my lenet: 1,111,946 parameters, not tested yet.").tryQuery())
                .isPresent();
        Model tested = new Model(model().card().tested(new Figures(0.9918, 0.0312, 10_000)), model().network());
        onFx(() -> workspace.use(tested));
        assertThat(lookup("my lenet: 1,111,946 parameters, " + Numbers.accuracy(0.9918) + " on the test set.")
                        .tryQuery())
                .isPresent();
        assertThat(lookup(Numbers.accuracy(0.9918) + ", loss 0.0312").tryQuery())
                .isPresent();
        assertThat(lookup("Optimiser").tryQuery()).isPresent();
    }

    @Test
    void withoutAModelItSaysSo() {
        assertThat(rows()).isEmpty();
        assertThat(lookup("No model yet.").tryQuery()).isPresent();
    }
}
