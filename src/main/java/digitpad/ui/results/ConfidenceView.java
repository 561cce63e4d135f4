package digitpad.ui.results;

import digitpad.digits.Mnist;
import digitpad.learning.Calibration;
import digitpad.learning.RefusalCurve;
import digitpad.ui.parts.Appearance;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What confidence is worth: a histogram, a reliability diagram and what refusing brings. A click on a bar shows its images. */
final class ConfidenceView extends HBox {
    private static final Words WORDS = Words.of(ConfidenceView.class);
    private static final double REFUSED = 0.02;

    private final GalleryModel gallery;
    private final List<Plot> plots;
    private final Label calibration = new Label();
    private final Label refusal = new Label();

    ConfidenceView(GalleryModel gallery, Appearance appearance) {
        super(24);
        this.gallery = gallery;
        setId("confidence-view");
        HistogramPlot histogram = new HistogramPlot(appearance);
        ReliabilityPlot reliability = new ReliabilityPlot(appearance);
        RefusalPlot refused = new RefusalPlot(appearance);
        plots = List.of(histogram, reliability, refused);
        for (Plot plot : List.of(histogram, reliability)) {
            plot.getStyleClass().add("clickable");
            plot.setOnMouseClicked(click -> pick(plot, click));
        }
        Label legend = new Label(WORDS.text("histogram-legend"));
        calibration.setId("calibration-error");
        refusal.setId("refusal-words");
        getChildren()
                .setAll(
                        titled(WORDS.text("title.histogram"), histogram, legend),
                        titled(WORDS.text("title.reliability"), reliability, calibration),
                        titled(WORDS.text("title.refusal"), refused, refusal));
    }

    private static VBox titled(String title, Plot plot, Label words) {
        Label name = new Label(title);
        name.getStyleClass().add("card-title");
        words.getStyleClass().add("caption");
        words.setWrapText(true);
        words.setMinHeight(34);
        words.setMaxHeight(34);
        VBox box = new VBox(4, name, plot, words);
        VBox.setVgrow(plot, Priority.ALWAYS);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(100);
        return box;
    }

    void show(Optional<EvaluatedImages> evaluated) {
        plots.forEach(plot -> plot.show(evaluated));
        calibration.setText(evaluated
                .map(images -> WORDS.text(
                        "calibration-error",
                        Numbers.accuracy(Calibration.of(images.evaluation(), Calibration.USUAL_BINS)
                                .expectedError())))
                .orElse(""));
        refusal.setText(evaluated.map(ConfidenceView::refusalWords).orElse(""));
    }

    private static String refusalWords(EvaluatedImages images) {
        if (images.mayRefuse()) {
            return WORDS.text(
                    Mnist.DIGITS.equals(images.classNames()) ? "refusal.digits" : "refusal.classes",
                    Numbers.accuracy((double) images.refused() / images.size()),
                    Numbers.accuracy(images.accuracyOnTheRest()));
        }
        RefusalCurve curve = RefusalCurve.of(images.evaluation());
        return WORDS.text(
                "refusal.least-sure",
                Numbers.probability(curve.threshold(REFUSED)),
                Numbers.accuracy(curve.accuracy(REFUSED)));
    }

    private void pick(Plot plot, MouseEvent click) {
        double share = plot.shareAt(click.getX());
        if (click.getButton() != MouseButton.PRIMARY || share < 0 || share > 1) {
            return;
        }
        plot.images().ifPresent(images -> {
            int bin = Calibration.binOf(share, Plot.BINS);
            int width = 100 / Plot.BINS;
            gallery.show(PickedImages.of(
                    images,
                    WORDS.text("filter.confidence", bin * width, (bin + 1) * width),
                    index -> Calibration.binOf(images.confidence(index), Plot.BINS) == bin));
        });
    }
}
