package digitpad.ui.network;

import digitpad.learning.Figures;
import digitpad.learning.ModelCard;
import digitpad.words.Language;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing known about a model, as it is written.
 *
 * @param name such as "Batch size"
 * @param value such as "32"
 * @param isPath whether it is the path of a file, which nothing but its separators divides
 */
record Fact(String name, String value, boolean isPath) {
    private static final Words WORDS = Words.of(Fact.class);

    Fact(String name, String value) {
        this(name, value, false);
    }

    /**
     * What is known of a model.
     *
     * @param card tells about the training, and where an imported model comes from
     * @param file where it lies; nothing if that is no file of its own
     * @param elsewhere where it lies then, in words
     * @return the facts, in the order they are read
     */
    static List<Fact> of(ModelCard card, Optional<Path> file, String elsewhere) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(WORDS.text("fact.file"), file.map(Path::toString).orElse(elsewhere), file.isPresent()));
        card.origin().ifPresent(origin -> {
            facts.add(new Fact(WORDS.text("fact.imported-from"), origin.program() + ", " + origin.file()));
            facts.add(new Fact(WORDS.text("fact.pixels"), origin.scale().words()));
            origin.notes().forEach(note -> facts.add(new Fact(WORDS.text("fact.note"), note)));
        });
        // Of what happened before, its file tells nothing.
        if (card.origin().isEmpty() || card.epochsTrained() > 0) {
            facts.addAll(ofTraining(card));
        } else {
            facts.add(new Fact(WORDS.text("fact.trained-on"), card.dataSet()));
            facts.add(new Fact(WORDS.text("fact.test"), figures(card.test())));
        }
        return facts;
    }

    private static List<Fact> ofTraining(ModelCard card) {
        return List.of(
                new Fact(WORDS.text("fact.recipe"), card.recipe()),
                new Fact(WORDS.text("fact.data-set"), card.dataSet()),
                new Fact(
                        WORDS.text("fact.optimiser"),
                        card.settings().optimizer().title()),
                new Fact(
                        WORDS.text("fact.learning-rate"),
                        Numbers.exact(card.settings().learningRate())),
                new Fact(
                        WORDS.text("fact.batch-size"),
                        Numbers.count(card.settings().batchSize())),
                new Fact(WORDS.text("fact.seed"), Long.toString(card.settings().seed())),
                new Fact(WORDS.text("fact.epochs"), Numbers.count(card.epochsTrained())),
                new Fact(WORDS.text("fact.training-time"), Numbers.time(card.trainingSeconds())),
                new Fact(WORDS.text("fact.validation"), figures(card.validation())),
                new Fact(WORDS.text("fact.test"), figures(card.test())),
                new Fact(
                        WORDS.text("fact.made"),
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(Language.currentLocale())
                                .format(card.created().atZone(ZoneId.systemDefault()))),
                new Fact(WORDS.text("fact.with"), "Digitpad " + card.programVersion()));
    }

    private static String figures(Optional<Figures> known) {
        return known.map(figures ->
                        WORDS.text("fact.figures", Numbers.accuracy(figures.accuracy()), Numbers.loss(figures.loss())))
                .orElse("–");
    }
}
