package digitpad.ui.train;

import digitpad.digits.DataSet;
import digitpad.digits.UnreadableFileException;
import digitpad.files.RunExport;
import digitpad.files.RunRecord;
import digitpad.files.RunRecorder;
import digitpad.files.RunStore;
import digitpad.learning.EpochFigures;
import digitpad.learning.IterationFigures;
import digitpad.learning.Model;
import digitpad.learning.TrainingPlan;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.ModelLibrary;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The runs that are kept. FX thread only; files are read and written in the background. */
public final class RunsModel {
    private static final Words WORDS = Words.of(RunsModel.class);
    private final Workspace workspace;
    private final ModelLibrary library;
    private final RunStore store;
    private final Background files;
    private final Executor fxThread;
    private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ModelLibrary.Entry> models = FXCollections.observableArrayList();
    private final ObservableList<ModelLibrary.Entry> modelsView = FXCollections.unmodifiableObservableList(models);
    /** For whoever deletes one by mistake, or has its table open in another window. */
    private static final Duration KEPT_IN_TRASH = Duration.ofDays(1);

    /** Rows whose runs are being deleted. */
    private final Set<RunRow> leaving = new HashSet<>();

    private final ReadOnlyObjectWrapper<RunRecord> deleted = new ReadOnlyObjectWrapper<>(this, "deleted");
    private final ReadOnlyStringWrapper charted = new ReadOnlyStringWrapper(this, "charted", "");
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper(this, "paused");
    private final ReadOnlyObjectWrapper<List<Overlay>> overlays =
            new ReadOnlyObjectWrapper<>(this, "overlays", List.of());

    /**
     * No runs yet; {@link #refresh} finds them.
     *
     * @param workspace takes models and messages
     * @param library keeps models under names
     * @param store where the runs lie
     * @param files reads and writes
     * @param fxThread such as {@code Platform::runLater}
     */
    public RunsModel(Workspace workspace, ModelLibrary library, RunStore store, Background files, Executor fxThread) {
        this.workspace = workspace;
        this.library = library;
        this.store = store;
        this.files = files;
        this.fxThread = fxThread;
    }

    /** What reading the history of a run gives. */
    private record History(List<IterationFigures> iterations, List<EpochFigures> epochs) {
        RunHistory curves() {
            RunHistory curves = new RunHistory();
            iterations.forEach(curves::add);
            epochs.forEach(curves::add);
            return curves;
        }
    }

    /** {@return the runs, newest first} */
    ObservableList<RunRow> rows() {
        return rows;
    }

    /** {@return the models that runs have left, newest first} */
    public ObservableList<ModelLibrary.Entry> models() {
        return modelsView;
    }

    private void listModels() {
        List<ModelLibrary.Entry> now = rows.stream()
                .map(RunRow::record)
                .filter(RunsModel::hasModel)
                .map(run -> new ModelLibrary.Entry(run.name(), Optional.of(store.modelFile(run.id()))))
                .toList();
        if (!models.equals(now)) {
            models.setAll(now);
        }
    }

    private static boolean hasModel(RunRecord run) {
        return switch (run.state()) {
            case FINISHED, STOPPED_EARLY -> true;
            // Whoever stops in the first epoch has no model yet.
            case STOPPED -> run.epochs() > 0;
            case RUNNING, INTERRUPTED, FAILED -> false;
        };
    }

    /** {@return the run that was deleted last and can be brought back; null if there is none} */
    ReadOnlyObjectProperty<RunRecord> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    /**
     * Reads the runs, and throws away for good what was deleted more than a day ago.
     *
     * @param interrupted told of the newest run, if it was interrupted
     */
    void open(Consumer<RunRow> interrupted) {
        files.submit(
                () -> {
                    store.emptyTrash(Instant.now().minus(KEPT_IN_TRASH));
                    return store.list();
                },
                listing -> {
                    show(listing);
                    rows.stream()
                            .findFirst()
                            .filter(row -> row.record().state() == RunRecord.State.INTERRUPTED)
                            .ifPresent(interrupted);
                },
                fault -> warn(fault, WORDS.text("fault.runs", store.folder())));
    }

    private void refresh() {
        files.submit(store::list, this::show, fault -> warn(fault, WORDS.text("fault.runs", store.folder())));
    }

