package digitpad.ui.results;

import digitpad.ui.parts.Thumbnail;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What the gallery shows: some images of an evaluation, in an order. Places count from 0 in that order. Immutable. */
final class ShownImages {
    private static final int SHORT_NAME = 3;

    private final EvaluatedImages images;
    private final int[] indices;
    private final Optional<ImageFilter> ringed;

    /**
     * Picks and sorts; ten thousand images take some milliseconds.
     *
     * @param images to pick from
     * @param isShown told an image's index
     * @param order of what is picked
     * @param ringed which images stand out among the others, if any
     */
    ShownImages(EvaluatedImages images, IntPredicate isShown, SortOrder order, Optional<ImageFilter> ringed) {
        this.images = images;
        this.ringed = ringed;
        indices = IntStream.range(0, images.size())
                .filter(isShown)
                .boxed()
                .sorted(order.of(images))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    EvaluatedImages images() {
        return images;
    }

    int size() {
        return indices.length;
    }

    /** {@return the index of the image at a place} */
    int indexAt(int place) {
        return indices[place];
    }

    /** {@return the place of an image; -1 if it is not shown} */
    int placeOf(int index) {
        for (int place = 0; place < indices.length; place++) {
            if (indices[place] == index) {
                return place;
            }
        }
        return -1;
    }

    /** {@return every image shown, made when asked for} */
    List<Thumbnail> thumbnails() {
        return new AbstractList<>() {
            @Override
            public Thumbnail get(int place) {
                return thumbnail(indices[place]);
            }

            @Override
            public int size() {
                return indices.length;
            }
        };
    }

    /** Two names have to stand under one small picture. */
    private static String abbreviated(String className) {
        return className.substring(0, Math.min(SHORT_NAME, className.length()));
    }

    private Thumbnail thumbnail(int index) {
        return new Thumbnail(
                images.image(index),
                images.isRight(index) ? images.labelName(index) : abbreviated(images.labelName(index)),
                images.isRight(index) ? Optional.empty() : Optional.of(abbreviated(images.predictionName(index))),
                ringed.map(filter -> filter.accepts(images, index)).orElse(false),
                images.description(index));
    }
}
