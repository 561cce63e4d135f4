package digitpad.learning;

/**
 * A generator and what is known about it.
 *
 * @param card what is known
 * @param generator draws
 */
public record GeneratorModel(GeneratorCard card, DigitGenerator generator) {
    /** {@return how many classes it knows to draw by themselves} */
    public int classes() {
        return card.digits().size();
    }

    /**
     * The code of a digit as it draws it best.
     *
     * @param digit 0 or more, below {@link #classes()}
     * @return the code
     */
    public float[] digit(int digit) {
        return generator.code(card.digits().get(digit));
    }
}
