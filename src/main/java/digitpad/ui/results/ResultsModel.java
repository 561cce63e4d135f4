package digitpad.ui.results;

import digitpad.digits.DataSet;
import digitpad.digits.ImageSet;
import digitpad.learning.Evaluator;
import digitpad.learning.Model;
import digitpad.learning.Network;
import digitpad.learning.Overfitting;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.ModelLibrary;
import digitpad.ui.workspace.Workspace;
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
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The evaluation of a model on a part of the data set, then of the model it is compared with, then on a sample of the training set, which
 * tells of over-fitting. Evaluates only while the page is in view; what is shown always belongs to the model and the part chosen. FX thread
 * only.
 */
final class ResultsModel {
    private final Workspace workspace;
    private final ModelLoader loader;
    private final Background background;
    private final Executor fxThread;

    private final ReadOnlyObjectWrapper<Optional<ModelLibrary.Entry>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final ReadOnlyObjectWrapper<EvaluatedPart> part =
            new ReadOnlyObjectWrapper<>(this, "part", EvaluatedPart.TEST);
    private final ReadOnlyObjectWrapper<Optional<ModelLibrary.Entry>> rival =
            new ReadOnlyObjectWrapper<>(this, "rival", Optional.empty());

    private final ReadOnlyObjectWrapper<EvaluationState> state =
            new ReadOnlyObjectWrapper<>(this, "state", EvaluationState.NO_MODEL);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper(this, "failure", "");
    private final ReadOnlyStringWrapper misfit = new ReadOnlyStringWrapper(this, "misfit", "");
    private final ReadOnlyStringWrapper rivalMisfit = new ReadOnlyStringWrapper(this, "rivalMisfit", "");
    private final ReadOnlyObjectWrapper<Optional<Model>> evaluatedModel =
            new ReadOnlyObjectWrapper<>(this, "evaluatedModel", Optional.empty());
    private final ReadOnlyObjectWrapper<EvaluatedImages> evaluated = new ReadOnlyObjectWrapper<>(this, "evaluated");
    private final ReadOnlyObjectWrapper<Overfitting> overfitting = new ReadOnlyObjectWrapper<>(this, "overfitting");
    private final ReadOnlyObjectWrapper<ComparedModels> compared = new ReadOnlyObjectWrapper<>(this, "compared");
    private final GalleryModel gallery = new GalleryModel(evaluated);

    /**
     * Keyed by network, which has identity, not by model: a model that gets another name need not be evaluated again. Weak, because a
     * training leaves a network behind with every epoch.
     */
    private final Map<Network, Map<EvaluatedPart, EvaluatedImages>> known = new WeakHashMap<>();

    private final Map<ModelLibrary.Entry, Model> opened = new HashMap<>();
    private boolean inView;
    private AtomicBoolean wanted = new AtomicBoolean();

    ResultsModel(Workspace workspace, ModelLoader loader, Background background, Executor fxThread) {
        this.workspace = workspace;
        this.loader = loader;
        this.background = background;
        this.fxThread = fxThread;
        workspace.dataSetProperty().subscribe(() -> {
            known.clear();
            update();
        });
        workspace.networkInUseProperty().subscribe(network -> {
            if (chosen.get().isEmpty()) {
                update();
            }
        });
        update();
    }

    /** {@return the model of the library that is evaluated; nothing for the model in use} */
    ReadOnlyObjectProperty<Optional<ModelLibrary.Entry>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** {@return the part of the data set that it is evaluated on} */
    ReadOnlyObjectProperty<EvaluatedPart> partProperty() {
        return part.getReadOnlyProperty();
    }

