package digitpad.ui.network.morph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import digitpad.digits.DigitImage;
import digitpad.dl4j.Dl4jEngine;
import digitpad.files.GeneratorFile;
import digitpad.learning.Engine;
import digitpad.learning.MorphCourse;
import digitpad.learning.ReadingService;
import digitpad.ui.PageTest;
import digitpad.ui.parts.Page;
import digitpad.ui.parts.ShortcutHint;
import digitpad.ui.workspace.Background;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the generator and the model that ship. */
class MorphViewTest extends PageTest {
    @TempDir
    Path folder;

    private final Engine engine = new Dl4jEngine();
    private final ReadingService frames = new ReadingService("morph-frames", Platform::runLater);
    private final Background work = new Background("morph", Platform::runLater);
    private final ObjectProperty<Optional<DigitImage>> image = new SimpleObjectProperty<>(Optional.empty());
    private MorphModel model;

    @Override
    protected Page makePage() {
        model = new MorphModel(
                workspace,
                appearance,
                () -> GeneratorFile.openShipped(engine.generators().orElseThrow()),
                frames,
                work,
                Platform::runLater);
        model.follow(image);
        MorphView view = new MorphView(model, appearance);
        return new Page() {
            @Override
            public Node node() {
                return view;
            }

            @Override
            public void keyPressed(KeyEvent event) {}

            @Override
            public List<ShortcutHint> shortcuts() {
                return List.of();
            }

            @Override
            public void shown() {
                model.setInView(true);
            }

            @Override
            public void hidden() {
                model.setInView(false);
            }
        };
    }

    @BeforeEach
    void readAndLook() throws Exception {
        var reads = engine.open(Path.of("models/digitpad.zip"));
        onFx(() -> {
            workspace.use(reads);
            model.setInView(true);
        });
        awaitPicture(0, 3);
    }

    @AfterEach
    void giveUpThreads() {
        frames.close();
        work.close();
    }

    private void awaitPicture(double position, int digit) {
        await("a picture at " + position + " is read as " + digit, () -> model.pictureProperty()
                .get()
                .filter(picture -> Math.abs(picture.frame().position() - position) < 1e-9
                        && picture.frame().reading().digit() == digit)
                .isPresent());
    }

    private void awaitCourse() {
        await("the chart has every reading", () -> model.courseProperty()
                .get()
                .filter(course -> course.readings().size() > 90)
                .isPresent());
    }

    @Test
    void scrubbingShowsEveryPlaceWithItsReading() {
        Slider slider = lookup("#morph-position").query();
        onFx(() -> slider.setValue(1));
        awaitPicture(1, 8);
        assertThat(text("#morph-reading")).isEqualTo("8");
        assertThat(text("#morph-confidence")).endsWith("%");
        clickOn(slider);
        press(KeyCode.HOME).release(KeyCode.HOME);
        awaitPicture(0, 3);
    }

    @Test
    void thePictureHasEveryPixelOfTheScreen() {
        Node screen = lookup("#morph-picture").query();
        MorphPicture picture = model.pictureProperty().get().orElseThrow();
        assertThat(picture.side()).isGreaterThanOrEqualTo(336);
        assertThat(screen.getLayoutBounds().getWidth()).isEqualTo(336);
    }

    @Test
    void withLessMotionStillPicturesFollowOneAnotherOnce() {
        List<Double> places = new ArrayList<>();
        onFx(() -> {
            appearance.looksProperty().set(appearance.looksProperty().get().withStillness(true));
            model.paceProperty().set(Pace.FAST);
            model.positionProperty().subscribe((before, now) -> places.add(now.doubleValue()));
        });
        clickOn("#morph-play");
        await("it has come to the end, and stays", () -> !model.playingProperty()
                .get());
        assertThat(model.positionProperty().get()).isEqualTo(1);
        assertThat(places).isSorted().allMatch(place -> place * 8 == Math.rint(place * 8));
    }

    @Test
    void playingMovesAndPausingStays() {
        clickOn("#morph-play");
        await("it moves", () -> model.positionProperty().get() > 0.02);
        assertThat(model.playingProperty().get()).isTrue();
        clickOn("#morph-play");
        assertThat(model.playingProperty().get()).isFalse();
        double place = model.positionProperty().get();
        onFx(() -> {});
        assertThat(model.positionProperty().get()).isEqualTo(place);
        onFx(() -> {
            model.play();
            model.setInView(false);
        });
        assertThat(model.playingProperty().get()).as("out of view").isFalse();
    }

    @Test
    void theChartMarksWhereTheReadingChangesAndAButtonGoesThere() {
        awaitCourse();
        List<MorphCourse.Change> changes =
                model.courseProperty().get().orElseThrow().changes();
        assertThat(changes).isNotEmpty();
        assertThat(text("#morph-changes")).contains("becomes 8 at");
        clickOn("#morph-change");
        assertThat(model.positionProperty().get()).isCloseTo(changes.get(0).position(), within(1e-9));
        Node chart = lookup("#morph-chart").query();
        clickOn(chart);
        assertThat(model.positionProperty().get()).isCloseTo(0.5, within(0.02));
    }

    @Test
    void otherEndsGiveAnotherMorph() {
        ComboBox<End> to = lookup("#morph-to").query();
        onFx(() -> {
            to.setValue(End.of(0));
            model.goTo(1);
        });
        awaitPicture(1, 0);
        clickOn("#morph-swap");
        awaitPicture(0, 0);
        assertThat(model.toProperty().get()).isEqualTo(End.of(3));
    }

    @Test
    void theImageOfThePageCanBeAnEnd() {
        ComboBox<End> from = lookup("#morph-from").query();
        onFx(() -> from.setValue(End.OWN));
        assertThat(text("#morph-notice")).startsWith("There is no image yet");
        DigitImage seven = mnist().test().image(0);
        onFx(() -> image.set(Optional.of(seven)));
        awaitPicture(0, 7);
        assertThat(model.stateProperty().get()).isEqualTo(MorphModel.State.READY);
    }

    @Test
    void aMorphIsSavedAndAFullFolderIsNot() throws Exception {
        Path gif = folder.resolve("morph.gif");
        onFx(() -> model.saving().save(MorphSaving.Kind.GIF, 56, gif));
        await("it is saved", () -> message().equals("Saved as “morph.gif”."));
        assertThat(gif).isNotEmptyFile();
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("kept"), "mine");
        onFx(() -> model.saving().save(MorphSaving.Kind.FRAMES, 56, full));
        await("it is refused", () -> message().contains("exists already"));
        onFx(() -> {
            model.saving().save(MorphSaving.Kind.FRAMES, 56, folder.resolve("new"));
            model.saving().cancel();
        });
        await("it is cancelled", () -> message().equals("Nothing was saved."));
        assertThat(folder.resolve("new")).doesNotExist();
    }

    private String message() {
        return workspace.messageProperty().get() == null
                ? ""
                : workspace.messageProperty().get().text();
    }
}
