package digitpad.ui.train;

import digitpad.learning.EpochFigures;
import digitpad.learning.IterationFigures;
import digitpad.learning.Model;
import digitpad.learning.Recipe;
import digitpad.learning.Recipes;
import digitpad.learning.Training;
import digitpad.learning.TrainingPlan;
import digitpad.learning.TrainingRecorder;
import digitpad.learning.TrainingRun;
import digitpad.learning.TrainingService;
import digitpad.learning.TrainingSettings;
import digitpad.learning.TrainingState;
import digitpad.learning.ValidationSource;
import digitpad.ui.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The settings of the next run, and the run that goes on. FX thread only. */
public final class TrainModel {
    private final Workspace workspace;
    private final TrainingService service;

    private final ObjectProperty<Recipe> recipe = new SimpleObjectProperty<>(this, "recipe");
    private final NumberSetting epochs = NumberSetting.whole("Epochs", 1, TrainingSettings.MAX_EPOCHS);
    private final NumberSetting batchSize = NumberSetting.whole("Batch", 1, TrainingSettings.MAX_BATCH_SIZE);
    private final NumberSetting learningRate =
            NumberSetting.above("Learning rate", 0, TrainingSettings.MAX_LEARNING_RATE);
    private final NumberSetting seed = NumberSetting.whole("Seed", 0, Integer.MAX_VALUE);
    private final DoubleProperty validationShare = new SimpleDoubleProperty(this, "validationShare");

    private final ReadOnlyObjectWrapper<RunProgress> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", RunProgress.NONE);
    private final ReadOnlyObjectWrapper<Model> finished = new ReadOnlyObjectWrapper<>(this, "finished");
    private final RunHistory history = new RunHistory();
    private final Speed speed = new Speed();
    private final List<IterationFigures> arrived = new ArrayList<>();
    private final BooleanBinding canStart;
    private TrainingRun run;
    private final Stopwatch clock = new Stopwatch();
    private IterationFigures newest;

    /**
     * Settings of the lenet recipe, and no run.
     *
     * @param workspace gives the data set; its model in use becomes the run's, epoch by epoch
     * @param service trains
     */
    public TrainModel(Workspace workspace, TrainingService service) {
        this.workspace = workspace;
        this.service = service;
        canStart = Bindings.createBooleanBinding(
                        () -> !isRunning() && workspace.dataSetProperty().get() != null,
                        progress,
                        workspace.dataSetProperty())
                .and(epochs.valid())
                .and(batchSize.valid())
                .and(learningRate.valid())
                .and(seed.valid());
        recipe.subscribe(this::putSettingsOf);
        recipe.set(Recipes.named("lenet").orElseThrow());
    }

    private void putSettingsOf(Recipe chosen) {
        if (chosen != null) {
            TrainingSettings settings = chosen.settings();
            epochs.set(settings.epochs());
            batchSize.set(settings.batchSize());
            learningRate.set(settings.learningRate());
            seed.set(settings.seed());
            validationShare.set(settings.validationShare());
        }
    }

    ObjectProperty<Recipe> recipeProperty() {
        return recipe;
    }

    NumberSetting epochs() {
        return epochs;
    }

    NumberSetting batchSize() {
        return batchSize;
    }

    NumberSetting learningRate() {
        return learningRate;
    }

    NumberSetting seed() {
        return seed;
    }

    DoubleProperty validationShareProperty() {
        return validationShare;
    }

    BooleanBinding canStart() {
        return canStart;
    }

    RunHistory history() {
        return history;
    }

    ReadOnlyObjectProperty<RunProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** {@return what the last run left; null while one goes on, or before the first} */
    ReadOnlyObjectProperty<Model> finishedProperty() {
        return finished.getReadOnlyProperty();
    }

    private boolean isRunning() {
        return run != null && !run.state().isOver();
    }

    /** Starts a run with the settings as they are. Does nothing if it cannot. */
    void start() {
        if (!canStart.get()) {
            return;
        }
        TrainingSettings settings = recipe.get().settings().toBuilder()
                .epochs((int) epochs.asLong())
                .batchSize((int) batchSize.asLong())
                .learningRate(learningRate.asDouble())
                .seed(seed.asLong())
                .validationShare(
                        recipe.get().validation() == ValidationSource.TRAINING_SHARE ? validationShare.get() : 0)
                .build();
        history.clear();
        speed.clear();
        newest = null;
        finished.set(null);
        clock.restart();
        run = service.start(
                new TrainingPlan(recipe.get(), settings),
                workspace.dataSetProperty()::get,
                TrainingRecorder.NONE,
                new TrainingService.Listener() {
                    @Override
                    public void epochDone(TrainingRun of, EpochFigures figures, Model model) {
                        if (of == run) {
                            pull();
                            history.add(figures);
                            workspace.use(named(model));
                        }
                    }

                    @Override
                    public void ended(TrainingRun of) {
                        if (of == run) {
                            finish();
                        }
                    }
                });
        pull();
    }

    private Model named(Model model) {
        return new Model(model.card().named("Run " + run.id()), model.network());
    }

    private void finish() {
        clock.stop();
        pull();
        Optional<Model> left = run.outcome().map(Training.Outcome::model).map(this::named);
        left.filter(model -> newest != null).ifPresent(model -> {
            workspace.use(model);
            finished.set(model);
        });
    }

    /** Asks the run to wait, or to go on if it waits. Does nothing if there is none. */
    void pauseOrResume() {
        if (run == null) {
            return;
        }
        if (run.state() == TrainingState.PAUSED) {
            run.resume();
            clock.start();
        } else {
            run.pause();
            clock.stop();
        }
        speed.clear();
        pull();
    }

    /** Asks the run to stop. Does nothing if there is none. */
    void stop() {
        if (run != null) {
            run.stop();
            pull();
        }
    }

    /**
     * Takes what the run has told since the last time. Called once for each frame.
     *
     * @return whether there is anything new
     */
    boolean pull() {
        if (run == null) {
            return false;
        }
        arrived.clear();
        run.metrics().drainTo(arrived);
        arrived.forEach(history::add);
        if (!arrived.isEmpty()) {
            newest = arrived.get(arrived.size() - 1);
            speed.mark(System.nanoTime() / 1e9, newest.iteration() + 1);
        }
        RunProgress now = progressNow();
        boolean changed = !now.equals(progress.get());
        progress.set(now);
        return changed;
    }

    private RunProgress progressNow() {
        TrainingState state = run.state();
        int done = newest == null ? 0 : newest.iteration() + 1;
        return new RunProgress(
                run.id(),
                run.recipe().name(),
                state,
                run.advice(),
                run.settings().epochs(),
                run.batchesPerEpoch(),
                done,
                speed.iterationsPerSecond() * run.settings().batchSize(),
                // Whole seconds are all that is shown, and keep an idle moment from looking like a change.
                Math.floor(clock.seconds()),
                history.bestValidation(),
                run.outcome().flatMap(outcome -> outcome.model().card().test()));
    }
}
