package digitpad.files;

import digitpad.digits.UnreadableFileException;
import digitpad.learning.Checkpoint;
import digitpad.learning.Engine;
import digitpad.learning.EpochFigures;
import digitpad.learning.IterationFigures;
import digitpad.learning.Model;
import digitpad.learning.ModelCard;
import digitpad.learning.Recipe;
import digitpad.learning.TrainingPlan;
import digitpad.learning.TrainingSettings;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The runs that are kept, each a folder of plain files in the user's data folder. Nothing is remembered in between, so that several processes
 * can use the same folder. Methods read or write files, and so are not for the FX thread unless they say so.
 */
public final class RunStore {
    private static final Words WORDS = Words.of(RunStore.class);

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss-SSS", Locale.ROOT).withZone(ZoneId.systemDefault());
    /** Runs are named by the millisecond they were begun in. */
    private static final AtomicLong LAST_MOMENT = new AtomicLong();

    private static final String NUMBER = "(\\d{1,9})";
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");

    private final Path folder;
    private final Engine engine;
    private final String programVersion;
    private final RunTrash trash;
    private final RunCheck check;

    /**
     * The runs of a folder.
     *
     * @param folder need not exist yet
     * @param engine saves and opens models
     * @param programVersion written into new runs
     */
    public RunStore(Path folder, Engine engine, String programVersion) {
        this.folder = folder;
        this.engine = engine;
        this.programVersion = programVersion;
        trash = new RunTrash(folder);
        check = new RunCheck(engine);
    }

    /**
     * What the folder holds.
     *
     * @param runs that can be read, newest first
     * @param problems for each folder that cannot, what is wrong and what to do, in words for the user
     */
    public record Listing(List<RunRecord> runs, List<String> problems) {}

    /** {@return where the runs lie} */
    public Path folder() {
        return folder;
    }

