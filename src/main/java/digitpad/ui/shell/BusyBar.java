package digitpad.ui.shell;

import digitpad.ui.parts.Appearance;
import digitpad.ui.workspace.Background;
import digitpad.words.Words;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.control.ProgressBar;
import javafx.util.Duration;

/** A thin bar under a page's header while work in the background takes longer than a moment. FX thread only. */
final class BusyBar extends ProgressBar {
    private static final Words WORDS = Words.of(BusyBar.class);
    /** Shorter work is not worth a sign. */
    private static final Duration MOMENT = Duration.millis(200);

    private final List<Background> watched;
    private final PauseTransition moment = new PauseTransition(MOMENT);

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
        moment.setOnFinished(event -> setVisible(isBusy()));
        watched.forEach(work -> work.busyProperty().subscribe(busy -> follow()));
    }

    private boolean isBusy() {
        return watched.stream().anyMatch(work -> work.busyProperty().get());
    }

    private void follow() {
        if (!isBusy()) {
            moment.stop();
            setVisible(false);
        } else if (!isVisible()) {
            moment.play();
        }
    }
}
