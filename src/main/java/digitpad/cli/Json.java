package digitpad.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.digits.Bounds;
import digitpad.learning.ClassScores;
import digitpad.learning.ClassificationReport;
import digitpad.learning.ConfusionMatrix;
import digitpad.learning.EpochFigures;
import digitpad.learning.Evaluation;
import digitpad.learning.Figures;
import digitpad.learning.NetworkSummary;
import digitpad.learning.NumberReading;
import digitpad.learning.Reading;
import java.util.List;
import java.util.Optional;

/** What commands say to programs that read their results. Every object is written on one line. */
final class Json {
    /** Lengths are told to a hundredth. */
    private static final double LENGTHS = 100;

    private Json() {}

    /** {@return an object without keys} */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * What was read of a drawing or a picture.
     *
     * @param target gets {@code number}, {@code digit}, {@code guess}, {@code confidence}, {@code probabilities} and {@code digits}, a list
     *     with {@code digit}, {@code guess}, {@code confidence}, {@code probabilities} and {@code box} (left, top, width, height) of each.
     *     A digit or a number that is none is null, and the guess tells what it would be. Of a number of several digits {@code digit} and
     *     {@code probabilities} are null; of a blank, all are, and the list is empty. What does not
     *     read digits puts {@code class}, {@code confidence} and {@code probabilities}, one for each class by its name.
     * @param number what was read, if anything
     * @return the target
     */
    static ObjectNode putNumber(ObjectNode target, Optional<NumberReading> number) {
        if (number.isPresent() && !number.get().isOfDigits()) {
            return putClass(target, number.get());
        }
        Optional<Reading> single = number.filter(read -> read.digits().size() == 1)
                .map(read -> read.digits().get(0).reading());
        target.put(
                "number",
                number.filter(NumberReading::isNumber).map(NumberReading::text).orElse(null));
        target.put("digit", single.filter(Reading::isDigit).map(Reading::digit).orElse(null));
        target.put("guess", number.map(NumberReading::text).orElse(null));
        if (single.isPresent()) {
            putProbabilities(target, single.get());
        } else {
            target.put("confidence", number.map(NumberReading::confidence).orElse(null));
            target.putNull("probabilities");
        }
        ArrayNode digits = target.putArray("digits");
        number.map(NumberReading::digits).orElse(List.of()).forEach(digit -> {
            Reading reading = digit.reading();
            ObjectNode one = digits.addObject()
                    .put("digit", reading.isDigit() ? reading.digit() : null)
                    .put("guess", reading.digit());
            putProbabilities(one, reading);
            Bounds bounds = digit.bounds();
            one.putArray("box")
                    .add(rounded(bounds.left()))
                    .add(rounded(bounds.top()))
                    .add(rounded(bounds.width()))
                    .add(rounded(bounds.height()));
        });
        return target;
    }

    private static ObjectNode putClass(ObjectNode target, NumberReading one) {
        target.put("class", one.text()).put("confidence", one.confidence());
        ObjectNode probabilities = target.putObject("probabilities");
        float[] all = one.digits().get(0).reading().probabilities();
        for (int k = 0; k < all.length; k++) {
            probabilities.put(one.classNames().get(k), all[k]);
        }
        return target;
    }

    private static double rounded(double length) {
        return Math.rint(length * LENGTHS) / LENGTHS;
    }

    private static void putProbabilities(ObjectNode target, Reading reading) {
        target.put("confidence", reading.probabilities()[reading.digit()]);
        ArrayNode probabilities = target.putArray("probabilities");
        for (float probability : reading.probabilities()) {
            probabilities.add(probability);
        }
    }

    /**
     * How a network does on a set of images.
     *
     * @param evaluation of any set
     * @return the set's name, its size, accuracy, loss and errors
     */
    static ObjectNode of(Evaluation evaluation) {
        return object().put("set", evaluation.images().name())
                .<ObjectNode>setAll(of(evaluation.figures()))
                .put("errors", evaluation.misclassified().length);
    }

    /**
     * The tables of an evaluation.
     *
     * @param target gets {@code report}, with the scores of each class and the averages, and {@code matrix}, with a row for each label and
     *     a column for each prediction
     * @param evaluation of any set
     * @return the target
     */
    static ObjectNode putTables(ObjectNode target, Evaluation evaluation) {
        ConfusionMatrix matrix = ConfusionMatrix.of(evaluation);
        ClassificationReport report = ClassificationReport.of(matrix);
        ObjectNode scores = target.putObject("report");
        ArrayNode classes = scores.putArray("classes");
        ArrayNode rows = target.putArray("matrix");
        for (int actual = 0; actual < matrix.classes(); actual++) {
            classes.addObject()
                    .put("name", evaluation.images().classNames().get(actual))
                    .setAll(of(report.classes().get(actual)));
            ArrayNode row = rows.addArray();
            for (int predicted = 0; predicted < matrix.classes(); predicted++) {
                row.add(matrix.count(actual, predicted));
            }
        }
        scores.set("micro", of(report.micro()));
        scores.set("macro", of(report.macro()));
        scores.set("weighted", of(report.weighted()));
        return target;
    }

    private static ObjectNode of(ClassScores scores) {
        return object().put("precision", scores.precision())
                .put("recall", scores.recall())
                .put("f1", scores.f1())
                .put("support", scores.support());
    }

    /**
     * Figures on a set of images.
     *
     * @param figures on any set
     * @return the set's size, accuracy and loss
     */
    static ObjectNode of(Figures figures) {
        return object().put("images", figures.images())
                .put("accuracy", figures.accuracy())
                .put("loss", figures.loss());
    }

    /**
     * One epoch, when it is over.
     *
     * @param epoch of a training
     * @return its number from 1, its figures, and those on validation and test images; null where none were read
     */
    static ObjectNode of(EpochFigures epoch) {
        ObjectNode object = object().put("epoch", epoch.epoch() + 1)
                .put("trainingLoss", epoch.trainingLoss())
                .put("trainingAccuracy", epoch.trainingAccuracy());
        object.set("validation", epoch.validation().map(Json::of).orElse(null));
        return object.set("test", epoch.test().map(Json::of).orElse(null));
    }

    /**
     * What a network is made of.
     *
     * @param summary of any network
     * @return its layers and how many parameters it has in all
     */
    static ObjectNode of(NetworkSummary summary) {
        ObjectNode object = object();
        ArrayNode layers = object.putArray("layers");
        for (NetworkSummary.Layer layer : summary.layers()) {
            ObjectNode row = layers.addObject().put("name", layer.name());
            layer.outputShape().forEach(row.putArray("outputShape")::add);
            row.put("parameters", layer.parameters());
        }
        return object.put("parameters", summary.parameters());
    }
}
