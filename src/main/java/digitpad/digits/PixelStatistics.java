package digitpad.digits;

/**
 * What the pixels of many images have in common.
 *
 * @param mean 0 paper to 1 ink
 * @param deviation their standard deviation, 0 to 0.5
 */
public record PixelStatistics(double mean, double deviation) {}
