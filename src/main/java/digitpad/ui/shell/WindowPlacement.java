package digitpad.ui.shell;

import digitpad.files.Preferences.WindowPlace;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** Where a window stands on the screens, and stood before it was closed. FX thread only. */
final class WindowPlacement {
    /** What the pages are made for, in pixels. */
    static final double WIDTH = 1280;

    static final double HEIGHT = 800;
    private static final double MIN_WIDTH = 960;
    private static final double MIN_HEIGHT = 640;
    /** So much of a window must be in sight for the mouse to take it. */
    private static final double GRIP = 64;
    /** At first, of the screen's width and height. */
    private static final double LARGEST_SHARE = 0.9;

    private final Stage stage;
    private WindowPlace last;

    /**
     * Puts a window where it was, if it would be in sight there, or else in the middle of the screen; from then on follows it.
     *
     * @param stage not shown yet
     * @param before where it was last time
     */
    WindowPlacement(Stage stage, Optional<WindowPlace> before) {
        this.stage = stage;
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, screen.getHeight()));
        last = before.filter(WindowPlacement::isOnScreen).orElseGet(() -> first(screen));
        // Some window managers of X11 (Openbox is one) open JavaFX's windows at their least size, whatever they were
        // given.
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, shown -> {
            put(last);
            follow();
        });
        put(last);
    }

    /** {@return where the window is, or was before it was closed} */
    WindowPlace last() {
        return last;
    }

    /** Of the usual size, or as much of the screen as leaves a margin, in the screen's middle. */
    private static WindowPlace first(Rectangle2D screen) {
        double width =
                Math.max(Math.min(MIN_WIDTH, screen.getWidth()), Math.min(WIDTH, LARGEST_SHARE * screen.getWidth()));
        double height = Math.max(
                Math.min(MIN_HEIGHT, screen.getHeight()), Math.min(HEIGHT, LARGEST_SHARE * screen.getHeight()));
        return new WindowPlace(
                screen.getMinX() + (screen.getWidth() - width) / 2,
                screen.getMinY() + (screen.getHeight() - height) / 2,
                width,
                height,
                false);
    }

    /** Whether a window there can be seen, and taken by its frame: screens come and go. */
    private static boolean isOnScreen(WindowPlace place) {
        double middle = place.x() + place.width() / 2;
        return place.width() >= GRIP
                && place.height() >= GRIP
                && Screen.getScreens().stream()
                        .map(Screen::getVisualBounds)
                        .anyMatch(screen -> screen.contains(middle, Math.max(place.y(), screen.getMinY()))
                                && place.y() > screen.getMinY() - GRIP
                                && place.width() <= screen.getWidth() + GRIP
                                && place.height() <= screen.getHeight() + GRIP);
    }

    private void put(WindowPlace place) {
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.isMaximized());
    }

    private void follow() {
        Stream.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(value -> value.subscribe(now -> note()));
        stage.maximizedProperty().subscribe(now -> note());
        stage.fullScreenProperty().subscribe(now -> note());
    }

    /** A window that fills the screen goes back to where it was; a maximized one is so again at the next start. */
    private void note() {
        if (stage.isFullScreen()) {
            return;
        }
        last = stage.isMaximized()
                ? new WindowPlace(last.x(), last.y(), last.width(), last.height(), true)
                : new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
    }
}
