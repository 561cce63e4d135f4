package digitpad.files.export;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** An exported file, read by ONNX Runtime. */
final class OnnxReading implements AutoCloseable {
    private static final int PIXELS = 784;
    private static final int BATCH = 500;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    OnnxReading(Path file) throws OrtException {
        session = environment.createSession(file.toString());
    }

    OrtSession session() {
        return session;
    }

    float[][] probabilities(float[] pixels, int images) throws OrtException {
        List<float[]> all = new ArrayList<>();
        for (int first = 0; first < images; first += BATCH) {
            int size = Math.min(BATCH, images - first);
            FloatBuffer part = FloatBuffer.wrap(Arrays.copyOfRange(pixels, first * PIXELS, (first + size) * PIXELS));
            try (OnnxTensor image = OnnxTensor.createTensor(environment, part, new long[] {size, 1, 28, 28});
                    OrtSession.Result result = session.run(Map.of("image", image))) {
                all.addAll(List.of(
                        (float[][]) result.get("probabilities").orElseThrow().getValue()));
            }
        }
        return all.toArray(float[][]::new);
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