    /** {@return the model that it is compared with; nothing for none} */
    ReadOnlyObjectProperty<Optional<ModelLibrary.Entry>> rivalProperty() {
        return rival.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<EvaluationState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** {@return whether something is being evaluated, be it only for comparison} */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** {@return the share that is evaluated, 0 to 1} */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** {@return what went wrong; empty unless evaluation failed} */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** {@return why the model cannot read this data set and what to do; empty if it can} */
    ReadOnlyStringProperty misfitProperty() {
        return misfit.getReadOnlyProperty();
    }

    /** {@return why the model it is compared with cannot read this data set; empty if it can} */
    ReadOnlyStringProperty rivalMisfitProperty() {
        return rivalMisfit.getReadOnlyProperty();
    }

    /** {@return what the model makes of every image; null until it is evaluated} */
    ReadOnlyObjectProperty<EvaluatedImages> evaluatedProperty() {
        return evaluated.getReadOnlyProperty();
    }

    /** {@return the model that was evaluated; nothing until it is} */
    ReadOnlyObjectProperty<Optional<Model>> evaluatedModelProperty() {
        return evaluatedModel.getReadOnlyProperty();
    }

    /** {@return the images that a model learnt from; nothing until a data set is read, or if it has none} */
    Optional<ImageSet> trainingImages(Model of) {
        return Optional.ofNullable(workspace.dataSetProperty().get())
                .map(data -> EvaluatedPart.TRAINING.of(data, of))
                .filter(images -> images.size() > 0);
    }

    /** {@return how the model does on training images and on the chosen ones; null until it is known} */
    ReadOnlyObjectProperty<Overfitting> overfittingProperty() {
        return overfitting.getReadOnlyProperty();
    }

    /** {@return the comparison with the other model; null until it is made} */
    ReadOnlyObjectProperty<ComparedModels> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** {@return which images are shown} */
    GalleryModel gallery() {
        return gallery;
    }

    /** Evaluates another model; nothing for the model in use. */
    void choose(Optional<ModelLibrary.Entry> entry) {
        if (!entry.equals(chosen.get())) {
            chosen.set(entry);
            update();
        }
    }

    /** Evaluates on another part of the data set. */
    void choose(EvaluatedPart other) {
        if (other != part.get()) {
            part.set(other);
            update();
        }
    }

    /** Compares with a model of the library, or with none. */
    void compareWith(Optional<ModelLibrary.Entry> entry) {
        if (!entry.equals(rival.get())) {
            rival.set(entry);
            update();
        }
    }

    /** The page came into view: evaluates the model unless it already was. */
    void show() {
        inView = true;
        if (state.get() == EvaluationState.NOT_BEGUN || state.get() == EvaluationState.DONE) {
            update();
        }
    }

    /** The page went out of view: an evaluation under way is given up, since it takes time from training. */
    void hide() {
        inView = false;
        wanted.set(false);
        busy.set(false);
        if (state.get() == EvaluationState.RUNNING) {
            update();
        }
    }

    /** Tries again after a failure. */
    void evaluateAgain() {
        update();
    }

    private void update() {
        wanted.set(false);
        busy.set(false);
        failure.set("");
        misfit.set("");
        rivalMisfit.set("");
        compared.set(null);
        Model model = chosen.get()
                .map(opened::get)
                .orElse(workspace.modelInUseProperty().get());
        DataSet data = workspace.dataSetProperty().get();
        boolean opens =
                chosen.get().isPresent() && !opened.containsKey(chosen.get().get());
        Optional<EvaluatedImages> before = opens || model == null || data == null ? Optional.empty() : known(model);
        // What stays the same is not taken away and shown again: the gallery would lose its place.
        if (before.isEmpty() || before.get() != evaluated.get()) {
            overfitting.set(null);
            evaluated.set(null);
            evaluatedModel.set(Optional.empty());
        }
        if (model == null && !opens) {
            state.set(EvaluationState.NO_MODEL);
        } else if (data == null) {
            state.set(EvaluationState.NO_DATA);
        } else if (!opens && isOther(model, data)) {
            misfit.set(misfit(model, data));
            state.set(EvaluationState.OTHER_CLASSES);
        } else if (before.isPresent()) {
            finish(model, data, before.get());
        } else if (!inView) {
            state.set(EvaluationState.NOT_BEGUN);
        } else if (opens) {
            state.set(EvaluationState.RUNNING);
            open(chosen.get().get(), this::update);
        } else {
            state.set(EvaluationState.RUNNING);
            evaluate(model, part.get(), data, made -> finish(model, data, made));
        }
    }

    private static boolean isOther(Model model, DataSet data) {
        return model.network().summary().classes() != data.test().classNames().size();
    }

    private static String misfit(Model model, DataSet data) {
        return model.card().name() + " tells " + model.network().summary().classes() + " classes apart, " + data.name()
                + " has " + data.test().classNames().size() + ".";
    }

    private Optional<EvaluatedImages> known(Model model) {
        return Optional.ofNullable(known.getOrDefault(model.network(), Map.of()).get(part.get()));
    }

    private void finish(Model model, DataSet data, EvaluatedImages made) {
        if (made.size() == 0) {
            state.set(EvaluationState.NO_IMAGES);
            return;
        }
        evaluatedModel.set(Optional.of(model));
        evaluated.set(made);
        state.set(EvaluationState.DONE);
        if (inView) {
            compare(model, data);
        }
    }

    private void compare(Model model, DataSet data) {
        Optional<ModelLibrary.Entry> other = rival.get();
        if (other.isEmpty()) {
            askForOverfitting(model, data);
        } else if (!opened.containsKey(other.get())) {
            open(other.get(), () -> compare(model, data));
        } else if (isOther(opened.get(other.get()), data)) {
            rivalMisfit.set(misfit(opened.get(other.get()), data));
            askForOverfitting(model, data);
        } else {
            EvaluatedPart chosenPart = part.get();
            Model second = opened.get(other.get());
            // Both read the first model's part: the other may have been split otherwise.
            submit(goesOn -> evaluation(second.network(), chosenPart.of(data, model), chosenPart, goesOn), made -> {
                compared.set(ComparedModels.of(
                        evaluated.get(),
                        model.card().name(),
                        made,
                        second.card().name()));
                askForOverfitting(model, data);
            });
        }
    }

    private void askForOverfitting(Model model, DataSet data) {
        // Without training images there is nothing to over-fit to.
        if (part.get() != EvaluatedPart.TRAINING && data.training().size() > 0) {
            evaluate(
                    model,
                    EvaluatedPart.TRAINING_SAMPLE,
                    data,
                    sample -> overfitting.set(
                            new Overfitting(sample.figures(), evaluated.get().figures())));
        }
    }

    private void open(ModelLibrary.Entry entry, Runnable then) {
        submit(goesOn -> Optional.of(loader.load(entry)), model -> {
            opened.put(entry, model);
            then.run();
        });
    }

    private void evaluate(Model model, EvaluatedPart asked, DataSet data, Consumer<EvaluatedImages> done) {
        Map<EvaluatedPart, EvaluatedImages> ofNetwork =
                known.computeIfAbsent(model.network(), network -> new EnumMap<>(EvaluatedPart.class));
        if (ofNetwork.containsKey(asked)) {
            done.accept(ofNetwork.get(asked));
            return;
        }
        submit(goesOn -> evaluation(model.network(), asked.of(data, model), asked, goesOn), made -> {
            ofNetwork.put(asked, made);
            // Its figures are those on the data set that it learnt from.
            if (asked == EvaluatedPart.TEST && model.card().dataSet().equals(data.name())) {
                workspace.tested(model, made.figures());
            }
            done.accept(made);
        });
    }

    /** What is done in the background; empty if it was given up. */
    private interface Work<T> {
        Optional<T> doUnless(AtomicBoolean goesOn) throws Exception;
    }

    /** What is done of one update after the other shares its fate: the next update gives it up. */
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
                        fail(fault);
                    }
                });
    }

    /** Runs on the background thread. */
    private Optional<EvaluatedImages> evaluation(
            Network network, ImageSet images, EvaluatedPart asked, AtomicBoolean goesOn) {
        try {
            return Optional.of(new EvaluatedImages(
                    Evaluator.evaluate(network, images, share -> {
                        fxThread.execute(() -> {
                            if (goesOn.get()) {
                                progress.set(share);
                            }
                        });
                        return goesOn.get();
                    }),
                    asked.kind()));
        } catch (CancellationException givenUp) {
            return Optional.empty();
        }
    }

    private void fail(Exception fault) {
        failure.set(fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage());
        state.set(EvaluationState.FAILED);
    }
}
