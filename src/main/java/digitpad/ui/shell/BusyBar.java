package digitpad.ui.shell;

import digitpad.ui.parts.Appearance;
import digitpad.ui.workspace.Background;
import digitpad.words.Words;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.control.ProgressBar;
import javafx.stage.Window;
import javafx.util.Duration;

/** A thin bar under a page's header while work in the background takes longer than a moment. FX thread only. */
final class BusyBar extends ProgressBar {
    private static final Words WORDS = Words.of(BusyBar.class);
    /** Shorter work is not worth a sign. */
    private static final Duration MOMENT = Duration.millis(200);

    private static final Duration LOOK = Duration.millis(100);

    private final List<Background> watched;
    private final Timeline looks = new Timeline(new KeyFrame(LOOK, event -> look()));
    private Duration busyFor = Duration.ZERO;

    /**
     * A bar.
     *
     * @param watched what works
     * @param appearance tells whether the bar may move
     */
    BusyBar(List<Background> watched, Appearance appearance) {
        this.watched = List.copyOf(watched);
        setId("busy");
        getStyleClass().add("busy-bar");
        setMaxWidth(Double.MAX_VALUE);
        setMouseTransparent(true);
        setFocusTraversable(false);
        setVisible(false);
        setAccessibleText(WORDS.text("busy"));
        appearance.stillProperty().subscribe(still -> setProgress(still ? 1 : INDETERMINATE_PROGRESS));
        looks.setCycleCount(Animation.INDEFINITE);
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(this::follow);
    }

    /** A window that is closed has nothing to show. */
    private void follow(boolean isShown) {
        if (isShown) {
            looks.play();
        } else {
            looks.stop();
        }
    }

    private void look() {
        busyFor = watched.stream().anyMatch(Background::isBusy) ? busyFor.add(LOOK) : Duration.ZERO;
        setVisible(busyFor.greaterThanOrEqualTo(MOMENT));
    }
}
