package digitpad.ui.network;

import digitpad.learning.Model;
import digitpad.ui.network.SeenModel.Seen;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Card;
import digitpad.ui.parts.ProbabilityBars;
import digitpad.ui.parts.Segments;
import digitpad.ui.parts.VerticalScroll;
import digitpad.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The maps of the chosen layer, or its filters; beside them the one that is pointed at, large, with its filter and what excites it. */
final class SeenView extends VBox {
    private static final Words WORDS = Words.of(SeenView.class);
    private static final double SCROLL_BAR = 12;

    private final SeenModel model;
    private final SourceModel source;
    private final ObservableValue<Model> inUse;
    private final FlowPane layers = new FlowPane(4, 4);
    private final Segments<Boolean> kinds;
    private final BooleanProperty filtersShown = new SimpleBooleanProperty(this, "filtersShown");
    private final MosaicView maps;
    private final StackPane bars = new StackPane();
    private final VerticalScroll scroll;
    private final MapDetail detail;
    private final Label notice = new Label();
    private final Label caption = new Label();
    private final HBox legend;
    private Optional<ProbabilityBars> probabilities = Optional.empty();
    private List<String> classNames = List.of();

    SeenView(SeenModel model, SourceModel source, ObservableValue<Model> inUse, Appearance appearance) {
        this.model = model;
        this.source = source;
        this.inUse = inUse;
        setId("network-section-seen");
        getStyleClass().add("card");
        kinds = new Segments<>(WORDS.text("seen.show"), filtersShown::set);
        kinds.optionsProperty()
                .set(List.of(
                        new Segments.Option<>(false, WORDS.text("seen.maps"), "network-maps"),
                        new Segments.Option<>(true, WORDS.text("seen.filters"), "network-filters")));
        kinds.chosenProperty().bind(filtersShown);
        maps = new MosaicView(appearance, 72);
        maps.setId("network-mosaic");
        detail = new MapDetail(appearance);
        scroll = new VerticalScroll(new StackPane(maps, bars));
        StackPane.setAlignment(bars, Pos.TOP_LEFT);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        VerticalScroll aside = new VerticalScroll(detail);
        aside.setMinWidth(MapDetail.WIDTH + SCROLL_BAR);
        aside.visibleProperty().bind(detail.visibleProperty());
        aside.managedProperty().bind(detail.visibleProperty());
        HBox content = new HBox(8, scroll, aside);
        content.setMinHeight(0);
        VBox.setVgrow(content, Priority.ALWAYS);
        notice.setId("network-seen-notice");
        notice.setMouseTransparent(true);
        notice.getStyleClass().add("network-notice");
        notice.setWrapText(true);
        StackPane place = new StackPane(content, notice);
        VBox.setVgrow(place, Priority.ALWAYS);
        content.visibleProperty().bind(notice.textProperty().isEmpty());
        caption.setId("network-seen-caption");
        caption.getStyleClass().add("caption");
        legend = legend();
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, caption, gap, legend);
        foot.setAlignment(Pos.CENTER_LEFT);
        layers.setId("network-layer-choice");
        getChildren()
                .addAll(Card.titled(WORDS.text("seen"), kinds).getChildren().get(0), layers, place, foot);
        inUse.subscribe(now -> fillLayers());
        inUse.subscribe(now -> show());
        source.imageProperty().subscribe(now -> show());
        model.layerProperty().subscribe(chosen -> markLayer());
        model.layerProperty().subscribe(chosen -> maps.lookedProperty().set(-1));
        model.seenProperty().subscribe(now -> show());
        filtersShown.subscribe(now -> show());
        maps.lookedProperty().subscribe(now -> showDetail());
    }

    private static HBox legend() {
        Region scale = new Region();
        scale.getStyleClass().add("network-scale");
        Label weak = new Label(WORDS.text("seen.weak"));
        Label strong = new Label(WORDS.text("seen.strong"));
        weak.getStyleClass().add("caption");
        strong.getStyleClass().add("caption");
        HBox legend = new HBox(8, weak, scale, strong);
        legend.setAlignment(Pos.CENTER_RIGHT);
        return legend;
    }

    private void fillLayers() {
        Model now = inUse.getValue();
        List<String> titles =
                now == null ? List.of() : LayerTitles.of(now.network().summary());
        if (layers.getChildren().size() == Math.max(0, titles.size() - 1)
                && titles.stream()
                        .skip(1)
                        .toList()
                        .equals(layers.getChildren().stream()
                                .map(each -> ((ToggleButton) each).getText())
                                .toList())) {
            return;
        }
        layers.getChildren().clear();
        for (int i = 1; i < titles.size(); i++) {
            int layer = i;
            ToggleButton button = new ToggleButton(titles.get(i));
            button.setId("network-layer-" + i);
            button.getStyleClass().add("layer-choice");
            button.setAccessibleText(WORDS.text("seen.layer", titles.get(i)));
            button.setOnAction(click -> {
                model.choose(layer);
                // A second click on the chosen one would leave none chosen.
                markLayer();
            });
            layers.getChildren().add(button);
        }
        markLayer();
    }

    private void markLayer() {
        int chosen = Math.min(model.layerProperty().get(), layers.getChildren().size());
        for (int i = 0; i < layers.getChildren().size(); i++) {
            ((ToggleButton) layers.getChildren().get(i)).setSelected(i + 1 == chosen);
        }
    }

    private void show() {
        Optional<Seen> seen = model.seenProperty().get();
        notice.setText(seen.isPresent() ? "" : emptyWords());
        boolean hasPictures = seen.flatMap(Seen::pictures).isPresent();
        boolean isLast = seen.isPresent()
                && seen.get().image().layer() == layers.getChildren().size();
        kinds.setVisible(hasPictures);
        boolean areFilters = hasPictures && filtersShown.get();
        maps.setVisible(!isLast);
        maps.setManaged(!isLast);
        bars.setVisible(isLast);
        bars.setManaged(isLast);
        legend.setVisible(seen.isPresent() && !areFilters && !isLast);
        if (seen.isPresent() && isLast) {
            showBars(seen.get());
        } else {
            maps.show(
                    areFilters
                            ? seen.flatMap(Seen::pictures)
                            : seen.map(Seen::image).map(LayerImage::mosaic));
        }
        maps.setAccessibleText(seen.map(now -> now.shape().name())
                .map(name ->
                        areFilters ? WORDS.text("seen.filters-spoken", name) : WORDS.text("seen.maps-spoken", name))
                .orElse(WORDS.text("seen.nothing")));
        caption.setText(seen.map(now -> words(now, areFilters, isLast)).orElse(""));
        showDetail();
    }

    private static String words(Seen seen, boolean areFilters, boolean isLast) {
        if (isLast) {
            return WORDS.text("seen.softmax");
        }
        if (areFilters) {
            Mosaic filters = seen.pictures().orElseThrow();
            return WORDS.text("seen.filters-caption", filters.count(), filters.rows(), filters.columns());
        }
        LayerImage image = seen.image();
        Mosaic shown = image.mosaic();
        boolean areAll = shown.count() == image.allMaps();
        if (image.isOfMaps()) {
            return areAll
                    ? WORDS.text("seen.maps-caption", image.allMaps(), shown.rows(), shown.columns())
                    : WORDS.text(
                            "seen.first-maps-caption", image.allMaps(), shown.rows(), shown.columns(), shown.count());
        }
        return areAll
                ? WORDS.text("seen.values-caption", image.allMaps())
                : WORDS.text("seen.first-values-caption", image.allMaps(), shown.count());
    }

    private String emptyWords() {
        if (inUse.getValue() == null) {
            return WORDS.text("no-model");
        }
        if (inUse.getValue().network().layerInsight().isEmpty()) {
            return WORDS.text("seen.untold");
        }
        return source.imageProperty().get().isEmpty() ? WORDS.text("seen.hint") : WORDS.text("looking");
    }

    private void showBars(Seen seen) {
        List<String> names = source.classNames(seen.probabilities().length);
        if (probabilities.isEmpty() || !names.equals(classNames)) {
            classNames = names;
            ProbabilityBars made = new ProbabilityBars(names);
            made.setId("network-softmax");
            made.setPrefHeight(names.size() * 28.0);
            probabilities = Optional.of(made);
            bars.getChildren().setAll(List.<Node>of(made));
        }
        probabilities.get().show(Optional.of(seen.probabilities()), source.label());
    }

    private void showDetail() {
        Optional<Seen> seen = model.seenProperty().get();
        int looked = maps.lookedProperty().get();
        boolean isLast = seen.isPresent()
                && seen.get().image().layer() == layers.getChildren().size();
        detail.setVisible(!isLast);
        detail.show(
                seen.filter(now -> looked >= 0 && looked < now.image().mosaic().count() && !isLast), looked);
    }
}
