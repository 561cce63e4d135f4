package digitpad.ui.train;

import digitpad.digits.DataSet;
import digitpad.files.Preferences;
import digitpad.files.RunRecord;
import digitpad.files.RunRecorder;
import digitpad.learning.Checkpoint;
import digitpad.learning.EpochFigures;
import digitpad.learning.IterationFigures;
import digitpad.learning.Model;
import digitpad.learning.Network;
import digitpad.learning.Recipe;
import digitpad.learning.Recipes;
import digitpad.learning.TrainingPlan;
import digitpad.learning.TrainingRun;
import digitpad.learning.TrainingService;
import digitpad.learning.TrainingState;
import digitpad.ui.workspace.Message;
import digitpad.ui.workspace.PageName;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The settings of the next run, and the run that goes on. FX thread only. */
public final class TrainModel {
    private static final Words WORDS = Words.of(TrainModel.class);
    private final Workspace workspace;
    private final TrainingService service;
    private final RunsModel runs;

    private final SettingsForm settings = new SettingsForm();
    private final ReadOnlyObjectWrapper<RunProgress> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", RunProgress.NONE);
    private final RunHistory history = new RunHistory();
    private final Speed speed = new Speed();
    private final List<IterationFigures> arrived = new ArrayList<>();
    private final BooleanBinding canStart;
    private final ReadOnlyDoubleWrapper learningRate = new ReadOnlyDoubleWrapper(this, "learningRate");
    private TrainingRun run;
    private RunRecorder recorder;
    /** What read when the run began, and then the run's own: anything else was chosen by the user. */
    private Network reading;
    /** Updates that the run had done before this program took it up, and seconds that took. */
    private long iterationsBefore;

    private double secondsBefore;
    private final Stopwatch clock = new Stopwatch();
    private IterationFigures newest;

    /**
     * Settings of the lenet recipe, and no run.
     *
     * @param workspace gives the data set; its model in use becomes the run's, epoch by epoch, unless another is chosen
     * @param service trains
     * @param runs keeps what happens
     */
    public TrainModel(Workspace workspace, TrainingService service, RunsModel runs) {
        this.workspace = workspace;
        this.service = service;
        this.runs = runs;
        canStart = Bindings.createBooleanBinding(
                        () -> !isRunning() && workspace.dataSetProperty().get() != null,
                        progress,
                        workspace.dataSetProperty())
                .and(settings.validProperty());
    }

    /** {@return the settings of the next run} */
    SettingsForm settings() {
        return settings;
    }

