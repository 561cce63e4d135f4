package digitpad.ui.network;

import digitpad.learning.ImagePart;
import digitpad.ui.network.SeenModel.Seen;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.DigitImageView;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** One map of a layer, large, with its filter and the part of the image that excites it most. */
final class MapDetail extends VBox {
    private static final Words WORDS = Words.of(MapDetail.class);

    static final double WIDTH = 168;
    private static final int SCALE = 4;
    private static final int MAP_SIDE = 112;
    private static final int MOST_SLICES = 6;

    private final Appearance appearance;
    private final Label title = new Label();
    private final Label words = new Label();
    private final ImageView map = new ImageView();
    private final StackPane mapFrame = new StackPane(map);
    private final Label filterWords = new Label();
    private final MosaicView filter;
    private final Label partWords = new Label(WORDS.text("detail.excited-by"));
    private final DigitImageView digit;
    private final Rectangle part = new Rectangle();
    private final VBox shown;
    private final Label hint = new Label(WORDS.text("detail.hint"));

    MapDetail(Appearance appearance) {
        this.appearance = appearance;
        setId("network-detail");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        title.setId("network-detail-title");
        title.getStyleClass().add("card-title");
        words.setId("network-detail-words");
        words.getStyleClass().add("caption");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        mapFrame.getStyleClass().add("digit-image");
        mapFrame.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        filterWords.getStyleClass().add("caption");
        filterWords.setWrapText(true);
        filterWords.setMinHeight(Region.USE_PREF_SIZE);
        filter = new MosaicView(appearance, 44);
        filter.setId("network-detail-filter");
        filter.setFocusTraversable(false);
        filter.setMouseTransparent(true);
        filter.managedProperty().bind(filter.visibleProperty());
        filterWords.visibleProperty().bind(filter.visibleProperty());
        filterWords.managedProperty().bind(filter.visibleProperty());
        partWords.getStyleClass().add("caption");
        partWords.setWrapText(true);
        partWords.setMinHeight(Region.USE_PREF_SIZE);
        digit = new DigitImageView(appearance, SCALE, false);
        part.getStyleClass().add("network-part");
        part.setId("network-part");
        part.setManaged(false);
        StackPane place = new StackPane(digit, part);
        place.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        place.setAlignment(Pos.TOP_LEFT);
        shown = new VBox(6, title, mapFrame, words, filterWords, filter, partWords, place);
        hint.getStyleClass().add("caption");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        shown.managedProperty().bind(shown.visibleProperty());
        hint.managedProperty().bind(hint.visibleProperty());
        hint.visibleProperty().bind(shown.visibleProperty().not());
        getChildren().addAll(shown, hint);
        show(Optional.empty(), -1);
    }

    void show(Optional<Seen> seen, int looked) {
        shown.setVisible(seen.isPresent());
        seen.ifPresent(now -> show(now, looked));
    }

    private void show(Seen seen, int looked) {
        LayerImage image = seen.image();
        LayerImage.Peak peak = image.peak(looked);
        title.setText(
                image.isOfMaps()
                        ? WORDS.text("detail.map", looked + 1, image.allMaps())
                        : WORDS.text("detail.value", looked + 1, image.allMaps()));
        words.setText(
                image.isOfMaps()
                        ? WORDS.text("detail.peak", Numbers.decimal(peak.value(), 2), peak.row(), peak.column())
                        : Numbers.decimal(peak.value(), 3));
        mapFrame.setVisible(image.isOfMaps());
        mapFrame.setManaged(image.isOfMaps());
        if (image.isOfMaps()) {
            map.setImage(enlarged(image.mosaic(), looked));
        }
        filter.setVisible(seen.filters().isPresent());
        seen.filters().ifPresent(filters -> {
            filter.show(Optional.of(Mosaic.of(filters, looked, MOST_SLICES, appearance.palette())));
            filterWords.setText(
                    filters.channels() == 1
                            ? WORDS.text("detail.filter", filters.rows(), filters.columns())
                            : WORDS.text("detail.filter-on", Math.min(MOST_SLICES, filters.channels())));
        });
        digit.show(Optional.of(seen.digit()));
        ImagePart excites = seen.part(looked);
        // The picture has a frame of one pixel.
        part.setX(1 + SCALE * excites.left());
        part.setY(1 + SCALE * excites.top());
        part.setWidth(SCALE * excites.width());
        part.setHeight(SCALE * excites.height());
        boolean isExcited = peak.value() > 0;
        part.setVisible(isExcited && !excites.equals(ImagePart.ALL));
        partWords.setText(
                !isExcited
                        ? WORDS.text("detail.nothing")
                        : excites.equals(ImagePart.ALL)
                                ? WORDS.text("detail.all")
                                : WORDS.text("detail.part", excites.height(), excites.width()));
        setAccessibleText(title.getText() + ". " + words.getText() + ". " + partWords.getText());
    }

    private static WritableImage enlarged(Mosaic mosaic, int picture) {
        int scale = Math.max(1, Math.round((float) MAP_SIDE / Math.max(mosaic.rows(), mosaic.columns())));
        WritableImage large = new WritableImage(scale * mosaic.columns(), scale * mosaic.rows());
        PixelWriter writer = large.getPixelWriter();
        for (int y = 0; y < scale * mosaic.rows(); y++) {
            for (int x = 0; x < scale * mosaic.columns(); x++) {
                writer.setArgb(x, y, mosaic.colour(picture, y / scale, x / scale));
            }
        }
        return large;
    }
}
