package digitpad.learning;

import digitpad.digits.DataSet;
import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import java.util.List;
import java.util.stream.IntStream;

/** Small data sets whose images can be told apart: image i has the label i mod 10 and carries i in its first two pixels. */
final class Samples {
    private Samples() {}

    static DataSet dataSet(int training, int test) {
        return new DataSet("samples", images("training", training), images("test", test));
    }

    static ImageSet images(String name, int size) {
        byte[] pixels = new byte[size * DigitImage.PIXELS];
        byte[] labels = new byte[size];
        for (int i = 0; i < size; i++) {
            pixels[i * DigitImage.PIXELS] = (byte) (i / 256);
            pixels[i * DigitImage.PIXELS + 1] = (byte) i;
            labels[i] = (byte) (i % 10);
        }
        List<String> names = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
        return ImageSet.of(name, names, pixels, labels);
    }

    /** Which sample stands at a place of a batch. */
    static int number(Batch batch, int index) {
        int at = index * DigitImage.PIXELS;
        return Math.round(255 * batch.pixels()[at]) * 256 + Math.round(255 * batch.pixels()[at + 1]);
    }

    static TrainingSettings settings(int epochs, int batchSize, long seed, double validationShare) {
        return TrainingSettings.builder()
                .epochs(epochs)
                .batchSize(batchSize)
                .seed(seed)
                .validationShare(validationShare)
                .build();
    }
}
