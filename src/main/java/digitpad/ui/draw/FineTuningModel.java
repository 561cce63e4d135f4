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
import digitpad.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Teaches the drawings of My digits to a copy of the model in use, in the background. Nothing else changes before what was taught is kept.
 * FX thread only.
 */
public final class FineTuningModel {
    private static final Words WORDS = Words.of(FineTuningModel.class);

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
    sealed interface State permits Idle, Running, Taught {}

    /** Nothing was taught yet, or what was is kept or thrown away. */
    record Idle() implements State {}

    /**
     * The network learns.
     *
     * @param share done, 0 to 1
     */
    record Running(double share) implements State {}

    /**
     * The taught model waits to be kept or thrown away.
     *
     * @param result the taught model, and what it is worth
     */
    record Taught(FineTuning.Result result) implements State {}

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
            return Optional.of(WORDS.text("fine-tune.too-few", FineTuning.FEWEST_DRAWINGS, usable));
        }
        if (model == null) {
            return Optional.of(WORDS.text("fine-tune.opening"));
        }
        return model.card().readsDigits()
                ? Optional.empty()
                : Optional.of(WORDS.text(
                        "fine-tune.no-digits", model.card().name(), model.card().dataSet()));
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
                result -> state.set(new Taught(result)),
                fault -> {
                    state.set(new Idle());
                    if (!(fault instanceof CancellationException)) {
                        workspace.warn(Background.words(fault, WORDS.text("fine-tune.failed")));
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

    /** Reads with the taught model from now on, and keeps it among the user's models, under a name that is free. */
    void keep() {
        if (state.get() instanceof Taught taught) {
            state.set(new Idle());
            Model model = taught.result().model();
            workspace.use(model);
            library.keep(model, library.freeName(model.card().name()));
        }
    }

    /** Throws the taught model away; all stays as it was. */
    void goBack() {
        if (state.get() instanceof Taught) {
            state.set(new Idle());
        }
    }
}
