package digitpad.ui.data;

import digitpad.digits.DigitImage;
import digitpad.digits.Mnist;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Card;
import digitpad.ui.parts.IconButton;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The image looked at as its 28 × 28 numbers, and what finds another. */
final class PixelCard extends VBox {
    private static final Words WORDS = Words.of(PixelCard.class);
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final DataModel model;
    private final Workspace workspace;
    private final PixelTable pixels;
    private final ObjectBinding<Optional<LookedAt>> lookedAt;

    private record LookedAt(Samples samples, int place) {
        DigitImage image() {
            return samples.image(place);
        }

        String description() {
            return samples.description(place);
        }
    }

    /**
     * A card.
     *
     * @param model says which image is looked at
     * @param workspace takes messages
     * @param appearance gives the colours
     */
    PixelCard(DataModel model, Workspace workspace, Appearance appearance) {
        this.model = model;
        this.workspace = workspace;
        pixels = new PixelTable(appearance);
        lookedAt = Bindings.createObjectBinding(this::findLookedAt, model.samplesProperty(), model.selectedProperty());
        lookedAt.subscribe(one -> {
            pixels.show(one.map(LookedAt::image));
            pixels.setAccessibleText(one.map(looked -> WORDS.text("pixels-of", looked.description()))
                    .orElseGet(() -> WORDS.text("no-image")));
        });
        Label which = new Label();
        which.setId("data-selected");
        which.getStyleClass().add("caption");
        which.textProperty()
                .bind(lookedAt.map(one -> one.map(LookedAt::description).orElse("")));
        ObservableValue<String> title = model.imagesProperty()
                .map(images -> images.classNames().equals(Mnist.DIGITS)
                        ? WORDS.text("digit-as-numbers")
                        : WORDS.text("image-as-numbers"))
                .orElse(WORDS.text("digit-as-numbers"));
        Card card = Card.titled(title, which, search(), previous(), next(), copy());
        card.getChildren().addAll(pixels, beneath());
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().setAll(card);
    }

    private Optional<LookedAt> findLookedAt() {
        Samples samples = model.samplesProperty().get();
        int selected = model.selectedProperty().get();
        return samples == null || selected < 0 || selected >= samples.count()
                ? Optional.empty()
                : Optional.of(new LookedAt(samples, selected));
    }

    private Node search() {
        TextField search = new TextField();
        search.setId("data-search");
        search.setPromptText(WORDS.text("index"));
        search.setPrefWidth(72);
        search.setMinWidth(64);
        search.setAccessibleText(WORDS.text("find"));
        search.setTooltip(new Tooltip(WORDS.text("find-hint")));
        search.setOnAction(enter -> model.find(search.getText()));
        // What is wrong stands beneath the numbers, maybe out of sight.
        model.searchProblemProperty().subscribe(problem -> search.pseudoClassStateChanged(REFUSED, !problem.isEmpty()));
        return search;
    }

    private Node previous() {
        IconButton previous = new IconButton(Feather.CHEVRON_LEFT, WORDS.text("previous"));
        previous.setId("data-previous");
        previous.setOnAction(event -> model.selectPrevious());
        previous.disableProperty().bind(Bindings.not(model.hasPrevious()));
        return previous;
    }

    private Node next() {
        IconButton next = new IconButton(Feather.CHEVRON_RIGHT, WORDS.text("next"));
        next.setId("data-next");
        next.setOnAction(event -> model.selectNext());
        next.disableProperty().bind(Bindings.not(model.hasNext()));
        return next;
    }

    private Node copy() {
        IconButton copy = new IconButton(Feather.COPY, WORDS.text("copy"));
        copy.setId("data-copy");
        copy.setOnAction(click -> lookedAt.get().map(LookedAt::image).ifPresent(this::copyNumbers));
        copy.disableProperty().bind(lookedAt.map(Optional::isEmpty));
        return copy;
    }

    private void copyNumbers(DigitImage digit) {
        ClipboardContent content = new ClipboardContent();
        content.putString(digit.numbers("\t"));
        Clipboard.getSystemClipboard().setContent(content);
        workspace.tell(WORDS.text("copied"));
    }

    private Node beneath() {
        Label legend = new Label();
        legend.setId("data-legend");
        legend.getStyleClass().add("caption");
        legend.textProperty()
                .bind(model.searchProblemProperty()
                        .map(problem -> problem.isEmpty() ? WORDS.text("paper-and-ink") : problem));
        model.searchProblemProperty().subscribe(problem -> legend.pseudoClassStateChanged(REFUSED, !problem.isEmpty()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label pointed = new Label();
        pointed.setId("data-pointed");
        pointed.getStyleClass().add("caption");
        pointed.textProperty().bind(pixels.pointedProperty());
        return new HBox(legend, gap, pointed);
    }
}