    private void show(RunStore.Listing listing) {
        List<RunRow> now = new ArrayList<>();
        for (RunRecord run : listing.runs()) {
            RunRow row = row(run.id()).orElseGet(() -> new RunRow(run));
            row.recordProperty().set(run);
            now.add(row);
        }
        // A run that has just begun may not be on the disk yet.
        rows.stream()
                .filter(row -> row.record().state() == RunRecord.State.RUNNING && !now.contains(row))
                .forEach(row -> now.add(0, row));
        // What stays the same keeps its selection.
        if (!rows.equals(now)) {
            rows.setAll(now);
        }
        putOverlays();
        listModels();
        if (!listing.problems().isEmpty()) {
            workspace.warn(String.join(" ", listing.problems()));
        }
    }

    private Optional<RunRow> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    private void warn(Exception fault, String what) {
        workspace.warn(Background.words(fault, what));
    }

    /**
     * Keeps a new run from now on.
     *
     * @param plan what is trained
     * @param data what it learns from
     * @return keeps it
     */
    RunRecorder begin(TrainingPlan plan, DataSet data) {
        String name = RunStore.nextName(rows.stream().map(RunRow::record).toList());
        RunRecorder recorder = store.recorder(plan, name, data.name(), this::tellProblem);
        rows.add(0, new RunRow(recorder.record()));
        chart(recorder.record().id());
        return recorder;
    }

    /**
     * Keeps a run that goes on.
     *
     * @param resumed where
     * @return keeps it
     */
    RunRecorder goOn(RunStore.Resumable resumed) {
        RunRecorder recorder = store.recorder(resumed, this::tellProblem);
        update(recorder.record());
        chart(recorder.record().id());
        return recorder;
    }

    private void tellProblem(String problem) {
        fxThread.execute(() -> workspace.warn(problem));
    }

    /**
     * Shows what is known of a run by now.
     *
     * @param run as it is
     */
    void update(RunRecord run) {
        row(run.id()).ifPresent(row -> row.recordProperty().set(run));
        listModels();
    }

    /**
     * Lays a run over the charts, or takes it away. Does nothing if the charts show it anyway.
     *
     * @param row which
     */
    void toggle(RunRow row) {
        if (isCharted(row)) {
            return;
        }
        if (row.isShown()) {
            row.hide();
            putOverlays();
            return;
        }
        row.show(freeColour());
        files.submit(
                () -> history(row.id()).curves(),
                curves -> {
                    row.setHistory(curves);
                    putOverlays();
                },
                fault -> {
                    row.hide();
                    warn(fault, WORDS.text("fault.curves", row.record().name()));
                });
    }

    private int freeColour() {
        return IntStream.iterate(0, colour -> colour + 1)
                .filter(colour -> rows.stream()
                        .noneMatch(row -> row.colourProperty().get().equals(Optional.of(colour))))
                .findFirst()
                .orElseThrow();
    }

    private void putOverlays() {
        overlays.set(rows.stream().flatMap(row -> row.overlay().stream()).toList());
    }

    /** {@return the run whose curves the charts show as their own; empty for none} */
    ReadOnlyStringProperty chartedProperty() {
        return charted.getReadOnlyProperty();
    }

    /** {@return whether the charts show a run as their own} */
    boolean isCharted(RunRow row) {
        return row.id().equals(charted.get());
    }

    /** {@return whether the run that the charts show waits} */
    ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    void notePaused(boolean waits) {
        paused.set(waits);
    }

    private void chart(String id) {
        charted.set(id);
        row(id).filter(RunRow::isShown).ifPresent(RunRow::hide);
        putOverlays();
    }

    /** {@return the runs that are laid over the charts} */
    ReadOnlyObjectProperty<List<Overlay>> overlaysProperty() {
        return overlays.getReadOnlyProperty();
    }

    private History history(String id) throws Exception {
        List<IterationFigures> iterations = new ArrayList<>();
        List<EpochFigures> epochs = new ArrayList<>();
        store.readHistory(id, iterations::add, epochs::add);
        return new History(iterations, epochs);
    }

    /**
     * Reads where a run can go on.
     *
     * @param row which
     * @param moreEpochs how many are added to those it was to have
     * @param done told where, and the curves so far
     */
    void resume(RunRow row, int moreEpochs, ResumeListener done) {
        files.submit(
                () -> {
                    RunStore.Resumable resumable = store.resumable(row.id());
                    if (moreEpochs > 0) {
                        resumable =
                                resumable.withEpochs(resumable.plan().settings().epochs() + moreEpochs);
                    }
                    return new Resumption(resumable, history(row.id()));
                },
                found -> found.resumable()
                        .problem()
                        .ifPresentOrElse(
                                workspace::warn,
                                () -> done.ready(
                                        found.resumable(),
                                        found.history().iterations(),
                                        found.history().epochs())),
                fault -> warn(fault, WORDS.text("fault.resume", row.record().name())));
    }

