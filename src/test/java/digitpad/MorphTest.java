package digitpad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import digitpad.digits.DigitImage;
import digitpad.digits.Mnist;
import digitpad.dl4j.Dl4jEngine;
import digitpad.files.GeneratorFile;
import digitpad.learning.DigitShape;
import digitpad.learning.Engine;
import digitpad.learning.GeneratorModel;
import digitpad.learning.Model;
import digitpad.learning.Morph;
import digitpad.learning.MorphFrame;
import java.io.InputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The generator that ships, read by the default model. */
class MorphTest {
    private static final double SURE = 0.98;
    private static final int DIGITS = 10;
    private static GeneratorModel generator;
    private static Model model;

    @BeforeAll
    static void open() throws Exception {
        Engine engine = new Dl4jEngine();
        generator = GeneratorFile.openShipped(engine.generators().orElseThrow());
        try (InputStream stream = MorphTest.class.getResourceAsStream("/digitpad/models/digitpad.zip")) {
            model = engine.open(stream, "digitpad");
        }
    }

    static Stream<Arguments> pairs() {
        return IntStream.range(0, DIGITS * DIGITS)
                .filter(pair -> pair / DIGITS != pair % DIGITS)
                .mapToObj(pair -> Arguments.of(pair / DIGITS, pair % DIGITS));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void bothEndsOfEveryPairAreReadRightlyAndSurely(int from, int to) {
        Morph morph = new Morph(generator.digit(from), generator.digit(to));

        assertRead(from, MorphFrame.of(morph, 0, generator.generator(), model));
        assertRead(to, MorphFrame.of(morph, 1, generator.generator(), model));
    }

    private static void assertRead(int digit, MorphFrame frame) {
        assertThat(frame.reading().isDigit()).isTrue();
        assertThat(frame.reading().digit()).isEqualTo(digit);
        assertThat(frame.reading().confidence()).isGreaterThanOrEqualTo(SURE);
    }

    /** The way back passes the same places. */
    static Stream<Arguments> ways() {
        return pairs().filter(pair -> (int) pair.get()[0] < (int) pair.get()[1]);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void betweenThereIsAlwaysInkAndNothingJumps(int from, int to) {
        Morph morph = new Morph(generator.digit(from), generator.digit(to));
        float[] before = DigitShape.of(generator.generator(), morph.at(0)).picture(DigitImage.SIDE);
        for (int i = 1; i <= 25; i++) {
            float[] now =
                    DigitShape.of(generator.generator(), morph.at(i / 25.0)).picture(DigitImage.SIDE);
            double changed = 0;
            double ink = 0;
            for (int k = 0; k < now.length; k++) {
                changed += Math.abs(now[k] - before[k]);
                ink += now[k];
            }
            // MNIST's digits have 20 to 250 pixels of ink.
            assertThat(ink).isBetween(25.0, 250.0);
            assertThat(changed).isLessThan(0.4 * ink);
            before = now;
        }
    }

    /** What is drawn at any size is what the generator says of each place, not an enlarged small picture. */
    @Test
    void picturesAreTheGeneratorsOwnAtEverySize() {
        int side = 140;
        for (int digit = 0; digit < DIGITS; digit++) {
            float[] code = generator.digit(digit);
            float[] drawn = DigitShape.of(generator.generator(), code).picture(side);
            float[] exact = exact(code, side);
            double sum = 0;
            for (int i = 0; i < drawn.length; i++) {
                assertThat(drawn[i]).isCloseTo(exact[i], within(0.1f));
                sum += Math.abs(drawn[i] - exact[i]);
            }
            assertThat(sum / drawn.length).isLessThan(0.001);
        }
    }

    /** Without a grid: the generator asked at every pixel, and a little beside it for how steep the edge is. */
    private static float[] exact(float[] code, int side) {
        float beside = 0.02f;
        float[] x = new float[side * side];
        float[] y = new float[side * side];
        float[] right = new float[side * side];
        float[] below = new float[side * side];
        for (int i = 0; i < x.length; i++) {
            x[i] = (i % side + 0.5f) * DigitImage.SIDE / side;
            y[i] = (i / side + 0.5f) * DigitImage.SIDE / side;
            right[i] = x[i] + beside;
            below[i] = y[i] + beside;
        }
        float[] distances = generator.generator().distances(code, x, y);
        float[] across = generator.generator().distances(code, right, y);
        float[] down = generator.generator().distances(code, x, below);
        float[] ink = new float[x.length];
        for (int i = 0; i < ink.length; i++) {
            double steepness = Math.max(0.3, Math.hypot(across[i] - distances[i], down[i] - distances[i]) / beside);
            double pixels = distances[i] / steepness * side / DigitImage.SIDE;
            ink[i] = (float) Math.max(0, Math.min(1, 0.5 + pixels));
        }
        return ink;
    }

    @Test
    void edgesAreAsSharpAtAThousandPixelsAsAtAHundred() {
        // Pixels that are neither paper nor ink lie along the edges alone: ten times the side, ten times as many.
        int small =
                grey(DigitShape.of(generator.generator(), generator.digit(8)).picture(112));
        int large =
                grey(DigitShape.of(generator.generator(), generator.digit(8)).picture(1120));
        assertThat((double) large / small).isBetween(7.0, 14.0);
    }

    private static int grey(float[] ink) {
        int count = 0;
        for (float each : ink) {
            count += each > 0.02 && each < 0.98 ? 1 : 0;
        }
        return count;
    }

    @Test
    void anImageOfOnesOwnIsResembledAndReadAlike() throws Exception {
        int alike = 0;
        int all = 10;
        for (int i = 0; i < all; i++) {
            DigitImage image = Mnist.load().test().image(i);
            float[] code = generator.generator().resembling(image);
            MorphFrame begin = MorphFrame.of(new Morph(code, generator.digit(0)), 0, generator.generator(), model);
            alike += begin.reading().digit() == Mnist.load().test().label(i) ? 1 : 0;
        }
        assertThat(alike).isGreaterThanOrEqualTo(9);
    }
}
