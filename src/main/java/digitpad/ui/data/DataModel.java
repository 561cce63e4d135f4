package digitpad.ui.data;

import digitpad.digits.DataSet;
import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import digitpad.learning.Model;
import digitpad.learning.ModelCard;
import digitpad.learning.Split;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;

/** Which images of the data set are browsed, and which one is looked at. FX thread only. */
final class DataModel {
    private static final Words WORDS = Words.of(DataModel.class);
    private static final int COUNT_AT_FIRST = 10;
    private static final int STEP = 10;
    private static final String SEED_AT_FIRST = "1";

    private final Workspace workspace;
    private final Background background;
    private final ReadOnlyObjectWrapper<Part> part = new ReadOnlyObjectWrapper<>(this, "part", Part.TRAINING);
    private final ReadOnlyObjectWrapper<Arrangement> arrangement =
            new ReadOnlyObjectWrapper<>(this, "arrangement", Arrangement.FIRST);
    private final ReadOnlyObjectWrapper<OptionalInt> label =
            new ReadOnlyObjectWrapper<>(this, "label", OptionalInt.empty());
    private final StringProperty typedCount =
            new SimpleStringProperty(this, "typedCount", Integer.toString(COUNT_AT_FIRST));
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count", COUNT_AT_FIRST);
    private final StringProperty typedSeed = new SimpleStringProperty(this, "typedSeed", SEED_AT_FIRST);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper searchProblem = new ReadOnlyStringWrapper(this, "searchProblem", "");
    private final ReadOnlyObjectWrapper<ImageSet> images = new ReadOnlyObjectWrapper<>(this, "images");
    private final ReadOnlyObjectWrapper<List<DigitImage>> means = new ReadOnlyObjectWrapper<>(this, "means", List.of());
    private final ReadOnlyObjectWrapper<Samples> samples = new ReadOnlyObjectWrapper<>(this, "samples");
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", -1);

    DataModel(Workspace workspace, Background background) {
        this.workspace = workspace;
        this.background = background;
        typedCount.subscribe(this::readCount);
        typedSeed.subscribe(this::readSeed);
        workspace.dataSetProperty().subscribe(data -> {
            label.set(OptionalInt.empty());
            if (data != null && data.training().size() == 0) {
                part.set(Part.TEST);
            }
            showFromStart();
        });
        workspace.networkInUseProperty().subscribe(network -> {
            if (part.get() == Part.VALIDATION) {
                showFromStart();
            }
        });
    }