    private record Resumption(RunStore.Resumable resumable, History history) {}

    /** Told when a run can go on. */
    interface ResumeListener {
        void ready(RunStore.Resumable resumable, List<IterationFigures> iterations, List<EpochFigures> epochs);
    }

    void rename(RunRow row, String name) {
        submit(
                () -> store.rename(row.id(), name.strip()),
                WORDS.text("fault.rename", row.record().name()));
    }

    void delete(RunRow row) {
        if (!leaving.add(row)) {
            // It is being deleted.
            return;
        }
        files.submit(
                () -> {
                    store.delete(row.id());
                    return row.record();
                },
                run -> {
                    leaving.remove(row);
                    rows.remove(row);
                    putOverlays();
                    listModels();
                    deleted.set(run);
                },
                fault -> {
                    leaving.remove(row);
                    warn(fault, WORDS.text("fault.delete", row.record().name()));
                });
    }

    void undelete() {
        RunRecord run = deleted.get();
        if (run != null) {
            deleted.set(null);
            submit(
                    () -> {
                        store.undelete(run.id());
                        return run;
                    },
                    WORDS.text("fault.undelete", run.name()));
        }
    }

    private <T> void submit(Callable<T> work, String what) {
        files.submit(work, done -> refresh(), fault -> warn(fault, what));
    }

    /**
     * Reads digits with the model of a run.
     *
     * @param row which
     */
    void use(RunRow row) {
        int place = library.ask();
        openModel(row, model -> {
            if (!library.useUnlessLate(place, named(model, row.record()), entry(row.record()))) {
                return;
            }
            boolean readsAllAsDigits =
                    model.card().readsDigits() && model.card().refusal().isEmpty();
            workspace.tell(WORDS.text(
                    readsAllAsDigits ? "told.in-use-all-digits" : "told.in-use",
                    row.record().name()));
        });
    }

    /**
     * Reads digits with what a run has learned.
     *
     * @param model bears the run's name from now on
     * @param run which
     */
    void use(Model model, RunRecord run) {
        library.use(named(model, run), entry(run));
    }

    private static Model named(Model model, RunRecord run) {
        return new Model(model.card().named(run.name()), model.network());
    }

    /** {@return whether a run's own model reads now} */
    boolean isInUse(RunRecord run) {
        return library.entryInUse()
                .flatMap(ModelLibrary.Entry::file)
                .filter(store.modelFile(run.id())::equals)
                .isPresent();
    }

    /**
     * Takes note that what is in memory of a run's model is less than the run has learned by now.
     *
     * @param run which; its model is not in use
     */
    void letGo(RunRecord run) {
        library.letGo(entry(run));
    }

    private ModelLibrary.Entry entry(RunRecord run) {
        return new ModelLibrary.Entry(run.name(), Optional.of(store.modelFile(run.id())));
    }

    /**
     * Keeps the model of a run under a name.
     *
     * @param row which
     * @param name one that {@link ModelLibrary#problemWith} finds nothing wrong with
     */
    void keepModel(RunRow row, String name) {
        openModel(row, model -> library.keep(model, name.strip()));
    }

    /**
     * What is wrong with a name for a model.
     *
     * @param name as typed
     * @return in words for the user; nothing if nothing is
     */
    Optional<String> problemWithModelName(String name) {
        return library.problemWith(name);
    }

    private void openModel(RunRow row, Consumer<Model> done) {
        files.submit(
                () -> ModelLibrary.fit(store.openModel(row.id()), row.record().name()),
                done,
                fault -> warn(fault, WORDS.text("fault.model", row.record().name())));
    }

    /**
     * Writes a run, or its history, into a file.
     *
     * @param row which
     * @param file ends in .zip for the run, in .csv or .json for its history
     * @param mayReplace whether a file of that name may be replaced
     */
    void export(RunRow row, Path file, boolean mayReplace) {
        files.submit(
                () -> {
                    if (!mayReplace && Files.exists(file)) {
                        throw new UnreadableFileException(WORDS.text("exists", file.getFileName()));
                    }
                    RunExport.write(store, row.id(), file);
                    return file;
                },
                written ->
                        workspace.tell(WORDS.text("told.exported", row.record().name(), written)),
                fault -> warn(fault, WORDS.text("fault.export", row.record().name(), file)));
    }

    /**
     * Takes in a run that another machine exported.
     *
     * @param file its zip
     */
    void importRun(Path file) {
        submit(() -> store.importRun(file), WORDS.text("fault.import", file));
    }
}
