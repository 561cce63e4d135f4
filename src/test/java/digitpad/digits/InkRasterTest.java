package digitpad.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InkRasterTest {
    @Test
    void mnistImagesStayAsTheyAre() throws Exception {
        ImageSet test = Mnist.load().test();
        for (int i = 0; i < 1000; i++) {
            DigitImage image = test.image(i);
            float[] ink = new float[DigitImage.PIXELS];
            image.copyTo(ink, 0);
            assertThat(new InkRaster(DigitImage.SIDE, DigitImage.SIDE, ink).normalised())
                    .as("test image %d", i)
                    .contains(image);
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
        // A bar of 60 by 200 becomes one of 6 by 20.
        float[] ink = new float[300 * 300];
        for (int row = 50; row < 250; row++) {
            for (int column = 10; column < 70; column++) {
                ink[row * 300 + column] = 1;
            }
        }
        assertThat(mass(new InkRaster(300, 300, ink).normalised().orElseThrow()))
                .isEqualTo(6 * 20 * 255);
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
