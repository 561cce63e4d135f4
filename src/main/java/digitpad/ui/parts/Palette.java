package digitpad.ui.parts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;

/**
 * The colours of the program: one theme with one accent. Style sheets see each as {@code -dp-…}; canvases take them from here. This is their
 * one home.
 */
public final class Palette {
    /** Dark ink on light paper, blue accent. */
    public static final Palette LIGHT = new Palette(Theme.LIGHT, Accent.BLUE, false);
    /** Light ink on dark paper, blue accent. */
    public static final Palette DARK = new Palette(Theme.DARK, Accent.BLUE, false);

    private static final int LEVELS = 256;

    private final Theme theme;
    private final Accent.Shades accents;
    private final Color paper;
    private final Color ink;
    private final Color paperMuted;
    private final int[] shades = new int[LEVELS];
    private final int[] shadesAbove = new int[LEVELS];
    private final int[] shadesBelow = new int[LEVELS];

    /** Whether surfaces are light or dark, and the colours that no accent changes. */
    public enum Theme {
        /** Dark text on light surfaces. */
        LIGHT(
                "#f6f8fa", "#ffffff", "#ffffff", "#1b1f24", "#24292f", "#57606a", "#d0d7de", "#e4e8ec", "#e7ebef",
                "#bc4c00", "#1a7f37", "#cf222e", "#9a6700", "#afb8c1", "#ffebe9", "#6e7781", "#332288", "#117733",
                "#b8860b", "#882255", "#aa4499"),
        /** Light text on dark surfaces. */
        DARK(
                "#0d1117", "#161b22", "#010409", "#f0f6fc", "#c9d1d9", "#8b949e", "#30363d", "#252b33", "#21262d",
                "#f0883e", "#3fb950", "#f85149", "#d29922", "#484f58", "#2c1519", "#9aa4af", "#88ccee", "#56d4b0",
                "#ddcc77", "#cc6677", "#b5651d");

        private final Color page;
        private final Color card;
        private final Color paper;
        private final Color ink;
        private final Color text;
        private final Color muted;
        private final Color border;
        private final Color hairline;
        private final Color track;
        private final Color validation;
        private final Color right;
        private final Color wrong;
        private final Color warning;
        private final Color idle;
        private final Color problem;
        private final List<Color> runs;

        Theme(String... colours) {
            int i = 0;
            page = Color.web(colours[i++]);
            card = Color.web(colours[i++]);
            paper = Color.web(colours[i++]);
            ink = Color.web(colours[i++]);
            text = Color.web(colours[i++]);
            muted = Color.web(colours[i++]);
            border = Color.web(colours[i++]);
            hairline = Color.web(colours[i++]);
            track = Color.web(colours[i++]);
            validation = Color.web(colours[i++]);
            right = Color.web(colours[i++]);
            wrong = Color.web(colours[i++]);
            warning = Color.web(colours[i++]);
            idle = Color.web(colours[i++]);
            problem = Color.web(colours[i++]);
            runs = Arrays.stream(colours, i, colours.length).map(Color::web).toList();
        }
    }

    /**
     * The colours of a theme with an accent.
     *
     * @param theme light or dark
     * @param accent of what is selected, of lines about the training set, of the button that matters most
     * @param isWhiteOnBlack whether digits are white on black, whatever the theme
     */
    public Palette(Theme theme, Accent accent, boolean isWhiteOnBlack) {
        this.theme = theme;
        accents = accent.shades(theme);
        paper = isWhiteOnBlack ? Color.BLACK : theme.paper;
        ink = isWhiteOnBlack ? Color.WHITE : theme.ink;
        paperMuted = isWhiteOnBlack ? Theme.DARK.muted : theme.muted;
        for (int value = 0; value < LEVELS; value++) {
            double share = value / (LEVELS - 1.0);
            shades[value] = argb(paper.interpolate(ink, share));
            shadesAbove[value] = argb(paper.interpolate(theme.validation, share));
            shadesBelow[value] = argb(paper.interpolate(accents.fill(), share));
        }
    }

    /** {@return whether text is light on dark} */
    public boolean isDark() {
        return theme == Theme.DARK;
    }

    /** {@return whether digits are light on dark} */
    public boolean isPaperDark() {
        return paper.getBrightness() < ink.getBrightness();
    }

    /** {@return the colour behind the cards} */
    public Color page() {
        return theme.page;
    }

    /** {@return the colour of drawing surfaces and thumbnails; black if digits are white on black} */
    public Color paper() {
        return paper;
    }

    /** {@return the colour of what is drawn on paper} */
    public Color ink() {
        return ink;
    }

    /**
     * The colour of a pixel of a digit image.
     *
     * @param value 0 paper to 255 ink
     * @return opaque ARGB, for pixel writers
     */
    public int shade(int value) {
        return shades[value];
    }

