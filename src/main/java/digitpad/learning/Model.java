package digitpad.learning;

import digitpad.digits.DigitImage;

/**
 * A trained network and what is known about it.
 *
 * @param card what is known
 * @param network what reads
 */
public record Model(ModelCard card, Network network) {
    /** {@return when it says "not a digit"; never, if it did not learn to} */
    public Refusal refusal() {
        return card.refusal().orElse(Refusal.NEVER);
    }

    /**
     * Reads an image, on the calling thread.
     *
     * @param image what to read
     * @return what the network makes of it, refused or not
     */
    public Reading read(DigitImage image) {
        return Reading.of(image, network, refusal());
    }
}
