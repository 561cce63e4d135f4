package digitpad.ui.data;

import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import digitpad.ui.parts.Thumbnail;
import digitpad.words.Words;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;

/**
 * Some images of a part of a data set. Places count from 0 in the order shown.
 *
 * @param part which part
 * @param images all images of the part that have the label chosen
 * @param shown those of them that are shown
 */
record Samples(Part part, ImageSet images, ImageSet shown) {
    private static final Words WORDS = Words.of(Samples.class);

    int count() {
        return shown.size();
    }

    DigitImage image(int place) {
        return shown.image(place);
    }

    /** {@return the class index of an image} */
    int label(int place) {
        return shown.label(place);
    }

    String labelName(int place) {
        return shown.classNames().get(shown.label(place));
    }

    /** {@return such as "Training image 5, label 2"; images are counted from 0 in the data set's file} */
    String description(int place) {
        return WORDS.text("image." + part.id(), shown.sourceIndex(place), labelName(place));
    }

    /** {@return the place of the image that stands at a place of the data set's file; -1 if it is not shown} */
    int placeOf(int sourceIndex) {
        for (int place = 0; place < count(); place++) {
            if (shown.sourceIndex(place) == sourceIndex) {
                return place;
            }
        }
        return -1;
    }

    /** {@return every sample, made when asked for} */
    List<Thumbnail> thumbnails() {
        return new AbstractList<>() {
            @Override
            public Thumbnail get(int place) {
                return new Thumbnail(image(place), labelName(place), Optional.empty(), false, description(place));
            }

            @Override
            public int size() {
                return count();
            }
        };
    }
}
