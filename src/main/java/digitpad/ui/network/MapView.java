package digitpad.ui.network;

import digitpad.learning.Evaluation;
import digitpad.ui.network.MapModel.Layout;
import digitpad.ui.network.MapModel.Method;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Card;
import digitpad.ui.parts.DigitImageView;
import digitpad.ui.parts.Segments;
import digitpad.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The map, how it is laid out, and the image that is pointed at. */
final class MapView extends VBox {
    private static final Words WORDS = Words.of(MapView.class);
    private static final int SCALE = 3;
    private static final double GAP = 12;

    private final MapModel model;
    private final MapPlot plot;
    private final DigitImageView pointed;
    private final Label pointedWords = new Label();
    private final VBox pointedCard;
    private final Label caption = new Label();

    MapView(MapModel model, Appearance appearance) {
        super(8);
        this.model = model;
        setId("network-section-map");
        getStyleClass().add("card");
        Segments<Method> methods = new Segments<>(WORDS.text("map.layout"), model::choose);
        methods.optionsProperty()
                .set(Arrays.stream(Method.values())
                        .map(each -> new Segments.Option<>(
                                each, each.title(), "network-map-" + each.name().toLowerCase(Locale.ROOT)))
                        .toList());
        methods.chosenProperty().bind(model.methodProperty());
        ProgressBar bar = new ProgressBar();
        bar.setId("network-map-progress");
        bar.setAccessibleText(WORDS.text("map.progress"));
        bar.setPrefWidth(120);
        bar.progressProperty().bind(model.progressProperty());
        Button stop = new Button(WORDS.text("map.stop"));
        stop.setId("network-map-stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(click -> model.stop());
        for (Region part : new Region[] {bar, stop}) {
            part.visibleProperty().bind(model.progressProperty().greaterThanOrEqualTo(0));
        }
        plot = new MapPlot(appearance);
        Label notice = new Label();
        notice.setId("network-map-notice");
        notice.setMouseTransparent(true);
        notice.getStyleClass().add("network-notice");
        notice.setWrapText(true);
        notice.textProperty().bind(model.noticeProperty());
        pointed = new DigitImageView(appearance, SCALE, false);
        pointedWords.setId("network-map-pointed");
        pointedCard = new VBox(4, pointed, pointedWords);
        pointedCard.getStyleClass().add("hover-card");
        pointedCard.setMouseTransparent(true);
        pointedCard.setManaged(false);
        pointedCard.setVisible(false);
        StackPane place = new StackPane(plot, notice, pointedCard);
        place.setMinHeight(200);
        // As the map: its left is not where reading begins.
        place.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        VBox.setVgrow(place, Priority.ALWAYS);
        caption.setId("network-map-caption");
        caption.getStyleClass().add("caption");
        caption.setWrapText(true);
        caption.setMinHeight(Region.USE_PREF_SIZE);
        HBox controls = new HBox(8, bar, stop, methods);
        controls.setAlignment(Pos.CENTER_RIGHT);
        getChildren()
                .addAll(
                        Card.titled(WORDS.text("section.map"), controls)
                                .getChildren()
                                .get(0),
                        place,
                        caption);
        model.layoutProperty().subscribe(plot::show);
        model.placeProperty().subscribe(plot::mark);
        model.layoutProperty().subscribe(layout -> tell());
        model.placeProperty().subscribe(found -> tell());
        plot.lookedProperty().subscribe(now -> point(now.intValue()));
    }

    private void tell() {
        String words = model.layoutProperty().get().map(MapView::words).orElse("");
        boolean hasCross = !words.isEmpty() && model.placeProperty().get().isPresent();
        caption.setText(hasCross ? WORDS.text("map.words-and-cross", words) : words);
        plot.setAccessibleText(WORDS.text("map.spoken", caption.getText()));
    }

    private static String words(Layout layout) {
        Evaluation evaluation = layout.map().evaluation();
        return WORDS.text("map.words", evaluation.images().size(), evaluation.misclassified().length);
    }

    private void point(int image) {
        Optional<Layout> layout = model.layoutProperty().get();
        boolean isShown = image >= 0 && layout.isPresent();
        pointedCard.setVisible(isShown);
        if (!isShown) {
            return;
        }
        Evaluation evaluation = layout.get().map().evaluation();
        List<String> names = evaluation.images().classNames();
        pointed.show(Optional.of(evaluation.images().image(image)));
        pointedWords.setText(WORDS.text(
                "map.pointed",
                evaluation.images().sourceIndex(image),
                names.get(evaluation.images().label(image)),
                names.get(evaluation.prediction(image))));
        pointedCard.applyCss();
        double width = pointedCard.prefWidth(-1);
        double height = pointedCard.prefHeight(width);
        double right = plot.x(image) + GAP;
        double x = right + width <= plot.getWidth() ? right : plot.x(image) - GAP - width;
        double y = Math.max(0, Math.min(plot.getHeight() - height, plot.y(image) - height / 2));
        pointedCard.resizeRelocate(Math.round(x), Math.round(y), width, height);
    }
}
