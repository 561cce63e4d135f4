package digitpad.learning;

import java.util.Random;

/**
 * The directions in which points differ most (Pearson, 1901), found by orthogonal iteration from a random start (Halko, Martinsson and Tropp,
 * "Finding structure with randomness", 2011). Immutable.
 */
public final class PrincipalComponents {
    private static final int ITERATIONS = 8;
    /** More directions than are wanted make the wanted ones come out faster. */
    private static final int SPARE = 8;

    private static final long SEED = 1;

    private final float[] mean;
    /** The direction of most variance first; each of length 1. */
    private final float[][] directions;

    private PrincipalComponents(float[] mean, float[][] directions) {
        this.mean = mean;
        this.directions = directions;
    }

    /**
     * Finds directions; for 2,000 points of 1,024 values and two directions this takes a fraction of a second.
     *
     * @param points all of the same length
     * @param count how many directions; fewer come out where points have fewer values
     * @return the directions
     */
    public static PrincipalComponents of(float[][] points, int count) {
        int width = points[0].length;
        float[] mean = mean(points, width);
        Random random = new Random(SEED);
        float[][] basis = new float[Math.min(width, count + SPARE)][width];
        for (float[] direction : basis) {
            for (int j = 0; j < width; j++) {
                direction[j] = (float) random.nextGaussian();
            }
        }
        orthogonalise(basis);
        for (int i = 0; i < ITERATIONS; i++) {
            basis = timesCovariance(points, mean, basis);
            orthogonalise(basis);
        }
        float[][] directions = new float[Math.min(count, basis.length)][];
        System.arraycopy(basis, 0, directions, 0, directions.length);
        return new PrincipalComponents(mean, directions);
    }

    private static float[] mean(float[][] points, int width) {
        double[] sums = new double[width];
        for (float[] point : points) {
            for (int j = 0; j < width; j++) {
                sums[j] += point[j];
            }
        }
        float[] mean = new float[width];
        for (int j = 0; j < width; j++) {
            mean[j] = (float) (sums[j] / points.length);
        }
        return mean;
    }

    private static float[][] timesCovariance(float[][] points, float[] mean, float[][] basis) {
        float[][] result = new float[basis.length][mean.length];
        float[] centred = new float[mean.length];
        for (float[] point : points) {
            for (int j = 0; j < centred.length; j++) {
                centred[j] = point[j] - mean[j];
            }
            for (int k = 0; k < basis.length; k++) {
                float along = product(centred, basis[k]);
                for (int j = 0; j < centred.length; j++) {
                    result[k][j] += along * centred[j];
                }
            }
        }
        return result;
    }

    /** Gram and Schmidt, twice for precision; a direction that the others hold already becomes zero. */
    private static void orthogonalise(float[][] basis) {
        for (int k = 0; k < basis.length; k++) {
            double before = Math.sqrt(product(basis[k], basis[k]));
            for (int round = 0; round < 2; round++) {
                for (int other = 0; other < k; other++) {
                    float along = product(basis[k], basis[other]);
                    for (int j = 0; j < basis[k].length; j++) {
                        basis[k][j] -= along * basis[other][j];
                    }
                }
            }
            double length = Math.sqrt(product(basis[k], basis[k]));
            float scale = length > 1e-5 * before ? (float) (1 / length) : 0;
            for (int j = 0; j < basis[k].length; j++) {
                basis[k][j] *= scale;
            }
        }
    }

    private static float product(float[] some, float[] others) {
        float sum = 0;
        for (int j = 0; j < some.length; j++) {
            sum += some[j] * others[j];
        }
        return sum;
    }

    /**
     * Where a point lies along the directions.
     *
     * @param point of as many values as the points they were found for
     * @return a place along each direction, 0 in the middle
     */
    public double[] project(float[] point) {
        double[] places = new double[directions.length];
        for (int k = 0; k < places.length; k++) {
            for (int j = 0; j < mean.length; j++) {
                places[k] += (point[j] - mean[j]) * directions[k][j];
            }
        }
        return places;
    }
}
