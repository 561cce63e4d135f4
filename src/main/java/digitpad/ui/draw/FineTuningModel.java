package digitpad.ui.draw;

import digitpad.digits.DataSet;
import digitpad.digits.Drawing;
import digitpad.digits.Mnist;
import digitpad.learning.Engine;
import digitpad.learning.FineTuning;
import digitpad.learning.Model;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.ModelLibrary;
import digitpad.ui.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Teaches the model in use the drawings of My digits, in the background, and then reads with it until it is kept or given back. FX thread only. */
public final class FineTuningModel {
    private final Workspace workspace;
    private final ModelLibrary library;
    private final Engine engine;
    private final String programVersion;
    private final Background background;
    private final Executor fxThread;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", new Idle());
    /** The newest share that the FX thread has not seen; null while none waits. */
    private final AtomicReference<Double> share = new AtomicReference<>();

    private volatile boolean stops;

    /** What goes on. */
    sealed interface State permits Idle, Running, Tried {}

    /** Nothing was taught yet, or what was is kept or given back. */
    record Idle() implements State {}

    /**
     * The network learns.
     *
     * @param share done, 0 to 1
     */
    record Running(double share) implements State {}

    /**
     * The taught model reads.
     *
     * @param before what read before
     * @param result the taught model, and what it is worth
     */
    record Tried(Model before, FineTuning.Result result) implements State {}

    /**
     * Nothing is taught yet.
     *
     * @param workspace whose model in use is taught
     * @param library keeps what is taught
     * @param engine teaches
     * @param programVersion written into the card of what is taught
     * @param background does so
     * @param fxThread where progress is told
     */
    public FineTuningModel(
            Workspace workspace,
            ModelLibrary library,
            Engine engine,
            String programVersion,
            Background background,
            Executor fxThread) {
        this.workspace = workspace;
        this.library = library;
        this.engine = engine;
        this.programVersion = programVersion;
        this.background = background;
        this.fxThread = fxThread;
        workspace.modelInUseProperty().subscribe(this::otherModel);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /**
     * Why nothing can be taught now.
     *
     * @param drawings of My digits; null if they are not read
     * @return words for the user; none if it can
     */
    Optional<String> obstacle(List<Drawing> drawings) {
        Model model = workspace.modelInUseProperty().get();
        int usable = drawings == null ? 0 : FineTuning.usable(drawings).size();
        if (usable < FineTuning.FEWEST_DRAWINGS) {
            return Optional.of(
                    "Fine-tuning needs " + FineTuning.FEWEST_DRAWINGS + " labelled drawings or more; kept so far: "
                            + usable + ". Draw, and say what it was meant to be.");
        }
        if (model == null) {
            return Optional.of("The network is being opened.");
        }
        return model.card().readsDigits()
                ? Optional.empty()
                : Optional.of(model.card().name() + " reads " + model.card().dataSet() + ", not digits.");
    }

    /**
     * Begins to teach the model in use.
     *
     * @param drawings to teach; there is no {@link #obstacle}
     */
    void start(List<Drawing> drawings) {
        Model before = workspace.modelInUseProperty().get();
        stops = false;
        state.set(new Running(0));
        background.submit(
                () -> {
                    DataSet mnist = Mnist.load();
                    return FineTuning.run(engine, before, drawings, mnist, programVersion, this::progress);
                },
                result -> {
                    if (workspace.modelInUseProperty().get() == before) {
                        state.set(new Tried(before, result));
                        workspace.use(result.model());
                    } else {
                        state.set(new Idle());
                        workspace.tell("Another model was chosen meanwhile; what was taught is not used.");
                    }
                },
                fault -> {
                    state.set(new Idle());
                    if (!(fault instanceof CancellationException)) {
                        workspace.warn(Background.words(fault, "The network could not be fine-tuned"));
                    }
                });
    }

    private boolean progress(double done) {
        if (share.getAndSet(done) == null) {
            fxThread.execute(() -> {
                double newest = share.getAndSet(null);
                if (state.get() instanceof Running) {
                    state.set(new Running(newest));
                }
            });
        }
        return !stops;
    }

    /** Stops teaching; everything stays as it was. */
    public void stop() {
        stops = true;
    }

    /** Keeps the taught model among the user's models, under a name that is free. */
    void keep() {
        if (state.get() instanceof Tried tried) {
            state.set(new Idle());
            Model taught = workspace.modelInUseProperty().get();
            library.keep(taught, library.freeName(taught.card().name()));
        }
    }

    /** Reads with the model again that was in use before; the taught one is gone. */
    void goBack() {
        if (state.get() instanceof Tried tried) {
            state.set(new Idle());
            workspace.use(tried.before());
        }
    }

    /** Who chooses another model has given the taught one back. */
    private void otherModel(Model now) {
        if (state.get() instanceof Tried tried
                && now.network() != tried.result().model().network()) {
            state.set(new Idle());
        }
    }
}
