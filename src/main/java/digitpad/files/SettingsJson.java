package digitpad.files;

import static digitpad.files.JsonFields.integer;
import static digitpad.files.JsonFields.number;
import static digitpad.files.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.learning.Augmentation;
import digitpad.learning.LearningRateSchedule;
import digitpad.learning.Optimizer;
import digitpad.learning.Regularization;
import digitpad.learning.TrainingSettings;
import digitpad.words.Words;
import java.io.IOException;

/**
 * Training settings as JSON and back. The keys:
 *
 * <pre>
 * epochs, batchSize, learningRate, validationShare, patience, keepsBest, replicas, seed
 * optimizer        "adam", "adamw", "rmsprop", "nesterov" or "sgd"
 * schedule         {kind: "constant"}, {kind: "step", everyEpochs, decay}, {kind: "exponential", decay}, {kind: "cosine"} or
 *                  {kind: "oneCycle", warmUpShare}
 * regularization   {dropout, l2, labelSmoothing}
 * augmentation     {rotation, shift, zoom, shear, elastic, thickness}
 * </pre>
 *
 * Format 1 of model cards had epochs, batchSize, learningRate, validationShare and seed alone, and the optimizer beside them; what it does not
 * say was not there to be chosen.
 */
public final class SettingsJson {
    private static final Words WORDS = Words.of(SettingsJson.class);

    private SettingsJson() {}

    /**
     * Writes settings.
     *
     * @param settings any
     * @param json gets the keys above
     */
    public static void write(TrainingSettings settings, ObjectNode json) {
        json.put("epochs", settings.epochs())
                .put("batchSize", settings.batchSize())
                .put("optimizer", JsonFields.lowerCase(settings.optimizer()))
                .put("learningRate", settings.learningRate());
        write(settings.schedule(), json.putObject("schedule"));
        json.putObject("regularization")
                .put("dropout", settings.regularization().dropout())
                .put("l2", settings.regularization().l2())
                .put("labelSmoothing", settings.regularization().labelSmoothing());
        Augmentation augmentation = settings.augmentation();
        json.putObject("augmentation")
                .put("rotation", augmentation.rotation())
                .put("shift", augmentation.shift())
                .put("zoom", augmentation.zoom())
                .put("shear", augmentation.shear())
                .put("elastic", augmentation.elastic())
                .put("thickness", augmentation.thickness());
        json.put("validationShare", settings.validationShare())
                .put("patience", settings.patience())
                .put("keepsBest", settings.keepsBest())
                .put("replicas", settings.replicas())
                .put("seed", settings.seed());
    }

    private static void write(LearningRateSchedule schedule, ObjectNode json) {
        if (schedule instanceof LearningRateSchedule.Constant) {
            json.put("kind", "constant");
        } else if (schedule instanceof LearningRateSchedule.Step step) {
            json.put("kind", "step").put("everyEpochs", step.everyEpochs()).put("decay", step.decay());
        } else if (schedule instanceof LearningRateSchedule.Exponential exponential) {
            json.put("kind", "exponential").put("decay", exponential.decay());
        } else if (schedule instanceof LearningRateSchedule.Cosine) {
            json.put("kind", "cosine");
        } else if (schedule instanceof LearningRateSchedule.OneCycle cycle) {
            json.put("kind", "oneCycle").put("warmUpShare", cycle.warmUpShare());
        }
    }

    /**
     * Reads settings.
     *
     * @param json what {@link #write} wrote
     * @return the settings
     * @throws IOException naming what is missing or makes no sense
     * @throws IllegalArgumentException naming what is out of range
     */
    static TrainingSettings read(JsonNode json) throws IOException {
        JsonNode regularization = JsonFields.field(json, "regularization");
        JsonNode augmentation = JsonFields.field(json, "augmentation");
        // Early models and runs do not tell: they are read as this machine would train.
        int replicas = json.has("replicas")
                ? integer(json, "replicas")
                : TrainingSettings.builder().build().replicas();
        return readFormat1(json, JsonFields.constant(json, "optimizer", Optimizer.class)).toBuilder()
                .schedule(schedule(JsonFields.field(json, "schedule")))
                .regularization(new Regularization(
                        number(regularization, "dropout"),
                        number(regularization, "l2"),
                        number(regularization, "labelSmoothing")))
                .augmentation(new Augmentation(
                        number(augmentation, "rotation"),
                        number(augmentation, "shift"),
                        number(augmentation, "zoom"),
                        number(augmentation, "shear"),
                        number(augmentation, "elastic"),
                        number(augmentation, "thickness")))
                .patience(integer(json, "patience"))
                .keepsBest(JsonFields.flag(json, "keepsBest"))
                .replicas(replicas)
                .build();
    }

    static TrainingSettings readFormat1(JsonNode json, Optimizer optimizer) throws IOException {
        return TrainingSettings.builder()
                .epochs(integer(json, "epochs"))
                .batchSize(integer(json, "batchSize"))
                .optimizer(optimizer)
                .learningRate(number(json, "learningRate"))
                .validationShare(number(json, "validationShare"))
                .seed(JsonFields.whole(json, "seed"))
                .build();
    }

    private static LearningRateSchedule schedule(JsonNode json) throws IOException {
        return switch (text(json, "kind")) {
            case "constant" -> new LearningRateSchedule.Constant();
            case "step" -> new LearningRateSchedule.Step(integer(json, "everyEpochs"), number(json, "decay"));
            case "exponential" -> new LearningRateSchedule.Exponential(number(json, "decay"));
            case "cosine" -> new LearningRateSchedule.Cosine();
            case "oneCycle" -> new LearningRateSchedule.OneCycle(number(json, "warmUpShare"));
            default -> throw new IOException(WORDS.text("json.unknown", "schedule"));
        };
    }
}
