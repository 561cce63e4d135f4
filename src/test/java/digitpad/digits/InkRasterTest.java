package digitpad.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class InkRasterTest {
    @Test
    void mnistImagesStayAsTheyAre() throws Exception {
        ImageSet test = Mnist.load().test();
        for (int i = 0; i < 1000; i++) {
            DigitImage image = test.image(i);
            assertThat(InkRaster.of(image).normalised()).as("test image %d", i).contains(image);
        }
    }

    @Test
    void noInkHasNoDigitImage() {
        assertThat(new InkRaster(3, 2, new float[6]).normalised()).isEmpty();
    }

    @Test
    void onePixelFillsTheBox() {
        DigitImage image = new InkRaster(1, 1, new float[] {1}).normalised().orElseThrow();
        assertThat(image.at(14, 14)).isEqualTo(255);
        assertThat(mass(image)).isEqualTo(400 * 255);
    }

    @Test
    void aHairlineIsAsDarkAsAStroke() {
        float[] ink = new float[1000 * 1000];
        for (int i = 0; i < 1000; i++) {
            ink[i * 1000 + 500] = 1;
        }
        DigitImage image = new InkRaster(1000, 1000, ink).normalised().orElseThrow();
        int darkest = 0;
        for (int column = 0; column < DigitImage.SIDE; column++) {
            darkest = Math.max(darkest, image.at(14, column));
        }
        assertThat(darkest).isGreaterThan(200);
    }

    @Test
    void scalingDownKeepsTheCoveredArea() {
        // A bar of 30 by 100 becomes one of 6 by 20.
        assertThat(mass(bar(30, 100).normalised().orElseThrow())).isEqualTo(6 * 20 * 255);
    }

    @Test
    void thickStrokesOfLargeDigitsAreThinnedToMnistsPen() {
        // Unthinned it would be 4.8 pixels wide; its corners, which no pen has, leave it a little wider than the pen.
        double width = mass(bar(96, 400).normalised().orElseThrow()) / 255.0 / 20;
        assertThat(width).isBetween(2.2, 3.1);
    }

    @Test
    void atMostHalfOfAThickStrokeIsTakenSoThatThinPartsStay() {
        double width = mass(bar(300, 1000).normalised().orElseThrow()) / 255.0 / 20;
        assertThat(width).isGreaterThan(3);
    }

    @Test
    void shrinkingKeepsTheInk() {
        InkRaster shrunk = bar(30, 101).shrunk(60);
        assertThat(shrunk.width()).isEqualTo(20);
        assertThat(shrunk.height()).isEqualTo(56);
        double sum = 0;
        for (float ink : shrunk.ink()) {
            sum += ink;
        }
        assertThat(sum).isEqualTo(30 * 101 / 4.0);
        assertThat(bar(30, 100).cropped().orElseThrow().width()).isEqualTo(30);
    }

    /** Upright, with paper around it. */
    private static InkRaster bar(int width, int height) {
        int across = width + 10;
        float[] ink = new float[across * (height + 10)];
        for (int row = 5; row < height + 5; row++) {
            Arrays.fill(ink, row * across + 5, row * across + 5 + width, 1);
        }
        return new InkRaster(across, height + 10, ink);
    }

    @Test
    void valuesMustFitTheSize() {
        assertThatThrownBy(() -> new InkRaster(2, 2, new float[3])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new InkRaster(0, 0, new float[0])).isInstanceOf(IllegalArgumentException.class);
    }

    private static int mass(DigitImage image) {
        int mass = 0;
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            mass += image.at(i / DigitImage.SIDE, i % DigitImage.SIDE);
        }
        return mass;
    }
}
