package digitpad.learning;

/**
 * A trained network and what is known about it.
 *
 * @param card what is known
 * @param network what reads
 */
public record Model(ModelCard card, Network network) {}
