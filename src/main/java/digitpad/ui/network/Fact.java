package digitpad.ui.network;

import digitpad.learning.Figures;
import digitpad.learning.ModelCard;
import digitpad.ui.parts.Numbers;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing known about a model, as it is written.
 *
 * @param name such as "Batch size"
 * @param value such as "32"
 */
record Fact(String name, String value) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /**
     * What is known of a model.
     *
     * @param card tells about the training, and where an imported model comes from
     * @param file where it lies, in words
     * @return the facts, in the order they are read
     */
    static List<Fact> of(ModelCard card, String file) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("File", file));
        card.origin().ifPresent(origin -> {
            facts.add(new Fact("Imported from", origin.program() + ", " + origin.file()));
            facts.add(new Fact("Pixels", origin.scale().words()));
            origin.notes().forEach(note -> facts.add(new Fact("Note", note)));
        });
        // Of what happened before, its file tells nothing.
        if (card.origin().isEmpty() || card.epochsTrained() > 0) {
            facts.addAll(ofTraining(card));
        } else {
            facts.add(new Fact("Trained on", card.dataSet()));
            facts.add(new Fact("Test", figures(card.test())));
        }
        return facts;
    }

    private static List<Fact> ofTraining(ModelCard card) {
        return List.of(
                new Fact("Recipe", card.recipe()),
                new Fact("Data set", card.dataSet()),
                new Fact("Optimiser", card.settings().optimizer().title()),
                new Fact("Learning rate", plain(card.settings().learningRate())),
                new Fact("Batch size", Numbers.count(card.settings().batchSize())),
                new Fact("Seed", Long.toString(card.settings().seed())),
                new Fact("Epochs", Numbers.count(card.epochsTrained())),
                new Fact("Training time", Numbers.time(card.trainingSeconds())),
                new Fact("Validation", figures(card.validation())),
                new Fact("Test", figures(card.test())),
                new Fact("Made", DAY.format(card.created().atZone(ZoneId.systemDefault()))),
                new Fact("With", "Digitpad " + card.programVersion()));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String figures(Optional<Figures> known) {
        return known.map(figures -> Numbers.accuracy(figures.accuracy()) + ", loss " + Numbers.loss(figures.loss()))
                .orElse("–");
    }
}
