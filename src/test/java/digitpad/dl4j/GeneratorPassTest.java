package digitpad.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import digitpad.digits.DigitImage;
import digitpad.digits.EdgeDistances;
import digitpad.digits.ImageSet;
import digitpad.digits.Mnist;
import digitpad.learning.DigitGenerator;
import digitpad.learning.DigitShape;
import digitpad.learning.GeneratorSettings;
import digitpad.learning.GeneratorShape;
import digitpad.learning.GeneratorTraining;
import digitpad.learning.TrainableGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The arithmetic of generators, on small ones. */
class GeneratorPassTest {
    private static final GeneratorShape SMALL = new GeneratorShape(3, 16, 8, 10, 2, 2);
    private static final GeneratorSettings QUICK = new GeneratorSettings(SMALL, 256, 12, 32, 16, 0.005, 0.1, 1);

    private final ImageSet images = training();

    private static ImageSet training() {
        try {
            return Mnist.load().training();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Silent. */
    private static final class Heard implements GeneratorTraining.Listener {
        private final List<Double> mismatches = new ArrayList<>();

        @Override
        public void measured(int done, int all) {}

        @Override
        public void learned(long done, long all, TrainableGenerator.Figures figures) {
            mismatches.add(figures.mismatch());
        }
    }

    private float[] trained(GeneratorSettings settings, Heard heard) {
        return new GeneratorTraining(settings, heard, () -> false)
                .run(new CppnEngine(), images)
                .orElseThrow();
    }

    @Test
    void gradientsOfLatentsAndWeightsAreThoseOfDifferences() {
        NativeBackend.enter();
        GeneratorLayout layout = new GeneratorLayout(SMALL);
        float[] values = layout.initial(5);
        float[] x = {3, 9.5f, 14, 20};
        float[] y = {5, 14, 11.5f, 22};
        float[] weights = {1, -2, 0.5f, 1.5f};
        try (GeneratorParameters parameters = new GeneratorParameters(layout, values);
                GeneratorParameters gradient = new GeneratorParameters(layout, new float[layout.parameters()]);
                StylePass style = new StylePass(layout, 2, true);
                PicturePass picture = new PicturePass(layout, 2, 2, true)) {
            picture.place(x, y);
            float[] latents = {0.3f, -0.7f, 1.1f, -0.2f, 0.9f, 0.4f};
            System.arraycopy(latents, 0, style.latents(), 0, latents.length);
            sum(parameters, style, picture, weights);
            System.arraycopy(weights, 0, picture.outputGradient(), 0, weights.length);
            picture.backward(parameters, gradient, style.modulations(), style.modulationGradients());
            style.backward(parameters, gradient);
            gradient.pull();
            float[] latentGradients = style.latentGradients().clone();

            for (int i = 0; i < latents.length; i++) {
                double step = 1e-2;
                style.latents()[i] = (float) (latents[i] + step);
                double above = sum(parameters, style, picture, weights);
                style.latents()[i] = (float) (latents[i] - step);
                double below = sum(parameters, style, picture, weights);
                style.latents()[i] = latents[i];
                assertThat((above - below) / (2 * step)).isCloseTo(latentGradients[i], within(5e-3));
            }
            for (GeneratorLayout.Layer layer :
                    layout.layers().subList(3, layout.layers().size())) {
                int index = layer.offset() + layer.weights() / 2;
                float before = values[index];
                double step = 1e-2;
                values[index] = (float) (before + step);
                parameters.push();
                double above = sum(parameters, style, picture, weights);
                values[index] = (float) (before - step);
                parameters.push();
                double below = sum(parameters, style, picture, weights);
                values[index] = before;
                parameters.push();
                assertThat((above - below) / (2 * step)).isCloseTo(gradient.values()[index], within(5e-3));
            }
        }
    }

    private static double sum(GeneratorParameters parameters, StylePass style, PicturePass picture, float[] weights) {
        style.forward(parameters);
        picture.forward(parameters, style.modulations());
        return IntStream.range(0, weights.length)
                .mapToDouble(i -> weights[i] * picture.output()[i])
                .sum();
    }

    @Test
    void itLearnsToDrawWhatItSees() {
        Heard heard = new Heard();
        trained(QUICK.withEpochs(60), heard);

        double first = heard.mismatches.get(0);
        double last = heard.mismatches.get(heard.mismatches.size() - 1);
        assertThat(last).isLessThan(0.75 * first);
    }

    @Test
    void theSameSeedGivesTheSameGeneratorAndAnotherAnother() {
        GeneratorSettings brief = QUICK.withEpochs(2);
        float[] weights = trained(brief, new Heard());

        assertThat(trained(brief, new Heard())).isEqualTo(weights);
        assertThat(trained(brief.withSeed(2), new Heard())).isNotEqualTo(weights);
    }

    @Test
    void aTrainingThatIsStoppedGivesNothing() {
        assertThat(new GeneratorTraining(QUICK, new Heard(), () -> true).run(new CppnEngine(), images))
                .isEmpty();
    }

    @Test
    void weightsThatDoNotFitTheShapeAreRefused() {
        assertThatThrownBy(() -> new CppnEngine().generator(SMALL, new float[7]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 7");
        assertThatThrownBy(() -> new GeneratorShape(3, 5000, 8, 10, 2, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("encoder");
    }

    @Test
    void searchingDrawsAnImageMoreAlikeThanGuessing() {
        DigitGenerator generator = new CppnEngine().generator(SMALL, trained(QUICK.withEpochs(60), new Heard()));
        for (int i = 0; i < 3; i++) {
            DigitImage image = images.image(300 + i);
            double guessed = unlike(generator, generator.code(generator.latents(image)), image);
            double searched = unlike(generator, generator.resembling(image), image);
            assertThat(searched).isLessThan(guessed);
        }
    }

    private static double unlike(DigitGenerator generator, float[] code, DigitImage image) {
        EdgeDistances wanted = EdgeDistances.of(image);
        float[] side = DigitShape.of(generator, code).picture(DigitImage.SIDE);
        double sum = 0;
        for (int i = 0; i < side.length; i++) {
            double distance = wanted.at(i % DigitImage.SIDE + 0.5, i / DigitImage.SIDE + 0.5);
            sum += Math.abs(side[i] - Math.max(0, Math.min(1, 0.5 + distance)));
        }
        return sum;
    }
}
