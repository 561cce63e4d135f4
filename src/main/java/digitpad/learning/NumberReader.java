package digitpad.learning;

import digitpad.digits.DigitImage;
import digitpad.digits.WritingRow;
import java.util.ArrayList;
import java.util.HashMap;
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
    /** Images read at once. */
    private static final int BATCH = 256;

    private static final EvidenceWeights WEIGHTS = EvidenceWeights.shipped();

    private final Map<DigitImage, float[]> remembered = new LinkedHashMap<>(MOST_REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DigitImage, float[]> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };
    private Network network;

    /** A row with the runs that may be digits, and what the network will see of each. */
    private record Prepared(
            WritingRow row, DigitCandidates candidates, Map<DigitCandidates.Candidate, DigitImage> images) {
        private static Prepared of(WritingRow row) {
            DigitCandidates candidates = new DigitCandidates(row);
            Map<DigitCandidates.Candidate, DigitImage> images = new HashMap<>();
            for (DigitCandidates.Candidate candidate : candidates.all()) {
                if (candidate.isDigit()) {
                    images.put(candidate, row.digitImage(candidate.from(), candidate.to()));
                }
            }
            return new Prepared(row, candidates, images);
        }
    }

    /**
     * Reads what lies on one sheet.
     *
     * @param rows from top to bottom
     * @param reader what reads
     * @param refusal what it takes for no digit
     * @return what stands there; none if there are no rows
     */
    public Optional<NumberReading> read(List<? extends WritingRow> rows, Network reader, Refusal refusal) {
        return readAll(List.of(rows), reader, refusal).get(0);
    }

    /**
     * Reads several sheets, asking the network for many images at once, which is faster.
     *
     * @param sheets the rows of each
     * @param reader what reads
     * @param refusal what it takes for no digit
     * @return what stands on each; none where there are no rows
     */
    public List<Optional<NumberReading>> readAll(
            List<? extends List<? extends WritingRow>> sheets, Network reader, Refusal refusal) {
        if (reader != network) {
            remembered.clear();
            network = reader;
        }
        List<List<Prepared>> prepared = sheets.stream()
                .map(rows -> rows.stream().map(Prepared::of).toList())
                .toList();
        Map<DigitImage, float[]> probabilities = probabilities(prepared.stream()
                .flatMap(List::stream)
                .flatMap(row -> row.images().values().stream())
                .toList());
        return prepared.stream()
                .map(rows -> number(rows, probabilities, refusal))
                .toList();
    }

    private static Optional<NumberReading> number(
            List<Prepared> rows, Map<DigitImage, float[]> probabilities, Refusal refusal) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<DigitReading> digits = new ArrayList<>();
        double confidence = 1;
        for (int row = 0; row < rows.size(); row++) {
            confidence *= read(rows.get(row), row, probabilities, refusal, digits);
        }
        // What is one digit is as certain as the network says.
        double certain = digits.size() == 1 ? digits.get(0).reading().confidence() : confidence;
        return Optional.of(new NumberReading(digits, certain));
    }

    private static double read(
            Prepared prepared,
            int number,
            Map<DigitImage, float[]> probabilities,
            Refusal refusal,
            List<DigitReading> digits) {
        WritingRow row = prepared.row();
        List<DigitCandidates.Candidate> candidates = prepared.candidates().all();
        double[] scores = candidates.stream()
                .mapToDouble(candidate -> WEIGHTS.score(
                        candidate.isDigit()
                                ? prepared.candidates()
                                        .evidence(
                                                candidate,
                                                probabilities.get(
                                                        prepared.images().get(candidate)))
                                : prepared.candidates().evidence(candidate)))
                .toArray();
        Segmentation best = Segmentation.best(candidates, scores, row.pieces());
        double confidence = best.probability();
        for (DigitCandidates.Candidate digit : best.digits()) {
            DigitImage image = prepared.images().get(digit);
            float[] its = probabilities.get(image);
            Reading reading = new Reading(image, its, refusal.accepts(its));
            digits.add(
                    new DigitReading(reading, row.bounds(digit.from(), digit.to()), number, digit.from(), digit.to()));
            confidence *= reading.confidence();
        }
        return confidence;
    }

    /** Reads images; those that were not read lately many at once. */
    private Map<DigitImage, float[]> probabilities(List<DigitImage> images) {
        Map<DigitImage, float[]> all = new HashMap<>();
        Set<DigitImage> unread = new LinkedHashSet<>();
        for (DigitImage image : images) {
            float[] known = remembered.get(image);
            if (known == null) {
                unread.add(image);
            } else {
                all.put(image, known);
            }
        }
        List<DigitImage> waiting = new ArrayList<>(unread);
        for (int from = 0; from < waiting.size(); from += BATCH) {
            List<DigitImage> batch = waiting.subList(from, Math.min(waiting.size(), from + BATCH));
            float[] pixels = new float[batch.size() * DigitImage.PIXELS];
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).copyTo(pixels, i * DigitImage.PIXELS);
            }
            float[][] read = network.probabilities(pixels, batch.size());
            for (int i = 0; i < batch.size(); i++) {
                all.put(batch.get(i), read[i]);
                remembered.put(batch.get(i), read[i]);
            }
        }
        return all;
    }
}
