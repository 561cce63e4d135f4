package digitpad.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import digitpad.digits.ImageSet;
import digitpad.digits.Mnist;
import digitpad.dl4j.Dl4jEngine;
import digitpad.embedding.Tsne;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DigitMapTest {
    private static final int IMAGES = 500;

    @Test
    void principalComponentsAreTheAxesOfAnEllipsoidTheLongestFirst() {
        Random random = new Random(3);
        double[] radii = {0.5, 7, 1, 3};
        float[][] points = new float[4000][4];
        for (float[] point : points) {
            for (int j = 0; j < 4; j++) {
                point[j] = (float) (10 + radii[j] * random.nextGaussian());
            }
        }
        PrincipalComponents components = PrincipalComponents.of(points, 2);
        assertThat(components.project(new float[] {10, 10, 10, 10})).containsExactly(new double[] {0, 0}, within(0.5));
        double[] along = components.project(new float[] {10, 20, 10, 10});
        assertThat(Math.abs(along[0])).isCloseTo(10, within(0.4));
        assertThat(along[1]).isCloseTo(0, within(0.6));
        along = components.project(new float[] {10, 10, 10, 20});
        assertThat(Math.abs(along[1])).isCloseTo(10, within(0.4));
    }

    @Test
    void pointsThatDifferInFewerDirectionsThanAreWantedAreNoFailure() {
        float[][] points = {{1, 1, 1}, {2, 2, 2}, {4, 4, 4}};
        PrincipalComponents components = PrincipalComponents.of(points, 3);
        double[] place = components.project(points[2]);
        assertThat(Math.abs(place[0])).isCloseTo(Math.sqrt(3) * (4 - 7.0 / 3), within(1e-4));
        assertThat(place).doesNotContain(Double.NaN);
    }

    @Test
    void imagesOfOneLabelLieTogetherAndAnImageOfTheMapLiesWhereItIs() throws Exception {
        Network lenet = new Dl4jEngine().open(Path.of("models/lenet.zip")).network();
        ImageSet images = Mnist.load().test().random(IMAGES, 1);
        DigitMap map = DigitMap.of(lenet, images, share -> true);
        double[][][] last = new double[1][][];
        Tsne.layOut(map.points(), (share, places) -> {
            last[0] = places;
            return true;
        });
        double[][] places = last[0];
        assertThat(places).hasNumberOfRows(IMAGES);
        assertThat(nearestOfTheSameLabel(places, images)).isGreaterThan(0.9);
        double[] place = map.placeAmong(map.point(images.image(17)), places);
        assertThat(place[0]).isCloseTo(places[17][0], within(0.01));
        assertThat(place[1]).isCloseTo(places[17][1], within(0.01));
    }

    private static double nearestOfTheSameLabel(double[][] places, ImageSet images) {
        int same = 0;
        for (int i = 0; i < places.length; i++) {
            int nearest = -1;
            for (int j = 0; j < places.length; j++) {
                if (j != i && (nearest < 0 || distance(places, i, j) < distance(places, i, nearest))) {
                    nearest = j;
                }
            }
            same += images.label(i) == images.label(nearest) ? 1 : 0;
        }
        return (double) same / places.length;
    }

    private static double distance(double[][] places, int i, int j) {
        return Math.hypot(places[i][0] - places[j][0], places[i][1] - places[j][1]);
    }
}
