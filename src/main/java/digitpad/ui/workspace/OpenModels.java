package digitpad.ui.workspace;

import digitpad.learning.Model;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The models in memory, in the order they were opened; when there are too many, the oldest that is not in use goes. FX thread only. */
final class OpenModels {
    /** Those that ship, and one more. Each may hold 30 MB while it waits: after a day of trainings they would be hundreds. */
    static final int MOST = 8;

    private final ObservableList<OpenModel> models = FXCollections.observableArrayList();
    /** One for all: a list that only wraps another is collected with its listeners when nobody holds it. */
    private final ObservableList<OpenModel> view = FXCollections.unmodifiableObservableList(models);

    private final Predicate<Model> isInUse;

    /**
     * None yet.
     *
     * @param isInUse whether a model reads now, and so must stay
     */
    OpenModels(Predicate<Model> isInUse) {
        this.isInUse = isInUse;
    }

    /** {@return all of them; follows what happens} */
    ObservableList<OpenModel> all() {
        return view;
    }

    /**
     * The model of an entry.
     *
     * @param entry any
     * @return it, if it is open
     */
    Optional<OpenModel> of(ModelLibrary.Entry entry) {
        return models.stream().filter(each -> each.entry().equals(entry)).findFirst();
    }

    /**
     * Holds a model, instead of the one that its entry had before.
     *
     * @param entry what it is called, and where it lies
     * @param model what reads
     */
    void remember(ModelLibrary.Entry entry, Model model) {
        OpenModel opened = new OpenModel(entry, model);
        of(entry).ifPresentOrElse(before -> models.set(models.indexOf(before), opened), () -> models.add(opened));
        if (models.size() > MOST) {
            models.stream()
                    .filter(each -> each != opened && !isInUse.test(each.model()))
                    .findFirst()
                    .ifPresent(models::remove);
        }
    }

    /**
     * Takes note that more is known of a model, such as its test figures.
     *
     * @param known with the network of one that is open, or any other, or nothing
     */
    void learn(Model known) {
        for (int i = 0; known != null && i < models.size(); i++) {
            if (models.get(i).model().network() == known.network()) {
                models.set(i, new OpenModel(models.get(i).entry(), known));
            }
        }
    }

    /**
     * Takes note that a model is kept elsewhere.
     *
     * @param model one that is open, or any other
     * @param entry what it is called now, and where it lies
     */
    void rename(Model model, ModelLibrary.Entry entry) {
        models.replaceAll(
                each -> each.model().network() == model.network() ? new OpenModel(entry, each.model()) : each);
    }

    /**
     * What would take the place of a model.
     *
     * @param closed one that is open
     * @return the one before it, of the first the one after it; none if it is alone, or not open
     */
    Optional<OpenModel> beside(OpenModel closed) {
        int place = placeOf(closed);
        return place < 0 || models.size() < 2 ? Optional.empty() : Optional.of(models.get(place == 0 ? 1 : place - 1));
    }

    /**
     * Lets go of a model. The last one stays, and nothing happens if it is not open.
     *
     * @param closed any
     */
    void remove(OpenModel closed) {
        int place = placeOf(closed);
        if (place >= 0 && models.size() > 1) {
            models.remove(place);
        }
    }

    /** By the network: more may be known of a model by now than whoever closes it knows. */
    private int placeOf(OpenModel model) {
        return models.stream()
                .map(each -> each.model().network())
                .toList()
                .indexOf(model.model().network());
    }
}
