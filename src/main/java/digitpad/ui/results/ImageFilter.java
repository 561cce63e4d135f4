package digitpad.ui.results;

import java.util.List;

/** Some images of an evaluation that a number of the page stands for. Immutable. */
interface ImageFilter {
    /** {@return whether an image is one of them} */
    boolean accepts(EvaluatedImages images, int index);

    /** {@return whether it can be asked about an evaluation: it may be about another, or name classes that this one has not} */
    boolean fits(EvaluatedImages images);

    /** {@return such as "5 read as 3"} */
    String name(List<String> classNames);
}
