package digitpad.ui.network.morph;

import java.util.OptionalInt;

/**
 * What a morph begins or ends with.
 *
 * @param digit as the generator draws it; nothing for the image that the page looks at
 */
record End(OptionalInt digit) {
    static final End OWN = new End(OptionalInt.empty());

    static End of(int digit) {
        return new End(OptionalInt.of(digit));
    }
}
