package digitpad.files.keras;

/**
 * One array of weights as it stands in a file.
 *
 * @param name its path in the file, parted by /
 * @param shape its sizes
 * @param values row by row
 */
record NamedArray(String name, int[] shape, float[] values) {
    /** {@return the last part of the name, without what TensorFlow puts after it} */
    String lastName() {
        return name.substring(name.lastIndexOf('/') + 1).replaceFirst(":\\d+$", "");
    }

    /** {@return whether a part of the name is this} */
    boolean isUnder(String part) {
        return ("/" + name + "/").contains("/" + part + "/");
    }
}
