package digitpad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import digitpad.digits.Mnist;
import digitpad.digits.UnreadableFileException;
import digitpad.files.RunRecord;
import digitpad.files.RunRecorder;
import digitpad.files.RunStore;
import digitpad.learning.Augmentation;
import digitpad.learning.LearningRateSchedule;
import digitpad.learning.Optimizer;
import digitpad.learning.Regularization;
import digitpad.learning.TrainingSettings;
import digitpad.ui.NearestMeanNetwork;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trainings and the runs they leave, with an engine that learns nothing but counts. */
class TrainCommandTest {
    /** Held, because loggers are weakly referenced. */
    private static final Logger LOG = Logger.getLogger(RunRecorder.class.getName());

    private static FakeEngine engine;

    @TempDir
    Path folder;

    @BeforeAll
    static void learn() throws UnreadableFileException {
        // What a test provokes is not worth a stack trace in the build's output.
        LOG.setLevel(Level.OFF);
        engine = new FakeEngine(new NearestMeanNetwork(Mnist.load().test()));
    }

    /** What a command left. */
    private record Ran(int code, String out, String err) {
        List<JsonNode> events() throws IOException {
            JsonMapper mapper = JsonMapper.builder().build();
            return mapper.readerFor(JsonNode.class).<JsonNode>readValues(out).readAll();
        }
    }

    private Path runs() {
        return folder.resolve("runs");
    }

