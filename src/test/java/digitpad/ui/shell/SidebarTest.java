package digitpad.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.dl4j.Dl4jEngine;
import digitpad.learning.Figures;
import digitpad.learning.Model;
import digitpad.learning.ModelCard;
import digitpad.ui.NearestMeanNetwork;
import digitpad.ui.PageTest;
import digitpad.ui.parts.Page;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.ModelLibrary;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SidebarTest extends PageTest {
    @TempDir
    Path folder;

    private Background files;
    private ModelLibrary library;

    @Override
    protected Page makePage() {
        files = new Background("files", Platform::runLater);
        library = new ModelLibrary(workspace, new Dl4jEngine(), files, folder);
        Sidebar sidebar = new Sidebar(List.of(), workspace, library, appearance, () -> {}, () -> {}, () -> {});
        sidebar.getStylesheets()
                .add(MainWindow.class
                        .getResource("/digitpad/ui/shell/shell.css")
                        .toExternalForm());
        return new Page() {
            @Override
            public Node node() {
                return sidebar;
            }
        };
    }

    @AfterEach
    void end() {
        files.close();
    }

    private static Model model(String name, Optional<Figures> validation) {
        Model plain = new NearestMeanNetwork(mnist().test()).asModel(name, "lenet");
        ModelCard card = plain.card();
        return new Model(
                new ModelCard(
                        name,
                        card.recipe(),
                        card.layers(),
                        card.settings(),
                        card.dataSet(),
                        card.classNames(),
                        card.epochsTrained(),
                        card.trainingSeconds(),
                        validation,
                        Optional.empty(),
                        Optional.empty(),
                        card.programVersion(),
                        Instant.EPOCH),
                plain.network());
    }

    @Test
    void theCardSaysWhatItsFigureWasMeasuredOn() {
        onFx(() -> workspace.use(model("a", Optional.empty())));
        assertThat(text("#model-accuracy")).isEqualTo("not tested");
        Model validated = model("b", Optional.of(new Figures(0.9625, 0.1, 6_000)));
        onFx(() -> workspace.use(validated));
        assertThat(text("#model-accuracy")).isEqualTo("96.25\u00a0%");
        assertThat(text("#model-measured-on")).isEqualTo("validation");
        onFx(() -> workspace.tested(validated, new Figures(0.9715, 0.09, 10_000)));
        assertThat(text("#model-accuracy")).isEqualTo("97.15\u00a0%");
        assertThat(text("#model-measured-on")).isEqualTo("test");
        assertThat(lookup("#model-card").query().getAccessibleText()).isEqualTo("Model in use: b, 97.15\u00a0% test");
    }

    @Test
    void aNameOfSomeWordsStandsThereWhole() {
        onFx(() -> workspace.use(model("my first net", Optional.empty())));
        awaitLayout();
        assertThat(shown("#model-name")).isEqualTo("my first net");
        assertThat(shown("#model-accuracy")).isEqualTo("not tested");
        Labeled name = lookup("#model-name").query();
        Node card = lookup("#model-card").query();
        assertThat(card.getBoundsInParent().getHeight())
                .isGreaterThan(name.getHeight()
                        + lookup("#model-accuracy").<Labeled>query().getHeight());
        assertThat(name.getHeight()).as("two lines").isBetween(24.0, 30.0);
    }

    /** What of a label's text is to be seen: the dots of a text that is cut are in it. */
    private String shown(String query) {
        return ((Text) lookup(query).query().lookup(".text")).getText();
    }

    @Test
    void theMenuMarksTheModelInUse() {
        onFx(() -> library.useFirst(Optional.empty()));
        await("the shipped model is in use", () -> text("#model-name").equals("digitpad"));
        onFx(() -> library.keep(workspace.modelInUseProperty().get(), "kept"));
        await("the name it is kept under is shown", () -> text("#model-name").equals("kept"));
        clickOn("#model-card");
        await("the menu is there", () -> lookup(".in-use").tryQuery().isPresent());
        Node marked = lookup(".in-use").query();
        assertThat(((Text) marked.lookup(".text")).getText()).isEqualTo("kept");
        assertThat(marked.isFocused()).isTrue();
        assertThat(lookup(".menu-item .ikonli-font-icon").queryAll().stream().filter(Node::isVisible))
                .hasSize(1);
    }
}
