package digitpad.digits;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Ink and what is known about it.
 *
 * @param ink what was drawn; may be empty
 * @param label what it is meant to be, "0" to "9" for a digit
 * @param writer who drew it
 */
public record Drawing(Ink ink, Optional<String> label, Optional<String> writer) {
    /** The label of what somebody says is no digit, whatever else it is. */
    public static final String NOT_A_DIGIT = "not a digit";

    /** {@return the digit it is meant to be, if its label is one} */
    public OptionalInt digit() {
        return label.filter(text -> text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9')
                .map(text -> OptionalInt.of(text.charAt(0) - '0'))
                .orElse(OptionalInt.empty());
    }
}