    /**
     * The colour of a number that speaks for something.
     *
     * @param value 0 nothing to 255 all
     * @return opaque ARGB, for pixel writers
     */
    public int shadeAbove(int value) {
        return shadesAbove[value];
    }

    /**
     * The colour of a number below zero, or one that speaks against something.
     *
     * @param value 0 nothing to 255 all
     * @return opaque ARGB, for pixel writers
     */
    public int shadeBelow(int value) {
        return shadesBelow[value];
    }

    /** {@return the colour of text} */
    public Color text() {
        return theme.text;
    }

    /** {@return the colour of captions and ticks} */
    public Color muted() {
        return theme.muted;
    }

    /** {@return the colour of card borders} */
    public Color border() {
        return theme.border;
    }

    /** {@return the colour of grid lines} */
    public Color hairline() {
        return theme.hairline;
    }

    /** {@return the colour of cards} */
    public Color card() {
        return theme.card;
    }

    /** {@return the colour of training lines and of what is selected} */
    public Color accent() {
        return accents.fill();
    }

    /**
     * What another accent would be in this theme.
     *
     * @param accent any
     * @return its colour under white text
     */
    public Color fill(Accent accent) {
        return accent.shades(theme).fill();
    }

    /** {@return the colour of validation lines} */
    public Color validation() {
        return theme.validation;
    }

    /** {@return the colour of learning rates} */
    public Color learningRate() {
        return accents.other();
    }

    /** {@return the colour behind what is selected in a drawing} */
    public Color tint() {
        return accents.tint();
    }

    /** {@return how many colours there are to tell runs apart} */
    public int runColours() {
        return theme.runs.size();
    }

    /**
     * The colour of a run that is compared. Whoever sees colours differently can tell these apart too (after Paul Tol, "Colour Schemes", 2021).
     *
     * @param index 0 or more; begins again after the last one
     * @return not used for anything else
     */
    public Color run(int index) {
        return theme.runs.get(index % theme.runs.size());
    }

    /**
     * The colour of a class among others; neighbours differ in brightness too. Names must stand beside it: nobody tells sixty colours apart.
     *
     * @param index 0 or more
     * @param count how many classes there are
     * @return clearly seen on cards
     */
    public Color classColour(int index, int count) {
        double brightness = isDark() ? (index % 2 == 0 ? 0.95 : 0.7) : (index % 2 == 0 ? 0.85 : 0.6);
        return Color.hsb(360.0 * index / count, 0.75, brightness);
    }

    /** {@return the colour of what is right, and of lines about the test set} */
    public Color right() {
        return theme.right;
    }

    /** {@return the colour of what is wrong} */
    public Color wrong() {
        return theme.wrong;
    }

    /** {@return the colours as declarations of looked-up colours, some of AtlantaFX's among them} */
    public String css() {
        return declare("page", theme.page)
                + declare("card", theme.card)
                + declare("paper", paper)
                + declare("paper-muted", paperMuted)
                + declare("digit", ink)
                + declare("ink", theme.ink)
                + declare("text", theme.text)
                + declare("muted", theme.muted)
                + declare("border", theme.border)
                + declare("hairline", theme.hairline)
                + declare("track", theme.track)
                + declare("accent-text", accents.text())
                + declare("accent", accents.fill())
                + declare("tint", accents.tint())
                + declare("selected", accents.selected())
                + declare("validation", theme.validation)
                + declare("right", theme.right)
                + declare("wrong", theme.wrong)
                + declare("warning", theme.warning)
                + declare("idle", theme.idle)
                + declare("problem", theme.problem)
                + IntStream.range(0, theme.runs.size())
                        .mapToObj(index -> declare("run-" + index, theme.runs.get(index)))
                        .collect(Collectors.joining())
                + "-color-accent-fg: -dp-accent-text; -color-accent-emphasis: -dp-accent; "
                + "-color-accent-muted: -dp-accent; -color-accent-subtle: -dp-tint; "
                // AtlantaFX's own is too faint for the words in an empty field on dark ground.
                + "-color-fg-subtle: -dp-muted; ";
    }

    private static int argb(Color colour) {
        return 0xff << 24
                | (int) Math.round(255 * colour.getRed()) << 16
                | (int) Math.round(255 * colour.getGreen()) << 8
                | (int) Math.round(255 * colour.getBlue());
    }

    private static String declare(String name, Color colour) {
        return "-dp-" + name + ": " + web(colour) + "; ";
    }

    /**
     * A colour as style sheets and SVG write it.
     *
     * @param colour opaque
     * @return such as "#0969da"
     */
    public static String web(Color colour) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(255 * colour.getRed()),
                Math.round(255 * colour.getGreen()),
                Math.round(255 * colour.getBlue()));
    }
}
