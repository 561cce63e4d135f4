package digitpad.ui.results;

import digitpad.learning.Overfitting;
import digitpad.ui.parts.Card;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Accuracy, loss, errors and what tells of over-fitting, a card each. A click on the errors, or on what is refused, shows the images. */
final class Statistics extends GridPane {
    private static final Words WORDS = Words.of(Statistics.class);
    /** Widths in percent; the last card says more. */
    private static final List<Integer> FOUR_SHARES = List.of(18, 16, 28, 38);

    private static final List<Integer> TWO_SHARES = List.of(50, 50);
    private static final double GAP = 16;
    private static final String NOTHING = "–";

    private final ResultsModel model;
    private final List<Node> cards;

    /**
     * Four cards.
     *
     * @param model gives the figures
     */
    Statistics(ResultsModel model) {
        super(GAP, GAP);
        this.model = model;
        cards = List.of(
                card(
                        "accuracy",
                        figure(of(made -> Numbers.accuracy(made.figures().accuracy()))),
                        beside(""),
                        caption("accuracy.")),
                card("loss", figure(of(made -> Numbers.loss(made.figures().loss()))), beside(""), caption("loss.")),
                card(
                        "errors",
                        errors(),
                        refused(),
                        model.evaluatedProperty()
                                .map(made ->
                                        WORDS.text("errors-in", made.figures().images()))
                                .orElse(WORDS.text("errors"))),
                card(
                        "training",
                        figure(model.overfittingProperty()
                                .map(gap -> Numbers.accuracy(gap.training().accuracy()))
                                .orElse(NOTHING)),
                        beside(WORDS.text("on-training")),
                        model.overfittingProperty().map(Overfitting::words).orElse("")));
        setWide(true);
    }

    /**
     * Puts the cards into one row or two. It is for the page to say which: a grid that went by its own width would never become narrower than
     * four cards in a row.
     *
     * @param wide whether there is room for one row
     */
    void setWide(boolean wide) {
        int columns = wide ? cards.size() : 2;
        getColumnConstraints()
                .setAll((wide ? FOUR_SHARES : TWO_SHARES)
                        .stream()
                                .map(percent -> {
                                    ColumnConstraints share = new ColumnConstraints();
                                    share.setPercentWidth(percent);
                                    return share;
                                })
                                .toList());
        getChildren().clear();
        for (int i = 0; i < cards.size(); i++) {
            add(cards.get(i), i % columns, i / columns);
        }
    }

    private ObservableValue<String> of(Function<EvaluatedImages, String> text) {
        return model.evaluatedProperty().map(text).orElse(NOTHING);
    }

    private ObservableValue<String> caption(String key) {
        return model.partProperty().map(part -> WORDS.text(key + part.id()));
    }

    private static Labeled figure(ObservableValue<String> value) {
        return filled(new Label(), value);
    }

    private static Labeled filled(Labeled figure, ObservableValue<String> value) {
        figure.getStyleClass().add("statistic");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        figure.textProperty().bind(value);
        return figure;
    }

    private Labeled errors() {
        Hyperlink link = new Hyperlink();
        link.getStyleClass().add("statistic-link");
        link.setTooltip(new Tooltip(WORDS.text("show-errors")));
        link.disableProperty().bind(model.evaluatedProperty().isNull());
        link.setOnAction(click -> {
            link.setVisited(false);
            model.gallery().show(Scope.MISREAD);
        });
        return filled(link, of(made -> Numbers.count(made.errors())));
    }

    /** Only of a model that refuses images. */
    private Labeled refused() {
        Hyperlink link = new Hyperlink();
        link.setId("results-refused");
        link.getStyleClass().add("caption");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setTooltip(new Tooltip(WORDS.text("refused-hint")));
        link.textProperty()
                .bind(model.evaluatedProperty()
                        .map(made -> WORDS.text("refused", made.refused()))
                        .orElse(""));
        link.visibleProperty()
                .bind(model.evaluatedProperty().map(EvaluatedImages::mayRefuse).orElse(false));
        link.managedProperty().bind(link.visibleProperty());
        link.setOnAction(click -> {
            link.setVisited(false);
            EvaluatedImages images = model.evaluatedProperty().get();
            model.gallery().show(PickedImages.of(images, WORDS.text("filter.refused"), images::isRefused));
        });
        return link;
    }

    private static Label beside(String words) {
        Label beside = new Label(words);
        beside.getStyleClass().add("caption");
        return beside;
    }

    private static Node card(String name, Labeled figure, Labeled beside, ObservableValue<String> caption) {
        figure.setId("results-" + name);
        HBox line = new HBox(8, figure, beside);
        line.setAlignment(Pos.BASELINE_LEFT);
        Label beneath = new Label();
        beneath.setId("results-" + name + "-caption");
        beneath.getStyleClass().add("caption");
        beneath.textProperty().bind(caption);
        // In a narrow window a sentence does not fit.
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(caption);
        beneath.setTooltip(whole);
        Card card = new Card(line, beneath);
        card.getStyleClass().add("statistic-card");
        return card;
    }
}
