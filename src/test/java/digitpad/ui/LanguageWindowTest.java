package digitpad.ui;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.testfx.util.WaitForAsyncUtils;

/** Starts the real program once the test has chosen its language. */
abstract class LanguageWindowTest extends WindowTest {
    static final List<String> PAGES = List.of("draw", "train", "results", "data", "network");

    private final Locale before = Locale.getDefault();

    /** Not before the language is chosen. */
    @Override
    void open() {}

    /**
     * Starts the program and waits for its model.
     *
     * @param language a tag such as "zh-CN"
     */
    void openIn(String language) throws IOException, TimeoutException {
        Locale.setDefault(Locale.forLanguageTag(language));
        super.open();
        awaitModel();
    }

    @Override
    @AfterEach
    void close() throws TimeoutException {
        super.close();
        Locale.setDefault(before);
    }

    Scene scene() {
        return lookup(".window").query().getScene();
    }

    void resize(double width, double height) {
        onFx(() -> {
            Window window = scene().getWindow();
            window.setX(0);
            window.setY(0);
            window.setWidth(width);
            window.setHeight(height);
        });
    }

    /** What a layout makes wider or higher may lay out others anew. */
    void layOut() {
        for (int i = 0; i < 3; i++) {
            onFx(() -> {
                scene().getRoot().applyCss();
                scene().getRoot().layout();
            });
        }
    }

    static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
