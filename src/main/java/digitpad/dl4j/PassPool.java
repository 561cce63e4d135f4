package digitpad.dl4j;

import java.util.List;
import java.util.function.Consumer;

/**
 * Forward passes that snapshots of one network share: whoever predicts borrows one, or gets a new one if all are in use, and so never waits.
 * Any thread may call.
 */
final class PassPool {
    /** Any number of images is made up of these, largest first, so that few passes need to be kept. */
    private static final List<Integer> SIZES = List.of(256, 64, 16, 4, 1);
    /** Values between layers that a pass may hold: beyond, they no longer fit into the cache of a core. */
    private static final int MAX_VALUES = 4_000_000;

    /** 64 MB in all: two cores may go through a data set with one model, and a few models take turns. */
    private static final IdlePasses IDLE = new IdlePasses(4L * MAX_VALUES);

    private final NetworkLayout layout;

    PassPool(NetworkLayout layout) {
        this.layout = layout;
    }

    NetworkLayout layout() {
        return layout;
    }

    /** {@return the size of the largest pass that so many images fill} */
    int size(int images) {
        return SIZES.stream()
                .filter(size -> size <= images && (long) size * layout.valuesPerExample() <= MAX_VALUES)
                .findFirst()
                .orElse(1);
    }

    /**
     * Lends a forward pass.
     *
     * @param examples how many examples go through at once
     * @param use has the pass to itself until it returns
     */
    void borrow(int examples, Consumer<NetworkPass> use) {
        NetworkPass pass = IDLE.take(this, examples)
                .orElseGet(() -> new NetworkPass(layout, examples, NetworkPass.Purpose.READING));
        // A pass whose use failed is not lent again.
        use.accept(pass);
        IDLE.put(this, pass);
    }

    /** Frees the passes that nobody uses now; whoever predicts later gets new ones. */
    void freeIdle() {
        IDLE.free(this);
    }
}
