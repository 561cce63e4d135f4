package digitpad.learning;

/**
 * One picture of several that follow one another.
 *
 * @param side pixels along one side
 * @param ink side × side values, row by row, 0 paper to 1 ink
 * @param milliseconds how long it is shown
 */
public record FramePicture(int side, float[] ink, int milliseconds) {}
