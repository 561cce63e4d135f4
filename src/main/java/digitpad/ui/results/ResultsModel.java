package digitpad.ui.results;

import digitpad.digits.DataSet;
import digitpad.digits.ImageSet;
import digitpad.learning.Model;
import digitpad.learning.Overfitting;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.ModelLibrary;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
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
    private static final Words WORDS = Words.of(ResultsModel.class);
    private final Workspace workspace;
    private final Evaluations evaluations;

    private final ReadOnlyObjectWrapper<Optional<ModelLibrary.Entry>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final ReadOnlyObjectWrapper<EvaluatedPart> part =
            new ReadOnlyObjectWrapper<>(this, "part", EvaluatedPart.TEST);
    private final ReadOnlyObjectWrapper<Optional<ModelLibrary.Entry>> rival =
            new ReadOnlyObjectWrapper<>(this, "rival", Optional.empty());

    private final ReadOnlyObjectWrapper<EvaluationState> state =
            new ReadOnlyObjectWrapper<>(this, "state", EvaluationState.NO_MODEL);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper(this, "failure", "");
    private final ReadOnlyStringWrapper misfit = new ReadOnlyStringWrapper(this, "misfit", "");
    private final ReadOnlyStringWrapper rivalMisfit = new ReadOnlyStringWrapper(this, "rivalMisfit", "");
    private final ReadOnlyObjectWrapper<Optional<Model>> evaluatedModel =
            new ReadOnlyObjectWrapper<>(this, "evaluatedModel", Optional.empty());
    private final ReadOnlyObjectWrapper<EvaluatedImages> evaluated = new ReadOnlyObjectWrapper<>(this, "evaluated");
    private final ReadOnlyObjectWrapper<Overfitting> overfitting = new ReadOnlyObjectWrapper<>(this, "overfitting");
    private final ReadOnlyObjectWrapper<ComparedModels> compared = new ReadOnlyObjectWrapper<>(this, "compared");
    private final GalleryModel gallery = new GalleryModel(evaluated);

    private boolean inView;

    ResultsModel(Workspace workspace, ModelLoader loader, Background background, Executor fxThread) {
        this.workspace = workspace;
        evaluations = new Evaluations(loader, background, fxThread);
        evaluations.setOnFault(this::fail);
        workspace.dataSetProperty().subscribe(() -> {
            evaluations.forget();
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
        return evaluations.busyProperty();
    }

    /** {@return the share that is evaluated, 0 to 1} */
    ReadOnlyDoubleProperty progressProperty() {
        return evaluations.progressProperty();
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

    /**
     * Lets go of models that are gone or are being trained on: what their files hold later is another network. If one is looked at, the model
     * in use takes its place.
     */
    void letGo(Set<ModelLibrary.Entry> gone) {
        gone.forEach(evaluations::close);
        if (chosen.get().filter(gone::contains).isPresent()) {
            choose(Optional.empty());
        }
        if (rival.get().filter(gone::contains).isPresent()) {
            compareWith(Optional.empty());
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
        evaluations.giveUp();
        if (state.get() == EvaluationState.RUNNING) {
            update();
        }
    }

    /** Tries again after a failure. */
    void evaluateAgain() {
        update();
    }

    private void update() {
        evaluations.giveUp();
        failure.set("");
        misfit.set("");
        rivalMisfit.set("");
        compared.set(null);
        Model model = chosen.get()
                .flatMap(evaluations::opened)
                .orElse(workspace.modelInUseProperty().get());
        DataSet data = workspace.dataSetProperty().get();
        boolean opens = chosen.get()
                .filter(entry -> evaluations.opened(entry).isEmpty())
                .isPresent();
        Optional<EvaluatedImages> before =
                opens || model == null || data == null ? Optional.empty() : evaluations.known(model, part.get());
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
            evaluations.open(chosen.get().get(), this::update);
        } else {
            state.set(EvaluationState.RUNNING);
            evaluations.evaluate(model, part.get(), data, made -> {
                told(model, data, made);
                finish(model, data, made);
            });
        }
    }

    private static boolean isOther(Model model, DataSet data) {
        return model.network().summary().classes() != data.test().classNames().size();
    }

    private static String misfit(Model model, DataSet data) {
        return WORDS.text(
                "misfit",
                model.card().name(),
                model.network().summary().classes(),
                data.name(),
                data.test().classNames().size());
    }

    /** Test figures belong to the model's card, if they are those on the data set that it learnt from. */
    private void told(Model model, DataSet data, EvaluatedImages made) {
        if (part.get() == EvaluatedPart.TEST && made.size() > 0 && model.card().learnedFrom(data.name())) {
            workspace.tested(model, made.figures());
        }
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
            return;
        }
        Optional<Model> second = evaluations.opened(other.get());
        if (second.isEmpty()) {
            evaluations.open(other.get(), () -> compare(model, data));
        } else if (isOther(second.get(), data)) {
            rivalMisfit.set(misfit(second.get(), data));
            askForOverfitting(model, data);
        } else {
            // Both read the first model's part: the other may have been split otherwise.
            evaluations.read(second.get(), part.get().of(data, model), part.get(), made -> {
                compared.set(ComparedModels.of(
                        evaluated.get(),
                        model.card().name(),
                        made,
                        second.get().card().name()));
                askForOverfitting(model, data);
            });
        }
    }

    private void askForOverfitting(Model model, DataSet data) {
        // Without training images there is nothing to over-fit to.
        if (part.get() == EvaluatedPart.TRAINING || data.training().size() == 0) {
            return;
        }
        Consumer<EvaluatedImages> told = sample -> overfitting.set(
                new Overfitting(sample.figures(), evaluated.get().figures()));
        evaluations
                .known(model, EvaluatedPart.TRAINING_SAMPLE)
                .ifPresentOrElse(told, () -> evaluations.evaluate(model, EvaluatedPart.TRAINING_SAMPLE, data, told));
    }

    private void fail(Exception fault) {
        failure.set(fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage());
        state.set(EvaluationState.FAILED);
    }
}
