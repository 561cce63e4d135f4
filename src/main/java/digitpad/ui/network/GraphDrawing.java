package digitpad.ui.network;

import digitpad.learning.NetworkSummary;
import digitpad.ui.parts.Palette;
import digitpad.ui.parts.Pen;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;

/**
 * The layers of a network side by side, in as many rows as they need: maps as a stack of sheets, as large as their sides, as many as their
 * channels suggest; vectors as a column. Always readable: nothing shrinks where there are many layers.
 */
final class GraphDrawing {
    private static final double CELL = 98;
    private static final double CELL_HEIGHT = 132;
    private static final double FIGURE = 80;
    private static final double LINE = 17;
    private static final double SHEET_OFFSET = 3.5;
    private static final double SMALLEST_SIDE = 10;
    private static final double LARGEST_SIDE = 50;
    private static final double COLUMN_WIDTH = 12;
    private static final double ARROW = 5;
    /** Half of what an arrow needs between two figures that are as wide as can be. */
    private static final double ARROW_HALF = 9;

    private final NetworkSummary summary;
    private final List<String> titles;
    private final int columns;
    private final double left;
    private final double top;

    /**
     * A drawing.
     *
     * @param summary of the network
     * @param x its left end
     * @param y its top
     * @param width it has
     */
    GraphDrawing(NetworkSummary summary, double x, double y, double width) {
        this.summary = summary;
        titles = LayerTitles.of(summary);
        int fitting = (int) Math.max(1, Math.min(summary.layers().size(), width / CELL));
        int rows = (summary.layers().size() + fitting - 1) / fitting;
        // Rows of about the same length.
        columns = (summary.layers().size() + rows - 1) / rows;
        left = x + Math.max(0, Math.floor((width - columns * CELL) / 2));
        top = y;
    }

    double height() {
        return (summary.layers().size() + columns - 1) / columns * CELL_HEIGHT;
    }

    /** {@return where a layer stands, with its words} */
    Rectangle2D cell(int layer) {
        return new Rectangle2D(left + layer % columns * CELL, top + layer / columns * CELL_HEIGHT, CELL, CELL_HEIGHT);
    }

    /** {@return the layer at a place; -1 for none} */
    int layerAt(double x, double y) {
        for (int i = 0; i < summary.layers().size(); i++) {
            if (cell(i).contains(x, y)) {
                return i;
            }
        }
        return -1;
    }

    /** {@return how many layers a row has} */
    int columns() {
        return columns;
    }

    /**
     * Draws everything.
     *
     * @param pen draws
     * @param colours of the theme
     * @param selected the layer that stands out; -1 for none
     */
    void draw(Pen pen, Palette colours, int selected) {
        for (int i = 0; i < summary.layers().size(); i++) {
            Rectangle2D cell = cell(i);
            boolean isSelected = i == selected;
            if (isSelected) {
                pen.fill(cell.getMinX() + 4, cell.getMinY(), CELL - 8, CELL_HEIGHT - 4, colours.tint());
            }
            double middle = cell.getMinX() + CELL / 2;
            Color line = isSelected ? colours.accent() : colours.muted();
            Color paper = isSelected ? colours.tint() : colours.card();
            NetworkSummary.Layer layer = summary.layers().get(i);
            if (layer.isImage()) {
                drawSheets(pen, layer, middle, cell.getMinY() + 4 + FIGURE / 2, line, paper);
            } else {
                drawColumn(pen, layer, middle, cell.getMinY() + 4 + FIGURE / 2, line, paper);
            }
            double words = cell.getMinY() + FIGURE + 4 + LINE;
            pen.text(titles.get(i), middle, words, Pen.Anchor.MIDDLE, true, isSelected ? line : colours.text());
            pen.text(shape(layer), middle, words + LINE, Pen.Anchor.MIDDLE, false, colours.muted());
            if (i + 1 < summary.layers().size() && (i + 1) % columns != 0) {
                drawArrow(pen, cell.getMaxX(), cell.getMinY() + 4 + FIGURE / 2, colours);
            }
        }
    }

    /** {@return such as "24 × 24 × 32"} */
    static String shape(NetworkSummary.Layer layer) {
        return layer.outputShape().stream().map(Object::toString).collect(Collectors.joining(" × "));
    }

    private static void drawSheets(Pen pen, NetworkSummary.Layer layer, double x, double y, Color line, Color paper) {
        double height = side(layer.outputShape().get(0));
        double width = side(layer.outputShape().get(1));
        int sheets = sheets(layer.outputShape().get(2));
        double shift = (sheets - 1) * SHEET_OFFSET / 2;
        for (int i = sheets - 1; i >= 0; i--) {
            double left = Math.round(x - width / 2 - shift + i * SHEET_OFFSET) + 0.5;
            double top = Math.round(y - height / 2 + shift - i * SHEET_OFFSET) + 0.5;
            pen.fill(left, top, width, height, paper);
            outline(pen, left, top, width, height, line);
        }
    }

    /** Sides of 28 are as large as can be; larger ones look the same. */
    private static double side(int places) {
        double share = Math.min(1, places / 28.0);
        return Math.round(SMALLEST_SIDE + share * (LARGEST_SIDE - SMALLEST_SIDE));
    }

    private static int sheets(int channels) {
        return (int) Math.min(6, 1 + Math.round(Math.log(channels) / Math.log(2) * 0.8));
    }

    private static void drawColumn(Pen pen, NetworkSummary.Layer layer, double x, double y, Color line, Color paper) {
        int values = layer.values();
        int cells = (int) Math.min(12, Math.max(2, Math.round(Math.log(values) / Math.log(2) + 1)));
        double height = 6.0 * cells;
        double left = Math.round(x - COLUMN_WIDTH / 2) + 0.5;
        double top = Math.round(y - height / 2) + 0.5;
        pen.fill(left, top, COLUMN_WIDTH, height, paper);
        outline(pen, left, top, COLUMN_WIDTH, height, line);
        Pen.Stroke thin = new Pen.Stroke(line, 0.5);
        for (int i = 1; i < cells; i++) {
            pen.line(left, top + 6.0 * i, left + COLUMN_WIDTH, top + 6.0 * i, thin);
        }
    }

    private static void outline(Pen pen, double left, double top, double width, double height, Color colour) {
        Pen.Stroke stroke = new Pen.Stroke(colour, 1);
        pen.line(left, top, left + width, top, stroke);
        pen.line(left, top + height, left + width, top + height, stroke);
        pen.line(left, top, left, top + height, stroke);
        pen.line(left + width, top, left + width, top + height, stroke);
    }

    private static void drawArrow(Pen pen, double x, double y, Palette colours) {
        Pen.Stroke stroke = new Pen.Stroke(colours.muted(), 1);
        double middle = Math.round(y) + 0.5;
        double tip = x + ARROW_HALF;
        pen.line(x - ARROW_HALF, middle, tip, middle, stroke);
        pen.line(tip - ARROW, middle - ARROW, tip, middle, stroke);
        pen.line(tip - ARROW, middle + ARROW, tip, middle, stroke);
    }
}
