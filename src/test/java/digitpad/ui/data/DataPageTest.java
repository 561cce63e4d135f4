package digitpad.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.ImageSet;
import digitpad.ui.PageTest;
import digitpad.ui.parts.Page;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class DataPageTest extends PageTest {
    @Override
    protected Page makePage() {
        return new DataPage(workspace, appearance);
    }

    private void openMnist() {
        onFx(() -> workspace.open(mnist()));
    }

    private void type(String count) {
        clickOn("#data-count .text-field");
        push(KeyCode.CONTROL, KeyCode.A);
        write(count);
    }

    private TextField countField() {
        return lookup("#data-count .text-field").query();
    }

    private static List<String> first(String part, ImageSet images, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> part + " image " + i + ", label " + images.label(i))
                .toList();
    }

    @Test
    void saysThatItIsReadingUntilThereIsADataSet() {
        assertThat(lookup("#data-notice").query().isVisible()).isTrue();
        openMnist();
        assertThat(lookup("#data-notice").query().isVisible()).isFalse();
    }

    @Test
    void tenTrainingImagesComeFirst() {
        openMnist();
        assertThat(thumbnailsInView()).isEqualTo(first("Training", mnist().training(), 10));
        assertThat(text("#data-line")).isEqualTo("10 of 60,000 training images");
    }

    @Test
    void firstSamplesFollowTheNumberChosen() {
        openMnist();
        type("25");
        assertThat(thumbnailsInView()).isEqualTo(first("Training", mnist().training(), 25));
        type("3");
        assertThat(thumbnailsInView()).isEqualTo(first("Training", mnist().training(), 3));
        clickOn("#data-count .increment-arrow-button");
        assertThat(thumbnailsInView()).isEqualTo(first("Training", mnist().training(), 13));
    }

    @Test
    void theTestSetShowsItsOwnImagesAndNeverMoreThanItHas() {
        openMnist();
        type("60000");
        clickOn("#data-test");
        assertThat(text("#data-line")).isEqualTo("10,000 of 10,000 test images");
        assertThat(countField().getText()).isEqualTo("10000");
        assertThat(thumbnailsInView().subList(0, 5)).isEqualTo(first("Test", mnist().test(), 5));
    }

    @Test
    void aBadNumberIsRefusedInPlaceWithTheReason() {
        openMnist();
        for (String bad : List.of("0", "-5", "60001", "many", "2.5", "99999999999999")) {
            // At once, as pasting does: what is typed is followed from key to key.
            onFx(() -> countField().setText(bad));
            clickOn("#data-count .text-field").push(KeyCode.ENTER);
            assertThat(text("#data-problem")).isEqualTo("Type a whole number from 1 to 60,000.");
            assertThat(text("#data-line")).isEqualTo("10 of 60,000 training images");
            assertThat(countField().getText()).isEqualTo(bad);
        }
        type("60,000");
        assertThat(text("#data-problem")).isEmpty();
        assertThat(text("#data-line")).isEqualTo("60,000 of 60,000 training images");
    }

    @Test
    void sixtyThousandImagesNeedFewTilesAtEverySize() {
        openMnist();
        type("60000");
        assertThat(thumbnailNodes()).isBetween(20, 200);
        resize(960, 640);
        assertThat(thumbnailNodes()).isBetween(20, 200);
        clickOn(thumbnail(0));
        push(KeyCode.END);
        assertThat(text("#data-selected")).isEqualTo("Training image 59,999, label 8");
        assertThat(thumbnailsInView()).contains("Training image 59,999, label 8");
        assertThat(thumbnailNodes()).isBetween(20, 200);
    }

    @Test
    void aClickOrTheArrowsShowAnImageAsNumbers() {
        openMnist();
        assertThat(text("#data-selected")).isEqualTo("Training image 0, label 5");
        clickOn(thumbnail(5));
        assertThat(text("#data-selected")).isEqualTo("Training image 5, label 2");
        push(KeyCode.RIGHT);
        assertThat(text("#data-selected")).isEqualTo("Training image 6, label 1");
        clickOn("#data-previous");
        assertThat(text("#data-selected")).isEqualTo("Training image 5, label 2");
    }
}
