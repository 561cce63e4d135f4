package digitpad.ui.results;

import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Card;
import digitpad.ui.parts.Segments;
import digitpad.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands above the images: matrix and report side by side where both fit, else one at a time; confidence; two models compared. */
final class Analysis extends HBox {
    private static final Words WORDS = Words.of(Analysis.class);
    private static final double LEAST_REPORT = 250;

    /** What can be looked at. */
    private enum View {
        MATRIX,
        REPORT,
        CONFIDENCE,
        COMPARISON;

        private String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String title() {
            return WORDS.text("view." + id());
        }
    }

    private final ConfusionHeatMap matrix;
    private final ReportTable report;
    private final ConfidenceView confidence;
    private final Map<View, Region> views;
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(this, "view", View.MATRIX);
    private final BooleanProperty bothFit = new SimpleBooleanProperty(this, "bothFit", true);

    /**
     * With the matrix in view.
     *
     * @param model gives what is shown
     * @param rivalChoice chooses what the model is compared with
     * @param appearance gives the colours
     */
    Analysis(ResultsModel model, Node rivalChoice, Appearance appearance) {
        super(16);
        matrix = new ConfusionHeatMap(model.gallery(), appearance);
        report = new ReportTable(model.gallery());
        confidence = new ConfidenceView(model.gallery(), appearance);
        VBox.setVgrow(confidence, Priority.ALWAYS);
        views = Map.of(
                View.MATRIX,
                new MatrixCard(matrix, bothFit),
                View.REPORT,
                reportCard(),
                View.CONFIDENCE,
                new Card(confidence),
                View.COMPARISON,
                new Card(new ComparisonView(model, rivalChoice)));
        view.subscribe(this::arrange);
        bothFit.subscribe(this::arrange);
    }

    /**
     * Shows another evaluation.
     *
     * @param classNames what the classes are called
     * @param evaluated what the network makes of the images; nothing leaves everything blank
     */
    void show(List<String> classNames, Optional<EvaluatedImages> evaluated) {
        matrix.show(classNames, evaluated.map(EvaluatedImages::matrix));
        report.show(evaluated);
        confidence.show(evaluated);
    }

    /** {@return whether matrix and report have room side by side} */
    BooleanProperty bothFitProperty() {
        return bothFit;
    }

    /** {@return what chooses the view} */
    Node choice() {
        Segments<View> choice = new Segments<>(WORDS.text("view"), view::set);
        choice.setId("results-views");
        choice.optionsProperty().bind(bothFit.map(fit -> Stream.of(View.values())
                .filter(one -> !(fit && one == View.REPORT))
                .map(one -> new Segments.Option<>(
                        one,
                        fit && one == View.MATRIX ? WORDS.text("view.both") : one.title(),
                        "results-view-" + one.id()))
                .toList()));
        choice.chosenProperty()
                .bind(Bindings.createObjectBinding(
                        () -> bothFit.get() && view.get() == View.REPORT ? View.MATRIX : view.get(), view, bothFit));
        return choice;
    }

    private void arrange() {
        boolean both = bothFit.get() && (view.get() == View.MATRIX || view.get() == View.REPORT);
        List<Region> shown =
                both ? List.of(views.get(View.MATRIX), views.get(View.REPORT)) : List.of(views.get(view.get()));
        shown.forEach(card -> HBox.setHgrow(card, Priority.ALWAYS));
        getChildren().setAll(shown);
    }

    private Region reportCard() {
        Card card = Card.titled(WORDS.text("report"));
        card.getStyleClass().add("report-card");
        report.setMinWidth(LEAST_REPORT);
        card.getChildren().add(report);
        VBox.setVgrow(report, Priority.ALWAYS);
        return card;
    }
}
