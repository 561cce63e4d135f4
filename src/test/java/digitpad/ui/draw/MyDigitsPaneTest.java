package digitpad.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import digitpad.digits.Drawing;
import digitpad.digits.Mnist;
import digitpad.dl4j.Dl4jEngine;
import digitpad.files.InkFile;
import digitpad.learning.Activation;
import digitpad.learning.LayerSpec;
import digitpad.learning.Model;
import digitpad.learning.ModelCard;
import digitpad.learning.Recipe;
import digitpad.learning.Recipes;
import digitpad.learning.TrainableNetwork;
import digitpad.ui.workspace.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class MyDigitsPaneTest extends DrawTest {
    @Test
    void whatIsKeptIsSeenLabelledAnewDeletedAndBroughtBack() throws IOException {
        keep(8);
        open();
        assertThat(text("#my-digits-summary")).startsWith("8 drawings, ").endsWith(" misread by “means”");
        assertThat(text("#my-digits-words")).startsWith("Kept as 1, read as 1 (");
        clickOn("#my-digit-is-4");
        await("it is a 4", () -> text("#my-digits-words").startsWith("Kept as 4, read as 1 ("));
        assertThat(labels()).startsWith("4", "1").hasSize(8);
        clickOn("#my-digits-undo");
        await("it is a 1 again", () -> text("#my-digits-words").startsWith("Kept as 1"));
        clickOn("#my-digits-delete");
        await("it is gone", () -> text("#my-digits-summary").startsWith("7 drawings"));
        assertThat(labels()).hasSize(7);
        clickOn("#my-digits-undo");
        await("it is back", () -> text("#my-digits-summary").startsWith("8 drawings"));
        assertThat(labels()).hasSize(8);
        clickOn(thumbnail(2));
        push(KeyCode.ESCAPE);
        await("the pane is gone", () -> !isOpen());
    }

    /** As a hand does it that corrects itself, or a key that is held down: what is shown is read anew in the background. */
    @Test
    void theLastOfSeveralQuickChangesCounts() throws IOException {
        keep(8);
        open();
        clickOn(thumbnail(0));
        CountDownLatch slow = new CountDownLatch(1);
        inspections.submit(() -> slow.await(60, TimeUnit.SECONDS), done -> {}, fault -> {});
        push(KeyCode.DIGIT3);
        push(KeyCode.DIGIT5);
        await("it is a 5", () -> labels().get(0).equals("5"));
        push(KeyCode.DELETE);
        push(KeyCode.DELETE);
        push(KeyCode.DELETE);
        await("one is gone", () -> labels().size() == 7);
        slow.countDown();
        await("the others are shown", () -> text("#my-digits-summary").startsWith("7 drawings"));
        clickOn("#my-digits-undo");
        await("it is back", () -> labels().size() == 8 && labels().get(0).equals("5"));
    }

    @Test
    void aDrawingGoesBackToThePad() throws IOException {
        keep(1);
        open();
        clickOn("#my-digits-to-pad");
        await("it lies on the pad", () -> !model.sheetProperty().get().isEmpty());
        assertThat(isOpen()).isFalse();
    }

    @Test
    void drawingsComeFromAFileAndGoToOne() throws IOException {
        keep(2);
        open();
        Path file = folder.resolve("more.jsonl");
        Files.writeString(
                file,
                "{\"label\":7,\"strokes\":[[[10,10],[60,10],[30,90]]]}\n{\"label\":\"horse\",\"strokes\":[[[1,2],[3,4]]]}\n");
        onFx(() -> myDigits.importFrom(file, added -> assertThat(added).isEqualTo(1)));
        await("there are three", () -> text("#my-digits-summary").startsWith("3 drawings"));
        onFx(() -> myDigits.importFrom(file, added -> assertThat(added).isZero()));
        Path out = folder.resolve("out.jsonl");
        onFx(() -> myDigits.exportTo(out, () -> {}));
        await("it is written", () -> Files.exists(out));
        assertThat(InkFile.readAll(out))
                .extracting(InkFile.Entry::drawing)
                .isEqualTo(myDigits.drawingsProperty().get());
    }

    @Test
    void teachingNeedsDrawingsAndSaysSo() throws IOException {
        keep(5);
        open();
        assertThat(lookup("#fine-tune").query().isDisabled()).isTrue();
        assertThat(text("#fine-tune-why")).startsWith("Fine-tuning needs 6 labelled drawings or more; kept so far: 5.");
    }

    @Test
    void aTaughtNetworkReadsOnceItIsKeptAndNotBefore() throws IOException {
        Model before = untrained();
        onFx(() -> workspace.use(before));
        keep(6);
        open();
        clickOn("#fine-tune");
        clickOn("#fine-tune-stop");
        await("it stopped", () -> lookup("#fine-tune").query().getParent().isVisible());
        assertThat(workspace.modelInUseProperty().get()).isSameAs(before);

        clickOn("#fine-tune");
        await("it learned", () -> lookup("#fine-tune-keep").query().getParent().isVisible());
        assertThat(text("#fine-tune-drawings")).matches("\\d of 6 → 6 of 6");
        assertThat(text("#fine-tune-test")).matches("\\d+\\.\\d\\d\\h% → \\d\\d\\.\\d\\d\\h%");
        assertThat(workspace.modelInUseProperty().get()).isSameAs(before);
        clickOn("#fine-tune-back");
        assertThat(workspace.modelInUseProperty().get()).isSameAs(before);

        clickOn("#fine-tune");
        await("it learned", () -> lookup("#fine-tune-keep").query().getParent().isVisible());
        assertThat(workspace.modelInUseProperty().get()).isSameAs(before);
        assertThat(folder.resolve("models"))
                .satisfiesAnyOf(models -> assertThat(models).doesNotExist(), models -> assertThat(models)
                        .isEmptyDirectory());
        clickOn("#fine-tune-keep");
        await("it is kept", () -> Files.exists(folder.resolve("models").resolve("small my hand.zip")));
        assertThat(workspace.modelInUseProperty().get().card().name()).isEqualTo("small my hand");
        push(KeyCode.ESCAPE);
        await("Escape still closes the pane", () -> !isOpen());
    }

    @Test
    void teachingGoesOnWhenThePaneIsClosedAndIsTold() throws IOException {
        onFx(() -> workspace.use(untrained()));
        keep(6);
        open();
        clickOn("#fine-tune");
        push(KeyCode.ESCAPE);
        await("the pane is gone", () -> !isOpen());
        await("it goes on", () -> text("#my-digits-count").startsWith("Learning your hand: "));
        assertThat(lookup("#my-digits-progress").query().isVisible()).isTrue();
        await("it learned", () -> text("#my-digits-count").startsWith("Learned: "));
        Message told = workspace.messageProperty().get();
        assertThat(told.text()).startsWith("The network has learned your hand");
        onFx(told.offer().orElseThrow().action());
        await("the pane is back", this::isOpen);
        clickOn("#fine-tune-back");
        await("nothing is told any more", () -> workspace.messageProperty().get() == null);
        assertThat(text("#my-digits-count")).isEqualTo("6 drawings");
    }

    /** Small, so that it learns soon even where little of the processor is left. */
    private static Model untrained() {
        Recipe recipe = Recipes.named("chollet").orElseThrow();
        List<LayerSpec> layers = List.of(new LayerSpec.Dense(64, Activation.RELU), new LayerSpec.Output(10));
        try (TrainableNetwork network = new Dl4jEngine().create(layers, recipe.settings())) {
            return new Model(
                    new ModelCard(
                            "small",
                            recipe.name(),
                            layers,
                            recipe.settings(),
                            "MNIST",
                            Mnist.DIGITS,
                            0,
                            0,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            "test",
                            Instant.now()),
                    network.snapshot());
        }
    }

    /** Upright strokes of different lengths, labelled as ones. */
    private void keep(int drawings) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < drawings; i++) {
            lines.append("{\"label\":\"1\",\"strokes\":[[[50,10],[51,")
                    .append(60 + i)
                    .append("]]]}\n");
        }
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data").resolve("my-digits.jsonl"), lines);
        onFx(myDigits::load);
        await("they are read", () -> text("#my-digits-count")
                .equals(drawings == 1 ? "1 drawing" : drawings + " drawings"));
    }

    private void open() {
        clickOn("#my-digits-open");
        await(
                "they are shown",
                () -> lookup("#my-digits-summary").tryQuery().isPresent()
                        && text("#my-digits-summary").contains("misread"));
    }

    private List<String> labels() {
        return myDigits.drawingsProperty().get().stream()
                .map(Drawing::label)
                .map(Optional::orElseThrow)
                .toList();
    }

    private boolean isOpen() {
        return ((ModalPane) lookup("#my-digits-pane").query()).isDisplay();
    }
}
