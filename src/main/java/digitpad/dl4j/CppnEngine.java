package digitpad.dl4j;

import digitpad.learning.DigitGenerator;
import digitpad.learning.GeneratorEngine;
import digitpad.learning.GeneratorSettings;
import digitpad.learning.GeneratorShape;
import digitpad.learning.TrainableGenerator;
import digitpad.words.Words;

/** Generators whose arithmetic is done by ND4J. */
final class CppnEngine implements GeneratorEngine {
    private static final Words WORDS = Words.of(CppnEngine.class);

    @Override
    public TrainableGenerator create(GeneratorSettings settings) {
        return new GeneratorTrainer(settings.shape(), settings.batch(), settings.places(), settings.seed());
    }

    @Override
    public DigitGenerator generator(GeneratorShape shape, float[] parameters) {
        GeneratorLayout layout = new GeneratorLayout(shape);
        if (parameters.length != layout.parameters()) {
            throw new IllegalArgumentException(
                    WORDS.text("generator.parameters", layout.parameters(), parameters.length));
        }
        return new CppnGenerator(layout, parameters);
    }
}
