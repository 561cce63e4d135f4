package digitpad.files.export;

import digitpad.digits.UnreadableFileException;
import digitpad.files.AtomicFile;
import digitpad.learning.Model;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes models for other programs. Any thread may call it; takes a moment. */
public final class ModelExport {
    private ModelExport() {}

    /**
     * Writes a model to a temporary file beside the target, then moves it there: the target is never half-written.
     *
     * @param model what to write
     * @param format how
     * @param file the target; replaced if it exists
     * @throws UnreadableFileException if the format has no place for this model; names the layer and says why
     * @throws IOException if it cannot be written; the target is then as it was
     */
    public static void write(Model model, ExportFormat format, Path file) throws IOException {
        try {
            List<PlacedLayer> layers = PlacedLayer.of(model);
            switch (format) {
                case ONNX -> AtomicFile.write(file, OnnxModel.of(model, layers)::writeTo);
                case NPZ -> AtomicFile.write(file, stream -> NumpyArchive.write(model.card(), layers, stream));
            }
        } catch (RefusedException refused) {
            throw new UnreadableFileException(file + ": " + refused.getMessage(), refused);
        }
    }
}
