package digitpad.ui.results;

import digitpad.digits.DataSet;
import digitpad.digits.ImageSet;
import digitpad.learning.Evaluator;
import digitpad.learning.Model;
import digitpad.learning.Network;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.ModelLibrary;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/**
 * Opens models and evaluates them in the background, one after the other, and keeps what it found. What is under way can be given up; its
 * answer is then never told. FX thread only.
 */
final class Evaluations {
    private final ModelLoader loader;
    private final Background background;
    private final Executor fxThread;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");

    /**
     * Keyed by network, which has identity, not by model: a model that gets another name need not be evaluated again. Weak, because a
     * training leaves a network behind with every epoch.
     */
    private final Map<Network, Map<EvaluatedPart, EvaluatedImages>> known = new WeakHashMap<>();

    private final Map<ModelLibrary.Entry, Model> opened = new HashMap<>();
    private AtomicBoolean wanted = new AtomicBoolean();
    private Consumer<Exception> onFault = fault -> {};

    /**
     * Nothing yet.
     *
     * @param loader opens models
     * @param background where networks read
     * @param fxThread where progress is told
     */
    Evaluations(ModelLoader loader, Background background, Executor fxThread) {
        this.loader = loader;
        this.background = background;
        this.fxThread = fxThread;
    }

    /** {@return whether something is being opened or evaluated} */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** {@return the share that is evaluated, 0 to 1} */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Tells what went wrong, unless it was given up. */
    void setOnFault(Consumer<Exception> action) {
        onFault = action;
    }

    /** Forgets what it found: another data set is read. */
    void forget() {
        known.clear();
    }

    /** Gives up what is under way. */
    void giveUp() {
        wanted.set(false);
        busy.set(false);
    }

    /** {@return a model of the library, if it was opened} */
    Optional<Model> opened(ModelLibrary.Entry entry) {
        return Optional.ofNullable(opened.get(entry));
    }

    /** Closes a model of the library, if it was opened. */
    void close(ModelLibrary.Entry entry) {
        opened.remove(entry);
    }

    /** {@return what is known of a model on a part of the data set} */
    Optional<EvaluatedImages> known(Model model, EvaluatedPart part) {
        return Optional.ofNullable(known.getOrDefault(model.network(), Map.of()).get(part));
    }

    /** Opens a model of the library and keeps it open. */
    void open(ModelLibrary.Entry entry, Runnable then) {
        submit(goesOn -> Optional.of(loader.load(entry)), model -> {
            opened.put(entry, model);
            then.run();
        });
    }

    /**
     * Evaluates a model on a part that it is not known on, and keeps the result.
     *
     * @param model what reads
     * @param part what it reads
     * @param data the data set of the part
     * @param done told the result
     */
    void evaluate(Model model, EvaluatedPart part, DataSet data, Consumer<EvaluatedImages> done) {
        submit(goesOn -> evaluation(model, part.of(data, model), part, goesOn), made -> {
            known.computeIfAbsent(model.network(), network -> new EnumMap<>(EvaluatedPart.class))
                    .put(part, made);
            done.accept(made);
        });
    }

    /**
     * Evaluates a model on images that another model's training parted, and keeps nothing.
     *
     * @param model what reads
     * @param images what it reads
     * @param part which part they are for the other model
     * @param done told the result
     */
    void read(Model model, ImageSet images, EvaluatedPart part, Consumer<EvaluatedImages> done) {
        submit(goesOn -> evaluation(model, images, part, goesOn), done);
    }

    /** What is done in the background; empty if it was given up. */
    private interface Work<T> {
        Optional<T> doUnless(AtomicBoolean goesOn) throws Exception;
    }

    private <T> void submit(Work<T> work, Consumer<T> done) {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        wanted = goesOn;
        progress.set(0);
        busy.set(true);
        Callable<Optional<T>> task = () -> goesOn.get() ? work.doUnless(goesOn) : Optional.empty();
        background.submit(
                task,
                result -> result.ifPresent(made -> {
                    // One that was given up on its last step may be about another data set: it is not kept.
                    if (goesOn.get()) {
                        busy.set(false);
                        done.accept(made);
                    }
                }),
                fault -> {
                    if (goesOn.get()) {
                        busy.set(false);
                        onFault.accept(fault);
                    }
                });
    }

    /** Runs on the background thread. */
    private Optional<EvaluatedImages> evaluation(
            Model model, ImageSet images, EvaluatedPart part, AtomicBoolean goesOn) {
        try {
            return Optional.of(new EvaluatedImages(
                    Evaluator.evaluate(model.network(), images, share -> {
                        fxThread.execute(() -> {
                            if (goesOn.get()) {
                                progress.set(share);
                            }
                        });
                        return goesOn.get();
                    }),
                    part,
                    model.card().refusal()));
        } catch (CancellationException givenUp) {
            return Optional.empty();
        }
    }
}
