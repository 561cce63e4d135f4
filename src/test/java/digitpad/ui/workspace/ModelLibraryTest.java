package digitpad.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.ClassNames;
import digitpad.dl4j.Dl4jEngine;
import digitpad.files.keras.Fixtures;
import digitpad.learning.Engine;
import digitpad.learning.Figures;
import digitpad.learning.Model;
import digitpad.learning.ModelCard;
import digitpad.learning.PixelScale;
import digitpad.learning.Recipe;
import digitpad.learning.Recipes;
import digitpad.learning.TrainableNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ModelLibraryTest {
    @TempDir
    Path folder;

    private final Workspace workspace = new Workspace();
    private final Background files = new Background("files", Runnable::run);
    private ModelLibrary library;

    @BeforeEach
    void openTheShippedModel() throws InterruptedException {
        library = new ModelLibrary(workspace, new Dl4jEngine(), files, folder.resolve("models"));
        library.useFirst(Optional.empty());
        library.refresh();
        awaitFiles();
    }

    @AfterEach
    void close() {
        files.close();
    }

    /** Waits until the background thread has done everything submitted so far. */
    private void awaitFiles() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        files.submit(() -> "nothing", result -> done.countDown(), fault -> done.countDown());
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    }

    private Model inUse() {
        return workspace.modelInUseProperty().get();
    }

    @Test
    void theModelThatShipsReadsAtOnce() {
        assertThat(inUse().card().name()).isEqualTo("digitpad");
        assertThat(inUse().card().test().orElseThrow().accuracy()).isGreaterThan(0.989);
        assertThat(workspace.engineProperty().get()).startsWith("ND4J");
        assertThat(workspace.messageProperty().get()).isNull();
    }

    @Test
    void theLastOfTwoChosenReadsHoweverLongTheFirstTakes() throws InterruptedException {
        CountDownLatch slow = new CountDownLatch(1);
        files.submit(() -> slow.await(60, TimeUnit.SECONDS), done -> {}, fault -> {});
        library.use(new ModelLibrary.Entry("quick", Optional.empty()));
        library.use(new ModelLibrary.Entry("digitpad", Optional.empty()));
        slow.countDown();
        awaitFiles();
        assertThat(inUse().card().name()).isEqualTo("digitpad");
        assertThat(library.open()).extracting(open -> open.entry().name()).containsExactly("digitpad", "quick");
    }

    @Test
    void aModelOfARunThatTookItsTimeLeavesTheOneChosenSince() throws IOException {
        ModelLibrary.Entry slow = new ModelLibrary.Entry("quick", Optional.empty());
        int place = library.ask();
        Model late = library.load(slow);
        library.use(new ModelLibrary.Entry("digitpad", Optional.empty()));
        assertThat(library.useUnlessLate(place, late, slow)).isFalse();
        assertThat(inUse().card().name()).isEqualTo("digitpad");
        assertThat(library.useUnlessLate(library.ask(), late, slow)).isTrue();
        assertThat(inUse()).isSameAs(late);
    }

    @Test
    void whatARunHadLearnedBeforeItWentOnIsNotUsedForIt() throws IOException {
        ModelLibrary.Entry run = new ModelLibrary.Entry("Run 4", Optional.of(folder.resolve("model.zip")));
        Model early = library.load(new ModelLibrary.Entry("quick", Optional.empty()));
        library.use(early, run);
        library.letGo(run);
        assertThat(library.open()).as("in use").anyMatch(open -> open.entry().equals(run));
        library.use(new ModelLibrary.Entry("digitpad", Optional.empty()));
        library.letGo(run);
        assertThat(library.open()).noneMatch(open -> open.entry().equals(run));
    }

    @Test
    void aFileThatIsNoModelAtTheStartLeavesTheFirstModelReading() throws IOException, InterruptedException {
        Path wrong = Files.writeString(folder.resolve("letter.zip"), "Dear mum");
        Workspace other = new Workspace();
        ModelLibrary started = new ModelLibrary(other, new Dl4jEngine(), files, folder.resolve("models"));
        started.useFirst(Optional.empty());
        started.open(wrong);
        awaitFiles();
        assertThat(other.modelInUseProperty().get().card().name()).isEqualTo("digitpad");
        assertThat(other.messageProperty().get().kind()).isEqualTo(Message.Kind.PROBLEM);
    }

    @Test
    void aNameThatAnotherWindowTookMeanwhileIsNotTakenTwice() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("models"));
        Path theirs = Files.writeString(folder.resolve("models").resolve("my hand.zip"), "theirs");
        library.keep(inUse(), "my hand");
        awaitFiles();
        assertThat(theirs).hasContent("theirs");
        assertThat(workspace.messageProperty().get().kind()).isEqualTo(Message.Kind.PROBLEM);
    }

    @Test
    void aModelThatComesFromElsewhereIsOpenOnceItIsKept() throws IOException, InterruptedException {
        Model taught = library.load(new ModelLibrary.Entry("quick", Optional.empty()));
        workspace.use(taught);
        library.keep(taught, "my hand");
        awaitFiles();
        assertThat(library.open()).extracting(open -> open.entry().name()).contains("my hand");
        assertThat(library.entryInUse().orElseThrow().name()).isEqualTo("my hand");
    }

    @Test
    void aFileThatIsNoModelIsNamedAndChangesNothing() throws IOException, InterruptedException {
        Path wrong = Files.writeString(folder.resolve("letter to mum.zip"), "Dear mum");
        Model before = inUse();
        library.open(wrong);
        awaitFiles();
        assertThat(inUse()).isSameAs(before);
        assertThat(workspace.messageProperty().get().kind()).isEqualTo(Message.Kind.PROBLEM);
        assertThat(workspace.messageProperty().get().text())
                .contains("letter to mum.zip")
                .contains("is not a Digitpad model")
                .doesNotContain("Exception");
    }

    @Test
    void aModelOfTooManyClassesIsRefusedWithWhatToDo() throws IOException, InterruptedException {
        Recipe recipe = Recipes.named("chollet").orElseThrow().forClasses(70);
        Engine engine = new Dl4jEngine();
        Path letters = folder.resolve("letters.zip");
        ModelCard card = inUse().card();
        try (TrainableNetwork network = engine.create(recipe.layers(), recipe.settings())) {
            engine.save(
                    new Model(
                            new ModelCard(
                                    "letters",
                                    "chollet",
                                    recipe.layers(),
                                    recipe.settings(),
                                    "letters",
                                    ClassNames.numbers(70),
                                    1,
                                    1,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    card.programVersion(),
                                    card.created()),
                            network.snapshot()),
                    letters);
        }
        Model before = inUse();
        library.open(letters);
        awaitFiles();
        assertThat(inUse()).isSameAs(before);
        assertThat(workspace.messageProperty().get().text()).contains("letters.zip tells 70 classes apart");
    }

    @Test
    void aFolderAndAMissingFileAreNamedToo() throws InterruptedException {
        Model before = inUse();
        library.open(folder);
        awaitFiles();
        assertThat(workspace.messageProperty().get().text()).contains(folder.toString());
        library.open(folder.resolve("gone.zip"));
        awaitFiles();
        assertThat(workspace.messageProperty().get().text()).contains("gone.zip");
        assertThat(inUse()).isSameAs(before);
    }

    private ModelLibrary.Entry last() {
        return library.entries().get(library.entries().size() - 1);
    }

    @Test
    void everyModelThatShipsOpensAndKnowsItsTestFigures() throws IOException, InterruptedException {
        library.refresh();
        awaitFiles();
        assertThat(library.entries()).hasSize(7);
        for (ModelLibrary.Entry entry : library.entries()) {
            ModelCard card = library.load(entry).card();
            assertThat(card.name()).isEqualTo(entry.name());
            assertThat(card.test().orElseThrow().accuracy()).as(entry.name()).isGreaterThan(0.97);
        }
    }

    @Test
    void aKeptModelIsListedAndOpensAsItWas() throws InterruptedException {
        library.keep(inUse(), "für Oma");
        awaitFiles();
        assertThat(library.entries())
                .extracting(ModelLibrary.Entry::name)
                .containsExactly("digitpad", "lenet", "quick", "ubajaka", "schmudde", "chollet", "lesson31", "für Oma");
        assertThat(library.problemWith("FÜR OMA")).isPresent();
        library.use(last());
        awaitFiles();
        assertThat(inUse().card().name()).isEqualTo("für Oma");
        assertThat(inUse().card().recipe()).isEqualTo("digitpad");
    }

    @Test
    void aModelInUseBearsTheNameItIsKeptUnderAndIsKeptWithAllThatIsKnownOfIt()
            throws IOException, InterruptedException {
        Model shipped = inUse();
        assertThat(library.entryInUse()).contains(library.entries().get(0));
        Figures figures = new Figures(0.5, 1, 10);
        workspace.tested(shipped, figures);
        library.keep(shipped, "mine");
        awaitFiles();
        assertThat(inUse().card().name()).isEqualTo("mine");
        assertThat(library.entryInUse()).map(ModelLibrary.Entry::name).contains("mine");
        library.use(last());
        awaitFiles();
        assertThat(inUse().card().test()).contains(figures);
        workspace.use(library.load(library.entries().get(0)));
        assertThat(library.entryInUse()).isEmpty();
    }

    @Test
    void whatWasUsedStaysOpenAndIsBackAtOnce() throws InterruptedException {
        Model first = inUse();
        library.use(library.entries().get(2));
        awaitFiles();
        assertThat(inUse().card().name()).isEqualTo("quick");
        assertThat(library.open()).extracting(each -> each.entry().name()).containsExactly("digitpad", "quick");
        // No file is read: it is in use before this returns.
        library.use(library.entries().get(0));
        assertThat(inUse().network()).isSameAs(first.network());
        library.openBeside(library.entries().get(5));
        awaitFiles();
        assertThat(inUse().network()).isSameAs(first.network());
        assertThat(library.open())
                .extracting(each -> each.entry().name())
                .containsExactly("digitpad", "quick", "chollet");
    }

    @Test
    void ofManyThatWereUsedTheFirstGivesWayAndNeverTheOneInUse() throws IOException, InterruptedException {
        List<ModelLibrary.Entry> runs = new ArrayList<>();
        for (int i = 1; i <= OpenModels.MOST; i++) {
            runs.add(new ModelLibrary.Entry("Run " + i, Optional.of(folder.resolve(i + ".zip"))));
            library.use(library.load(new ModelLibrary.Entry("quick", Optional.empty())), runs.get(i - 1));
        }
        assertThat(library.open()).extracting(OpenModel::entry).isEqualTo(runs);
        library.use(runs.get(0));
        library.openBeside(new ModelLibrary.Entry("chollet", Optional.empty()));
        awaitFiles();
        assertThat(library.open())
                .extracting(each -> each.entry().name())
                .startsWith("Run 1", "Run 3")
                .endsWith("Run 8", "chollet");
    }

    @Test
    void closingTheModelInUseGoesToTheNextAndTheLastStays() throws InterruptedException {
        library.use(library.entries().get(1));
        awaitFiles();
        library.close(library.open().get(1));
        assertThat(inUse().card().name()).isEqualTo("digitpad");
        library.close(library.open().get(0));
        assertThat(library.open()).hasSize(1);
        assertThat(inUse().card().name()).isEqualTo("digitpad");
    }

    @Test
    void whatBecomesKnownOfAModelIsKnownWhenItIsUsedAgain() throws InterruptedException {
        Figures figures = new Figures(0.5, 1, 10);
        workspace.tested(inUse(), figures);
        library.use(library.entries().get(1));
        awaitFiles();
        library.use(library.entries().get(0));
        assertThat(inUse().card().test()).contains(figures);
    }

    @Test
    void aModelSavedAsAFileOpensFromThere() throws InterruptedException {
        Path file = folder.resolve("copy of lenet.zip");
        library.saveAs(file, true);
        awaitFiles();
        library.open(file);
        awaitFiles();
        assertThat(library.open()).hasSize(2);
        assertThat(library.entryInUse())
                .map(entry -> entry.file().orElseThrow())
                .contains(file);
        library.saveAs(folder.resolve("nowhere").resolve("model.zip"), true);
        awaitFiles();
        assertThat(workspace.messageProperty().get().kind()).isEqualTo(Message.Kind.PROBLEM);
        assertThat(workspace.messageProperty().get().text()).contains("could not be written");
    }

    @Test
    void theEndingOfAFileDecidesWhetherAModelIsExported() throws IOException, InterruptedException {
        Path onnx = folder.resolve("model.onnx");
        library.saveAs(onnx, true);
        library.saveAs(folder.resolve("model.npz"), true);
        awaitFiles();
        assertThat(workspace.messageProperty().get().text()).isEqualTo("Saved as “model.npz”.");
        try (ZipFile weights = new ZipFile(folder.resolve("model.npz").toFile())) {
            assertThat(weights.getEntry("convolution_0_kernel.npy")).isNotNull();
        }
        // How a model of ONNX begins.
        assertThat(Files.readAllBytes(onnx)).startsWith(8, 7);
        library.saveAs(onnx, false);
        awaitFiles();
        assertThat(workspace.messageProperty().get().text())
                .isEqualTo("model.onnx exists already: choose another name.");
        library.saveAs(folder.resolve("nowhere").resolve("model.onnx"), true);
        awaitFiles();
        assertThat(workspace.messageProperty().get().text()).contains("nowhere").contains("could not be written");
    }

    @Test
    void namesThatCouldLeaveTheFolderAreRefused() {
        for (String name : new String[] {"", "  ", "../up", "a/b", "a\\b", ".hidden", "a:b", "x".repeat(65), "dot."}) {
            assertThat(library.problemWith(name)).as(name).isPresent();
        }
        assertThat(library.problemWith("my best, 3rd")).isPresent();
        assertThat(library.problemWith("my best 3rd")).isEmpty();
    }

    @Test
    void aFolderThatCannotBeMadeIsToldAndNothingIsLost() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("models"), "a file where the folder should be");
        Model before = inUse();
        library.keep(before, "lost");
        awaitFiles();
        assertThat(workspace.messageProperty().get().text()).contains("“lost” could not be written to");
        assertThat(inUse()).isSameAs(before);
    }

    private Path fixture(String name) throws IOException {
        Fixtures.unpack(folder);
        return folder.resolve(name);
    }

    @Test
    void whatWasAssumedOfAnImportedModelIsToldAndCanBeChanged() throws IOException, InterruptedException {
        List<Path> doubted = new ArrayList<>();
        library.whenDoubted((file, model) -> doubted.add(file));
        Path file = fixture("pooled.h5");
        library.open(file);
        awaitFiles();
        assertThat(inUse().card().name()).isEqualTo("pooled");
        Message message = workspace.messageProperty().get();
        assertThat(message.text()).startsWith("pooled.h5 is in use now. Pixels from ");
        message.offer().orElseThrow().action().run();
        assertThat(doubted).containsExactly(file);

        library.open(file, PixelScale.BYTES);
        awaitFiles();
        assertThat(inUse().card().origin().orElseThrow().scale()).isEqualTo(PixelScale.BYTES);
        // Kept, so that the next start knows it.
        assertThat(library.entryInUse().orElseThrow())
                .isEqualTo(new ModelLibrary.Entry("pooled", Optional.of(folder.resolve("models/pooled.zip"))));
    }

    @Test
    void aKerasFileThatCannotBeImportedIsRefusedByItsLayer() throws IOException, InterruptedException {
        Model before = inUse();
        Path file = fixture("refuse-lambda.h5");
        library.open(file);
        awaitFiles();
        assertThat(workspace.messageProperty().get().kind()).isEqualTo(Message.Kind.PROBLEM);
        assertThat(workspace.messageProperty().get().text())
                .isEqualTo(file
                        + ": the layer “my_lambda” (Lambda) cannot be imported: it holds code, and code in files is"
                        + " never run");
        assertThat(inUse()).isSameAs(before);
    }
}
