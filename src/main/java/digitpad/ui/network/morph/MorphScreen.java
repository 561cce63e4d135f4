package digitpad.ui.network.morph;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

/** The picture of a morph, as sharp as the screen is. */
final class MorphScreen extends StackPane {
    /** Logical pixels along one side. */
    static final int SIDE = 336;

    private final MorphModel model;
    private final ImageView view = new ImageView();

    MorphScreen(MorphModel model) {
        this.model = model;
        setId("morph-picture");
        getStyleClass().add("morph-screen");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        getChildren().add(view);
        sceneProperty()
                .flatMap(scene -> scene.windowProperty())
                .flatMap(Window::outputScaleXProperty)
                .subscribe(scale -> sharpen(scale == null ? 1 : scale.doubleValue()));
        model.pictureProperty().subscribe(this::show);
    }

    private void sharpen(double scale) {
        model.setSide((int) Math.ceil(SIDE * scale));
    }

    private void show(Optional<MorphPicture> picture) {
        view.setVisible(picture.isPresent());
        picture.ifPresent(now -> {
            int side = now.side();
            boolean fits = view.getImage() != null && view.getImage().getWidth() == side;
            WritableImage image = fits ? (WritableImage) view.getImage() : new WritableImage(side, side);
            image.getPixelWriter()
                    .setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), now.colours(), 0, side);
            view.setImage(image);
        });
    }
}
