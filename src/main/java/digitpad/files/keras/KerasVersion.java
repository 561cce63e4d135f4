package digitpad.files.keras;

import java.util.Locale;

/**
 * What saved a file.
 *
 * @param name such as "2.15.0"; empty if the file does not tell
 * @param backend such as "tensorflow"; empty if the file does not tell
 */
record KerasVersion(String name, String backend) {
    /** {@return 1, 2 or 3; files that do not tell are of 1} */
    int major() {
        return name.isEmpty() ? 1 : Math.max(1, Character.digit(name.charAt(0), 10));
    }

    /** {@return whether kernels are turned by half a turn} */
    boolean isTheano() {
        return backend.toLowerCase(Locale.ROOT).equals("theano");
    }

    /** {@return whether the file does not tell: only since version 2 they do} */
    boolean mayBeTheano() {
        return major() == 1 && backend.isEmpty();
    }

    KerasVersion ofTheano() {
        return new KerasVersion(name, "theano");
    }

    /** {@return such as "Keras 2.15.0"} */
    String title() {
        return name.isEmpty() ? "Keras 1" : "Keras " + name;
    }
}