    ReadOnlyObjectProperty<Part> partProperty() {
        return part.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Arrangement> arrangementProperty() {
        return arrangement.getReadOnlyProperty();
    }

    /** {@return the class index of the images shown; nothing for all} */
    ReadOnlyObjectProperty<OptionalInt> labelProperty() {
        return label.getReadOnlyProperty();
    }

    /** {@return what stands in the field for the number of images; the user may type anything} */
    StringProperty typedCountProperty() {
        return typedCount;
    }

    /** {@return the last good number of images} */
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** {@return what stands in the field for the seed; the user may type anything} */
    StringProperty typedSeedProperty() {
        return typedSeed;
    }

    /** {@return why the number typed is refused; empty if it is good} */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** {@return why the last search found nothing; empty if it found something} */
    ReadOnlyStringProperty searchProblemProperty() {
        return searchProblem.getReadOnlyProperty();
    }

    /** {@return all images of the part; null until a data set is read} */
    ReadOnlyObjectProperty<ImageSet> imagesProperty() {
        return images.getReadOnlyProperty();
    }

    /** {@return the mean image of each class of the part; empty until they are worked out} */
    ReadOnlyObjectProperty<List<DigitImage>> meansProperty() {
        return means.getReadOnlyProperty();
    }

    /** {@return the images shown; null until a data set is read} */
    ReadOnlyObjectProperty<Samples> samplesProperty() {
        return samples.getReadOnlyProperty();
    }

    /** {@return the place of the image looked at; -1 for none} */
    ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ObservableBooleanValue hasPrevious() {
        return selected.greaterThan(0);
    }

    ObservableBooleanValue hasNext() {
        return Bindings.createBooleanBinding(
                () -> samples.get() != null && selected.get() < samples.get().count() - 1, samples, selected);
    }

    /**
     * Browses another part of the data set, from its first image; shows fewer images if it has fewer.
     *
     * @param chosen the part
     */
    void choose(Part chosen) {
        part.set(chosen);
        showFromStart();
    }

    /**
     * Shows the first images, or some at random.
     *
     * @param chosen which
     */
    void choose(Arrangement chosen) {
        arrangement.set(chosen);
        showAnew();
    }

    /**
     * Shows the images of one class.
     *
     * @param wanted its index; nothing for all
     */
    void filter(OptionalInt wanted) {
        label.set(wanted);
        showAnew();
    }

    /** Draws other images at random. */
    void drawAgain() {
        typedSeed.set(Integer.toString(1 + Numbers.wholeNumber(typedSeed.get()).orElse(0)));
    }

    /**
     * Shows more or fewer images.
     *
     * @param steps how many tens more; below 0 for fewer
     */
    void step(int steps) {
        if (samples.get() != null) {
            long wanted = count.get() + (long) STEP * steps;
            setCount((int) Math.max(1, Math.min(candidates().size(), wanted)));
        }
    }

    /**
     * Looks at an image.
     *
     * @param place among those shown; one that is not there is ignored
     */
    void select(int place) {
        if (samples.get() != null && place >= 0 && place < samples.get().count()) {
            searchProblem.set("");
            selected.set(place);
        }
    }

    void selectPrevious() {
        select(selected.get() - 1);
    }

    void selectNext() {
        select(selected.get() + 1);
    }

    /**
     * Looks at the image of an index, and shows as many of the first images as that takes if it is not shown now.
     *
     * @param typed the image's index in its data set's file, counted from 0
     */
    void find(String typed) {
        ImageSet all = images.get();
        if (all == null || all.size() == 0) {
            return;
        }
        int last = all.sourceIndex(all.size() - 1);
        OptionalInt source = Numbers.wholeNumber(typed);
        if (source.isEmpty() || source.getAsInt() > last) {
            searchProblem.set(WORDS.text("no-index", last));
            return;
        }
        OptionalInt index = IntStream.range(0, all.size())
                .filter(i -> all.sourceIndex(i) == source.getAsInt())
                .findFirst();
        if (index.isEmpty()) {
            searchProblem.set(WORDS.text("not-in." + part.get().id(), source.getAsInt()));
            return;
        }
        if (samples.get().placeOf(source.getAsInt()) < 0) {
            arrangement.set(Arrangement.FIRST);
            label.set(OptionalInt.empty());
            setCount(Math.max(count.get(), index.getAsInt() + 1));
            show(index.getAsInt());
        }
        select(samples.get().placeOf(source.getAsInt()));
    }

    private void showFromStart() {
        selected.set(-1);
        samples.set(null);
        DataSet data = workspace.dataSetProperty().get();
        images.set(data == null ? null : part.get().of(data, cardInUse()));
        averageInBackground();
        showAnew();
    }

    /** {@return the card of the model in use, if there is one} */
    Optional<ModelCard> cardInUse() {
        return Optional.ofNullable(workspace.modelInUseProperty().get()).map(Model::card);
    }

    /** {@return whether the model in use was trained with validation images of this data set} */
    boolean holdsBack() {
        DataSet data = workspace.dataSetProperty().get();
        return data != null
                && cardInUse()
                        .filter(card -> Split.of(data, card).validation().size() > 0)
                        .isPresent();
    }

    private void averageInBackground() {
        means.set(List.of());
        ImageSet asked = images.get();
        if (asked != null) {
            background.submit(
                    asked::classMeans,
                    made -> {
                        if (images.get() == asked) {
                            means.set(made);
                        }
                    },
                    fault -> workspace.warn(Background.words(fault, WORDS.text("no-means"))));
        }
    }

    /** Shows the images that are chosen, from the first. */
    private void showAnew() {
        if (images.get() == null) {
            return;
        }
        setCount(Math.max(1, Math.min(count.get(), candidates().size())));
        show(0);
        readSeed();
    }

    /** {@return the images of the label chosen} */
    private ImageSet candidates() {
        return label.get().isEmpty()
                ? images.get()
                : images.get().withLabel(label.get().getAsInt());
    }

    private void setCount(int wanted) {
        typedCount.set(Integer.toString(wanted));
        readCount();
    }

    /** Takes the number typed if it is good; else says why not and keeps the last good one. */
    private void readCount() {
        if (images.get() == null) {
            return;
        }
        int most = candidates().size();
        OptionalInt typed = Numbers.wholeNumber(typedCount.get());
        if (typed.isEmpty() || typed.getAsInt() < 1 || typed.getAsInt() > Math.max(1, most)) {
            problem.set(WORDS.text("no-count", most));
            return;
        }
        problem.set("");
        count.set(typed.getAsInt());
        if (arrangement.get() == Arrangement.FIRST
                && samples.get() != null
                && samples.get().count() != count.get()) {
            show(Math.max(0, selected.get()));
        }
    }

    /** Takes the seed typed if it is good; else says why not and keeps the images of the last good one. */
    private void readSeed() {
        if (images.get() == null || !arrangement.get().isRandom()) {
            return;
        }
        boolean isGood = Numbers.wholeNumber(typedSeed.get()).isPresent();
        problem.set(isGood ? "" : WORDS.text("no-seed", 999_999_999));
        if (isGood) {
            show(0);
        }
    }

    private void show(int place) {
        selected.set(-1);
        ImageSet all = candidates();
        OptionalInt seed = Numbers.wholeNumber(typedSeed.get());
        samples.set(new Samples(
                part.get(),
                all,
                arrangement.get().isRandom()
                        ? all.random(arrangement.get().count(), seed.orElse(0))
                        : all.first(count.get())));
        select(Math.min(place, samples.get().count() - 1));
    }
}
