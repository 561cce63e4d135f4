package digitpad.ui.network;

import digitpad.digits.DataSet;
import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import digitpad.learning.Model;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The image that the page looks at, while it is in view: the drawing on the pad, or one of the data set. FX thread only. */
final class SourceModel {
    private static final Words WORDS = Words.of(SourceModel.class);

    private final Workspace workspace;
    private final Random random = new Random();
    private final ReadOnlyObjectWrapper<Kind> kind = new ReadOnlyObjectWrapper<>(this, "kind", Kind.DRAWING);
    private final ReadOnlyObjectWrapper<Optional<DigitImage>> image =
            new ReadOnlyObjectWrapper<>(this, "image", Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private int index;
    private boolean isShown;

    /** Where the image comes from. */
    enum Kind {
        DRAWING,
        TEST,
        TRAINING;

        String title() {
            return WORDS.text("kind." + id());
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    SourceModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.drawingProperty().subscribe(now -> refresh());
        workspace.dataSetProperty().subscribe(data -> {
            index = 0;
            refresh();
        });
    }

    ReadOnlyObjectProperty<Kind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /** {@return what is looked at; nothing while nothing is drawn, or the data set is not read} */
    ReadOnlyObjectProperty<Optional<DigitImage>> imageProperty() {
        return image.getReadOnlyProperty();
    }

    /** {@return why the last index typed is refused; empty if it was good} */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void choose(Kind chosen) {
        if (chosen != kind.get()) {
            kind.set(chosen);
            index = 0;
            problem.set("");
            refresh();
        }
    }

    private Optional<ImageSet> images() {
        DataSet data = workspace.dataSetProperty().get();
        return data == null || kind.get() == Kind.DRAWING
                ? Optional.empty()
                : Optional.of(kind.get() == Kind.TEST ? data.test() : data.training())
                        .filter(all -> all.size() > 0);
    }

    /** The page came into view. */
    void show() {
        isShown = true;
        refresh();
    }

    /** Another page came into view: drawing there must cost nothing here. */
    void hide() {
        isShown = false;
    }

    private void refresh() {
        if (!isShown) {
            return;
        }
        image.set(
                kind.get() == Kind.DRAWING
                        ? Optional.ofNullable(workspace.drawingProperty().get())
                        : images().map(all -> all.image(index)));
    }

    /** {@return the index of the image of the data set in its file} */
    int sourceIndex() {
        return images().map(all -> all.sourceIndex(index)).orElse(0);
    }

    /** {@return the class index of the truth, if the image has one} */
    OptionalInt label() {
        return images().map(all -> OptionalInt.of(all.label(index))).orElse(OptionalInt.empty());
    }

    /**
     * What the classes of a reading are called: as its card says if it is by the model in use, else by numbers.
     *
     * @param count how many there are
     * @return a name for each
     */
    List<String> classNames(int count) {
        Model inUse = workspace.modelInUseProperty().get();
        return inUse != null && inUse.card().classNames().size() == count
                ? inUse.card().classNames()
                : IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    /** {@return what is looked at, in a few words} */
    String words() {
        return switch (kind.get()) {
            case DRAWING -> WORDS.text("source.drawing");
            case TEST, TRAINING ->
                images().map(all ->
                                words(all.sourceIndex(index), all.classNames().get(all.label(index))))
                        .orElseGet(() -> WORDS.text(
                                workspace.dataSetProperty().get() == null ? "source.reading" : "source.none"));
        };
    }

    private String words(int place, String label) {
        return kind.get() == Kind.TEST
                ? WORDS.text("source.test-image", place, label)
                : WORDS.text("source.training-image", place, label);
    }

    /**
     * Looks at an image so many places on.
     *
     * @param places back if below 0; begins again at the ends
     */
    void step(int places) {
        images().ifPresent(all -> look(Math.floorMod(index + places, all.size())));
    }

    /** Looks at any image. */
    void stepAnywhere() {
        images().ifPresent(all -> look(random.nextInt(all.size())));
    }

    /**
     * Looks at the image of an index.
     *
     * @param typed anything
     */
    void find(String typed) {
        images().ifPresent(all -> {
            OptionalInt wanted = Numbers.wholeNumber(typed);
            if (wanted.isPresent() && wanted.getAsInt() < all.size()) {
                look(wanted.getAsInt());
            } else {
                problem.set(WORDS.text("source.out-of-range", all.size() - 1));
            }
        });
    }

    private void look(int place) {
        problem.set("");
        index = place;
        refresh();
    }
}
