package digitpad.ui;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.DataSet;
import digitpad.digits.Mnist;
import digitpad.files.DigitPicture;
import digitpad.files.ImageSetFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A robot that uses the real window as long as it is told: trains, draws, opens pictures, switches pages, models, data sets and colours, looks
 * at images and layers. Every minute it prints memory, threads, open files and frame times, and at the end whether they stayed flat. Not named
 * as a test, so that it runs only when asked for, on a display, as headless Monocle fails to paint a window that grows: {@code xvfb-run -a
 * -s "-screen 0 1280x800x24" mvn test -Dtest=Soak -Ddigitpad.minutes=120 -Dtest.jvm.arguments="-Xmx1g -Dprism.order=sw -Dtestfx.robot=glass"}.
 * What it prints is in target/soak.txt too, as it goes. {@code -Ddigitpad.seed} makes it do other things.
 */
class Soak extends WindowTest {
    static {
        // JavaFX asks GNOME's settings for the scale each time its robot moves the mouse, and never frees them: five
        // megabytes a minute that no user would lose. With a scale that is given it does not ask.
        System.setProperty("glass.gtk.uiScale", "1");
    }

    private static final Path REPORT = Path.of("target/soak.txt");
    private static final List<String> MODELS = List.of("quick", "chollet", "lenet", "digitpad");
    private static final int RECIPES = 7;
    private static final List<String> SECTIONS = List.of("seen", "why", "models", "layers", "map");
    private static final int FEW_TRAINING = 2000;
    private static final int FEW_TEST = 300;
    /** A training is ended, and another begun, once in so many looks at it. */
    private static final int LOOKS = 6;

    private final Random random = new Random(Long.getLong("digitpad.seed", 1));
    private final List<SoakFigures> figures = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private int done;
    private int round;
    private int trainings;

    /** Something the robot does, and its name. */
    private record Act(String name, Runnable action) {}

    @Test
    void soak() throws IOException {
        Duration length = Duration.ofMinutes(Long.getLong("digitpad.minutes", 10));
        Files.createDirectories(REPORT.getParent());
        Files.deleteIfExists(REPORT);
        Path few = fewImages();
        Path picture = folder.resolve("seven.png");
        DigitPicture.writeSheet(List.of(Mnist.load().test().image(0)), 1, 8, picture);
        LogCount log = new LogCount();
        Logger.getLogger("").addHandler(log);
        FrameMeter frames = new FrameMeter();
        WaitForAsyncUtils.waitForAsyncFx(60_000, frames::start);
        List<Act> acts = List.of(
                new Act("drawing", this::drawSome),
                new Act("training", this::train),
                new Act("models", this::otherModel),
                new Act("results", this::lookAtResults),
                new Act("data", () -> browse(few)),
                new Act("network", this::lookInside),
                new Act("pictures", () -> open(picture)),
                new Act("keys", this::turnPages));
        awaitModel();
        report(SoakFigures.HEAD);
        long begin = System.nanoTime();
        long minute = Duration.ofMinutes(1).toNanos();
        for (long next = begin + minute; System.nanoTime() - begin < length.toNanos(); ) {
            Act act = acts.get(round++ % acts.size());
            attempt(act, (System.nanoTime() - begin) / (double) minute);
            if (System.nanoTime() >= next) {
                forgetEvents();
                figures.add(SoakFigures.now((System.nanoTime() - begin) / (double) minute, frames));
                report(figures.get(figures.size() - 1).toString());
                next += minute;
            }
        }
        Logger.getLogger("").removeHandler(log);
        conclude(log.faults());
    }

