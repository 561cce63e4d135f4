package digitpad.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.Drawing;
import digitpad.digits.Ink;
import digitpad.files.InkFile;
import digitpad.files.PixelRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class MyDigitsTest extends DrawTest {
    @Test
    void whyNothingCanBeKeptIsToldWhereTheButtonsAreGrey() {
        assertThat(tooltipOverTheButtons()).isEqualTo("Draw a digit first.");
        onFx(() -> model.replace(Sheet.of(Picture.of(new PixelRaster(2, 1, new int[] {0xff000000, 0xffffffff}))
                .orElseThrow())));
        assertThat(tooltipOverTheButtons()).isEqualTo("Only drawings can be kept in My digits, not pictures.");
        push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DIGIT3);
        assertThat(text("#toast-text")).isEqualTo("Only drawings can be kept in My digits, not pictures.");
    }

    private String tooltipOverTheButtons() {
        moveTo(onPad(0.5, 0.5));
        moveTo("#it-is-3");
        await("a tooltip is there", () -> tooltip().isPresent());
        String told = tooltip().orElseThrow().getText();
        moveTo(onPad(0.5, 0.5));
        await("it has gone", () -> tooltip().isEmpty());
        return told;
    }

    private static Optional<Tooltip> tooltip() {
        return Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(Tooltip.class::cast)
                .findFirst();
    }

    @Test
    void theQuestionStandsInOneLineAtEveryWidth() {
        for (double width : new double[] {880, 940, 1000, 1060, 1120, 1200}) {
            resize(width, 700);
            awaitLayout();
            Labeled question = lookup("#correction-question").query();
            assertThat(((Text) question.lookup(".text")).getText())
                    .as("%s wide", width)
                    .isEqualTo(question.getText())
                    .doesNotContain("\n");
            assertThat(question.getHeight()).isLessThan(24);
            Node last = lookup("#it-is-none").query();
            assertThat(last.getBoundsInParent().getMaxX())
                    .isLessThanOrEqualTo(last.getParent().getBoundsInLocal().getWidth());
        }
    }

    @Test
    void aClickKeepsTheDrawingWithItsLabelAndUndoTakesItBack() throws IOException {
        awaitCount("No drawings kept yet");
        drawSeven();
        clickOn("#it-is-1");
        awaitCount("1 drawing");
        assertThat(text("#toast-text")).isEqualTo("Kept in My digits as 1");
        assertThat(kept()).containsExactly(new Drawing(ink(), Optional.of("1"), Optional.empty()));
        assertThat(isSelected("#it-is-1")).isTrue();
        clickOn("#toast-undo");
        awaitCount("No drawings kept yet");
        assertThat(kept()).isEmpty();
        assertThat(isSelected("#it-is-1")).isFalse();
    }

    @Test
    void aStrokeMayBeginInTheShadowOfWhatIsTold() {
        drawSeven();
        clickOn("#it-is-1");
        awaitCount("1 drawing");
        Node toast = lookup("#toast").query();
        Bounds told = toast.localToScreen(toast.getLayoutBounds());
        moveTo(new Point2D(told.getCenterX(), told.getMinY() - 5));
        press(MouseButton.PRIMARY);
        moveBy(0, -80);
        release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(ink().strokes()).hasSize(2);
        assertThat(toast.isVisible()).as("it goes when drawing goes on").isFalse();
    }

    @Test
    void whatIsLeftByTheEraserIsKeptAndTakenBackToo() {
        drawSeven();
        push(KeyCode.E);
        drag(0.3, 0.75, 0.6, 0.75);
        push(KeyCode.B);
        awaitReading(model.readingProperty().get().digit());
        clickOn("#it-is-7");
        awaitCount("1 drawing");
        clickOn("#it-is-1");
        await("it is a 1", () -> labels().equals(List.of("1")));
        clickOn("#toast-undo");
        await("it is a 7 again", () -> labels().equals(List.of("7")));
        clickOn("#it-is-7");
        awaitCount("No drawings kept yet");
    }

    @Test
    void anotherLabelLeavesADrawingItsWriterAndItsPlace() throws IOException {
        Path file = folder.resolve("data").resolve("my-digits.jsonl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                {"label":"7","writer":"ann","strokes":[[[10,10],[60,10],[30,90]]]}
                {"label":"1","strokes":[[[10,10],[10,90]]]}
                """);
        onFx(myDigits::load);
        awaitCount("2 drawings");
        List<Drawing> before = myDigits.drawingsProperty().get();
        List<Runnable> undo = new ArrayList<>();
        onFx(() -> myDigits.label(before.get(0).ink(), Optional.of("2"), undo::add));
        await("it is a 2", () -> labels().equals(List.of("2", "1")));
        assertThat(kept().get(0).writer()).contains("ann");
        onFx(undo.get(0));
        await("all is as before", () -> myDigits.drawingsProperty().get().equals(before));
        onFx(() -> myDigits.label(before.get(0).ink(), Optional.empty(), undo::add));
        awaitCount("1 drawing");
        onFx(undo.get(1));
        await("all is as before", () -> myDigits.drawingsProperty().get().equals(before));
    }

    private List<String> labels() {
        return myDigits.drawingsProperty().get().stream()
                .map(drawing -> drawing.label().orElseThrow())
                .toList();
    }

    @Test
    void anotherLabelReplacesTheFirstAndTheSameAgainTakesItOff() throws IOException {
        drawSeven();
        clickOn("#it-is-1");
        awaitCount("1 drawing");
        clickOn("#it-is-7");
        await("the label is 7", () -> isSelected("#it-is-7"));
        assertThat(kept()).extracting(Drawing::label).containsExactly(Optional.of("7"));
        clickOn("#it-is-7");
        awaitCount("No drawings kept yet");
        assertThat(isSelected("#it-is-7")).isFalse();
    }

    @Test
    void keysKeepToo() throws IOException {
        // Nothing is kept while nothing is drawn.
        push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DIGIT3);
        drawSeven();
        push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DIGIT7);
        awaitCount("1 drawing");
        push(KeyCode.DELETE);
        assertThat(isSelected("#it-is-7")).isFalse();
        drag(0.2, 0.2, 0.8, 0.8);
        push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.MINUS);
        awaitCount("2 drawings");
        assertThat(kept())
                .extracting(Drawing::label)
                .containsExactly(Optional.of("7"), Optional.of(Drawing.NOT_A_DIGIT));
    }

    @Test
    void drawingsThatAnotherProgramAddedStay() throws IOException {
        drawSeven();
        clickOn("#it-is-1");
        awaitCount("1 drawing");
        Files.writeString(file(), Files.readString(file()) + "{\"label\":4,\"strokes\":[[[1,2]]]}\n");
        push(KeyCode.DELETE);
        drag(0.5, 0.2, 0.5, 0.8);
        clickOn("#it-is-9");
        awaitCount("3 drawings");
        assertThat(kept()).extracting(drawing -> drawing.label().orElseThrow()).containsExactly("1", "4", "9");
    }

    @Test
    void aDamagedFileIsNamedAndNeverOverwritten() throws IOException {
        drawSeven();
        clickOn("#it-is-1");
        awaitCount("1 drawing");
        Files.writeString(file(), "nonsense\n");
        clickOn("#it-is-2");
        await("told", () -> workspace.messageProperty().get() != null);
        assertThat(workspace.messageProperty().get().text()).contains("My digits: " + file() + ": line 1: not JSON");
        assertThat(file()).hasContent("nonsense\n");
        onFx(() -> {});
        assertThat(isSelected("#it-is-1")).isTrue();
        assertThat(isSelected("#it-is-2")).isFalse();
    }

    @Test
    void whatHasNoInkCannotBeKept() {
        assertThat(lookup("#it-is-3").query().isDisabled()).isTrue();
        Ink ink = OneStroke.at(300);
        onFx(() -> model.draw(ink));
        awaitCount("No drawings kept yet");
        assertThat(lookup("#it-is-3").query().isDisabled()).isFalse();
    }

    private void awaitCount(String text) {
        await(text, () -> text("#my-digits-count").equals(text));
    }

    private boolean isSelected(String query) {
        return ((ToggleButton) lookup(query).query()).isSelected();
    }

    private Path file() {
        return folder.resolve("data").resolve("my-digits.jsonl");
    }

    private List<Drawing> kept() throws IOException {
        return Files.size(file()) == 0
                ? List.of()
                : InkFile.readAll(file()).stream().map(InkFile.Entry::drawing).toList();
    }
}
