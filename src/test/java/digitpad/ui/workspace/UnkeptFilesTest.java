package digitpad.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class UnkeptFilesTest {
    private static final Path SETTINGS = Path.of("preferences.json");
    private static final Path PAD = Path.of("pad.jsonl");

    private final Workspace workspace = new Workspace();
    private final UnkeptFiles unkept = new UnkeptFiles(workspace);

    @Test
    void theFirstIsToldAndNoneAfterIt() {
        unkept.failed(PAD);
        assertThat(told())
                .isEqualTo("Settings and the drawing on the pad are not found again at the next start:"
                        + " pad.jsonl cannot be written. Make room, or make its folder writable.");
        forget();
        unkept.failed(SETTINGS);
        unkept.failed(PAD);
        assertThat(workspace.messageProperty().get()).isNull();
    }

    @Test
    void itIsToldAgainOnceAllCouldBeWritten() {
        unkept.failed(PAD);
        unkept.failed(SETTINGS);
        forget();
        unkept.written(PAD);
        unkept.failed(PAD);
        assertThat(workspace.messageProperty().get()).isNull();
        unkept.written(PAD);
        unkept.written(SETTINGS);
        unkept.failed(SETTINGS);
        assertThat(told()).contains("preferences.json");
    }

    private String told() {
        return workspace.messageProperty().get().text();
    }

    private void forget() {
        workspace.messageProperty().set(null);
    }
}
