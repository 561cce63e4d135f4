package digitpad.ui.parts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;

/**
 * The colours of one theme. Style sheets see each as {@code -dp-…}; canvases take them from here. This is their one home.
 */
public enum Palette {
    /** Dark ink on light paper. */
    LIGHT(
            "#f6f8fa", "#ffffff", "#ffffff", "#1b1f24", "#24292f", "#57606a", "#d0d7de", "#e4e8ec", "#e7ebef",
            "#0969da", "#0969da", "#ddf4ff", "#e8f4ff", "#bc4c00", "#1a7f37", "#cf222e", "#9a6700", "#afb8c1",
            "#8250df", "#6e7781", "#332288", "#117733", "#b8860b", "#882255", "#aa4499"),
    /** Light ink on dark paper. */
    DARK(
            "#0d1117", "#161b22", "#010409", "#f0f6fc", "#c9d1d9", "#8b949e", "#30363d", "#252b33", "#21262d",
            "#58a6ff", "#1f6feb", "#13233a", "#13233a", "#f0883e", "#3fb950", "#f85149", "#d29922", "#484f58",
            "#bc8cff", "#9aa4af", "#88ccee", "#56d4b0", "#ddcc77", "#cc6677", "#b5651d");

    private final Color page;
    private final Color card;
    private final Color paper;
    private final Color ink;
    private final Color text;
    private final Color muted;
    private final Color border;
    private final Color hairline;
    private final Color track;
    private final Color accentText;
    private final Color accent;
    private final Color tint;
    private final Color selected;
    private final Color validation;
    private final Color right;
    private final Color wrong;
    private final Color warning;
    private final Color idle;
    private final Color learningRate;
    private final List<Color> runs;
    private final int[] shades = new int[256];
    private final int[] shadesAbove = new int[256];
    private final int[] shadesBelow = new int[256];

    Palette(String... colours) {
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
        accentText = Color.web(colours[i++]);
        accent = Color.web(colours[i++]);
        tint = Color.web(colours[i++]);
        selected = Color.web(colours[i++]);
        validation = Color.web(colours[i++]);
        right = Color.web(colours[i++]);
        wrong = Color.web(colours[i++]);
        warning = Color.web(colours[i++]);
        idle = Color.web(colours[i++]);
        learningRate = Color.web(colours[i++]);
        runs = Arrays.stream(colours, i, colours.length).map(Color::web).toList();
        for (int value = 0; value < shades.length; value++) {
            shades[value] = argb(paper.interpolate(ink, value / 255.0));
            shadesAbove[value] = argb(paper.interpolate(validation, value / 255.0));
            shadesBelow[value] = argb(paper.interpolate(accent, value / 255.0));
        }
    }

    /** {@return the colour behind the cards} */
    public Color page() {
        return page;
    }

    /** {@return the colour of drawing surfaces and thumbnails} */
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
        return text;
    }

    /** {@return the colour of captions and ticks} */
    public Color muted() {
        return muted;
    }

    /** {@return the colour of card borders} */
    public Color border() {
        return border;
    }

    /** {@return the colour of grid lines} */
    public Color hairline() {
        return hairline;
    }

    /** {@return the colour of cards} */
    public Color card() {
        return card;
    }

    /** {@return the colour of training lines and of what is selected} */
    public Color accent() {
        return accent;
    }

    /** {@return the colour of validation lines} */
    public Color validation() {
        return validation;
    }

    /** {@return the colour of learning rates} */
    public Color learningRate() {
        return learningRate;
    }

    /** {@return the colour behind what is selected in a drawing} */
    public Color tint() {
        return tint;
    }

    /** {@return how many colours there are to tell runs apart} */
    public int runColours() {
        return runs.size();
    }

    /**
     * The colour of a run that is compared. Whoever sees colours differently can tell these apart too (after Paul Tol, "Colour Schemes", 2021).
     *
     * @param index 0 or more; begins again after the last one
     * @return not used for anything else
     */
    public Color run(int index) {
        return runs.get(index % runs.size());
    }

    /**
     * The colour of a class among others; neighbours differ in brightness too. Names must stand beside it: nobody tells sixty colours apart.
     *
     * @param index 0 or more
     * @param count how many classes there are
     * @return clearly seen on cards
     */
    public Color classColour(int index, int count) {
        double brightness = this == LIGHT ? (index % 2 == 0 ? 0.85 : 0.6) : (index % 2 == 0 ? 0.95 : 0.7);
        return Color.hsb(360.0 * index / count, 0.75, brightness);
    }

    /** {@return the colour of what is right, and of lines about the test set} */
    public Color right() {
        return right;
    }

    /** {@return the colour of what is wrong} */
    public Color wrong() {
        return wrong;
    }

    /** {@return the colours as declarations of looked-up colours} */
    public String css() {
        return declare("page", page)
                + declare("card", card)
                + declare("paper", paper)
                + declare("ink", ink)
                + declare("text", text)
                + declare("muted", muted)
                + declare("border", border)
                + declare("hairline", hairline)
                + declare("track", track)
                + declare("accent-text", accentText)
                + declare("accent", accent)
                + declare("tint", tint)
                + declare("selected", selected)
                + declare("validation", validation)
                + declare("right", right)
                + declare("wrong", wrong)
                + declare("warning", warning)
                + declare("idle", idle)
                + IntStream.range(0, runs.size())
                        .mapToObj(index -> declare("run-" + index, runs.get(index)))
                        .collect(Collectors.joining());
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
    static String web(Color colour) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(255 * colour.getRed()),
                Math.round(255 * colour.getGreen()),
                Math.round(255 * colour.getBlue()));
    }
}
