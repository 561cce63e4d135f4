package digitpad.ui.network;

import digitpad.digits.DigitImage;
import digitpad.learning.Counterfactual;
import digitpad.learning.Model;
import digitpad.learning.Saliency;
import digitpad.ui.network.WhyModel.Why;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Card;
import digitpad.ui.parts.DigitImageView;
import digitpad.ui.parts.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Over the image: which pixels speak for a class, found in two ways; and what would make it an image of another class. */
final class WhyView extends VBox {
    private static final int SCALE = 7;
    private static final int SMALL_SCALE = 5;
    private static final String RUNNER_UP = "the runner-up";
    private static final String READING = "what it reads";

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
        prepare(labels, "network-why-label", "Explain which class", model::explain);
        prepare(targets, "network-why-target", "Change into which class", model::aimAt);
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
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "network-scroll");
        scroll.setFocusTraversable(false);
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
        box.setMinWidth(120);
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
            fill(labels, READING);
            fill(targets, RUNNER_UP);
        }
    }

    private void fill(ComboBox<String> box, String first) {
        box.getItems().setAll(classNames);
        box.getItems().add(0, first);
        box.getSelectionModel().select(0);
    }

    private Region evidence() {
        Label asks = new Label("What speaks for");
        asks.getStyleClass().add("muted");
        asks.setMinWidth(USE_PREF_SIZE);
        Card card = Card.titled("Why this reading?", asks, labels);
        words.setId("network-why-words");
        words.setWrapText(true);
        words.getStyleClass().add("caption");
        words.setMinHeight(USE_PREF_SIZE);
        card.getChildren()
                .addAll(
                        new FlowPane(
                                24,
                                12,
                                named(gradient, "Gradient × input"),
                                named(occlusion, "Occlusion: odds without a 5 × 5 patch")),
                        words);
        return card;
    }

    private Region change() {
        Label asks = new Label("Another class:");
        asks.getStyleClass().add("muted");
        asks.setMinWidth(USE_PREF_SIZE);
        Card card = Card.titled("What would make it a …?", asks, targets);
        changeWords.setId("network-change-words");
        changeWords.setWrapText(true);
        changeWords.getStyleClass().add("caption");
        changeWords.setMinHeight(USE_PREF_SIZE);
        afterWords.setId("network-after-words");
        afterWords.getStyleClass().add("caption");
        VBox last = new VBox(4, after, afterWords);
        HBox row =
                new HBox(16, named(before, "The image"), sign("+"), named(difference, "The change"), sign("="), last);
        row.setAlignment(Pos.CENTER_LEFT);
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
        return source.imageProperty().get().isEmpty()
                ? "Draw a digit on the pad, or choose an image: here you see which of its pixels speak for the reading."
                : "Looking…";
    }

    private void show(Why why) {
        List<String> names = source.classNames(why.reading().probabilities().length);
        fillClasses(names);
        String name = names.get(why.label());
        show(gradient, why.reading().image(), why.gradient());
        gradient.setAccessibleText("Gradient times input for " + name);
        show(occlusion, why.reading().image(), model.occlusionProperty().get());
        occlusion.setAccessibleText("Occlusion for " + name);
        words.setText("Orange speaks for " + name + ", blue against. Read as "
                + names.get(why.reading().digit()) + ", "
                + Numbers.probability(why.reading().confidence())
                + "; probability of " + name + " "
                + Numbers.probability(why.reading().probabilities()[why.label()]) + "."
                + (why.gradient().isEmpty() ? " This model does not tell its gradient." : ""));
        showChange(why, names);
    }

    private static void show(DigitImageView view, DigitImage image, Optional<Saliency> saliency) {
        view.show(Optional.of(image));
        view.tint(saliency.map(one -> one::at));
    }

    private void showChange(Why why, List<String> names) {
        DigitImage image = why.reading().image();
        before.show(Optional.of(image));
        before.setAccessibleText("The image as it is");
        Optional<Counterfactual> change =
                model.changeProperty().get().filter(one -> one.before().equals(image));
        difference.show(Optional.of(image));
        difference.tint(change.map(one -> one::change));
        after.show(change.map(Counterfactual::after));
        afterWords.setText(
                change.map(one -> "Read as " + names.get(one.reading().digit()) + ", "
                                + Numbers.probability(one.reading().confidence()))
                        .orElse("–"));
        changeWords.setText(change.map(one -> words(one, names))
                .orElse(
                        why.gradient().isPresent()
                                ? "Looking for a change…"
                                : "This model does not tell how to change it."));
        difference.setAccessibleText(changeWords.getText());
        after.setAccessibleText(afterWords.getText());
    }

    private static String words(Counterfactual change, List<String> names) {
        String target = names.get(change.target());
        if (change.amount() == 0) {
            return "It is read as " + target + " already.";
        }
        String amount = String.format(Locale.ROOT, "%.0f black pixels", Math.max(1, change.amount()));
        return change.isReached()
                ? "Orange ink added and blue ink taken, " + amount + " in all, make it " + target
                        + " to this network. To you it may still look the same."
                : "Even " + amount + " of change do not make it " + target + " to this network.";
    }
}
