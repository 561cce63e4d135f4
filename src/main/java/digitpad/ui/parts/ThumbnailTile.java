package digitpad.ui.parts;

import digitpad.digits.DigitImage;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One place of a gallery: a picture with its label beneath. Used again for another thumbnail when the gallery is scrolled. */
final class ThumbnailTile extends VBox {
    /** Around the picture, on each side. */
    private static final int FRAME = 2;

    private static final int GAP = 8;
    /** Room for a caption such as "5 → 3". */
    private static final int LEAST_WIDTH = 40;

    private static final int CAPTION_HEIGHT = 16;

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass MISREAD = PseudoClass.getPseudoClass("misread");
    private static final PseudoClass RINGED = PseudoClass.getPseudoClass("ringed");

    private final ImageView picture = new ImageView();
    private final StackPane frame = new StackPane(picture);
    private final HBox caption;
    private final Label label = new Label();
    private final Label arrow = new Label("→");
    private final Label prediction = new Label();

    ThumbnailTile() {
        getStyleClass().add("thumbnail");
        frame.getStyleClass().add("thumbnail-frame");
        label.getStyleClass().add("thumbnail-label");
        arrow.getStyleClass().add("muted");
        prediction.getStyleClass().add("thumbnail-prediction");
        caption = new HBox(label, arrow, prediction);
        caption.getStyleClass().add("thumbnail-caption");
        getChildren().addAll(frame, caption);
    }

    /**
     * How far tiles stand from each other in a row, at least.
     *
     * @param scale screen pixels for one image pixel
     * @return screen pixels: the picture, its frame, the gap
     */
    static int leastPitch(int scale) {
        return Math.max(LEAST_WIDTH, framed(scale)) + GAP;
    }

    /**
     * How far tiles with short captions stand from each other in a dense gallery, at least.
     *
     * @param scale screen pixels for one image pixel
     * @return screen pixels: the picture and its frame
     */
    static int densePitch(int scale) {
        return framed(scale);
    }

    /**
     * How far rows stand from each other.
     *
     * @param scale screen pixels for one image pixel
     * @return screen pixels: the picture, its frame, the caption, the gap
     */
    static int rowHeight(int scale) {
        return framed(scale) + CAPTION_HEIGHT + GAP;
    }

    private static int framed(int scale) {
        return scale * DigitImage.SIDE + 2 * FRAME;
    }

    void show(Thumbnail thumbnail, Palette colours, int scale) {
        double side = framed(scale);
        frame.setMinSize(side, side);
        frame.setMaxSize(side, side);
        caption.setMaxWidth(Math.max(side, LEAST_WIDTH));
        // Scaled here: software rendering smooths an ImageView that scales, whatever it is told.
        picture.setImage(DigitImageView.picture(thumbnail.image(), colours, scale));
        label.setText(thumbnail.label());
        boolean misread = thumbnail.prediction().isPresent();
        arrow.setVisible(misread);
        arrow.setManaged(misread);
        prediction.setVisible(misread);
        prediction.setManaged(misread);
        prediction.setText(thumbnail.prediction().orElse(""));
        pseudoClassStateChanged(MISREAD, misread);
        pseudoClassStateChanged(RINGED, thumbnail.ringed());
        setAccessibleText(thumbnail.description());
    }

    void select(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }
}
