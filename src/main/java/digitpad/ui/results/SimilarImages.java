package digitpad.ui.results;

import digitpad.digits.DigitImage;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.DigitImageView;
import digitpad.words.Numbers;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The training images most alike to the one looked at, each with its label and index; why there are none where there are none. */
final class SimilarImages extends StackPane {
    private static final int SCALE = 2;
    private static final double GAP = 6;
    private static final int SHORT_NAME = 2;

    private final Appearance appearance;
    private final FlowPane tiles = new FlowPane(GAP, GAP);
    private List<SimilarImage> images = List.of();
    private int most = InsightModel.SIMILAR;

    SimilarImages(InsightModel model, Appearance appearance) {
        this.appearance = appearance;
        setId("similar-images");
        getStyleClass().add("similar-images");
        Label notice = new Label();
        notice.setId("similar-notice");
        notice.getStyleClass().add("results-notice");
        notice.setWrapText(true);
        notice.textProperty().bind(model.noticeProperty());
        getChildren().addAll(tiles, notice);
        tiles.setAlignment(Pos.TOP_LEFT);
        tiles.setPrefWrapLength(0);
        model.similarProperty().subscribe(found -> {
            images = found;
            draw();
        });
        appearance.paletteProperty().subscribe(this::draw);
    }

    /** Shows no more than so many. */
    void setMost(int count) {
        if (most != count) {
            most = count;
            draw();
        }
    }

    private void draw() {
        tiles.getChildren().setAll(images.stream().limit(most).map(this::tile).toList());
    }

    private VBox tile(SimilarImage similar) {
        ImageView picture = new ImageView(DigitImageView.picture(similar.image(), appearance.palette(), SCALE));
        Label label = new Label(similar.label());
        label.getStyleClass().add("similar-label");
        Label index = new Label(Numbers.count(similar.sourceIndex()));
        VBox tile = new VBox(picture, index);
        if (similar.label().length() <= SHORT_NAME) {
            index.setGraphic(label);
        } else {
            // Beside a longer name there is no room.
            tile.getChildren().add(1, label);
        }
        index.getStyleClass().add("similar-caption");
        label.getStyleClass().add("similar-caption");
        tile.setMaxWidth(SCALE * DigitImage.SIDE);
        tile.setPrefWidth(SCALE * DigitImage.SIDE);
        tile.getStyleClass().add("similar-image");
        tile.setFocusTraversable(true);
        tile.setAccessibleText(similar.description());
        Tooltip.install(tile, new Tooltip(similar.description()));
        return tile;
    }
}
