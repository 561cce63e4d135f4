package digitpad.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import javafx.stage.FileChooser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelControlsTest {
    @ParameterizedTest
    @CsvSource({
        "lenet, *.zip, lenet.zip",
        "lenet, *.onnx, lenet.onnx",
        "lenet.zip, *.zip, lenet.zip",
        "lenet.ONNX, *.zip, lenet.ONNX",
        "lenet.npz, *.onnx, lenet.npz",
        "lenet v1.2, *.npz, lenet v1.2.npz",
        "lenet, , lenet.zip",
    })
    void aNameGetsTheEndingOfTheChosenKindUnlessItHasOne(String typed, String kind, String meant) {
        FileChooser.ExtensionFilter filter = kind == null ? null : new FileChooser.ExtensionFilter("Kind", kind);
        assertThat(ModelControls.named(new File("folder", typed), filter))
                .isEqualTo(new File("folder", meant).toPath());
    }
}