    /** TestFX keeps every event of the window that is registered, and with it what was under the pointer, until one is registered anew. */
    private static void forgetEvents() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> FxToolkit.toolkitContext()
                .setRegisteredStage(FxToolkit.toolkitContext().getRegisteredStage()));
    }

    /** What fails is told at the end; the robot goes on, as a user would. */
    private void attempt(Act act, double minutes) {
        try {
            act.action().run();
            done++;
        } catch (AssertionError | RuntimeException fault) {
            missed.add("%.1f min, %s: %s".formatted(minutes, act.name(), String.valueOf(fault.getMessage())));
            release(new KeyCode[0]);
            release(new MouseButton[0]);
            push(KeyCode.ESCAPE);
        }
    }

    private void conclude(List<String> faults) throws IOException {
        report(done + " acts, " + trainings + " trainings, " + missed.size() + " acts missed, " + faults.size()
                + " faults logged");
        for (String each : missed) {
            report("missed at " + each.lines().findFirst().orElse(""));
        }
        for (String each : faults) {
            report("logged: " + each);
        }
        SoakVerdict verdict = new SoakVerdict(figures);
        if (verdict.isTelling()) {
            report("\n" + verdict.table());
        } else {
            report("Too few minutes for a verdict.");
        }
        assertThat(missed).as("what the robot could not do").isEmpty();
        assertThat(faults).as("what the program logged").isEmpty();
        assertThat(!verdict.isTelling() || verdict.isFlat()).as(verdict.table()).isTrue();
    }

    private static void report(String line) throws IOException {
        System.out.println(line);
        Files.writeString(REPORT, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Path fewImages() throws IOException {
        Path few = Files.createDirectories(folder.resolve("few"));
        DataSet mnist = Mnist.load();
        ImageSetFiles.writeIdx(mnist.training().first(FEW_TRAINING), few.resolve("train"));
        ImageSetFiles.writeIdx(mnist.test().first(FEW_TEST), few.resolve("t10k"));
        return few;
    }

    private boolean is(String query, BooleanSupplier holds) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> lookup(query).tryQuery().isPresent() && holds.getAsBoolean());
    }

    private double about(double place) {
        return place + (random.nextDouble() - 0.5) * 0.08;
    }

    private void drawSome() {
        clickOn("#page-draw");
        clickOn("#tool-pen");
        switch (random.nextInt(3)) {
            case 0 -> draw(about(0.3), about(0.25), about(0.7), about(0.25), about(0.45), about(0.8));
            case 1 -> draw(about(0.5), about(0.2), about(0.5), about(0.8));
            default ->
                draw(0.5, 0.2, about(0.3), 0.35, about(0.3), 0.65, 0.5, 0.8, about(0.7), 0.65, 0.7, 0.35, 0.5, 0.2);
        }
        await(
                "it is read",
                () -> !text("#reading-digit").isBlank()
                        || !text("#reading-number").isBlank());
        push(KeyCode.CONTROL, KeyCode.Z);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        if (round % 3 == 0) {
            push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DIGIT7);
            await("it can be taken back", () -> lookup("#toast-undo")
                    .tryQuery()
                    .filter(Node::isVisible)
                    .isPresent());
            clickOn("#toast-undo");
        }
        push(KeyCode.DELETE);
    }

    private boolean isIdle() {
        return !lookup("#start").query().isDisabled();
    }

    private void train() {
        clickOn("#page-train");
        if (!is("#start", this::isIdle)) {
            if (round / 8 % LOOKS != 0) {
                clickOn("#pause");
                clickOn("#pause");
                return;
            }
            clickOn("#stop");
            await("it has stopped", this::isIdle);
            // Runs that are over are many after two hours, and may take memory then: they are put away.
            clickOn(lookup("#runs .run-name").nth(0).<Node>query());
            push(KeyCode.DELETE);
        }
        ComboBox<?> recipes = lookup("#recipe").queryComboBox();
        interact(() -> recipes.getSelectionModel().select(trainings % RECIPES));
        replaceText("#epochs", "1000");
        clickOn("#start");
        await("it trains", () -> lookup("#start").query().isDisabled());
        trainings++;
    }

    private void otherModel() {
        String wanted = MODELS.get(random.nextInt(MODELS.size()));
        clickOn("#model-card");
        clickOn(lookup(".menu-item").lookup(wanted).<Node>query());
        await(wanted + " is in use", () -> text("#model-name").equals(wanted));
    }

    private void lookAtResults() {
        clickOn("#page-results");
        await(
                "there are results",
                () -> lookup("#results-gallery .thumbnail").tryQuery().isPresent());
        moveTo("#results-gallery");
        scroll(30, VerticalDirection.DOWN);
        scroll(30, VerticalDirection.UP);
        clickOn(WaitForAsyncUtils.waitForAsyncFx(60_000, this::firstInGallery));
        type(KeyCode.RIGHT, 5);
        push(KeyCode.ESCAPE);
    }

    /** Found on the FX thread: between two frames the list may put the cell of a thumbnail away. */
    private Bounds firstInGallery() {
        Node thumbnail =
                lookup("#results-gallery .thumbnail").match(this::isInGallery).query();
        return thumbnail.localToScreen(thumbnail.getBoundsInLocal());
    }

    /** The list keeps cells in reserve, above and below what is seen. */
    private boolean isInGallery(Node thumbnail) {
        Bounds place = thumbnail.localToScreen(thumbnail.getBoundsInLocal());
        return place != null && onScreen("#results-gallery").contains(place);
    }

    private void browse(Path few) {
        drop(few);
        await(
                "the few images are open",
                () -> lookup("#data-set").tryQuery().isPresent()
                        && text("#data-set").equals("few"));
        moveTo("#data-gallery");
        scroll(5, VerticalDirection.DOWN);
        clickOn(lookup("#data-gallery .thumbnail").nth(random.nextInt(5)).<Node>query());
        type(KeyCode.RIGHT, 3);
        clickOn("#data-set");
        clickOn(lookup(".menu-item").lookup("MNIST").<Node>query());
        await("MNIST is open", () -> text("#data-set").equals("MNIST"));
    }

    private void lookInside() {
        clickOn("#page-network");
        clickOn("#network-" + SECTIONS.get(random.nextInt(SECTIONS.size())));
        clickOn("#network-" + SECTIONS.get(random.nextInt(SECTIONS.size())));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void open(Path picture) {
        clickOn("#page-draw");
        drop(picture);
        await("the picture is read", () -> text("#reading-digit").equals("7"));
        push(KeyCode.DELETE);
        clickOn("#appearance");
    }

    private void turnPages() {
        for (int i = 0; i < 10; i++) {
            push(KeyCode.CONTROL, KeyCode.getKeyCode("" + (1 + random.nextInt(5))));
        }
        clickOn("#show-help");
        push(KeyCode.ESCAPE);
    }
}
