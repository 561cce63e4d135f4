package digitpad.cli;

import digitpad.digits.UnreadableFileException;
import digitpad.learning.Batch;
import digitpad.learning.BatchFigures;
import digitpad.learning.Engine;
import digitpad.learning.LayerSpec;
import digitpad.learning.LayerWeights;
import digitpad.learning.Model;
import digitpad.learning.Network;
import digitpad.learning.NetworkState;
import digitpad.learning.NetworkSummary;
import digitpad.learning.Refusal;
import digitpad.learning.TrainableNetwork;
import digitpad.learning.TrainingSettings;
import digitpad.ui.NearestMeanNetwork;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An engine whose networks all read by one and the same network, and learn at a fixed loss. A model file holds its recipe's name. */
final class FakeEngine implements Engine {
    private final Network network;
    private double loss = 0.5;
    private Refusal refusal = Refusal.NEVER;

    FakeEngine(Network network) {
        this.network = network;
    }

    void setLoss(double value) {
        loss = value;
    }

    void setRefusal(Refusal value) {
        refusal = value;
    }

    @Override
    public String describe() {
        return "fake";
    }

    @Override
    public TrainableNetwork create(List<LayerSpec> layers, TrainingSettings settings) {
        return new TrainableNetwork() {
            private long iteration;

            @Override
            public BatchFigures trainOn(Batch batch, double learningRate) {
                iteration++;
                return new BatchFigures(loss, batch.size() / 2, batch.size());
            }

            @Override
            public Network snapshot() {
                return network;
            }

            @Override
            public NetworkState state() {
                return new NetworkState(new float[(int) network.summary().parameters()], List.of(), iteration);
            }

            @Override
            public void restore(NetworkState state) {
                iteration = state.iteration();
            }

            @Override
            public void begin(Network other) {
                // It learns nothing anyway.
            }

            @Override
            public void close() {
                // Nothing to free.
            }
        };
    }

    @Override
    public Network network(List<LayerSpec> layers, float[] parameters) {
        return network;
    }

    @Override
    public Network assemble(List<LayerSpec> layers, List<LayerWeights> weights) {
        return network;
    }

    @Override
    public NetworkSummary summarise(List<LayerSpec> layers) {
        return network.summary();
    }

    @Override
    public Model open(Path file) throws UnreadableFileException {
        try {
            return modelOf(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UnreadableFileException(file + ": not a Digitpad model", e);
        }
    }

    @Override
    public Model open(InputStream stream, String name) {
        return modelOf("lenet", name);
    }

    private Model modelOf(String recipe, String name) {
        Model model = NearestMeanNetwork.modelOf(network, name, recipe);
        return new Model(model.card().refusing(refusal), model.network());
    }

    @Override
    public void save(Model model, Path file) throws IOException {
        Files.writeString(file, model.card().recipe());
    }
}
