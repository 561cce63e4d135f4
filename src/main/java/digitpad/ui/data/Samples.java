package digitpad.ui.data;

import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import digitpad.ui.parts.Numbers;
import digitpad.ui.parts.Thumbnail;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;

/**
 * The first images of a part of a data set.
 *
 * @param part which part
 * @param images all images of the part
 * @param count how many of them are samples
 */
record Samples(Part part, ImageSet images, int count) {
    DigitImage image(int index) {
        return images.image(index);
    }

    /** {@return the class index of an image} */
    int label(int index) {
        return images.label(index);
    }

    String labelName(int index) {
        return images.classNames().get(images.label(index));
    }

    /** {@return such as "Training image 5, label 2"; images are counted from 0} */
    String description(int index) {
        return part.title() + " image " + Numbers.count(index) + ", label " + labelName(index);
    }

    /** {@return every sample, made when asked for} */
    List<Thumbnail> thumbnails() {
        return new AbstractList<>() {
            @Override
            public Thumbnail get(int index) {
                return new Thumbnail(image(index), labelName(index), Optional.empty(), false, description(index));
            }

            @Override
            public int size() {
                return count;
            }
        };
    }

    /** {@return how many images of the whole part each class has} */
    int[] classCounts() {
        int[] counts = new int[images.classNames().size()];
        for (int i = 0; i < images.size(); i++) {
            counts[images.label(i)]++;
        }
        return counts;
    }
}
