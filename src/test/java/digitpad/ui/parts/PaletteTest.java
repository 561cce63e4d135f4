package digitpad.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteTest {
    /** WCAG 2.1, success criterion 1.4.11: graphics need a contrast of 3. */
    private static final double CONTRAST = 3;
    /** The same, level AA, for text of any size. */
    private static final double TEXT_CONTRAST = 4.5;
    /** In CIE Lab; colours this far apart are told apart at a glance. */
    private static final double DISTANCE = 10;

    /** What red, green and blue, linear, become for protanopes and deuteranopes (Viénot, Brettel and Mollon, 1999). */
    private static final double[][][] EYES = {
        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}},
        {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}}
    };

    @ParameterizedTest
    @MethodSource("palettes")
    void runsStandOutOfTheCard(Palette palette) {
        double card = lightness(palette.card());
        for (Color colour : runs(palette)) {
            double own = lightness(colour);
            assertThat((Math.max(own, card) + 0.05) / (Math.min(own, card) + 0.05))
                    .as(colour.toString())
                    .isGreaterThanOrEqualTo(CONTRAST);
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void everybodyCanTellRunsApart(Palette palette) {
        List<Color> colours = runs(palette);
        for (double[][] eye : EYES) {
            for (int i = 0; i < colours.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(distance(lab(colours.get(i), eye), lab(colours.get(j), eye)))
                            .as("%s and %s", colours.get(i), colours.get(j))
                            .isGreaterThan(DISTANCE);
                }
            }
        }
    }

    /** WCAG 2.1, success criterion 1.4.3. */
    @ParameterizedTest
    @MethodSource("palettes")
    void textCanBeRead(Palette palette) {
        Map<String, Color> colours = declared(palette);
        for (String text : List.of("text", "muted", "accent-text", "right", "wrong", "warning", "validation", "ink")) {
            for (String ground : List.of("page", "card")) {
                assertContrast(colours, text, ground, TEXT_CONTRAST);
            }
        }
        for (String text : List.of("text", "accent-text")) {
            for (String ground : List.of("tint", "selected", "track")) {
                assertContrast(colours, text, ground, TEXT_CONTRAST);
            }
        }
        assertContrast(colours, "muted", "selected", TEXT_CONTRAST);
        assertContrast(colours, "wrong", "problem", TEXT_CONTRAST);
        assertContrast(colours, "digit", "paper", TEXT_CONTRAST);
        assertContrast(colours, "paper-muted", "paper", TEXT_CONTRAST);
        assertThat(contrast(Color.WHITE, colours.get("accent")))
                .as("white on accent")
                .isGreaterThanOrEqualTo(TEXT_CONTRAST);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void linesAndRingsStandOut(Palette palette) {
        Map<String, Color> colours = declared(palette);
        for (String line : List.of("accent", "validation", "right", "wrong")) {
            assertContrast(colours, line, "card", CONTRAST);
            assertContrast(colours, line, "page", CONTRAST);
        }
        assertThat(contrast(palette.learningRate(), palette.card())).isGreaterThanOrEqualTo(TEXT_CONTRAST);
        assertThat(palette.learningRate()).isNotEqualTo(palette.accent());
    }

    private static void assertContrast(Map<String, Color> colours, String one, String other, double least) {
        assertThat(contrast(colours.get(one), colours.get(other)))
                .as("%s on %s", one, other)
                .isGreaterThanOrEqualTo(least);
    }

    private static double contrast(Color one, Color other) {
        double a = lightness(one);
        double b = lightness(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** The colours as style sheets get them. */
    private static Map<String, Color> declared(Palette palette) {
        return Pattern.compile("-dp-([a-z0-9-]+): (#[0-9a-f]{6});")
                .matcher(palette.css())
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> Color.web(found.group(2))));
    }

    static List<Arguments> palettes() {
        List<Arguments> all = new ArrayList<>();
        for (Palette.Theme theme : Palette.Theme.values()) {
            for (Accent accent : Accent.values()) {
                for (boolean isWhiteOnBlack : new boolean[] {false, true}) {
                    String name = theme + " " + accent + (isWhiteOnBlack ? " white on black" : "");
                    all.add(Arguments.of(Named.of(name, new Palette(theme, accent, isWhiteOnBlack))));
                }
            }
        }
        return all;
    }

    private static List<Color> runs(Palette palette) {
        List<Color> colours = new ArrayList<>();
        for (int i = 0; i < palette.runColours(); i++) {
            colours.add(palette.run(i));
        }
        return colours;
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static double lightness(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double[] lab(Color colour, double[][] eye) {
        double[] rgb = {linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())};
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.max(0, eye[i][0] * rgb[0] + eye[i][1] * rgb[1] + eye[i][2] * rgb[2]);
        }
        double x = root((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
        double y = root(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        double z = root((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
    }

    private static double distance(double[] one, double[] other) {
        return Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]);
    }
}
