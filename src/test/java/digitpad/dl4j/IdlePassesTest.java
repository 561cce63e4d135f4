package digitpad.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.learning.Activation;
import digitpad.learning.LayerSpec.Dense;
import digitpad.learning.LayerSpec.Output;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdlePassesTest {
    private final NetworkLayout layout = NetworkLayout.of(List.of(new Dense(100, Activation.RELU), new Output(10)));
    private final PassPool first = new PassPool(layout);
    private final PassPool second = new PassPool(layout);
    /** Room for two passes of four examples. */
    private final IdlePasses idle = new IdlePasses(8L * layout.valuesPerExample());

    private NetworkPass pass(int examples) {
        return new NetworkPass(layout, examples, NetworkPass.Purpose.READING);
    }

    @Test
    void aPassGoesToWhomeverItFits() {
        NetworkPass four = pass(4);
        idle.put(first, four);
        assertThat(idle.take(second, 4)).as("of another network").isEmpty();
        assertThat(idle.take(first, 1)).as("of another size").isEmpty();
        assertThat(idle.take(first, 4)).contains(four);
        assertThat(idle.take(first, 4)).as("it is taken").isEmpty();
        four.close();
    }

    @Test
    void ofTooManyThoseIdleLongestGo() {
        NetworkPass newest = pass(4);
        idle.put(first, pass(4));
        idle.put(second, pass(4));
        idle.put(first, newest);
        assertThat(idle.take(first, 4)).contains(newest);
        assertThat(idle.take(first, 4)).as("the first to come is freed").isEmpty();
        assertThat(idle.take(second, 4)).isPresent();
        newest.close();
    }

    @Test
    void thoseOfANetworkAreFreedAndMakeRoom() {
        idle.put(first, pass(4));
        idle.put(second, pass(4));
        idle.free(first);
        assertThat(idle.take(first, 4)).isEmpty();
        idle.put(first, pass(4));
        assertThat(idle.take(second, 4)).isPresent();
    }
}