    /**
     * Reads what is known about every run.
     *
     * @return the runs
     * @throws IOException if the folder cannot be listed
     */
    public Listing list() throws IOException {
        List<RunRecord> runs = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                for (Path path : inside.filter(Files::isDirectory)
                        .filter(path -> !path.getFileName().toString().startsWith("."))
                        .toList()) {
                    try {
                        runs.add(new RunFolder(path).read());
                    } catch (UnreadableFileException damaged) {
                        problems.add(damaged.getMessage());
                    }
                }
            }
        }
        runs.sort(Comparator.comparing(RunRecord::created)
                .thenComparing(RunRecord::id)
                .reversed());
        return new Listing(List.copyOf(runs), List.copyOf(problems));
    }

    /**
     * A name for the next run.
     *
     * @param runs the names that are taken
     * @return "Run 8" after "Run 7"
     */
    public static String nextName(Collection<RunRecord> runs) {
        int highest = 0;
        Pattern form = Pattern.compile(WORDS.text("run.name", NUMBER));
        for (RunRecord run : runs) {
            Matcher numbered = form.matcher(run.name());
            if (numbered.matches()) {
                highest = Math.max(highest, Integer.parseInt(numbered.group(1)));
            }
        }
        return WORDS.text("run.name", String.valueOf(highest + 1));
    }

    /**
     * Keeps a new run. Nothing is written before the training is prepared, nor is the disk looked at: this may be called on the FX thread.
     *
     * @param plan what is trained
     * @param name for people
     * @param dataSet what it learns from
     * @param problems told what cannot be kept, in words for the user; on any thread
     * @return keeps it
     */
    public RunRecorder recorder(TrainingPlan plan, String name, String dataSet, Consumer<String> problems) {
        Recipe recipe = plan.recipe();
        Recipe trained = new Recipe(
                recipe.name(),
                plan.layers(),
                recipe.validation(),
                recipe.watchesTest(),
                plan.settings(),
                recipe.expectedAccuracy());
        Instant now = momentOfItsOwn();
        RunFolder run = new RunFolder(folder.resolve(STAMP.format(now) + "-" + recipe.name()));
        RunRecord record = new RunRecord(
                run.id(),
                name,
                now,
                trained,
                dataSet,
                RunRecord.State.RUNNING,
                "",
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                programVersion);
        return new RunRecorder(run, record, 0, 0, engine, problems);
    }

    /** {@return now, or later by as much as keeps it from being the moment of another run} */
    private static Instant momentOfItsOwn() {
        return Instant.ofEpochMilli(
                LAST_MOMENT.accumulateAndGet(System.currentTimeMillis(), (last, now) -> Math.max(last + 1, now)));
    }

    private Path free(String wanted) {
        Path path = folder.resolve(wanted);
        for (int i = 2; Files.exists(path); i++) {
            path = folder.resolve(wanted + "-" + i);
        }
        return path;
    }

    /**
     * A run that can go on.
     *
     * @param run as it is known
     * @param plan what is trained, from its checkpoint
     * @param historyBytes how much of its history belongs to the checkpoint
     * @param epochsBytes likewise
     */
    public record Resumable(RunRecord run, TrainingPlan plan, long historyBytes, long epochsBytes) {
        /**
         * The same with more epochs, to continue a run that is finished.
         *
         * @param epochs in all
         * @return what can go on further
         * @throws IllegalArgumentException if there are too many
         */
        public Resumable withEpochs(int epochs) {
            TrainingSettings settings =
                    plan.settings().toBuilder().epochs(epochs).build();
            Recipe recipe = plan.recipe();
            Recipe longer = new Recipe(
                    recipe.name(),
                    recipe.layers(),
                    recipe.validation(),
                    recipe.watchesTest(),
                    settings,
                    recipe.expectedAccuracy());
            return new Resumable(run, new TrainingPlan(longer, settings, plan.from()), historyBytes, epochsBytes);
        }

        /** {@return why it cannot go on, in words for the user; nothing if it can, if only to be tested after its last epoch} */
        public Optional<String> problem() {
            int done = plan.from().map(Checkpoint::epoch).orElse(0);
            int epochs = plan.settings().epochs();
            boolean isUntested = run.state() == RunRecord.State.INTERRUPTED || run.state() == RunRecord.State.FAILED;
            return done >= epochs && !(isUntested && done == epochs)
                    ? Optional.of(WORDS.text("run.done", epochs))
                    : plan.problem();
        }
    }

    /**
     * Reads what is known about one run.
     *
     * @param id of the run
     * @return the run
     * @throws UnreadableFileException if there is no such run, or it is damaged; says what is wrong
     */
    public RunRecord run(String id) throws UnreadableFileException {
        return existing(id).read();
    }

    /**
     * Reads where a run can go on: at its newest checkpoint, or, if it was interrupted before the first, at its beginning.
     *
     * @param id of the run
     * @return the run and how it goes on
     * @throws UnreadableFileException if it cannot, or somebody trains the run
     */
    public Resumable resumable(String id) throws UnreadableFileException {
        RunFolder run = existing(id);
        RunRecord record = run.read();
        if (RunLock.isHeld(run.path())) {
            throw new UnreadableFileException(WORDS.text("run.training", record.name()));
        }
        if (!Files.exists(run.file(RunFolder.CHECKPOINT))) {
            if (record.state() == RunRecord.State.INTERRUPTED) {
                return new Resumable(record, new TrainingPlan(record.recipe(), record.settings()), 0, 0);
            }
            throw new UnreadableFileException(WORDS.text("run.no-checkpoint", record.name()));
        }
        CheckpointFile.Content content = check.checkpoint(run, record);
        TrainingPlan plan = new TrainingPlan(record.recipe(), record.settings(), Optional.of(content.checkpoint()));
        return new Resumable(record, plan, content.historyBytes(), content.epochsBytes());
    }

    /**
     * Keeps a run that goes on.
     *
     * @param resumed where
     * @param problems told what cannot be kept, in words for the user; on any thread
     * @return keeps it
     */
    public RunRecorder recorder(Resumable resumed, Consumer<String> problems) {
        RunRecord before = resumed.run();
        RunRecord record = new RunRecord(
                before.id(),
                before.name(),
                before.created(),
                resumed.plan().recipe(),
                before.dataSet(),
                RunRecord.State.RUNNING,
                "",
                before.epochs(),
                before.best(),
                before.validation(),
                Optional.empty(),
                before.seconds(),
                programVersion);
        return new RunRecorder(
                new RunFolder(folder.resolve(before.id())),
                record,
                resumed.historyBytes(),
                resumed.epochsBytes(),
                engine,
                problems);
    }

    /**
     * Reads the curves of a run, as far as they are sound.
     *
     * @param id of the run
     * @param iterations told each update in order
     * @param epochs told each epoch in order
     * @throws UnreadableFileException if there is no such run
     * @throws IOException if its files cannot be read
     */
    public void readHistory(String id, Consumer<IterationFigures> iterations, Consumer<EpochFigures> epochs)
            throws IOException {
        RunFolder run = existing(id);
        HistoryCsv.readIterations(run.file(RunFolder.HISTORY), iterations);
        HistoryCsv.readEpochs(run.file(RunFolder.EPOCHS), epochs);
    }

    /**
     * Where the model of a run lies, once the run has ended.
     *
     * @param id of the run
     * @return its file; it may not exist yet
     */
    public Path modelFile(String id) {
        return folder.resolve(id).resolve(RunFolder.MODEL);
    }

    /**
     * Reads the epochs of a run.
     *
     * @param id of the run
     * @return as far as they are sound, in order
     * @throws UnreadableFileException if there is no such run
     * @throws IOException if its files cannot be read
     */
    public List<EpochFigures> epochs(String id) throws IOException {
        List<EpochFigures> epochs = new ArrayList<>();
        HistoryCsv.readEpochs(existing(id).file(RunFolder.EPOCHS), epochs::add);
        return epochs;
    }

    /**
     * The epochs of the run that made a model, wherever the model's file lies by now.
     *
     * @param card of the model
     * @return the run's epochs in order; none if there is no such run here
     * @throws IOException if the runs cannot be read
     */
    public List<EpochFigures> epochsOf(ModelCard card) throws IOException {
        for (RunRecord run : list().runs()) {
            boolean isLike =
                    run.recipe().name().equals(card.recipe()) && run.settings().equals(card.settings());
            if (isLike && hasMade(run, card)) {
                return epochs(run.id());
            }
        }
        return List.of();
    }

    private boolean hasMade(RunRecord run, ModelCard card) {
        try {
            // A copy under another name was still made at the same moment.
            return openModel(run.id()).card().created().equals(card.created());
        } catch (UnreadableFileException noModel) {
            return false;
        }
    }

    /**
     * Opens the model of a run.
     *
     * @param id of the run
     * @return the model under the run's name
     * @throws UnreadableFileException if the run left none, or it is damaged
     */
    public Model openModel(String id) throws UnreadableFileException {
        RunFolder run = existing(id);
        RunRecord record = run.read();
        if (!Files.exists(run.file(RunFolder.MODEL))) {
            throw new UnreadableFileException(WORDS.text("run.no-model", record.name()));
        }
        Model model = engine.open(run.file(RunFolder.MODEL));
        return new Model(model.card().named(record.name()), model.network());
    }

    /**
     * Gives a run another name.
     *
     * @param id of the run
     * @param name for people; not blank
     * @return the renamed run
     * @throws UnreadableFileException if there is no such run
     * @throws IOException if it cannot be written
     */
    public RunRecord rename(String id, String name) throws IOException {
        RunFolder run = existing(id);
        RunRecord renamed = run.read().named(name);
        if (renamed.state() == RunRecord.State.RUNNING) {
            throw new UnreadableFileException(WORDS.text("run.rename"));
        }
        // On disk an interrupted run stays one that was to be running.
        run.write(renamed.state() == RunRecord.State.INTERRUPTED ? renamed.in(RunRecord.State.RUNNING, "") : renamed);
        return renamed;
    }

    /**
     * Puts a run away; {@link #undelete} brings it back.
     *
     * @param id of the run
     * @throws UnreadableFileException if there is no such run, or somebody trains it
     * @throws IOException if it cannot be moved; it is then where it was
     */
    public void delete(String id) throws IOException {
        RunFolder run = existing(id);
        if (RunLock.isHeld(run.path())) {
            throw new UnreadableFileException(
                    WORDS.text("run.stop-first", run.read().name()));
        }
        trash.put(run);
    }

    /**
     * Brings back a run that was put away.
     *
     * @param id of the run
     * @throws IOException if it is no longer there, or cannot be moved
     */
    public void undelete(String id) throws IOException {
        trash.takeBack(checked(id), folder.resolve(id));
    }

    /**
     * Removes for good what was put away long ago.
     *
     * @param until runs that were put away later stay, for whoever still offers to bring them back
     * @throws IOException if something cannot be removed
     */
    public void emptyTrash(Instant until) throws IOException {
        trash.empty(until);
    }

    /**
     * Writes a run as one zip that another machine can open.
     *
     * @param id of the run
     * @param file the target; replaced if it exists
     * @throws UnreadableFileException if there is no such run
     * @throws IOException if it cannot be written; the target is then as it was
     */
    public void export(String id, Path file) throws IOException {
        RunFolder run = existing(id);
        run.read();
        AtomicFile.write(file, stream -> RunZip.write(run, stream));
    }

    /**
     * Takes in a run that {@link #export} wrote.
     *
     * @param file the zip
     * @return the run
     * @throws UnreadableFileException if it is no such zip, or damaged; nothing is then taken in
     * @throws IOException if it cannot be written here
     */
    public RunRecord importRun(Path file) throws IOException {
        Files.createDirectories(folder);
        Path temporary = Files.createTempDirectory(folder, ".import");
        RunFolder unpacked = new RunFolder(temporary);
        try {
            RunZip.read(file, unpacked);
            RunRecord run = check.sound(unpacked, file);
            Path target = free(STAMP.format(run.created()) + "-"
                    + (ID.matcher(run.recipe().name()).matches() ? run.recipe().name() : "imported"));
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            return new RunFolder(target).read();
        } finally {
            for (String name : RunFolder.FILES) {
                Files.deleteIfExists(temporary.resolve(name));
            }
            Files.deleteIfExists(temporary);
        }
    }

    private RunFolder existing(String id) throws UnreadableFileException {
        Path path = folder.resolve(checked(id));
        if (!Files.isDirectory(path)) {
            throw new UnreadableFileException(WORDS.text("run.missing", id, folder));
        }
        return new RunFolder(path);
    }

    private static String checked(String id) throws UnreadableFileException {
        if (!ID.matcher(id).matches()) {
            throw new UnreadableFileException(WORDS.text("run.unknown", id));
        }
        return id;
    }
}
