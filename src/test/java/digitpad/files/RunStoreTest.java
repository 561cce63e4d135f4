package digitpad.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digitpad.digits.DataSet;
import digitpad.digits.ImageSet;
import digitpad.digits.Mnist;
import digitpad.digits.UnreadableFileException;
import digitpad.dl4j.Dl4jEngine;
import digitpad.learning.Augmentation;
import digitpad.learning.EpochFigures;
import digitpad.learning.IterationFigures;
import digitpad.learning.ModelCard;
import digitpad.learning.Recipe;
import digitpad.learning.Recipes;
import digitpad.learning.Training;
import digitpad.learning.TrainingPlan;
import digitpad.learning.TrainingSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.data.Index;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on a little of MNIST, with the real engine and real files. */
class RunStoreTest {
    private static final Dl4jEngine ENGINE = new Dl4jEngine();
    private static final Recipe RECIPE = Recipes.named("chollet").orElseThrow();
    private static final TrainingSettings SETTINGS = RECIPE.settings().toBuilder()
            .epochs(3)
            .batchSize(16)
            .keepsBest(true)
            .replicas(2)
            .augmentation(Augmentation.MODERATE)
            .build();
    private static final int BATCHES = 12;

    private static DataSet little;

    @TempDir
    private Path home;

    private final List<String> problems = new ArrayList<>();
    private RunStore store;

    @BeforeAll
    static void load() throws UnreadableFileException {
        DataSet mnist = Mnist.load();
        little = new DataSet("a little", first(mnist.training(), 208), first(mnist.test(), 50));
    }

    private static ImageSet first(ImageSet images, int count) {
        return images.subset("first", IntStream.range(0, count).toArray());
    }

    @BeforeEach
    void open() {
        store = new RunStore(home.resolve("runs"), ENGINE, "test");
    }

    private static Training training(TrainingPlan plan) {
        return new Training(ENGINE, plan, little, "test", Duration.ZERO);
    }

    private RunRecorder train(String name) {
        TrainingPlan plan = new TrainingPlan(RECIPE, SETTINGS);
        RunRecorder recorder = store.recorder(plan, name, little.name(), problems::add);
        Training.Outcome outcome = training(plan).run(recorder, () -> false);
        recorder.ended(outcome);
        return recorder;
    }

    private List<Object> history(RunStore of, String id) throws IOException {
        List<Object> rows = new ArrayList<>();
        of.readHistory(id, rows::add, rows::add);
        return rows;
    }

    @Test
    void aRunIsKeptWithAllThatIsKnown() throws IOException {
        RunRecorder recorder = train("Run 1");
        RunStore.Listing listing = store.list();
        assertThat(problems).isEmpty();
        assertThat(listing.problems()).isEmpty();
        RunRecord run = listing.runs().get(0);
        assertThat(run).isEqualTo(recorder.record());
        assertThat(run.state()).isEqualTo(RunRecord.State.FINISHED);
        assertThat(run.settings()).isEqualTo(SETTINGS);
        assertThat(run.recipe().layers()).isEqualTo(RECIPE.layers());
        assertThat(run.epochs()).isEqualTo(3);
        assertThat(run.best()).isPresent();
        assertThat(run.test().orElseThrow().images()).isEqualTo(50);
        List<Object> history = history(store, run.id());
        assertThat(history).hasSize(3 * BATCHES + 3).last().isInstanceOf(EpochFigures.class);
        assertThat(store.openModel(run.id()).card().name()).isEqualTo("Run 1");
        assertThat(store.openModel(run.id()).card().test()).isEqualTo(run.test());
        assertThat(RunStore.nextName(listing.runs())).isEqualTo("Run 2");
    }

    @Test
    void aModelLeadsToTheEpochsOfItsRunWhateverItIsCalled() throws IOException {
        String first = train("Run 1").record().id();
        String second = train("Run 2").record().id();
        ModelCard card = store.openModel(first).card();
        assertThat(store.epochs(first)).hasSize(3);
        assertThat(store.epochsOf(card.named("mine"))).isEqualTo(store.epochs(first));
        assertThat(store.openModel(second).card().created()).isNotEqualTo(card.created());
        store.delete(first);
        assertThat(store.epochsOf(card)).isEmpty();
    }

