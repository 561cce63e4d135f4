package digitpad.ui.results;

import digitpad.words.Words;
import java.util.Locale;

/** Which outcomes the gallery's first segment shows. */
enum Scope {
    /** What the network misreads. */
    MISREAD,
    /** What it reads right. */
    RIGHT,
    /** Both. */
    ALL;

    private static final Words WORDS = Words.of(Scope.class);

    /** {@return such as "Misclassified"} */
    String title() {
        return WORDS.text("scope." + id());
    }

    /** {@return such as "misread", for style and tests} */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean accepts(boolean right) {
        return switch (this) {
            case MISREAD -> !right;
            case RIGHT -> right;
            case ALL -> true;
        };
    }
}
