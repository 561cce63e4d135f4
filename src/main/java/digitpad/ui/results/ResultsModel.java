package digitpad.ui.results;

import digitpad.digits.DataSet;
import digitpad.digits.ImageSet;
import digitpad.learning.Evaluation;
import digitpad.learning.Evaluator;
import digitpad.learning.Model;
import digitpad.learning.Network;
import digitpad.learning.Recipe;
import digitpad.learning.Recipes;
import digitpad.learning.Split;
import digitpad.learning.ValidationSource;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Workspace;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The evaluation of the model in use on its test set. Evaluates only while the page is in view; what is shown always belongs to the model
 * in use. FX thread only.
 */
final class ResultsModel {
    private final Workspace workspace;
    private final Background background;
    private final Executor fxThread;

    private final ReadOnlyObjectWrapper<EvaluationState> state =
            new ReadOnlyObjectWrapper<>(this, "state", EvaluationState.NO_MODEL);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper(this, "failure", "");
    private final ReadOnlyObjectWrapper<EvaluatedImages> evaluated = new ReadOnlyObjectWrapper<>(this, "evaluated");
    private final GalleryModel gallery = new GalleryModel(evaluated);

    /**
     * Keyed by network, which has identity, not by model: a model that gets another name need not be evaluated again. Weak, because a
     * training leaves a network behind with every epoch.
     */
    private final Map<Network, EvaluatedImages> known = new WeakHashMap<>();

    private boolean inView;
    private AtomicBoolean wanted = new AtomicBoolean();

    ResultsModel(Workspace workspace, Background background, Executor fxThread) {
        this.workspace = workspace;
        this.background = background;
        this.fxThread = fxThread;
        workspace.dataSetProperty().subscribe(() -> {
            known.clear();
            update();
        });
        workspace.modelInUseProperty().subscribe(this::update);
        update();
    }

    ReadOnlyObjectProperty<EvaluationState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** {@return the share of the test set that is evaluated, 0 to 1} */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** {@return what went wrong; empty unless evaluation failed} */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** {@return what the model in use makes of every image; null until it is evaluated} */
    ReadOnlyObjectProperty<EvaluatedImages> evaluatedProperty() {
        return evaluated.getReadOnlyProperty();
    }

    /** {@return which of them are shown} */
    GalleryModel gallery() {
        return gallery;
    }

    /** The page came into view: evaluates the model in use unless it already was. */
    void show() {
        inView = true;
        if (state.get() == EvaluationState.NOT_BEGUN) {
            update();
        }
    }

    /** The page went out of view: an evaluation under way is given up, since it takes time from training. */
    void hide() {
        inView = false;
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
        evaluated.set(null);
        failure.set("");
        Model model = workspace.modelInUseProperty().get();
        DataSet data = workspace.dataSetProperty().get();
        if (model == null) {
            state.set(EvaluationState.NO_MODEL);
        } else if (data == null) {
            state.set(EvaluationState.NO_DATA);
        } else if (known.containsKey(model.network())) {
            finish(known.get(model.network()));
        } else if (inView) {
            evaluate(model, data);
        } else {
            state.set(EvaluationState.NOT_BEGUN);
        }
    }

    private void evaluate(Model model, DataSet data) {
        AtomicBoolean thisOne = new AtomicBoolean(true);
        wanted = thisOne;
        progress.set(0);
        state.set(EvaluationState.RUNNING);
        background.submit(
                () -> evaluation(model, data, thisOne),
                evaluation -> evaluation.ifPresent(made -> {
                    // One that was given up on its last step may be about another data set: it is not kept.
                    if (thisOne.get()) {
                        known.put(model.network(), made);
                        finish(made);
                    }
                }),
                fault -> {
                    if (thisOne.get()) {
                        fail(fault);
                    }
                });
    }

    /** Runs on the background thread; empty if it was given up. */
    private Optional<EvaluatedImages> evaluation(Model model, DataSet data, AtomicBoolean goesOn) {
        if (!goesOn.get()) {
            return Optional.empty();
        }
        try {
            Evaluation evaluation = Evaluator.evaluate(model.network(), testPart(model, data), share -> {
                fxThread.execute(() -> {
                    if (goesOn.get()) {
                        progress.set(share);
                    }
                });
                return goesOn.get();
            });
            return Optional.of(new EvaluatedImages(evaluation, "Test image"));
        } catch (CancellationException givenUp) {
            return Optional.empty();
        }
    }

    /** A recipe that validates on half of the test set must not be tested on that half. */
    private static ImageSet testPart(Model model, DataSet data) {
        ValidationSource validation =
                Recipes.named(model.card().recipe()).map(Recipe::validation).orElse(ValidationSource.TRAINING_SHARE);
        return Split.of(data, validation, model.card().settings()).test();
    }

    private void finish(EvaluatedImages made) {
        evaluated.set(made);
        state.set(EvaluationState.DONE);
    }

    private void fail(Exception fault) {
        failure.set(fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage());
        state.set(EvaluationState.FAILED);
    }
}
