package digitpad.dl4j;

import digitpad.learning.Batch;
import digitpad.learning.BatchFigures;
import digitpad.learning.LayerSpec;
import digitpad.learning.Network;
import digitpad.learning.NetworkState;
import digitpad.learning.TrainableNetwork;
import digitpad.learning.TrainingSettings;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A network that learns on several cores at once: each replica computes the gradient of its share of a batch, and one update follows. The
 * shares differ in size by one at most; their gradients are weighted by it.
 */
final class DataParallelNetwork implements TrainableNetwork {
    private static final Words WORDS = Words.of(DataParallelNetwork.class);
    private final Parameters parameters;
    private final ParameterUpdate update;
    private final PassPool passes;
    private final List<Replica> replicas = new ArrayList<>();
    private final long seed;
    private long iteration;

    /**
     * A network with random weights.
     *
     * @param layers first to last
     * @param settings seed, optimiser, regularization, replicas
     */
    DataParallelNetwork(List<LayerSpec> layers, TrainingSettings settings) {
        NativeBackend.enter();
        NetworkLayout layout = NetworkLayout.of(layers);
        seed = settings.seed();
        parameters = Parameters.initial(layout, seed);
        update = new ParameterUpdate(parameters, settings);
        passes = new PassPool(layout);
        for (int i = 0; i < settings.replicas(); i++) {
            replicas.add(new Replica(parameters, settings.regularization().labelSmoothing()));
        }
    }

    @Override
    public BatchFigures trainOn(Batch batch, double learningRate) {
        // The last batch of an epoch may have fewer examples than there are replicas.
        List<Replica> active = replicas.subList(0, Math.min(replicas.size(), batch.size()));
        int count = active.size();
        long stepSeed = DropoutPass.mix(seed + DropoutPass.mix(iteration));
        ReplicaThreads.run(count, i -> active.get(i)
                .compute(batch, share(batch.size(), i, count), share(batch.size(), i + 1, count), stepSeed));
        List<Parameters> gradients = active.stream().map(Replica::gradient).toList();
        ReplicaThreads.run(
                replicas.size(), part -> update.apply(gradients, part, replicas.size(), iteration, learningRate));
        iteration++;
        double loss = active.stream().mapToDouble(Replica::lossSum).sum() / batch.size();
        int right = active.stream().mapToInt(Replica::right).sum();
        return new BatchFigures(loss, right, batch.size());
    }

    private static int share(int examples, int replica, int replicas) {
        return (int) ((long) examples * replica / replicas);
    }

    @Override
    public Network snapshot() {
        return new SnapshotNetwork(parameters.copy(), passes);
    }

    @Override
    public NetworkState state() {
        return new NetworkState(
                parameters.toArray(),
                update.state().stream().map(float[]::clone).toList(),
                iteration);
    }

    @Override
    public void restore(NetworkState state) {
        List<float[]> memory = update.state();
        int count = parameters.layout().parameters();
        boolean fits = state.parameters().length == count
                && state.optimizer().size() == memory.size()
                && state.optimizer().stream().allMatch(array -> array.length == count);
        if (!fits) {
            throw new IllegalArgumentException(WORDS.text("state.other"));
        }
        parameters.values().put(state.parameters());
        for (int i = 0; i < memory.size(); i++) {
            System.arraycopy(state.optimizer().get(i), 0, memory.get(i), 0, count);
        }
        iteration = state.iteration();
    }

    @Override
    public void begin(Network network) {
        boolean fits = network instanceof SnapshotNetwork other
                && other.parameters().layout().hasLayersOf(parameters.layout());
        if (!fits) {
            throw new IllegalArgumentException("the network has other layers");
        }
        parameters.values().put(((SnapshotNetwork) network).parameters().toArray());
    }

    @Override
    public void close() {
        replicas.forEach(Replica::close);
        parameters.close();
        passes.freeIdle();
        // The snapshots of past epochs are small objects that hold megabytes of native memory, which is freed when they
        // are collected. The collector does not know and would let hundreds of them gather; this takes it some 50 ms.
        System.gc();
        FreedMemory.giveBack();
    }
}
