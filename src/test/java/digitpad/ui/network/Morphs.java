package digitpad.ui.network;

import digitpad.learning.ReadingService;
import digitpad.ui.network.morph.MorphModel;
import digitpad.ui.parts.Appearance;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Workspace;
import javafx.application.Platform;

/** Morphs for tests of the page that are about something else. */
final class Morphs {
    private Morphs() {}

    /** {@return morphs that nothing can draw} */
    static MorphModel none(Workspace workspace, Appearance appearance) {
        return new MorphModel(
                workspace,
                appearance,
                () -> {
                    throw new IllegalStateException("nothing draws in this test");
                },
                new ReadingService("no morphs", Platform::runLater),
                new Background("no morphs", Platform::runLater),
                Platform::runLater);
    }
}
