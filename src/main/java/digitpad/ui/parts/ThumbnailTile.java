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
    /** Screen pixels for one image pixel. */
    static final int SCALE = 2;
    /** Least screen pixels from one tile to the next in a row: the picture, its frame, the gap. */
    static final int LEAST_PITCH = SCALE * DigitImage.SIDE + 12;

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass MISREAD = PseudoClass.getPseudoClass("misread");
    private static final PseudoClass RINGED = PseudoClass.getPseudoClass("ringed");

    private final ImageView picture = new ImageView();
    private final Label label = new Label();
    private final Label arrow = new Label("→");
    private final Label prediction = new Label();

    ThumbnailTile() {
        getStyleClass().add("thumbnail");
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("thumbnail-frame");
        label.getStyleClass().add("thumbnail-label");
        arrow.getStyleClass().add("muted");
        prediction.getStyleClass().add("thumbnail-prediction");
        HBox caption = new HBox(label, arrow, prediction);
        caption.getStyleClass().add("thumbnail-caption");
        getChildren().addAll(frame, caption);
    }

    void show(Thumbnail thumbnail, Palette colours) {
        // Scaled here: software rendering smooths an ImageView that scales, whatever it is told.
        picture.setImage(DigitImageView.picture(thumbnail.image(), colours, SCALE));
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
