package digitpad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.dl4j.Dl4jEngine;
import digitpad.files.keras.Fixtures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    /** The first field of a ModelProto, and the version that goes with opset 13. */
    private static final byte[] ONNX_BEGINS = {8, 7};

    private static final byte[] ZIP_BEGINS = {'P', 'K'};

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return new DigitpadCommand(
                        Dl4jEngine::new,
                        "1.2.3",
                        folder.resolve("runs"),
                        new Console(out, err, StandardCharsets.UTF_8, false))
                .execute(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void theEndingTellsTheFormat() throws IOException {
        assertThat(run("export", "--out", file("default.ONNX"))).isZero();
        assertThat(out())
                .isEqualTo("digitpad, 422,122 parameters, written to " + file("default.ONNX") + " (ONNX model)\n");
        assertThat(Files.readAllBytes(folder.resolve("default.ONNX"))).startsWith(ONNX_BEGINS);
    }

    @Test
    void aModelOfKerasIsExportedInTheFormatThatIsTold() throws IOException {
        Fixtures.unpack(folder);
        assertThat(run("export", "--model", file("everything.keras"), "--format", "npz", "-o", file("any"), "--json"))
                .isZero();
        assertThat(out())
                .isEqualTo("{\"file\":\"" + file("any")
                        + "\",\"format\":\"npz\",\"model\":\"everything\",\"parameters\":998}\n");
        assertThat(Files.readAllBytes(folder.resolve("any"))).startsWith(ZIP_BEGINS);
    }

    @Test
    void aNameThatTellsNoFormatIsWrongUsage() {
        assertThat(run("export", "--out", file("lenet.pb"))).isEqualTo(2);
        assertThat(err())
                .isEqualTo("digitpad: " + file("lenet.pb")
                        + " ends neither in .onnx nor in .npz: say which with --format; see digitpad export --help\n");
    }

    @Test
    void whatCannotBeWrittenIsToldInOneLineAndBeforeTheModelIsRead() throws IOException {
        assertThat(run("export", "--model", file("none.zip"), "--out", file("nowhere/lenet.onnx")))
                .isEqualTo(1);
        Files.createDirectory(folder.resolve("taken.onnx"));
        assertThat(run("export", "--out", file("taken.onnx"))).isEqualTo(1);
        assertThat(err())
                .isEqualTo("digitpad: " + file("nowhere/lenet.onnx") + ": there is no directory " + file("nowhere")
                        + "; make it first\ndigitpad: " + file("taken.onnx")
                        + ": a directory; name a file in it for the model\n");
    }
}
