package digitpad.ui;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.DigitImage;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class TrainSettingsTest extends WindowTest {
    @BeforeEach
    void openThePage() {
        awaitModel();
        clickOn("#page-train");
        await("the images are read", () -> !isDisabled("#start"));
    }

    private boolean isDisabled(String query) {
        return lookup(query).query().isDisabled();
    }

    private String typed(String query) {
        return lookup(query).<TextField>query().getText();
    }

    /** The mark in the title line above a field. */
    private Node mark(String field) {
        return lookup(field).query().getParent().lookup(".put-back");
    }

    private void choose(String box, String value) {
        ComboBox<?> choice = lookup(box).queryComboBox();
        clickOn(choice);
        clickOn(value);
    }

    /** Presses Tab until a node has the keyboard, as one without a mouse does. */
    private void tabTo(String query) {
        Node wanted = lookup(query).query();
        List<Node> visited = new ArrayList<>();
        for (int i = 0; i < 80 && !wanted.isFocused(); i++) {
            push(KeyCode.TAB);
            visited.add(wanted.getScene().getFocusOwner());
        }
        assertThat(wanted.isFocused())
                .as(query + " is reached by Tab, which went to " + visited)
                .isTrue();
    }

    @Test
    void aChangedSettingIsMarkedAndPutBackWithTheMouse() {
        assertThat(mark("#epochs").isVisible()).isFalse();
        assertThat(lookup("#put-all-back").query().isVisible()).isFalse();
        replaceText("#epochs", "9");
        await("it is marked", () -> mark("#epochs").isVisible());
        assertThat(mark("#epochs").getAccessibleText()).isEqualTo("Epochs is changed. Put back the recipe's: 3");
        clickOn(mark("#epochs"));
        await("it is put back", () -> typed("#epochs").equals("3"));
        assertThat(mark("#epochs").isVisible()).isFalse();

        replaceText("#batch-size", "64");
        choose("#optimizer", "RMSprop");
        choose("#schedule", "Step");
        await("the numbers of the schedule are there", () -> typed("#schedule-2")
                .equals("0.5"));
        clickOn("#put-all-back");
        await(
                "all is put back",
                () -> typed("#batch-size").equals("32")
                        && !lookup("#put-all-back").query().isVisible()
                        && lookup("#schedule-1").queryAll().isEmpty());
    }

    @Test
    void settingsAreChangedAndPutBackWithTheKeyboard() {
        tabTo("#recipe");
        tabTo("#epochs");
        push(KeyCode.UP);
        push(KeyCode.UP);
        await("two more", () -> typed("#epochs").equals("5"));
        tabTo("#batch-size");
        push(KeyCode.DOWN);
        await("half", () -> typed("#batch-size").equals("16"));
        push(KeyCode.SHIFT, KeyCode.TAB);
        await("the mark has the keyboard", () -> mark("#batch-size").isFocused());
        push(KeyCode.SPACE);
        await("it is put back", () -> typed("#batch-size").equals("32"));
        assertThat(lookup("#batch-size").query().isFocused()).isTrue();
        tabTo("#augmentation");
        push(KeyCode.SPACE);
        tabTo("#augmentation-edit");
        push(KeyCode.SPACE);
        tabTo("#augmentation-thickness");
        tabTo("#augmentation-again");
        tabTo("#more");
        tabTo("#validation-share");
        tabTo("#seed");
        tabTo("#draw-seed");
        push(KeyCode.SPACE);
        tabTo("#start");
    }

    @Test
    void augmentedImagesAreShownWhileTheirNumbersChange() {
        clickOn("#augmentation");
        clickOn("#augmentation-edit");
        await("images are there", () -> hasInk("#augmentation-preview"));
        replaceText("#augmentation-shift", "7");
        awaitText("#augmentation-shift-problem", "0 to 6 pixels of 28.");
        assertThat(isDisabled("#start")).isTrue();
        replaceText("#augmentation-shift", "0");
        WritableImage before = pictureNow("#augmentation-preview");
        replaceText("#augmentation-rotation", "45");
        await("the images are turned", () -> differs(before, picture("#augmentation-preview")));
        WritableImage turned = pictureNow("#augmentation-preview");
        tabTo("#augmentation-again");
        push(KeyCode.SPACE);
        await("other images are there", () -> differs(turned, picture("#augmentation-preview")));
    }

    private boolean hasInk(String query) {
        Canvas canvas = (Canvas) lookup(query).query().lookup("Canvas");
        WritableImage picture = canvas.snapshot(null, null);
        int paper = picture.getPixelReader().getArgb(1, 1);
        for (int i = 0; i < 2 * DigitImage.SIDE; i++) {
            if (picture.getPixelReader().getArgb(i, i) != paper) {
                return true;
            }
        }
        return false;
    }

    /** To be called on the FX thread. Of the canvas alone: what lies around it may change its size by a pixel while it is laid out. */
    private WritableImage picture(String query) {
        return lookup(query).query().lookup("Canvas").snapshot(null, null);
    }

    private WritableImage pictureNow(String query) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> picture(query));
    }

    private static boolean differs(WritableImage one, WritableImage other) {
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void theLearningRateAloneIsChangedWhileARunGoesOn() {
        clickOn("#start");
        await("it goes on", () -> text("#progress-title").startsWith("Epoch 1"));
        assertThat(isDisabled("#epochs")).isTrue();
        assertThat(isDisabled("#recipe")).isTrue();
        assertThat(isDisabled("#seed")).isTrue();
        assertThat(text("#settings-state")).isEqualTo("Locked, except the learning rate.");
        replaceText("#learning-rate", "0.0005");
        awaitText("#learning-rate-note", "Enter: from the next batch on.");
        push(KeyCode.ENTER);
        awaitText("#learning-rate-note", "Type another at any time.");
        replaceText("#learning-rate", "11 ");
        awaitText("#learning-rate-problem", "Above 0, at most 10.");
        assertThat(text("#progress-title")).as("a space is no shortcut here").startsWith("Epoch 1");
        replaceText("#learning-rate", "0.0004");
        tabTo("#pause");
        awaitText("#learning-rate-note", "Type another at any time.");
        clickOn("#stop");
        awaitText("#progress-title", "Stopped");
        assertThat(isDisabled("#epochs")).isFalse();
        assertThat(typed("#learning-rate")).isEqualTo("0.0004");
    }

    @Test
    void earlyStoppingWithoutValidationImagesIsRefusedBesideBothFields() {
        clickOn("#more");
        tabTo("#patience");
        push(KeyCode.UP);
        push(KeyCode.UP);
        tabTo("#validation-share");
        push(KeyCode.HOME);
        awaitText("#patience-problem", "Early stopping needs validation images");
        awaitText("#validation-share-problem", "Early stopping needs validation images");
        assertThat(isDisabled("#start")).isTrue();
        assertThat(text("#settings-state")).contains("Early stopping needs validation images");
        push(KeyCode.RIGHT);
        await("it can start", () -> !isDisabled("#start"));
        awaitText("#validation-counts", "59,400 to train, 600 to validate");
    }

    @Test
    void theButtonsStayInViewWhateverIsUnfolded() {
        Scene scene = lookup("#start").query().getScene();
        interact(() -> {
            Stage stage = (Stage) scene.getWindow();
            stage.setWidth(1024);
            stage.setHeight(700);
        });
        clickOn("#augmentation");
        clickOn("#augmentation-edit");
        Bounds start =
                lookup("#start").query().localToScene(lookup("#start").query().getBoundsInLocal());
        assertThat(start.getMaxY()).isLessThan(scene.getHeight());
        tabTo("#seed");
        Bounds seed =
                lookup("#seed").query().localToScene(lookup("#seed").query().getBoundsInLocal());
        assertThat(seed.getMaxY()).as("scrolled into view").isLessThanOrEqualTo(start.getMinY());
    }
}