    private Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        return run(out, out, err, arguments);
    }

    private Ran run(OutputStream target, ByteArrayOutputStream out, ByteArrayOutputStream err, String... arguments) {
        Console console = new Console(target, err, StandardCharsets.UTF_8, false);
        int code = new DigitpadCommand(settings -> engine, "1.2.3", runs(), console).execute(arguments);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Ran train(String... more) {
        return run(Stream.concat(
                        Stream.of("train", "--recipe", "chollet", "--batch", "4096", "--epochs", "1"), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void drawingsAreLearnedFromToo() throws IOException {
        Path ink = Files.write(
                folder.resolve("ours.jsonl"),
                List.of(
                        "{\"label\":1,\"writer\":\"ann\",\"strokes\":[[[50,10],[50,90]]]}",
                        "{\"label\":7,\"writer\":\"bob\",\"strokes\":[[[10,10],[50,10],[20,90]]]}"));
        Ran ran = train("--ink", ink.toString(), "--not-digits", "--json");
        assertThat(ran.code()).isZero();
        JsonNode start = ran.events().get(0);
        assertThat(start.get("validationImages").asInt()).isEqualTo(6_001);
        assertThat(start.get("trainingImages").asInt()).isGreaterThan(54_003 + 5_000);
        assertThat(kept().get(0).dataSet()).isEqualTo("MNIST + ours.jsonl + not digits");
        Ran resumed = run("train", "--resume", kept().get(0).id(), "--epochs", "2");
        assertThat(resumed.code()).isEqualTo(1);
        assertThat(resumed.err()).contains("give it the same --data, --ink and --not-digits");
        assertThat(run("train", "--resume", "--epochs", "2", "--not-digits").code())
                .isEqualTo(1);
        assertThat(train("--ink", folder.resolve("none.jsonl").toString()).err())
                .contains("none.jsonl: no such file");
    }

    private List<RunRecord> kept() throws IOException {
        return new RunStore(runs(), engine, "1.2.3").list().runs();
    }

    @Test
    void everySettingHasItsOption() throws IOException {
        Ran ran = train(
                "--optimiser",
                "adamw",
                "--learning-rate",
                "0.002",
                "--schedule",
                "step:2:0.5",
                "--dropout",
                "0.25",
                "--l2",
                "0.0001",
                "--label-smoothing",
                "0.1",
                "--augment",
                "rotation=10,zoom=0.2",
                "--validation",
                "0.2",
                "--patience",
                "3",
                "--keep-best",
                "--replicas",
                "3",
                "--seed",
                "7",
                "--name",
                "mine");
        assertThat(ran.code()).isZero();
        RunRecord run = kept().get(0);
        assertThat(run.name()).isEqualTo("mine");
        assertThat(run.state()).isEqualTo(RunRecord.State.FINISHED);
        assertThat(run.settings())
                .isEqualTo(new TrainingSettings(
                        1,
                        4096,
                        Optimizer.ADAMW,
                        0.002,
                        new LearningRateSchedule.Step(2, 0.5),
                        new Regularization(0.25, 0.0001, 0.1),
                        new Augmentation(10, 0, 0.2, 0, 0, 0),
                        0.2,
                        3,
                        true,
                        3,
                        7));
        Ran shown = run("runs", "show", "mine");
        assertThat(shown.out())
                .contains("  schedule         step:2:0.5\n", "  augment          rotation=10.0,shift=0.0,zoom=0.2,")
                .contains("\nepoch    loss  accuracy  validation loss  validation accuracy\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--optimizer | adma | '--optimizer'",
                "--schedule | step:0:0.5 | epochs of a step must be 1 to 1000",
                "--schedule | steps | '--schedule': 'steps' is none of constant, step:",
                "--schedule | exponential:x | 'exponential:x' is none of",
                "--dropout | 1 | '--dropout': dropout must be 0 to 0.9",
                "--l2 | -1 | '--l2': L2 must be",
                "--label-smoothing | 0.6 | '--label-smoothing': label smoothing must be",
                "--augment | rotation=90 | '--augment': rotation must be 0 to 45",
                "--augment | spin=3 | 'spin=3' is neither none, moderate nor a list such as rotation=10.0,",
                "--patience | -1 | '--patience': patience must be",
                "--checkpoint-seconds | -1 | '--checkpoint-seconds': it must be 0 to 86400",
                "--name | ' ' | '--name': it must have"
            })
    void aValueOutOfRangeIsToldWithItsOption(String option, String value, String message) {
        Ran ran = train(option, value);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(message);
        assertThat(ran.err().lines()).hasSize(1);
    }

    @Test
    void whatCannotBeTrainedIsWrongUsage() {
        Ran ran = train("--validation", "0", "--patience", "2");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo("digitpad: early stopping needs validation images: choose a validation share above 0; see"
                        + " digitpad train --help\n");
    }

    @Test
    void augmentWithoutAValueIsModerate() throws IOException {
        train("--augment", "--json");
        train("--augment", "none");
        assertThat(kept())
                .extracting(run -> run.settings().augmentation())
                .containsExactly(Augmentation.NONE, Augmentation.MODERATE);
        assertThat(kept()).extracting(RunRecord::name).containsExactly("Run 2", "Run 1");
    }

    @Test
    void programsAreToldOfEveryEvent() throws IOException {
        List<JsonNode> events = run("train", "--recipe", "chollet", "--batch", "4096", "--epochs", "2", "--json")
                .events();
        assertThat(events.get(0).at("/event").asText()).isEqualTo("start");
        assertThat(events.get(0).at("/trainingImages").asInt()).isEqualTo(54_000);
        assertThat(events.get(0).at("/settings/batchSize").asInt()).isEqualTo(4096);
        assertThat(events)
                .filteredOn(event -> event.at("/event").asText().equals("iteration"))
                .hasSize(28)
                .first()
                .hasToString("{\"event\":\"iteration\",\"iteration\":0,\"epochs\":0.07142857142857142,\"loss\":0.5,"
                        + "\"accuracy\":0.5,\"learningRate\":0.001}");
        assertThat(events)
                .filteredOn(event -> event.at("/event").asText().equals("epoch"))
                .hasSize(2)
                .first()
                .satisfies(epoch -> assertThat(epoch.at("/epoch").asInt()).isEqualTo(1));
        JsonNode end = events.get(events.size() - 1);
        assertThat(end.at("/event").asText()).isEqualTo("end");
        assertThat(end.at("/ending").asText()).isEqualTo("completed");
        assertThat(end.at("/completed").asBoolean()).isTrue();
        assertThat(end.at("/test/images").asInt()).isEqualTo(10_000);
        assertThat(end.at("/model").isNull()).isTrue();
        assertThat(end.at("/run").asText()).isEqualTo(kept().get(0).id());
    }

    @Test
    void aReaderThatHasHadEnoughStopsTheTrainingWhichIsKeptAndGoesOn() throws IOException {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Ran ran = run(broken, new ByteArrayOutputStream(), err, "train", "--recipe", "chollet", "--json");
        assertThat(ran.code()).isZero();
        assertThat(kept()).extracting(RunRecord::state).containsExactly(RunRecord.State.STOPPED);

        Ran resumed = run("train", "--resume", "--epochs", "1");
        assertThat(resumed.code()).isZero();
        assertThat(resumed.err()).contains("Run 1 (", "goes on in epoch 1/1, after 0 iterations");
        assertThat(kept()).extracting(RunRecord::state).containsExactly(RunRecord.State.FINISHED);
    }

    @Test
    void aFinishedRunGoesOnForMoreEpochsWithItsOwnSettings() throws IOException {
        train("--seed", "9");
        String id = kept().get(0).id();
        assertThat(run("train", "--resume", id).err()).contains("1 epoch is done: choose more to continue;");
        assertThat(run("train", "--resume").err()).contains("was stopped or interrupted; name one");
        assertThat(run("train", "--resume", id, "--seed", "3"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.err()).contains("--seed cannot be given with --resume"));
        assertThat(run("train", "--resume", id, "--recipe", "lenet").code()).isEqualTo(2);
        assertThat(run("train", "--resume", "no such run").err()).isEqualTo("digitpad: There is no run no such run.\n");

        List<JsonNode> events =
                run("train", "--resume", "Run 1", "--epochs", "3", "--json").events();
        assertThat(events.get(0).at("/iteration").asInt()).isEqualTo(14);
        assertThat(events.get(1).at("/iteration").asInt()).isEqualTo(14);
        assertThat(events)
                .filteredOn(event -> event.at("/event").asText().equals("iteration"))
                .hasSize(28);
        assertThat(kept()).singleElement().satisfies(run -> {
            assertThat(run.epochs()).isEqualTo(3);
            assertThat(run.settings().seed()).isEqualTo(9);
        });
    }

    @Test
    void aTrainingThatDivergedIsKeptAsFailed() throws IOException {
        engine.setLoss(Double.POSITIVE_INFINITY);
        try {
            Ran ran = train("--json");
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.events())
                    .last()
                    .satisfies(end -> assertThat(end.at("/ending").asText()).isEqualTo("diverged"));
        } finally {
            engine.setLoss(0.5);
        }
        assertThat(kept()).singleElement().satisfies(run -> {
            assertThat(run.state()).isEqualTo(RunRecord.State.FAILED);
            assertThat(run.advice()).contains("Try a learning rate smaller than");
        });
    }

    @Test
    void nothingIsKeptUnlessItIsWanted() {
        Ran ran = train("--no-run");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).doesNotContain("run: ");
        assertThat(runs()).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAndTheTrainingGoesOn() throws IOException {
        Files.writeString(runs(), "in the way");
        Ran ran = train();
        assertThat(ran.code()).isZero();
        assertThat(ran.err())
                .contains("digitpad: Run 1 cannot be kept in " + runs())
                .contains("The training goes on");
        assertThat(ran.out()).startsWith("test accuracy: ").doesNotContain("run: ");
    }

    @Test
    void runsAreListedExportedImportedDeletedAndBroughtBack() throws IOException {
        train("--name", "first");
        String id = kept().get(0).id();
        Files.createDirectories(runs().resolve("empty"));

        Ran listed = run("runs", "list");
        assertThat(listed.code()).isEqualTo(1);
        assertThat(listed.out().lines())
                .hasSize(2)
                .last()
                .asString()
                .matches(id + " +first +chollet +finished +1/1 +[0-9.]+ % +[0-9.]+ % +0:0.");
        assertThat(listed.err().lines()).singleElement().asString().contains("empty: there is no run.json in it");
        assertThat(run("runs", "list", "--json").events())
                .singleElement()
                .satisfies(run -> assertThat(run.at("/state").asText()).isEqualTo("finished"));
        assertThat(run("runs", "show", "first", "--json").events())
                .singleElement()
                .satisfies(run -> {
                    assertThat(run.at("/id").asText()).isEqualTo(id);
                    assertThat(run.at("/settings/optimizer").asText()).isEqualTo("rmsprop");
                    assertThat(run.at("/history")).hasSize(1);
                });

        for (String type : List.of("zip", "csv", "json")) {
            assertThat(run("runs", "export", "first", "--out", folder + "/first." + type))
                    .isEqualTo(new Ran(0, "", ""));
        }
        assertThat(folder.resolve("first.csv"))
                .content()
                .isEqualTo(Files.readString(runs().resolve(id).resolve("history.csv")));

        assertThat(run("runs", "delete", "first", "nothing").err().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("deleted: " + id + "; digitpad runs undelete " + id + " brings it back"),
                        line -> assertThat(line).startsWith("digitpad: There is no run nothing in "));
        assertThat(kept()).isEmpty();
        assertThat(run("runs", "undelete", id)).isEqualTo(new Ran(0, "", ""));
        assertThat(kept()).hasSize(1);
        assertThat(run("runs", "undelete", id).err()).startsWith("digitpad: there is no deleted run " + id);

        assertThat(run("runs", "import", folder + "/first.zip").out()).endsWith("-chollet-2 (first)\n");
        assertThat(run("runs", "show", "first").err()).contains("there are 2 runs called first; choose one of ");
        assertThat(run("runs", "import", folder + "/first.csv").code()).isEqualTo(1);
        assertThat(run("runs").err()).startsWith("digitpad: missing command");
    }
}
