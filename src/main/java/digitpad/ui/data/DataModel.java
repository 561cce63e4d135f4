package digitpad.ui.data;

import digitpad.digits.DataSet;
import digitpad.digits.ImageSet;
import digitpad.ui.parts.Numbers;
import digitpad.ui.workspace.Workspace;
import java.util.OptionalInt;
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
    private static final int COUNT_AT_FIRST = 10;
    private static final int STEP = 10;

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Part> part = new ReadOnlyObjectWrapper<>(this, "part", Part.TRAINING);
    private final StringProperty typedCount =
            new SimpleStringProperty(this, "typedCount", Integer.toString(COUNT_AT_FIRST));
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count", COUNT_AT_FIRST);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<Samples> samples = new ReadOnlyObjectWrapper<>(this, "samples");
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", -1);

    DataModel(Workspace workspace) {
        this.workspace = workspace;
        typedCount.subscribe(this::readCount);
        workspace.dataSetProperty().subscribe(data -> showFromStart());
    }

    ReadOnlyObjectProperty<Part> partProperty() {
        return part.getReadOnlyProperty();
    }

    /** {@return what stands in the field for the number of images; the user may type anything} */
    StringProperty typedCountProperty() {
        return typedCount;
    }

    /** {@return the last good number of images} */
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** {@return why the number typed is refused; empty if it is good} */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** {@return the images shown; null until a data set is read} */
    ReadOnlyObjectProperty<Samples> samplesProperty() {
        return samples.getReadOnlyProperty();
    }

    /** {@return the index of the image looked at; -1 for none} */
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
     * Shows more or fewer images.
     *
     * @param steps how many tens more; below 0 for fewer
     */
    void step(int steps) {
        if (samples.get() != null) {
            long wanted = count.get() + (long) STEP * steps;
            setCount((int) Math.max(1, Math.min(images().size(), wanted)));
        }
    }

    /**
     * Looks at an image.
     *
     * @param index of the image; one that is not shown is ignored
     */
    void select(int index) {
        if (samples.get() != null && index >= 0 && index < samples.get().count()) {
            selected.set(index);
        }
    }

    void selectPrevious() {
        select(selected.get() - 1);
    }

    void selectNext() {
        select(selected.get() + 1);
    }

    private void showFromStart() {
        selected.set(-1);
        samples.set(null);
        if (workspace.dataSetProperty().get() != null) {
            setCount(Math.min(count.get(), images().size()));
            show();
            select(0);
        }
    }

    private ImageSet images() {
        DataSet data = workspace.dataSetProperty().get();
        return part.get().of(data);
    }

    private void setCount(int wanted) {
        typedCount.set(Integer.toString(wanted));
        readCount();
    }

    /** Takes the number typed if it is good; else says why not and keeps the last good one. */
    private void readCount() {
        if (workspace.dataSetProperty().get() == null) {
            return;
        }
        int most = images().size();
        OptionalInt typed = Numbers.wholeNumber(typedCount.get());
        if (typed.isEmpty() || typed.getAsInt() < 1 || typed.getAsInt() > most) {
            problem.set("Type a whole number from 1 to " + Numbers.count(most) + ".");
            return;
        }
        problem.set("");
        count.set(typed.getAsInt());
        if (samples.get() != null && samples.get().count() != count.get()) {
            show();
        }
    }

    private void show() {
        int before = selected.get();
        selected.set(-1);
        samples.set(new Samples(part.get(), images(), count.get()));
        select(Math.min(before, count.get() - 1));
    }
}
