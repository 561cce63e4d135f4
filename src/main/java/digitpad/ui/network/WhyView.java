package digitpad.ui.network;

import digitpad.digits.DigitImage;
import digitpad.learning.Counterfactual;
import digitpad.learning.Model;
import digitpad.learning.Reading;
import digitpad.learning.Saliency;
import digitpad.ui.network.WhyModel.Why;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Card;
import digitpad.ui.parts.DigitImageView;
import digitpad.ui.parts.VerticalScroll;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Over the image: which pixels speak for a class, found in two ways; and what would make it an image of another class. */
final class WhyView extends VBox {
    private static final Words WORDS = Words.of(WhyView.class);
    private static final int SCALE = 7;
    private static final int SMALL_SCALE = 5;

    private final WhyModel model;
    private final SourceModel source;
    private final DigitImageView gradient;
    private final DigitImageView occlusion;
    private final DigitImageView before;
    private final DigitImageView difference;
    private final DigitImageView after;
    private final ComboBox<String> labels = new ComboBox<>();
    private final ComboBox<String> targets = new ComboBox<>();
    private final Label notice = new Label();
    private final Label words = new Label();
    private final Label changeWords = new Label();
    private final Label afterWords = new Label();
    private List<String> classNames = List.of();

    WhyView(WhyModel model, SourceModel source, ObservableValue<Model> inUse, Appearance appearance) {
        super(16);
        this.model = model;
        this.source = source;
        setId("network-section-why");
        gradient = picture(appearance, SCALE, "network-gradient");
        occlusion = picture(appearance, SCALE, "network-occlusion");
        before = picture(appearance, SMALL_SCALE, "network-before");
        difference = picture(appearance, SMALL_SCALE, "network-change");
        after = picture(appearance, SMALL_SCALE, "network-after");
        prepare(labels, "network-why-label", WORDS.text("why.label"), model::explain);
        prepare(targets, "network-why-target", WORDS.text("why.target"), model::aimAt);
        notice.setId("network-why-notice");
        notice.getStyleClass().add("network-notice");
        notice.setWrapText(true);
        notice.managedProperty().bind(notice.visibleProperty());
        notice.visibleProperty().bind(notice.textProperty().isNotEmpty());
        Region evidence = evidence();
        Region change = change();
        for (Region part : List.of(evidence, change)) {
            part.visibleProperty().bind(notice.visibleProperty().not());
            part.managedProperty().bind(part.visibleProperty());
        }
        VBox content = new VBox(16, notice, evidence, change);
        VerticalScroll scroll = new VerticalScroll(content);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        inUse.subscribe(now -> fillClasses(now == null ? List.of() : source.classNames(classes(now))));
        source.imageProperty().subscribe(now -> refresh());
        model.whyProperty().subscribe(now -> refresh());
        model.occlusionProperty().subscribe(now -> refresh());
        model.changeProperty().subscribe(now -> refresh());
    }

    private static int classes(Model model) {
        return model.network().summary().classes();
    }

    private static DigitImageView picture(Appearance appearance, int scale, String id) {
        DigitImageView view = new DigitImageView(appearance, scale, false);
        view.setId(id);
        return view;
    }

