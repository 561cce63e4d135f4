package digitpad.learning;

import digitpad.digits.Bounds;

/**
 * One digit of a number.
 *
 * @param reading what the network makes of it
 * @param bounds where it lies, in the unit of what was read; the pen's width is not in them
 * @param row in which row of writing it stands, 0 for the first
 * @param from its first piece in that row
 * @param to the piece after its last
 */
public record DigitReading(Reading reading, Bounds bounds, int row, int from, int to) {}
