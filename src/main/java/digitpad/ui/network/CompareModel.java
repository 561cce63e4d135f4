package digitpad.ui.network;

import digitpad.learning.Model;
import digitpad.learning.Reading;
import digitpad.ui.workspace.ModelLibrary;
import digitpad.ui.workspace.OpenModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;

/** What every open model makes of the same image. FX thread only. */
final class CompareModel implements Looker {
    private final ModelLibrary library;
    private final ReadOnlyObjectWrapper<List<Compared>> compared =
            new ReadOnlyObjectWrapper<>(this, "compared", List.of());

    /**
     * One of the models.
     *
     * @param open the model
     * @param reading of the image; nothing while there is none
     */
    record Compared(OpenModel open, Optional<Reading> reading) {}

    CompareModel(ModelLibrary library, LookModel looks) {
        this.library = library;
        library.open().addListener((ListChangeListener<OpenModel>) change -> {
            follow();
            looks.lookAnew();
        });
        follow();
    }

    /** Models that come are shown at once; what they read follows. */
    private void follow() {
        compared.set(library.open().stream()
                .map(open -> compared.get().stream()
                        .filter(known ->
                                known.open().model().network() == open.model().network())
                        .findFirst()
                        .map(known -> new Compared(open, known.reading()))
                        .orElse(new Compared(open, Optional.empty())))
                .toList());
    }

    /** {@return the open models, in the order they were opened} */
    ReadOnlyObjectProperty<List<Compared>> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    @Override
    public void clear() {
        compared.set(library.open().stream()
                .map(open -> new Compared(open, Optional.empty()))
                .toList());
    }

    @Override
    public Look look(Model model) {
        List<OpenModel> all = List.copyOf(library.open());
        return (image, reading) -> {
            List<Compared> made = new ArrayList<>();
            for (OpenModel open : all) {
                Reading read = open.model().network() == model.network()
                        ? reading
                        : open.model().read(image);
                made.add(new Compared(open, Optional.of(read)));
            }
            return () -> compared.set(made);
        };
    }
}
