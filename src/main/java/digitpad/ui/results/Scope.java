package digitpad.ui.results;

import java.util.Locale;

/** Which outcomes the gallery's first segment shows. */
enum Scope {
    /** What the network misreads. */
    MISREAD("Misclassified"),
    /** What it reads right. */
    RIGHT("Read right"),
    /** Both. */
    ALL("All images");

    private final String title;

    Scope(String title) {
        this.title = title;
    }

    /** {@return such as "Misclassified"} */
    String title() {
        return title;
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
