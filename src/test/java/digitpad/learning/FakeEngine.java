package digitpad.learning;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** An engine whose networks learn nothing. */
final class FakeEngine implements Engine {
    private final IntToDoubleFunction lossAt;
    private FakeNetwork newest;

    FakeEngine(IntToDoubleFunction lossAt) {
        this.lossAt = lossAt;
    }

    FakeNetwork newest() {
        return newest;
    }

    @Override
    public String describe() {
        return "fake";
    }

    @Override
    public TrainableNetwork create(List<LayerSpec> layers, TrainingSettings settings) {
        newest = new FakeNetwork(lossAt);
        return newest;
    }

    @Override
    public TrainableNetwork continuing(Model model, TrainingSettings settings) {
        return create(model.card().layers(), settings);
    }

    @Override
    public Network network(List<LayerSpec> layers, float[] parameters) {
        return new FakeNetwork(lossAt);
    }

    @Override
    public NetworkSummary summarise(List<LayerSpec> layers) {
        throw new UnsupportedOperationException("these tests need no summary");
    }

    @Override
    public Model open(Path file) {
        throw new UnsupportedOperationException("these tests open no model");
    }

    @Override
    public Model open(InputStream stream, String name) {
        throw new UnsupportedOperationException("these tests open no model");
    }

    @Override
    public void save(Model model, Path file) {
        throw new UnsupportedOperationException("these tests save no model");
    }
}