    /** {@return what the run that goes on learns with, before its schedule; 0 before the first} */
    ReadOnlyDoubleProperty learningRateProperty() {
        return learningRate.getReadOnlyProperty();
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

    private boolean isRunning() {
        return run != null && !run.state().isOver();
    }

    /** Starts a run with the settings as they are. Does nothing if it cannot. */
    void start() {
        if (!canStart.get()) {
            return;
        }
        DataSet data = workspace.dataSetProperty().get();
        if (data.training().size() == 0) {
            workspace.warn(WORDS.text("told.no-images", data.name()));
            return;
        }
        Recipe recipe = settings.recipeProperty()
                .get()
                .forClasses(data.training().classNames().size());
        TrainingPlan plan = new TrainingPlan(recipe, settings.settings());
        go(plan, runs.begin(plan, data), data, List.of(), List.of());
    }

    private void go(
            TrainingPlan plan,
            RunRecorder keeper,
            DataSet data,
            List<IterationFigures> iterations,
            List<EpochFigures> epochsDone) {
        history.clear();
        iterations.forEach(history::add);
        epochsDone.forEach(history::add);
        iterationsBefore = iterations.size();
        secondsBefore = plan.from().map(Checkpoint::seconds).orElse(0.0);
        speed.clear();
        newest = null;
        clock.restart();
        learningRate.set(
                plan.from().map(Checkpoint::learningRate).orElse(plan.settings().learningRate()));
        recorder = keeper;
        reading = workspace.networkInUseProperty().get();
        run = service.start(plan, () -> data, keeper, new TrainingService.Listener() {
            @Override
            public void epochDone(TrainingRun of, EpochFigures figures, Model model) {
                if (of == run) {
                    pull();
                    history.add(figures);
                    read(model);
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

    /** Reads the runs that are kept. If the newest was interrupted, asks whether it shall go on. */
    public void openRuns() {
        runs.open(row -> workspace.offer(
                WORDS.text(
                        "told.interrupted",
                        row.record().name(),
                        Math.min(
                                row.record().epochs() + 1,
                                row.record().settings().epochs()),
                        row.record().settings().epochs()),
                WORDS.text("resume"),
                () -> {
                    workspace.pageProperty().set(PageName.TRAIN);
                    resume(row, 0);
                }));
    }

    /**
     * Lets a kept run go on.
     *
     * @param row which
     * @param moreEpochs how many are added to those it was to have
     */
    void resume(RunRow row, int moreEpochs) {
        runs.resume(row, moreEpochs, (resumable, iterations, epochsDone) -> {
            DataSet data = workspace.dataSetProperty().get();
            if (!isIdle() || data == null) {
                workspace.warn(WORDS.text(
                        data == null ? "told.not-read-yet" : "told.other-training",
                        row.record().name()));
                return;
            }
            String learnt = resumable.run().dataSet();
            boolean hasAsManyClasses = resumable.plan().recipe().classes()
                    == data.training().classNames().size();
            if (!learnt.equals(data.name()) || !hasAsManyClasses) {
                workspace.warn(WORDS.text(
                        learnt.equals(data.name()) ? "told.other-classes" : "told.other-data",
                        row.record().name(),
                        learnt,
                        data.name()));
                return;
            }
            // One that was interrupted before its first checkpoint begins anew.
            Optional<Checkpoint> from = resumable.plan().from();
            long iterationsKept = from.map(at -> at.network().iteration()).orElse(0L);
            int epochsKept = from.map(Checkpoint::epoch).orElse(0);
            restore(new Preferences.TrainingChoice(
                    resumable.plan().recipe().name(), resumable.plan().settings()));
            // It may have been changed while the run went on; what is shown is what it goes on with.
            from.ifPresent(at -> settings.learningRate().set(at.learningRate()));
            // What came after the checkpoint is done again.
            go(
                    resumable.plan(),
                    runs.goOn(resumable),
                    data,
                    iterations.stream()
                            .filter(figures -> figures.iteration() < iterationsKept)
                            .toList(),
                    epochsDone.stream()
                            .filter(figures -> figures.epoch() < epochsKept)
                            .toList());
        });
    }

    /**
     * Puts the settings of a kept run into the form.
     *
     * @param kept which
     */
    void load(RunRecord kept) {
        restore(new Preferences.TrainingChoice(kept.recipe().name(), kept.settings()));
    }

    /**
     * Shows what was chosen before. Does nothing if there is no such recipe any more.
     *
     * @param choice recipe and settings
     */
    public void restore(Preferences.TrainingChoice choice) {
        Recipes.named(choice.recipe()).ifPresent(recipe -> {
            settings.recipeProperty().set(recipe);
            settings.load(choice.settings());
        });
    }

    /** {@return what is chosen for the next run; nothing while some setting is refused} */
    public Optional<Preferences.TrainingChoice> choice() {
        return settings.validProperty().get()
                ? Optional.of(new Preferences.TrainingChoice(
                        settings.recipeProperty().get().name(), settings.settings()))
                : Optional.empty();
    }

    /** {@return whether a run can be started or go on} */
    boolean isIdle() {
        return !isRunning();
    }

    private void finish() {
        clock.stop();
        pull();
        runs.notePaused(false);
        runs.update(recorder.record());
        run.outcome()
                .filter(outcome -> outcome.epochs() > 0)
                .ifPresentOrElse(outcome -> finish(outcome.model()), this::tellNothingLearned);
    }

    private void finish(Model model) {
        if (read(model)) {
            return;
        }
        runs.letGo(recorder.record());
        if (!isProblemTold()) {
            RunRecord over = recorder.record();
            String chosen = workspace.modelInUseProperty().get().card().name();
            workspace.offer(
                    WORDS.text("told.over", over.name(), chosen), WORDS.text("use-model"), () -> runs.use(model, over));
        }
    }

    /**
     * Reads with what the run has learned, unless the user has chosen another model since it began.
     *
     * @return whether it reads
     */
    private boolean read(Model model) {
        // Its own model may have been chosen again meanwhile, after an epoch that is not the last.
        boolean isUnchosen = workspace.networkInUseProperty().get() == reading || runs.isInUse(recorder.record());
        if (isUnchosen) {
            runs.use(model, recorder.record());
            reading = model.network();
        }
        return isUnchosen;
    }

    /**
     * Gives the run that goes on the learning rate of the settings, from the next batch on. Does nothing if there is none, or if the
     * learning rate is refused or in use already.
     */
    void changeLearningRate() {
        NumberSetting typed = settings.learningRate();
        if (isRunning() && typed.problemProperty().get().isEmpty() && typed.asDouble() != learningRate.get()) {
            run.changeLearningRate(typed.asDouble());
            learningRate.set(typed.asDouble());
        }
    }

    private void tellNothingLearned() {
        Model inUse = workspace.modelInUseProperty().get();
        if (run.state() == TrainingState.STOPPED && inUse != null && !isProblemTold()) {
            workspace.tell(WORDS.text(
                    "told.nothing-learned",
                    recorder.record().name(),
                    inUse.card().name()));
        }
    }

    /** That a run could not be kept matters more than that it is over. */
    private boolean isProblemTold() {
        Message told = workspace.messageProperty().get();
        return told != null && told.kind() == Message.Kind.PROBLEM;
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
            if (run.state() == TrainingState.PAUSED) {
                clock.stop();
            }
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
        if (isRunning()) {
            runs.update(recorder.record());
            runs.notePaused(run.state() == TrainingState.PAUSED);
        }
        RunProgress now = progressNow();
        boolean changed = !now.equals(progress.get());
        progress.set(now);
        return changed;
    }

    private RunProgress progressNow() {
        TrainingState state = run.state();
        int done = newest == null ? (int) iterationsBefore : newest.iteration() + 1;
        return new RunProgress(
                recorder.record().name(),
                run.recipe().name(),
                state,
                run.advice(),
                run.settings().epochs(),
                run.batchesPerEpoch(),
                done,
                speed.iterationsPerSecond() * run.settings().batchSize(),
                // Whole seconds are all that is shown, and keep an idle moment from looking like a change.
                Math.floor(state.isOver() ? recorder.record().seconds() : secondsBefore + clock.seconds()),
                history.best(),
                history.diagnosis().sentence(),
                run.outcome().flatMap(outcome -> outcome.model().card().test()));
    }
}
