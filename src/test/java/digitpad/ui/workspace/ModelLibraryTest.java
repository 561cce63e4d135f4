package digitpad.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.ClassNames;
import digitpad.dl4j.Dl4jEngine;
import digitpad.learning.Engine;
import digitpad.learning.Figures;
import digitpad.learning.Model;
import digitpad.learning.ModelCard;
import digitpad.learning.Recipe;
import digitpad.learning.Recipes;
import digitpad.learning.TrainableNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private Model inUse() {
        return workspace.modelInUseProperty().get();
    }

    @Test
    void theModelThatShipsReadsAtOnce() {
        assertThat(inUse().card().name()).isEqualTo("lenet");
        assertThat(inUse().card().test().orElseThrow().accuracy()).isGreaterThan(0.989);
        assertThat(workspace.engineProperty().get()).startsWith("ND4J");
        assertThat(workspace.messageProperty().get()).isNull();
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
        assertThat(library.entries()).hasSize(6);
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
                .containsExactly("lenet", "quick", "ubajaka", "schmudde", "chollet", "lesson31", "für Oma");
        assertThat(library.problemWith("FÜR OMA")).isPresent();
        library.use(last());
        awaitFiles();
        assertThat(inUse().card().name()).isEqualTo("für Oma");
        assertThat(inUse().card().recipe()).isEqualTo("lenet");
    }

    @Test
    void aModelInUseBearsTheNameItIsKeptUnderAndIsKeptWithAllThatIsKnownOfIt() throws InterruptedException {
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
        workspace.use(new Model(shipped.card(), shipped.network()));
        assertThat(library.entryInUse()).isEmpty();
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
}
