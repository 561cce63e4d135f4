package digitpad.ui.parts;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import digitpad.files.Looks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** How the program looks: what the user and the system want, and the colours, size, fonts and style sheets that follow. FX thread only. */
public final class Appearance {
    private static final String STYLE_SHEET = "/digitpad/ui/digitpad.css";
    private static final int[] FONT_WEIGHTS = {400, 600, 700};
    private static final int[] ZOOM_STEPS = {80, 90, 100, 110, 125, 150, 175, 200};
    private static final double FONT_SIZE = 13;
    private static final double ICON_SIZE = 16;
    private static final double PERCENT = 100;

    private final ObjectProperty<Looks> looks = new SimpleObjectProperty<>(this, "looks", Looks.USUAL);
    private final BooleanProperty systemDark = new SimpleBooleanProperty(this, "systemDark");
    private final BooleanProperty systemStill = new SimpleBooleanProperty(this, "systemStill");
    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>(this, "palette", Palette.LIGHT);
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(this, "zoom", 1);
    private final ReadOnlyBooleanWrapper still = new ReadOnlyBooleanWrapper(this, "still");

    /** What the colours depend on. */
    private record Colours(Palette.Theme theme, Accent accent, boolean isWhiteOnBlack) {}

    private Optional<Colours> shown = Optional.empty();

    /** As usual, until the user wants something else. */
    public Appearance() {
        this(Looks.USUAL);
    }

    /**
     * Loads the fonts, so that canvases can name them, and gives controls their style. To be made before any control: the first would load
     * JavaFX's own style otherwise, which nobody sees.
     *
     * @param wanted by the user
     */
    public Appearance(Looks wanted) {
        loadFonts();
        List.of(looks, systemDark, systemStill).forEach(wish -> wish.subscribe(this::follow));
        looks.set(wanted);
        // In JavaFX's binary form, which AtlantaFX ships beside the text: parsing 170 KB of text kept the window
        // waiting.
        palette.subscribe(colours -> Application.setUserAgentStylesheet(
                colours.isDark()
                        ? new PrimerDark().getUserAgentStylesheetBSS()
                        : new PrimerLight().getUserAgentStylesheetBSS()));
    }

    private void follow() {
        Looks wanted = looks.get();
        boolean isDark =
                switch (wanted.theme()) {
                    case SYSTEM -> systemDark.get();
                    case LIGHT -> false;
                    case DARK -> true;
                };
        Colours colours = new Colours(
                isDark ? Palette.Theme.DARK : Palette.Theme.LIGHT,
                Accent.named(wanted.accent()).orElse(Accent.BLUE),
                wanted.isWhiteOnBlack());
        if (!shown.equals(Optional.of(colours))) {
            shown = Optional.of(colours);
            palette.set(new Palette(colours.theme(), colours.accent(), colours.isWhiteOnBlack()));
        }
        zoom.set(wanted.zoomPercent() / PERCENT);
        still.set(wanted.isStill() || systemStill.get());
    }

    /** {@return what the user wants} */
    public ObjectProperty<Looks> looksProperty() {
        return looks;
    }

    /** {@return whether the system's theme is dark, as far as it tells} */
    public BooleanProperty systemDarkProperty() {
        return systemDark;
    }

    /** {@return whether the system wants less motion, as far as it tells} */
    public BooleanProperty systemStillProperty() {
        return systemStill;
    }

    /** {@return the colours now} */
    public ReadOnlyObjectProperty<Palette> paletteProperty() {
        return palette.getReadOnlyProperty();
    }

    /** {@return the colours now} */
    public Palette palette() {
        return palette.get();
    }

    /** {@return how much larger than usual everything is; the window's content is scaled, popups have larger letters} */
    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /** {@return whether nothing shall move that need not, because the user or the system wants it so} */
    public ReadOnlyBooleanProperty stillProperty() {
        return still.getReadOnlyProperty();
    }

    /**
     * Paints now, and whenever colours or size have changed.
     *
     * @param paint draws on a canvas
     */
    public void paint(Runnable paint) {
        palette.subscribe(colours -> paint.run());
        // The same property that canvases listen to: they take their new size first.
        zoomProperty().subscribe((before, now) -> paint.run());
    }

    /**
     * Makes everything a step larger or smaller.
     *
     * @param steps 1 or -1
     */
    public void zoomBy(int steps) {
        int now = looks.get().zoomPercent();
        int place = 0;
        while (place < ZOOM_STEPS.length - 1 && ZOOM_STEPS[place] < now) {
            place++;
        }
        int next = Math.max(0, Math.min(ZOOM_STEPS.length - 1, place + steps));
        looks.set(looks.get().withZoom(ZOOM_STEPS[next]));
    }

    /**
     * Gives a scene this look, now and whenever it changes.
     *
     * @param scene takes the style sheets
     */
    public void applyTo(Scene scene) {
        paint(() -> {
            // Style sheets, not the root's style: tooltips and menus are scenes of their own that take only style
            // sheets over.
            scene.getStylesheets()
                    .setAll(
                            sheet(".root { " + palette().css() + "}"),
                            Appearance.class.getResource(STYLE_SHEET).toExternalForm(),
                            sheet(popupSizes()));
        });
    }

    /** Popups are windows, which nothing scales: what is in them is made larger. */
    private String popupSizes() {
        return String.format(
                Locale.ROOT,
                ".root { -fx-font-size: %.1fpx; } .context-menu .ikonli-font-icon, .combo-box-popup .ikonli-font-icon"
                        + " { -fx-icon-size: %.1fpx; } .window { -fx-font-size: %.1fpx; }",
                FONT_SIZE * zoom.get(),
                ICON_SIZE * zoom.get(),
                FONT_SIZE);
    }

    private static String sheet(String css) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    /** Loads the fonts of the program. Any thread; the second time is cheap. */
    public static void loadFonts() {
        for (int weight : FONT_WEIGHTS) {
            try (InputStream font = Appearance.class.getResourceAsStream("/digitpad/fonts/inter-" + weight + ".woff")) {
                Font.loadFont(font, 13);
            } catch (IOException broken) {
                throw new UncheckedIOException("a font of the program is damaged", broken);
            }
        }
    }
}
