package digitpad.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.digits.DigitImage;
import digitpad.files.SaliencyPicture;
import digitpad.learning.Model;
import digitpad.learning.Network;
import digitpad.learning.Reading;
import digitpad.learning.Saliency;
import digitpad.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One digit, how it is read, and what its pixels say about a class.
 *
 * @param place where it stands, in words
 * @param line of the ink file; null on a picture
 * @param number its place among the digits there, 0 for the first
 * @param reading of the digit
 * @param label the class index that is explained
 * @param gradient by gradient times input, if the network tells
 * @param occlusion by wiping parts
 * @param classNames what the model's classes are called
 */
record Explained(
        String place,
        Integer line,
        int number,
        Reading reading,
        int label,
        Optional<Saliency> gradient,
        Saliency occlusion,
        List<String> classNames) {
    private static final Words WORDS = Words.of(Explained.class);
    private static final int SHOWN = 3;

    static Explained of(Model model, String place, Integer line, int number, Reading reading, int label) {
        Network network = model.network();
        return new Explained(
                place,
                line,
                number,
                reading,
                label,
                network.insight().map(insight -> Saliency.of(insight, reading.image(), label)),
                Saliency.occluding(network, reading.image(), label),
                model.card().classNames());
    }

    /** {@return the reading in one line, with the classes that come next} */
    String words() {
        float[] all = reading.probabilities();
        String next = IntStream.range(0, all.length)
                .boxed()
                .filter(k -> k != reading.digit())
                .sorted(Comparator.comparingDouble(k -> -all[k]))
                .limit(SHOWN - 1)
                .map(k -> classNames.get(k) + " " + Percent.probability(all[k]))
                .collect(Collectors.joining(", "));
        String name = classNames.get(reading.digit());
        String confidence = Percent.probability(reading.confidence());
        return reading.isDigit()
                ? WORDS.text("explain.reading", place, name, confidence, next)
                : WORDS.text("explain.refused", place, name, confidence, next);
    }

    SaliencyPicture.Row row() {
        return new SaliencyPicture.Row(reading.image(), List.of(gradient, Optional.of(occlusion)));
    }

    /** {@return everything, for programs; 784 numbers for the image and for each saliency, row by row} */
    ObjectNode json(String file) {
        ObjectNode object = Json.object().put("file", file).put("line", line).put("index", number);
        object.put("digit", reading.isDigit() ? reading.digit() : null)
                .put("guess", reading.digit())
                .put("confidence", reading.confidence());
        ArrayNode probabilities = object.putArray("probabilities");
        for (float probability : reading.probabilities()) {
            probabilities.add(probability);
        }
        object.put("explained", label);
        put(object.putArray("image"), (row, column) -> reading.image().at(row, column));
        if (gradient.isPresent()) {
            put(object.putArray("gradientTimesInput"), gradient.get()::logit);
        } else {
            object.putNull("gradientTimesInput");
        }
        put(object.putArray("occlusion"), occlusion::logit);
        return object;
    }

    private static void put(ArrayNode target, ToDoubleBiFunction<Integer, Integer> values) {
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            target.add((float) values.applyAsDouble(i / DigitImage.SIDE, i % DigitImage.SIDE));
        }
    }
}
