package digitpad.ui.train;

import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import digitpad.learning.Augmentation;
import digitpad.learning.Augmenter;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A few training images as augmentation may change them. They are made only while somebody looks. FX thread only. */
final class AugmentationPreview {
    /** How many images are shown. */
    static final int SIZE = 8;

    private final Workspace workspace;
    private final AugmentationSettings settings;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<DigitImage>> images =
            new ReadOnlyObjectWrapper<>(this, "images", List.of());
    private long seed;
    private boolean inView;
    private boolean busy;
    private boolean outdated;

    AugmentationPreview(Workspace workspace, AugmentationSettings settings, Background background) {
        this.workspace = workspace;
        this.settings = settings;
        this.background = background;
        workspace.dataSetProperty().subscribe(data -> update());
        settings.on().valueProperty().subscribe(on -> update());
        settings.numbers().forEach(number -> number.textProperty().subscribe(typed -> update()));
    }

    /** {@return {@value #SIZE} images, none before the first are made; while a number is refused they stay as they are} */
    ReadOnlyObjectProperty<List<DigitImage>> imagesProperty() {
        return images.getReadOnlyProperty();
    }

    void setInView(boolean isInView) {
        inView = isInView;
        update();
    }

    /** Takes other images and other chances. */
    void drawAgain() {
        seed++;
        update();
    }

    private void update() {
        if (!inView || workspace.dataSetProperty().get() == null || !settings.areNumbersValid()) {
            return;
        }
        // Numbers change faster than images are made, while an arrow key is held: only the newest are made.
        outdated = busy;
        if (busy) {
            return;
        }
        busy = true;
        ImageSet training = workspace.dataSetProperty().get().training();
        Augmentation augmentation = settings.augmentation();
        long from = seed;
        background.submit(() -> augmented(training, augmentation, from), this::show, fault -> show(List.of()));
    }

    private void show(List<DigitImage> made) {
        images.set(made);
        busy = false;
        if (outdated) {
            update();
        }
    }

    /** The same seed gives the same images, and each the same chances, so that a larger number shows more of the same change. */
    private static List<DigitImage> augmented(ImageSet training, Augmentation augmentation, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Augmenter augmenter = new Augmenter(augmentation);
        List<DigitImage> made = new ArrayList<>();
        float[] pixels = new float[DigitImage.PIXELS];
        double[] ink = new double[DigitImage.PIXELS];
        for (int i = 0; i < SIZE && training.size() > 0; i++) {
            training.copyTo(random.nextInt(training.size()), pixels, 0);
            augmenter.augment(pixels, 0, random.split());
            for (int p = 0; p < ink.length; p++) {
                ink[p] = pixels[p];
            }
            made.add(DigitImage.ofInk(ink));
        }
        return List.copyOf(made);
    }
}