    /** The folder as a killed program leaves it is the folder as it is at some moment. */
    @Test
    void aRunKilledAtAnyMomentGoesOnAsIfNothingHadHappened() throws IOException {
        RunRecorder whole = train("whole");
        List<Object> expected = history(store, whole.record().id());
        TreeSet<Integer> moments = new TreeSet<>();
        Random random = new Random(10);
        while (moments.size() < 10) {
            moments.add(1 + random.nextInt(3 * BATCHES - 1));
        }
        TrainingPlan plan = new TrainingPlan(RECIPE, SETTINGS);
        RunRecorder recorder = store.recorder(plan, "killed", little.name(), problems::add);
        String id = recorder.record().id();
        List<Path> left = new ArrayList<>();
        int[] done = {0};
        Training.Outcome outcome = training(plan).run(recorder, () -> {
            if (moments.contains(done[0]++)) {
                left.add(copy(
                        store.folder().resolve(id),
                        home.resolve("killed" + done[0]).resolve(id)));
            }
            return false;
        });
        recorder.ended(outcome);
        assertThat(left).hasSize(10);
        for (Path folder : left) {
            RunStore later = new RunStore(folder.getParent(), ENGINE, "test");
            if (Files.exists(folder.resolve("checkpoint.bin"))) {
                assertThat(later.list().runs().get(0).state()).isEqualTo(RunRecord.State.INTERRUPTED);
                RunStore.Resumable resumable = later.resumable(id);
                RunRecorder second = later.recorder(resumable, problems::add);
                second.ended(training(resumable.plan()).run(second, () -> false));
                assertThat(history(later, id)).isEqualTo(expected);
                assertThat(later.list().runs().get(0).test())
                        .isEqualTo(whole.record().test());
            }
        }
        assertThat(left.stream().filter(folder -> Files.exists(folder.resolve("checkpoint.bin"))))
                .as("how many depends on the disk: checkpoints are written meanwhile")
                .isNotEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void aRunInterruptedBeforeItsFirstCheckpointBeginsAnew() throws IOException {
        String id = train("Run 1").record().id();
        List<Object> expected = history(store, id);
        Path folder = store.folder().resolve(id);
        Files.delete(folder.resolve("checkpoint.bin"));
        assertThatThrownBy(() -> store.resumable(id)).hasMessageContaining("before its first checkpoint");
        Path json = folder.resolve("run.json");
        Files.writeString(json, Files.readString(json).replace("\"finished\"", "\"running\""));
        RunStore.Resumable resumable = store.resumable(id);
        assertThat(resumable.plan().from()).isEmpty();
        RunRecorder recorder = store.recorder(resumable, problems::add);
        recorder.ended(training(resumable.plan()).run(recorder, () -> false));
        assertThat(history(store, id)).isEqualTo(expected);
        assertThat(problems).isEmpty();
    }

    private static Path copy(Path from, Path to) {
        try {
            Files.createDirectories(to);
            if (Files.isDirectory(from)) {
                try (Stream<Path> files = Files.list(from)) {
                    // The checkpoint first, because a killed program never leaves one that is newer than its rows.
                    for (Path file : files.sorted(Comparator.comparing((Path file) -> !file.endsWith("checkpoint.bin")))
                            .toList()) {
                        copyIfThere(file, to.resolve(file.getFileName()));
                    }
                }
            }
            return to;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copyIfThere(Path file, Path target) throws IOException {
        try {
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException movedMeanwhile) {
            assertThat(file.getFileName().toString()).endsWith(".tmp");
        }
    }

    @Test
    void aRunInterruptedAfterItsLastEpochIsOnlyTested() throws IOException {
        String id = train("Run 1").record().id();
        List<Object> expected = history(store, id);
        RunRecord before = store.run(id);
        Path json = store.folder().resolve(id).resolve("run.json");
        Files.writeString(json, Files.readString(json).replace("\"finished\"", "\"running\""));
        Files.delete(store.modelFile(id));
        RunStore.Resumable resumable = store.resumable(id);
        assertThat(resumable.problem()).isEmpty();
        assertThat(resumable.withEpochs(2).problem()).as("fewer than are done").isPresent();
        RunRecorder recorder = store.recorder(resumable, problems::add);
        recorder.ended(training(resumable.plan()).run(recorder, () -> false));
        assertThat(history(store, id)).isEqualTo(expected);
        assertThat(store.run(id).state()).isEqualTo(RunRecord.State.FINISHED);
        assertThat(store.run(id).test()).isEqualTo(before.test());
        assertThat(store.openModel(id).card().epochsTrained()).isEqualTo(3);
        assertThat(problems).isEmpty();
    }

    @Test
    void aFinishedRunContinuesForMoreEpochs() throws IOException {
        String id = train("Run 1").record().id();
        assertThat(store.resumable(id).problem())
                .hasValueSatisfying(why -> assertThat(why).contains("choose more to continue"));
        RunStore.Resumable longer = store.resumable(id).withEpochs(5);
        RunRecorder recorder = store.recorder(longer, problems::add);
        recorder.ended(training(longer.plan()).run(recorder, () -> false));
        RunRecord run = store.list().runs().get(0);
        assertThat(run.epochs()).isEqualTo(5);
        assertThat(run.settings().epochs()).isEqualTo(5);
        assertThat(history(store, id)).hasSize(5 * BATCHES + 5);
    }

    @Test
    void aRunIsLockedWhileItIsTrained() throws IOException {
        TrainingPlan plan = new TrainingPlan(RECIPE, SETTINGS);
        RunRecorder recorder = store.recorder(plan, "busy", little.name(), problems::add);
        String id = recorder.record().id();
        int[] done = {0};
        Training.Outcome outcome = training(plan).run(recorder, () -> {
            if (done[0]++ == 30) {
                // The first checkpoints are on their way; the folder and its lock are there before them.
                assertThat(store.folder().resolve(id).resolve("run.json")).exists();
                assertThatThrownBy(() -> store.resumable(id)).hasMessageContaining("busy is being trained");
                assertThatThrownBy(() -> store.delete(id)).hasMessageContaining("Stop it first");
                assertThat(listed()).singleElement().isEqualTo(RunRecord.State.RUNNING);
            }
            return false;
        });
        recorder.ended(outcome);
        assertThat(listed()).containsExactly(RunRecord.State.FINISHED);
    }

    private List<RunRecord.State> listed() {
        try {
            return store.list().runs().stream().map(RunRecord::state).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aDamagedFolderIsToldAndLeavesTheRest() throws IOException {
        String good = train("good").record().id();
        Path bad = Files.createDirectories(store.folder().resolve("bad"));
        Files.writeString(bad.resolve("run.json"), "{\"format\": 1, ");
        Files.createDirectories(store.folder().resolve("empty"));
        RunStore.Listing listing = store.list();
        assertThat(listing.runs()).extracting(RunRecord::id).containsExactly(good);
        assertThat(listing.problems())
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("bad").contains("it is not JSON"))
                .anySatisfy(problem -> assertThat(problem).contains("empty").contains("no run.json"));
    }

    @Test
    void aDamagedCheckpointIsRefusedByName() throws IOException {
        String id = train("Run 1").record().id();
        Path file = store.folder().resolve(id).resolve("checkpoint.bin");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> store.resumable(id))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("checkpoint.bin")
                .hasMessageContaining("it is damaged");
        Files.write(file, java.util.Arrays.copyOf(bytes, 100));
        assertThatThrownBy(() -> store.resumable(id)).isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void whatCannotBeWrittenIsToldOnceAndAtTheEndAndTheTrainingGoesOn() throws IOException {
        // A file where the folder should be: no rights or disk of the machine's matter.
        Files.writeString(home.resolve("runs"), "in the way");
        TrainingPlan plan = new TrainingPlan(RECIPE, SETTINGS);
        RunRecorder recorder = store.recorder(plan, "homeless", little.name(), problems::add);
        Training.Outcome outcome = training(plan).run(recorder, () -> false);
        recorder.ended(outcome);
        assertThat(outcome.ending()).isEqualTo(Training.Ending.COMPLETED);
        assertThat(problems)
                .hasSize(2)
                .satisfies(
                        problem -> assertThat(problem)
                                .startsWith("homeless cannot be kept in ")
                                .contains("The training goes on"),
                        Index.atIndex(0))
                .satisfies(
                        problem -> assertThat(problem)
                                .startsWith("homeless is over, but could not be kept in ")
                                .contains("Make room"),
                        Index.atIndex(1));
    }

    @Test
    void aFolderThatBecomesWritableAgainGetsEverything() throws IOException {
        List<Object> expected = history(store, train("whole").record().id());
        RunStore later = new RunStore(home.resolve("later"), ENGINE, "test");
        Files.writeString(home.resolve("later"), "in the way");
        TrainingPlan plan = new TrainingPlan(RECIPE, SETTINGS);
        RunRecorder recorder = later.recorder(plan, "patient", little.name(), problems::add);
        int[] done = {0};
        Training.Outcome outcome = training(plan).run(recorder, () -> {
            if (done[0]++ == 20) {
                delete(home.resolve("later"));
            }
            return false;
        });
        recorder.ended(outcome);
        assertThat(history(later, recorder.record().id())).isEqualTo(expected);
        assertThat(later.list().runs().get(0).state()).isEqualTo(RunRecord.State.FINISHED);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRunIsRenamedDeletedAndBroughtBack() throws IOException {
        String id = train("Run 1").record().id();
        store.rename(id, "My best");
        assertThat(store.list().runs()).extracting(RunRecord::name).containsExactly("My best");
        store.delete(id);
        assertThat(store.list().runs()).isEmpty();
        store.undelete(id);
        assertThat(store.list().runs()).extracting(RunRecord::name).containsExactly("My best");
        assertThat(store.openModel(id).card().name()).isEqualTo("My best");
        store.delete(id);
        store.emptyTrash(Instant.now().minusSeconds(3600));
        store.undelete(id);
        store.delete(id);
        store.emptyTrash(Instant.now());
        assertThatThrownBy(() -> store.undelete(id)).isInstanceOf(IOException.class);
    }

    /** As a backup brings it that was made before it was deleted. */
    @Test
    void aDeletedRunThatCameFromElsewhereToo() throws IOException {
        String id = train("Run 1").record().id();
        Path folder = store.modelFile(id).getParent();
        List<Path> files;
        try (Stream<Path> inside = Files.list(folder)) {
            files = inside.filter(Files::isRegularFile).toList();
        }
        Path aside = Files.createDirectory(home.resolve("aside"));
        for (Path file : files) {
            Files.copy(file, aside.resolve(file.getFileName()));
        }
        store.delete(id);
        Files.move(aside, folder);
        store.delete(id);
        assertThat(store.list().runs()).isEmpty();
        store.undelete(id);
        assertThat(store.list().runs()).extracting(RunRecord::id).containsExactly(id);
    }

    @Test
    void aZipOfARunOpensElsewhere() throws IOException {
        String id = train("Run 1").record().id();
        Path zip = home.resolve("run.zip");
        store.export(id, zip);
        RunStore elsewhere = new RunStore(home.resolve("elsewhere"), ENGINE, "test");
        RunRecord run = elsewhere.importRun(zip);
        assertThat(run)
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(store.list().runs().get(0));
        assertThat(history(elsewhere, run.id())).isEqualTo(history(store, id));
        assertThat(elsewhere.openModel(run.id()).card().name()).isEqualTo("Run 1");
        assertThat(elsewhere.importRun(zip).id()).isNotEqualTo(run.id());
    }

    @Test
    void zipsThatAreNoRunsLeaveNothingBehind() throws IOException {
        Path zip = home.resolve("other.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("../../evil.txt"));
            out.write("boo".getBytes(StandardCharsets.US_ASCII));
            out.putNextEntry(new ZipEntry("run.json"));
            out.write("{}".getBytes(StandardCharsets.US_ASCII));
        }
        assertThatThrownBy(() -> store.importRun(zip)).isInstanceOf(UnreadableFileException.class);
        Path text = Files.writeString(home.resolve("text.zip"), "no zip at all");
        assertThatThrownBy(() -> store.importRun(text))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("text.zip");
        try (Stream<Path> left = Files.list(store.folder())) {
            assertThat(left).isEmpty();
        }
        assertThat(home.getParent().resolve("evil.txt")).doesNotExist();
        assertThat(home.resolve("evil.txt")).doesNotExist();
    }

    @Test
    void idsCannotLeaveTheFolder() {
        for (String id : List.of("../x", "..", "/etc", "a/b", "", ".deleted")) {
            assertThatThrownBy(() -> store.delete(id)).isInstanceOf(UnreadableFileException.class);
        }
    }

    @Test
    void halfARowAtTheEndIsLeftOut() throws IOException {
        String id = train("Run 1").record().id();
        Path file = store.folder().resolve(id).resolve("history.csv");
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 8));
        List<Object> rows = history(store, id);
        assertThat(rows.stream().filter(IterationFigures.class::isInstance)).hasSize(3 * BATCHES - 1);
        Files.writeString(file, "iteration,epochs,loss,accuracy,learningRate\n0,0.1,what,1,1\n");
        assertThat(history(store, id).stream().filter(IterationFigures.class::isInstance))
                .isEmpty();
    }
}
