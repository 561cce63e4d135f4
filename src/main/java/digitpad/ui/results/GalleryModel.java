package digitpad.ui.results;

import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/**
 * Which evaluated images are shown, in which order, and which one is looked at. Either all images of a scope are shown or those of a filter,
 * whatever their outcome; a filter stays until it is cleared, and its images are ringed among the others. FX thread only.
 */
final class GalleryModel {
    private static final Words WORDS = Words.of(GalleryModel.class);
    private final ObservableValue<EvaluatedImages> evaluated;
    private final ReadOnlyObjectWrapper<Scope> scope = new ReadOnlyObjectWrapper<>(this, "scope", Scope.MISREAD);
    private final ReadOnlyObjectWrapper<Optional<ImageFilter>> filter =
            new ReadOnlyObjectWrapper<>(this, "filter", Optional.empty());
    private final ReadOnlyBooleanWrapper filterShown = new ReadOnlyBooleanWrapper(this, "filterShown");
    private final ReadOnlyObjectWrapper<SortOrder> order = new ReadOnlyObjectWrapper<>(this, "order", SortOrder.LABEL);
    private final ReadOnlyObjectWrapper<ShownImages> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", -1);
    private final ObjectBinding<Optional<LookedAt>> lookedAt =
            Bindings.createObjectBinding(this::findLookedAt, selected, shown);
    private final ReadOnlyStringWrapper searchProblem = new ReadOnlyStringWrapper(this, "searchProblem", "");

    /**
     * A gallery that follows an evaluation.
     *
     * @param evaluated the images; null while there are none
     */
    GalleryModel(ObservableValue<EvaluatedImages> evaluated) {
        this.evaluated = evaluated;
        evaluated.subscribe(images -> {
            searchProblem.set("");
            if (images != null && filter.get().filter(one -> !one.fits(images)).isPresent()) {
                filterShown.set(false);
                filter.set(Optional.empty());
            }
            refresh();
        });
    }

    ReadOnlyObjectProperty<Scope> scopeProperty() {
        return scope.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ImageFilter>> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /** {@return whether the filter's images are shown, not the scope's} */
    ReadOnlyBooleanProperty filterShownProperty() {
        return filterShown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SortOrder> orderProperty() {
        return order.getReadOnlyProperty();
    }

    /** {@return the images shown; null while nothing is evaluated} */
    ReadOnlyObjectProperty<ShownImages> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** {@return the place of the image looked at among those shown; -1 for none} */
    ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** {@return the image looked at; nothing if there is none} */
    ObservableValue<Optional<LookedAt>> lookedAt() {
        return lookedAt;
    }

    private Optional<LookedAt> findLookedAt() {
        ShownImages all = shown.get();
        int place = selected.get();
        return all == null || place < 0 || place >= all.size()
                ? Optional.empty()
                : Optional.of(new LookedAt(all.images(), all.indexAt(place)));
    }

    /** {@return why the last search found nothing; empty if it found something} */
    ReadOnlyStringProperty searchProblemProperty() {
        return searchProblem.getReadOnlyProperty();
    }

    /** {@return whether images are evaluated and none of them is shown} */
    boolean isEmpty() {
        return shown.get() != null && shown.get().size() == 0;
    }

    ObservableBooleanValue hasPrevious() {
        return selected.greaterThan(0);
    }

    ObservableBooleanValue hasNext() {
        return Bindings.createBooleanBinding(
                () -> shown.get() != null && selected.get() < shown.get().size() - 1, shown, selected);
    }

    /** {@return how many evaluated images have such an outcome; 0 while nothing is evaluated} */
    int count(Scope outcome) {
        EvaluatedImages images = evaluated.getValue();
        if (images == null) {
            return 0;
        }
        return switch (outcome) {
            case MISREAD -> images.errors();
            case RIGHT -> images.size() - images.errors();
            case ALL -> images.size();
        };
    }

    /** Shows all images of a scope; a filter's images stay ringed. */
    void show(Scope chosen) {
        scope.set(chosen);
        filterShown.set(false);
        refresh();
    }

    /** Shows exactly the images of a cell, row or column. */
    void show(ImageFilter chosen) {
        filter.set(Optional.of(chosen));
        showFilter();
    }

    /** Shows the images of the filter, if there is one. */
    void showFilter() {
        filterShown.set(filter.get().isPresent());
        refresh();
    }

    /** Shows the scope's images and rings none. */
    void clearFilter() {
        if (filter.get().isPresent()) {
            filter.set(Optional.empty());
            show(scope.get());
        }
    }

    void sort(SortOrder chosen) {
        if (chosen != order.get()) {
            order.set(chosen);
            refresh();
        }
    }

    /**
     * Looks at an image.
     *
     * @param place among those shown; one that is not there is ignored
     */
    void select(int place) {
        if (shown.get() != null && place >= 0 && place < shown.get().size()) {
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
     * Looks at the image of an index, among all images if it is not shown now.
     *
     * @param typed the image's index in its data set's file, counted from 0
     */
    void find(String typed) {
        EvaluatedImages images = evaluated.getValue();
        if (images == null) {
            return;
        }
        OptionalInt source = Numbers.wholeNumber(typed);
        if (source.isEmpty() || source.getAsInt() > images.lastSourceIndex()) {
            searchProblem.set(WORDS.text("no-index", images.lastSourceIndex()));
            return;
        }
        OptionalInt index = images.atSourceIndex(source.getAsInt());
        if (index.isEmpty()) {
            searchProblem.set(WORDS.text("steered", source.getAsInt()));
            return;
        }
        searchProblem.set("");
        if (shown.get().placeOf(index.getAsInt()) < 0) {
            show(Scope.ALL);
        }
        select(shown.get().placeOf(index.getAsInt()));
    }

    /** Keeps looking at the same image if it is still shown, else looks at the first. */
    private void refresh() {
        EvaluatedImages images = evaluated.getValue();
        int lookedAt = selected.get() < 0 || shown.get().images() != images
                ? -1
                : shown.get().indexAt(selected.get());
        selected.set(-1);
        if (images == null) {
            shown.set(null);
            return;
        }
        IntPredicate isShown = filterShown.get()
                ? index -> filter.get().orElseThrow().accepts(images, index)
                : index -> scope.get().accepts(images.isRight(index));
        shown.set(new ShownImages(images, isShown, order.get(), filterShown.get() ? Optional.empty() : filter.get()));
        select(Math.max(0, shown.get().placeOf(lookedAt)));
    }
}
