package digitpad.ui.parts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import javafx.scene.paint.Color;

/** Draws a standard SVG 1.1 picture that needs nothing else to be shown. */
public final class SvgPen implements Pen {
    private static final String FONTS = "Inter, Helvetica, Arial, sans-serif";
    /** The middle of a digit lies this share of the font size above its foot. */
    private static final double HALF_DIGIT = 0.36;

    private final StringBuilder svg = new StringBuilder();
    private int clips;

    /**
     * An empty picture.
     *
     * @param width in pixels
     * @param height in pixels
     * @param title what it shows
     */
    public SvgPen(double width, double height, String title) {
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"%1$s\" height=\"%2$s\""
                        + " viewBox=\"0 0 %1$s %2$s\" font-family=\"%3$s\" font-size=\"%4$s\">%n",
                number(width),
                number(height),
                FONTS,
                number(CanvasPen.TEXT_SIZE)));
        svg.append("<title>").append(escaped(title)).append("</title>\n");
    }

    /** {@return the whole picture; nothing can be drawn afterwards} */
    public String end() {
        return svg.append("</svg>\n").toString();
    }

    @Override
    public void fill(double x, double y, double width, double height, Color colour) {
        element("rect", "x", x, "y", y, "width", width, "height", height, "fill", web(colour));
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        svg.append("<line");
        attributes("x1", fromX, "y1", fromY, "x2", toX, "y2", toY);
        stroke(stroke);
        svg.append("/>\n");
    }

    @Override
    public void curve(String name, Points points, Stroke stroke) {
        svg.append("<path fill=\"none\" stroke-linejoin=\"round\"");
        stroke(stroke);
        svg.append(" d=\"");
        for (int i = 0; i < points.size(); i++) {
            svg.append(i == 0 ? "M" : " L")
                    .append(number(points.x(i)))
                    .append(',')
                    .append(number(points.y(i)));
        }
        named("path", name);
    }

    @Override
    public void bars(String name, Points tops, Points bottoms, Color colour) {
        svg.append("<path fill=\"none\"");
        stroke(new Stroke(colour, 1));
        svg.append(" d=\"");
        for (int i = 0; i < tops.size(); i++) {
            svg.append(i == 0 ? "M" : " M")
                    .append(number(tops.x(i) + 0.5))
                    .append(',')
                    .append(number(tops.y(i)))
                    .append(" V")
                    .append(number(bottoms.y(i)));
        }
        named("path", name);
    }

    private void named(String element, String name) {
        svg.append("\"><title>")
                .append(escaped(name))
                .append("</title></")
                .append(element)
                .append(">\n");
    }

    @Override
    public void dot(double x, double y, double radius, Color colour) {
        element("circle", "cx", x, "cy", y, "r", radius, "fill", web(colour));
    }

    @Override
    public void text(String text, double x, double middle, Anchor anchor, boolean isStrong, Color colour) {
        double size = isStrong ? CanvasPen.TITLE_SIZE : CanvasPen.TEXT_SIZE;
        svg.append("<text");
        attributes("x", x, "y", middle + HALF_DIGIT * size, "fill", web(colour));
        attributes("text-anchor", anchor.name().toLowerCase(Locale.ROOT), "font-family", FONTS);
        if (isStrong) {
            attributes("font-weight", 600.0, "font-size", size);
        }
        svg.append('>').append(escaped(text)).append("</text>\n");
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        String id = "clip" + ++clips;
        svg.append("<clipPath id=\"").append(id).append("\">");
        element("rect", "x", x, "y", y, "width", width, "height", height);
        svg.append("</clipPath>\n<g clip-path=\"url(#").append(id).append(")\">\n");
    }

    @Override
    public void unclip() {
        svg.append("</g>\n");
    }

    private void element(String name, Object... namesAndValues) {
        svg.append('<').append(name);
        attributes(namesAndValues);
        svg.append("/>\n");
    }

    private void stroke(Stroke stroke) {
        attributes("stroke", web(stroke.colour()), "stroke-width", stroke.width());
        if (stroke.dashes().length > 0) {
            StringBuilder dashes = new StringBuilder();
            for (double dash : stroke.dashes()) {
                dashes.append(dashes.isEmpty() ? "" : " ").append(number(dash));
            }
            attributes("stroke-dasharray", dashes.toString());
            if (stroke.dashes()[0] < 1) {
                attributes("stroke-linecap", "round");
            }
        }
    }

    private void attributes(Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            svg.append(' ')
                    .append(namesAndValues[i])
                    .append("=\"")
                    .append(value instanceof Double number ? number(number) : value)
                    .append('"');
        }
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String web(Color colour) {
        return Palette.web(colour);
    }

    /** Names come from people. What XML cannot hold at all is left out. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().filter(SvgPen::isAllowed).forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    /** XML 1.0, production 2. */
    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xd7ff
                || character >= 0xe000 && character <= 0xfffd
                || character >= 0x10000;
    }
}
