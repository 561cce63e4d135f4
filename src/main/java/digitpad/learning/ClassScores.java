package digitpad.learning;

/**
 * How well one class, or the average of several, is recognised.
 *
 * @param precision of the images read as the class, the share that is of the class, 0 to 1; 0 if none was read so
 * @param recall of the images of the class, the share read as the class, 0 to 1; 0 if there is none
 * @param f1 the harmonic mean of precision and recall, 0 to 1
 * @param support how many images there are
 */
public record ClassScores(double precision, double recall, double f1, int support) {}
