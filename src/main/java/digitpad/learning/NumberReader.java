package digitpad.learning;

import digitpad.digits.DigitImage;
import digitpad.digits.WritingRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the digits of rows of writing and reads them: the network reads every run of neighbouring pieces that may be a digit, and of all
 * ways to part the row the most likely is taken, by what the network makes of the runs and by how they lie. A row of one piece is read as it
 * is. What was read lately is remembered, so that while a number is drawn only what changed is read. One thread at a time.
 */
public final class NumberReader {
    /** Remembered readings of one network. */
    private static final int MOST_REMEMBERED = 512;

    /**
     * What each figure of {@link DigitCandidates#features} weighs, fitted on numbers composed of the drawings of twenty writers of UCI Pen
     * Digits (pd01 to pd20) as the shipped network reads them.
     */
    private static final double[] WEIGHTS = {
        -0.36, -0.56, 0.18, 1.36, -2.00, -0.64, -2.35, -1.19, -1.85, 0.79, -4.43, -3.57, -1.38, -2.93, -5.45, -4.21,
        -1.30, -1.81, 0.01, 0.20, -3.79, 2.60, -1.33, -0.10, -0.40, -4.26, 0.69, 0.42, -1.63, -0.40, 1.53, -0.84, -0.23,
        -0.86, 0.79, 1.50,
    };

    private final Map<DigitImage, float[]> remembered = new LinkedHashMap<>(MOST_REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DigitImage, float[]> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };
    private Network network;

    /**
     * Reads rows.
     *
     * @param rows from top to bottom
     * @param reader what reads
     * @return what stands there; none if there are no rows
     */
    public Optional<NumberReading> read(List<? extends WritingRow> rows, Network reader) {
        if (reader != network) {
            remembered.clear();
            network = reader;
        }
        List<DigitReading> digits = new ArrayList<>();
        double confidence = 1;
        for (int row = 0; row < rows.size(); row++) {
            confidence *= read(rows.get(row), row, digits);
        }
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        // What is one digit is as certain as the network says.
        double certain = digits.size() == 1 ? digits.get(0).reading().confidence() : confidence;
        return Optional.of(new NumberReading(digits, certain));
    }

    private double read(WritingRow row, int number, List<DigitReading> digits) {
        DigitCandidates candidates = new DigitCandidates(row);
        List<DigitImage> images = candidates.all().stream()
                .map(candidate -> row.digitImage(candidate.from(), candidate.to()))
                .toList();
        List<float[]> probabilities = probabilities(images);
        double[] scores = new double[images.size()];
        for (int i = 0; i < scores.length; i++) {
            double[] features = candidates.features(candidates.all().get(i), probabilities.get(i));
            for (int j = 0; j < features.length; j++) {
                scores[i] += WEIGHTS[j] * features[j];
            }
        }
        Segmentation best = Segmentation.best(candidates.all(), scores, row.pieces());
        double confidence = best.probability();
        for (DigitCandidates.Candidate digit : best.digits()) {
            int place = candidates.all().indexOf(digit);
            Reading reading = new Reading(images.get(place), probabilities.get(place));
            digits.add(
                    new DigitReading(reading, row.bounds(digit.from(), digit.to()), number, digit.from(), digit.to()));
            confidence *= reading.confidence();
        }
        return confidence;
    }

    /** Reads images, those that were not read lately all at once. */
    private List<float[]> probabilities(List<DigitImage> images) {
        Set<DigitImage> unread = new LinkedHashSet<>(images);
        Map<DigitImage, float[]> all = new LinkedHashMap<>();
        for (DigitImage image : unread) {
            float[] known = remembered.get(image);
            if (known != null) {
                all.put(image, known);
            }
        }
        unread.removeAll(all.keySet());
        float[] pixels = new float[unread.size() * DigitImage.PIXELS];
        int next = 0;
        for (DigitImage image : unread) {
            image.copyTo(pixels, next++ * DigitImage.PIXELS);
        }
        float[][] fresh = next == 0 ? new float[0][] : network.probabilities(pixels, next);
        next = 0;
        for (DigitImage image : unread) {
            all.put(image, fresh[next]);
            remembered.put(image, fresh[next++]);
        }
        return images.stream().map(all::get).toList();
    }
}
