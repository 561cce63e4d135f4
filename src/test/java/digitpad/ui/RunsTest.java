package digitpad.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** The runs that are kept, through the window. */
class RunsTest extends WindowTest {
    @BeforeEach
    void openThePage() {
        awaitModel();
        clickOn("#page-train");
        awaitStart();
    }

    private void awaitStart() {
        await("a run can start", () -> !lookup("#start").query().isDisabled());
    }

    private void choose(String recipe) {
        ComboBox<?> recipes = lookup("#recipe").queryComboBox();
        clickOn(recipes);
        clickOn(recipe);
    }

    /** One epoch of chollet, with few updates. */
    private void train() {
        choose("chollet");
        replaceText("#epochs", "1");
        replaceText("#batch-size", "1000");
        push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitText("#progress-title", "on the test set");
    }

    private List<String> names() {
        return lookup("#runs .run-name").queryAllAs(Labeled.class).stream()
                .sorted(Comparator.comparingDouble(
                        name -> name.localToScene(name.getLayoutBounds()).getMinY()))
                .map(Labeled::getText)
                .toList();
    }

    private void awaitNames(String... expected) {
        await("the runs are " + List.of(expected), () -> names().equals(List.of(expected)));
    }

    private String tag() {
        return lookup("#runs .run-tag")
                .queryAllAs(Labeled.class)
                .iterator()
                .next()
                .getText();
    }

    private Node name(String run) {
        return lookup("#runs .run-name").lookup(run).query();
    }

    private void fromMenu(String run, String item) {
        Node more = lookup("#runs .icon-button").queryAll().stream()
                .filter(button -> button.getAccessibleText().endsWith("delete " + run))
                .findFirst()
                .orElseThrow();
        clickOn(more);
        clickOn(lookup(".menu-item").lookup(item).<Node>query());
    }

    private Path runFolder() throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
            return runs.filter(Files::isDirectory)
                    .filter(run -> !run.getFileName().toString().startsWith("."))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aFinishedRunIsTestedRenamedAndItsModelKept() {
        train();
        awaitNames("Run 1");
        await("it is in use", () -> tag().equals("in use"));
        // It was taught digits alone.
        awaitText("#progress-remark", "It reads everything as a digit");
        assertThat(text("#model-measured-on")).isEqualTo("test");
        assertThat(text("#progress-remark")).startsWith("Best epoch: 1.");

        clickOn(name("Run 1"));
        push(KeyCode.F2);
        push(KeyCode.DELETE);
        await("an empty name is refused", () -> lookup("#ask-accept").query().isDisabled());
        replaceText("#asked", "first try");
        push(KeyCode.ENTER);
        awaitNames("first try");

        fromMenu("first try", "Keep its model as…");
        replaceText("#asked", "lenet");
        await("a taken name is refused", () -> lookup("#ask-accept").query().isDisabled());
        replaceText("#asked", "my first");
        clickOn("#ask-accept");
        awaitText("#message-text", "Kept as “my first”.");
        assertThat(folder.resolve("models/my first.zip")).isRegularFile();
    }

    @Test
    void runsAreComparedDeletedBroughtBackAndContinued() {
        train();
        train();
        awaitNames("Run 2", "Run 1");
        Node eye = lookup("#runs .icon-button").nth(2).query();
        clickOn(eye);
        await(
                "the older run is laid over the charts",
                () -> lookup(".run-dot.colour-0").tryQuery().isPresent());

        clickOn(name("Run 1"));
        press(KeyCode.DELETE);
        // As a key does that is held down.
        WaitForAsyncUtils.waitForAsyncFx(60_000, this::pressDeleteAgain);
        awaitNames("Run 2");
        WaitForAsyncUtils.waitForAsyncFx(60_000, this::pressDeleteAgain);
        release(KeyCode.DELETE);
        assertThat(lookup(".run-dot.colour-0").tryQuery()).isEmpty();
        clickOn(lookup("#undo-delete").<Hyperlink>query());
        awaitNames("Run 2", "Run 1");

        replaceText("#batch-size", "99");
        fromMenu("Run 1", "Load its settings");
        assertThat(lookup("#batch-size").<TextField>query().getText()).isEqualTo("1000");
        fromMenu("Run 1", "Continue for more epochs…");
        replaceText("#asked", "0");
        await("no epochs are refused", () -> lookup("#ask-accept").query().isDisabled());
        replaceText("#asked", "1");
        clickOn("#ask-accept");
        awaitText("#progress-detail", "Run 1");
        awaitText("#progress-title", "on the test set");
        awaitNames("Run 2", "Run 1");
    }

    private void pressDeleteAgain() {
        Event.fireEvent(
                lookup("#runs-table").query(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DELETE, false, false, false, false));
    }

    @Test
    void aRunThatWasInterruptedIsOfferedAtTheNextStart() throws IOException, TimeoutException {
        choose("chollet");
        replaceText("#epochs", "50");
        clickOn("#start");
        awaitText("#progress-title", "Epoch 3 of 50");
        clickOn("#stop");
        awaitText("#progress-title", "Stopped");
        close();
        // What a power cut leaves: nobody wrote that the run ended. Real kills are KilledTrainingIT's.
        Path record = runFolder().resolve("run.json");
        Files.writeString(record, Files.readString(record).replace("\"stopped\"", "\"running\""));

        open();
        awaitText("#message-text", "Run 1 was interrupted");
        clickOn("#message-offer");
        awaitText("#progress-detail", "Run 1, chollet");
        await("it goes on where it was", () -> text("#progress-title").matches("Epoch [3-9] of 50"));
        clickOn("#stop");
        awaitText("#progress-title", "Stopped");
    }
}
