package digitpad.ui.network;

import digitpad.learning.Model;
import digitpad.ui.workspace.ModelLibrary;
import digitpad.ui.workspace.OpenModel;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/** What the model in use is made of, and how it was trained. FX thread only. */
final class NetworkModel {
    private static final Words WORDS = Words.of(NetworkModel.class);

    private final ObservableValue<Optional<Model>> shown;
    private final ObservableValue<List<SummaryRow>> summary;
    private final ObservableValue<List<Fact>> facts;
    private final ObservableValue<String> sentence;
    private final ObservableValue<String> engine;

    NetworkModel(Workspace workspace, ModelLibrary library) {
        ObservableValue<Model> inUse = workspace.modelInUseProperty();
        shown = inUse.map(Optional::of).orElse(Optional.empty());
        summary = inUse.map(model -> SummaryRow.of(model.network().summary())).orElse(List.of());
        facts = inUse.map(model -> facts(model, library)).orElse(List.of());
        engine = workspace.engineProperty();
        sentence = inUse.map(NetworkModel::sentence).orElse(WORDS.text("no-model"));
    }

    private static List<Fact> facts(Model model, ModelLibrary library) {
        Optional<ModelLibrary.Entry> entry = library.open().stream()
                .filter(open -> open.model().network() == model.network())
                .findFirst()
                .map(OpenModel::entry);
        Optional<Path> file = entry.flatMap(ModelLibrary.Entry::file);
        return Fact.of(model.card(), file, WORDS.text(entry.isPresent() ? "file.ships" : "file.not-kept"));
    }

    /** {@return the model in use; nothing if there is none} */
    ObservableValue<Optional<Model>> shownProperty() {
        return shown;
    }

    /** {@return a line for every layer, and the total; empty if there is no model} */
    ObservableValue<List<SummaryRow>> summary() {
        return summary;
    }

    /** {@return how it was trained; empty if there is no model} */
    ObservableValue<List<Fact>> facts() {
        return facts;
    }

    /** {@return which native code does the arithmetic; empty until it is loaded} */
    ObservableValue<String> engine() {
        return engine;
    }

    /** {@return such as "lenet: 1,111,946 parameters, 99.18 % on the test set."} */
    ObservableValue<String> sentence() {
        return sentence;
    }

    private static String sentence(Model model) {
        String name = model.card().name();
        long parameters = model.network().summary().parameters();
        return model.card()
                .test()
                .map(figures -> WORDS.text("sentence", name, parameters, Numbers.accuracy(figures.accuracy())))
                .orElse(WORDS.text("sentence.not-tested", name, parameters));
    }
}