    private static void prepare(ComboBox<String> box, String id, String name, Consumer<OptionalInt> onChosen) {
        box.setId(id);
        box.setAccessibleText(name);
        box.setMinWidth(USE_PREF_SIZE);
        box.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            // While the items are replaced, none is chosen for a moment.
            if (index.intValue() >= 0) {
                onChosen.accept(index.intValue() == 0 ? OptionalInt.empty() : OptionalInt.of(index.intValue() - 1));
            }
        });
    }

    private void fillClasses(List<String> names) {
        if (!names.equals(classNames)) {
            classNames = names;
            fill(labels, WORDS.text("why.reading"));
            fill(targets, WORDS.text("why.runner-up"));
        }
    }

    private void fill(ComboBox<String> box, String first) {
        box.getItems().setAll(classNames);
        box.getItems().add(0, first);
        box.getSelectionModel().select(0);
    }

    private Region evidence() {
        Label asks = new Label(WORDS.text("why.speaks-for"));
        asks.getStyleClass().add("muted");
        asks.setMinWidth(USE_PREF_SIZE);
        Card card = Card.titled(WORDS.text("section.why"), asks, labels);
        words.setId("network-why-words");
        words.setWrapText(true);
        words.getStyleClass().add("caption");
        words.setMinHeight(USE_PREF_SIZE);
        card.getChildren()
                .addAll(
                        new FlowPane(
                                24,
                                12,
                                named(gradient, WORDS.text("why.gradient")),
                                named(occlusion, WORDS.text("why.occlusion"))),
                        words);
        return card;
    }

    private Region change() {
        Label asks = new Label(WORDS.text("why.another"));
        asks.getStyleClass().add("muted");
        asks.setMinWidth(USE_PREF_SIZE);
        Card card = Card.titled(WORDS.text("why.change-title"), asks, targets);
        changeWords.setId("network-change-words");
        changeWords.setWrapText(true);
        changeWords.getStyleClass().add("caption");
        changeWords.setMinHeight(USE_PREF_SIZE);
        afterWords.setId("network-after-words");
        afterWords.getStyleClass().add("caption");
        VBox last = new VBox(4, after, afterWords);
        FlowPane row = new FlowPane(
                16,
                12,
                named(before, WORDS.text("why.image")),
                sign("+"),
                named(difference, WORDS.text("why.change")),
                sign("="),
                last);
        row.setRowValignment(VPos.CENTER);
        card.getChildren().addAll(row, changeWords);
        return card;
    }

    private static Label sign(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("figure", "muted");
        return label;
    }

    private static VBox named(Node picture, String name) {
        Label label = new Label(name);
        label.getStyleClass().add("caption");
        return new VBox(4, picture, label);
    }

    private void refresh() {
        Optional<Why> why = model.whyProperty().get();
        notice.setText(why.isPresent() ? "" : emptyWords());
        why.ifPresent(this::show);
    }

    private String emptyWords() {
        return source.imageProperty().get().isEmpty() ? WORDS.text("why.hint") : WORDS.text("looking");
    }

    private void show(Why why) {
        List<String> names = source.classNames(why.reading().probabilities().length);
        fillClasses(names);
        String name = names.get(why.label());
        show(gradient, why.reading().image(), why.gradient());
        gradient.setAccessibleText(WORDS.text("why.gradient-spoken", name));
        show(occlusion, why.reading().image(), model.occlusionProperty().get());
        occlusion.setAccessibleText(WORDS.text("why.occlusion-spoken", name));
        String read = names.get(why.reading().digit());
        String confidence = Numbers.probability(why.reading().confidence());
        String probability = Numbers.probability(why.reading().probabilities()[why.label()]);
        String refused = why.reading().hasGuess()
                ? WORDS.text("why.words-refused", name, read, confidence, probability)
                : WORDS.text("why.words-no-guess", name, probability);
        String accepted = why.label() == why.reading().digit()
                ? WORDS.text("why.words-itself", name, confidence)
                : WORDS.text("why.words", name, read, confidence, probability);
        String told = why.reading().isDigit() ? accepted : refused;
        words.setText(told + blankWords(why));
        showChange(why, names);
    }

    /** What the first picture does not show, and why. */
    private static String blankWords(Why why) {
        if (why.gradient().isEmpty()) {
            return "\n" + WORDS.text("why.no-gradient");
        }
        return why.gradient().get().isBlank() ? "\n" + WORDS.text("why.blank-gradient") : "";
    }

    private static void show(DigitImageView view, DigitImage image, Optional<Saliency> saliency) {
        view.show(Optional.of(image));
        view.tint(saliency.map(one -> one::at));
    }

    private void showChange(Why why, List<String> names) {
        DigitImage image = why.reading().image();
        before.show(Optional.of(image));
        before.setAccessibleText(WORDS.text("why.image-spoken"));
        Optional<Counterfactual> change =
                model.changeProperty().get().filter(one -> one.before().equals(image));
        difference.show(change.map(Counterfactual::before));
        difference.tint(change.map(one -> one::change));
        after.show(change.map(Counterfactual::after));
        afterWords.setText(change.map(one -> wordsAfter(why.after(one), names)).orElse("–"));
        changeWords.setText(change.map(one -> words(one, why.after(one), names))
                .orElse(why.gradient().isPresent() ? WORDS.text("why.looking") : WORDS.text("why.no-change")));
        difference.setAccessibleText(changeWords.getText());
        after.setAccessibleText(afterWords.getText());
    }

    private static String wordsAfter(Reading read, List<String> names) {
        if (!read.hasGuess()) {
            return WORDS.text("reading.no-digit");
        }
        String name = names.get(read.digit());
        String share = Numbers.probability(read.confidence());
        return read.isDigit() ? WORDS.text("why.read-as", name, share) : WORDS.text("why.refused-after", name, share);
    }

    private static String words(Counterfactual change, Reading after, List<String> names) {
        String target = names.get(change.target());
        if (!after.hasGuess()) {
            return WORDS.text("why.no-way", target);
        }
        if (change.amount() == 0) {
            return after.isDigit() ? WORDS.text("why.already", target) : WORDS.text("why.already-refused", target);
        }
        long amount = Math.max(1, Math.round(change.amount()));
        return change.isReached()
                ? WORDS.text("why.reached", amount, target)
                : WORDS.text("why.not-reached", amount, target);
    }
}
