package digitpad.ui.parts;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
     * @param scene takes the style sheets
     */
    public void applyTo(Scene scene) {
        palette.subscribe(colours -> {
            // In JavaFX's binary form, which AtlantaFX ships beside the text: parsing 170 KB of text kept the window
            // waiting.
            Application.setUserAgentStylesheet(
                    colours == Palette.DARK
                            ? new PrimerDark().getUserAgentStylesheetBSS()
                            : new PrimerLight().getUserAgentStylesheetBSS());
            // A style sheet, not the root's style: tooltips and menus are scenes of their own that take only style
            // sheets over.
            scene.getStylesheets()
                    .setAll(
                            sheet(colours),
                            Appearance.class.getResource(STYLE_SHEET).toExternalForm());
        });
    }

    private static String sheet(Palette colours) {
        byte[] css = (".root { " + colours.css() + "}").getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css);
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
