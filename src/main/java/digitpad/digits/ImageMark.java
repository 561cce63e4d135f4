package digitpad.digits;

/**
 * What a user noted about an image of a data set.
 *
 * @param dataSet the data set's name
 * @param part {@code training} or {@code test}
 * @param index where the image stands in that part's file, from 0
 * @param labelLooksWrong whether the user doubts its label
 * @param note in the user's words, {@value #MAX_NOTE} characters at most; may be empty
 */
public record ImageMark(String dataSet, String part, int index, boolean labelLooksWrong, String note) {
    /** Characters that a note may have: so many are read back from the file whatever they are. */
    public static final int MAX_NOTE = 10_000;

    /** {@return whether nothing is noted, so that there is nothing to keep} */
    public boolean isEmpty() {
        return !labelLooksWrong && note.isBlank();
    }

    /**
     * Whether it is about the same image as another.
     *
     * @param other any mark
     * @return true if it is
     */
    public boolean isAbout(ImageMark other) {
        return index == other.index && part.equals(other.part) && dataSet.equals(other.dataSet);
    }
}
