package digitpad.ui.parts;

import javafx.scene.image.WritableImage;

/** Something that can be kept as a picture. FX thread only. */
public interface Drawn {
    /** {@return what it shows, in a word or two} */
    String title();

    /** {@return it as pixels, as it is shown now} */
    WritableImage picture();

    /** {@return it as the text of an SVG file, as it is shown now} */
    String svg();
}
