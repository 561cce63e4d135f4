package digitpad.learning;

/**
 * An image that looks like another to a network.
 *
 * @param index of the image in its set
 * @param distance between the two in the last hidden layer; 0 for the same
 */
public record Neighbour(int index, double distance) {}
