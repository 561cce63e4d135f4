package digitpad.ui.parts;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** How the program looks: theme, fonts, style sheets. FX thread only. */
public final class Appearance {
    private static final String STYLE_SHEET = "/digitpad/ui/digitpad.css";
    private static final int[] FONT_WEIGHTS = {400, 600, 700};

    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(this, "palette", Palette.LIGHT);

    /** Loads the fonts, so that canvases can name them. */
    public Appearance() {
        loadFonts();
    }

    /** {@return the colours now; canvases listen to it} */
    public ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    /** {@return the colours now} */
    public Palette palette() {
        return palette.get();
    }

    /**
     * Gives a scene this look, now and whenever it changes.
     *
     * @param scene whose root takes the colours
     */
    public void applyTo(Scene scene) {
        scene.getStylesheets().add(Appearance.class.getResource(STYLE_SHEET).toExternalForm());
        palette.subscribe(colours -> {
            Application.setUserAgentStylesheet(
                    colours == Palette.DARK
                            ? new PrimerDark().getUserAgentStylesheet()
                            : new PrimerLight().getUserAgentStylesheet());
            scene.getRoot().setStyle(colours.css());
        });
    }

    private static void loadFonts() {
        for (int weight : FONT_WEIGHTS) {
            try (InputStream font = Appearance.class.getResourceAsStream("/digitpad/fonts/inter-" + weight + ".woff")) {
                Font.loadFont(font, 13);
            } catch (IOException broken) {
                throw new UncheckedIOException("a font of the program is damaged", broken);
            }
        }
    }
}
