package digitpad.ui.results;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Images of one evaluation that something beyond label and prediction picks out.
 *
 * @param owner the evaluation
 * @param words such as "confidence 60 to 70 %"
 * @param indices their indices in it
 */
record PickedImages(EvaluatedImages owner, String words, BitSet indices) implements ImageFilter {
    /**
     * Picks them out.
     *
     * @param owner the evaluation
     * @param words what they are
     * @param isPicked told an image's index
     * @return the images
     */
    static PickedImages of(EvaluatedImages owner, String words, IntPredicate isPicked) {
        BitSet indices = new BitSet();
        IntStream.range(0, owner.size()).filter(isPicked).forEach(indices::set);
        return new PickedImages(owner, words, indices);
    }

    @Override
    public boolean accepts(EvaluatedImages images, int index) {
        return images == owner && indices.get(index);
    }

    @Override
    public boolean fits(EvaluatedImages images) {
        return images == owner;
    }

    @Override
    public String name(List<String> classNames) {
        return words;
    }
}
