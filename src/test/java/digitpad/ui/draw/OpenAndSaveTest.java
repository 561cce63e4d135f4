package digitpad.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.DigitImage;
import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.files.Looks;
import digitpad.ui.parts.Palette;
import digitpad.ui.workspace.Message;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class OpenAndSaveTest extends DrawTest {
    @Test
    void whatIsSavedIsOpenedAgainAsItWas() {
        drawSeven();
        Ink drawn = ink();
        Path file = folder.resolve("seven.jsonl");
        onFx(() -> drawingFiles.save(file, true));
        awaitToast("Saved as seven.jsonl");
        push(KeyCode.DELETE);
        open(file);
        await("the seven is back", () -> model.sheetProperty().get().ink().equals(drawn));
        awaitReading(7);
    }

    @Test
    void aDrawingIsSavedAsAPictureThatIsTheDrawingWhenOpened() throws IOException {
        drawSeven();
        Ink drawn = ink();
        Path file = folder.resolve("seven.PNG");
        onFx(() -> drawingFiles.save(file, true));
        awaitToast("Saved as seven.PNG");
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1000);
        push(KeyCode.DELETE);
        awaitNothing();
        open(file);
        awaitReading(7);
        // The picture brings its ink along.
        assertThat(ink()).isEqualTo(drawn);
    }

    @Test
    void aFileThatNobodyWasAskedAboutIsNotReplaced() throws IOException {
        drawSeven();
        Path file = Files.writeString(folder.resolve("seven.jsonl"), "precious");
        onFx(() -> drawingFiles.save(file, false));
        awaitToast("seven.jsonl exists already: choose another name");
        assertThat(file).hasContent("precious");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() {
        drawSeven();
        Path file = folder.resolve("missing").resolve("seven.jsonl");
        onFx(() -> drawingFiles.save(file, true));
        awaitProblem(file + " could not be written");
    }

    @Test
    void inkFromElsewhereIsBroughtIntoTheMiddle() throws IOException {
        Path file = Files.writeString(
                folder.resolve("far.jsonl"), "{\"strokes\":[[[-5,-2],[-4,-2],[-4.5,0]]]}\n{\"strokes\":[[[1,2]]]}\n");
        open(file);
        awaitToast("Opened far.jsonl, the first of its drawings");
        assertThat(ink().bounds().longerSide()).isEqualTo(600);
        assertThat(ink().strokes().get(0).points().get(0)).isEqualTo(new InkPoint(350, 200));
        assertThat(ink().strokes().get(0).width()).isEqualTo(40);
        awaitReading(7);
    }

    @Test
    void aDamagedInkFileIsNamedWithItsLineAndThePadStaysAsItWas() throws IOException {
        drawSeven();
        Ink drawn = ink();
        Path file = Files.writeString(folder.resolve("bad.jsonl"), "nonsense\n");
        open(file);
        awaitProblem(file + ": line 1: not JSON");
        assertThat(ink()).isEqualTo(drawn);
    }

    @Test
    void aPictureIsShownAndReadAndGoesWithUndoClearAndTheNextStroke() throws IOException {
        drag(0.5, 0.2, 0.5, 0.8);
        awaitReading(1);
        Path file = pictureOf(7);
        open(file);
        awaitReading(7);
        assertThat(sheet().picture()).isPresent();
        push(KeyCode.CONTROL, KeyCode.Z);
        awaitReading(1);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        awaitReading(7);
        push(KeyCode.DELETE);
        awaitNothing();
        push(KeyCode.CONTROL, KeyCode.Z);
        awaitReading(7);
        // There is nothing on a picture that an eraser could take.
        push(KeyCode.E);
        drag(0.2, 0.2, 0.8, 0.8);
        awaitReading(7);
        push(KeyCode.B);
        drag(0.5, 0.2, 0.5, 0.8);
        awaitReading(1);
        assertThat(sheet().picture()).isEmpty();
    }

    @Test
    void whatIsNoPictureIsNamedWithTheFormatsThatWork() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "seven");
        open(file);
        awaitProblem(file + ": not a picture that can be read; PNG, JPEG, GIF and BMP can");
        Path blank = folder.resolve("blank.png");
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", blank.toFile());
        open(blank);
        awaitProblem(blank + ": blank");
    }

    @Test
    void aDrawingThatIsCopiedIsThatDrawingWhenPasted() {
        drawSeven();
        Ink drawn = ink();
        push(KeyCode.CONTROL, KeyCode.C);
        awaitToast("Copied as a picture");
        push(KeyCode.DELETE);
        awaitNothing();
        push(KeyCode.CONTROL, KeyCode.V);
        awaitReading(7);
        assertThat(ink()).isEqualTo(drawn);
    }

    @Test
    void aPictureFromAnotherProgramIsPastedAsAPicture() {
        drawSeven();
        push(KeyCode.CONTROL, KeyCode.C);
        awaitToast("Copied as a picture");
        onFx(() -> {
            assertThat(Clipboard.getSystemClipboard().hasImage()).isTrue();
            ClipboardContent pictureAlone = new ClipboardContent();
            pictureAlone.putImage(SheetPainter.picture(model.sheetProperty().get()));
            Clipboard.getSystemClipboard().setContent(pictureAlone);
        });
        push(KeyCode.DELETE);
        awaitNothing();
        push(KeyCode.CONTROL, KeyCode.V);
        awaitReading(7);
        assertThat(sheet().picture()).isPresent();
    }

    @Test
    void aPictureThatMakesRoomForAStrokeIsInRecentAsItWasReadAndComesBackWithUndo() throws IOException {
        open(pictureOf(7));
        awaitReading(7);
        Sheet picture = sheet();
        drag(0.5, 0.2, 0.5, 0.8);
        awaitToast("The picture was put away; Undo brings it back");
        assertThat(model.recent().entries().get(0).sheet()).isEqualTo(picture);
        assertThat(model.recent().entries().get(0).reading().orElseThrow().text())
                .isEqualTo("7");
        clickOn("#toast-undo");
        await("the picture is back", () -> model.sheetProperty().get().equals(picture));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        awaitReading(1);
        // What the toast offered is done: it cannot be taken for something else.
        assertThat(lookup("#toast").query().isVisible()).isFalse();
    }

    @Test
    void aNoticeIsNotLeftOverWhenSomethingElseComesOntoThePad() throws IOException {
        open(pictureOf(7));
        awaitReading(7);
        drag(0.5, 0.2, 0.5, 0.8);
        awaitToast("The picture was put away; Undo brings it back");
        push(KeyCode.DELETE);
        assertThat(lookup("#toast").query().isVisible()).isFalse();
    }

    @Test
    void inRecentAPictureShowsItsInkInTheThemesColours() throws IOException {
        open(pictureOf(7));
        awaitReading(7);
        push(KeyCode.DELETE);
        for (Looks.ThemeChoice theme : Looks.ThemeChoice.values()) {
            onFx(() -> appearance.looksProperty().set(Looks.USUAL.withTheme(theme)));
            awaitLayout();
            Palette colours = appearance.palette();
            WritableImage tile = WaitForAsyncUtils.waitForAsyncFx(
                    10_000, () -> lookup(".recent-frame").query().snapshot(null, null));
            PixelReader pixels = tile.getPixelReader();
            // A corner inside the border is paper, and the border goes all the way round.
            assertThat(pixels.getColor(4, 4)).isEqualTo(colours.paper());
            assertThat(pixels.getColor(25, 0)).isEqualTo(colours.border());
            double mostInk = 0;
            for (int i = 0; i < 50 * 50; i++) {
                double difference = pixels.getColor(i % 50, i / 50).getBrightness()
                        - colours.paper().getBrightness();
                mostInk = Math.max(mostInk, Math.abs(difference));
            }
            assertThat(mostInk).isGreaterThan(0.6);
        }
    }

    @Test
    void aProblemGoesWhenTheNextFileCanBeOpened() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "seven");
        open(text);
        awaitProblem(text + ": not a picture");
        open(pictureOf(7));
        await("it has gone", () -> workspace.messageProperty().get() == null);
    }

    @Test
    void anEmptyClipboardIsSaid() {
        onFx(() -> Clipboard.getSystemClipboard().clear());
        clickOn("#paste");
        awaitToast("There is no picture on the clipboard");
    }

    @Test
    void aBlankPadCannotBeSavedOrCopied() {
        assertThat(lookup("#save").query().isDisabled()).isTrue();
        assertThat(lookup("#copy").query().isDisabled()).isTrue();
        drawSeven();
        assertThat(lookup("#save").query().isDisabled()).isFalse();
    }

    private void open(Path file) {
        onFx(() -> assertThat(page.open(file)).isTrue());
    }

    private void awaitToast(String text) {
        await(
                "told: " + text,
                () -> lookup("#toast").query().isVisible()
                        && text("#toast-text").equals(text));
    }

    private void awaitProblem(String beginning) {
        await("told of: " + beginning, () -> {
            Message message = workspace.messageProperty().get();
            return message != null
                    && message.kind() == Message.Kind.PROBLEM
                    && message.text().startsWith(beginning);
        });
    }

    /** A test image of MNIST, enlarged, dark on light. */
    private Path pictureOf(int digit) throws IOException {
        int index = 0;
        while (mnist().test().label(index) != digit) {
            index++;
        }
        DigitImage image = mnist().test().image(index);
        BufferedImage picture = new BufferedImage(280, 280, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 280; y++) {
            for (int x = 0; x < 280; x++) {
                int grey = 255 - image.at(y / 10, x / 10);
                picture.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }
        Path file = folder.resolve(digit + ".png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }
}
