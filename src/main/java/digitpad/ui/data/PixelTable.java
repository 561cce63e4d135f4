package digitpad.ui.data;

import digitpad.digits.DigitImage;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Palette;
import digitpad.ui.parts.SharpCanvas;
import digitpad.words.Words;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** A digit image as its 28 × 28 numbers, each on its own grey; names the pixel under the mouse. */
final class PixelTable extends Region {
    private static final Words WORDS = Words.of(PixelTable.class);
    private static final double CELL_HEIGHT = 14;
    private static final double LEAST_CELL_WIDTH = 19;
    private static final double WIDTH = LEAST_CELL_WIDTH * DigitImage.SIDE;
    private static final double HEIGHT = CELL_HEIGHT * DigitImage.SIDE;
    private static final double LEAST_WIDTH = 16 * DigitImage.SIDE;
    private static final Font FONT = Font.font("Monospaced", 9);
    /** Three figures of it fit in the narrowest cell. */
    private static final Font SMALL_FONT = Font.font("Monospaced", 8);

    /** Above this ink, paper-coloured figures are easier to read than ink-coloured ones. */
    private static final int DARK = 115;

    private final Appearance appearance;
    private final SharpCanvas canvas;
    private final ReadOnlyStringWrapper pointed = new ReadOnlyStringWrapper(this, "pointed", "");
    private Optional<DigitImage> image = Optional.empty();
    private int row = -1;
    private int column = -1;

    PixelTable(Appearance appearance) {
        // As it is in every language.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        this.appearance = appearance;
        canvas = new SharpCanvas(appearance);
        setId("data-pixels");
        getStyleClass().add("pixel-table");
        getChildren().add(canvas);
        setMinSize(LEAST_WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        appearance.paint(this::draw);
        setOnMouseMoved(move -> point((int) (move.getY() / CELL_HEIGHT), (int) (move.getX() / cellWidth())));
        setOnMouseExited(exit -> point(-1, -1));
    }

    /** {@return such as "Row 10, column 13: 167" for the pixel under the mouse; empty if there is none} */
    ReadOnlyStringProperty pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /**
     * Shows an image.
     *
     * @param shown the image, or nothing
     */
    void show(Optional<DigitImage> shown) {
        image = shown;
        point(row, column);
        draw();
    }

    private void point(int newRow, int newColumn) {
        boolean inside = newRow >= 0 && newRow < DigitImage.SIDE && newColumn >= 0 && newColumn < DigitImage.SIDE;
        boolean moved = newRow != row || newColumn != column;
        row = inside ? newRow : -1;
        column = inside ? newColumn : -1;
        pointed.set(image.filter(digit -> inside)
                .map(digit -> WORDS.text("pixel", row, column, digit.at(row, column)))
                .orElse(""));
        if (moved) {
            draw();
        }
    }

    private double cellWidth() {
        return Math.max(1, Math.floor(getWidth() / DigitImage.SIDE));
    }

    @Override
    protected void layoutChildren() {
        double width = cellWidth() * DigitImage.SIDE;
        if (canvas.getWidth() != width) {
            canvas.setWidth(width);
            canvas.setHeight(HEIGHT);
            draw();
        }
    }

    private void draw() {
        Palette colours = appearance.palette();
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(colours.paper());
        g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.setFont(cellWidth() * DigitImage.SIDE < WIDTH ? SMALL_FONT : FONT);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        image.ifPresent(digit -> {
            for (int i = 0; i < DigitImage.PIXELS; i++) {
                drawPixel(g, colours, digit, i / DigitImage.SIDE, i % DigitImage.SIDE);
            }
        });
        if (image.isPresent() && row >= 0) {
            g.setStroke(colours.accent());
            g.setLineWidth(2);
            g.strokeRect(column * cellWidth(), row * CELL_HEIGHT, cellWidth(), CELL_HEIGHT);
        }
    }

    private void drawPixel(GraphicsContext g, Palette colours, DigitImage digit, int atRow, int atColumn) {
        int value = digit.at(atRow, atColumn);
        double x = atColumn * cellWidth();
        double y = atRow * CELL_HEIGHT;
        Color figure = colours.muted();
        if (value > 0) {
            g.setFill(colours.paper().interpolate(colours.ink(), value / 255.0));
            g.fillRect(x, y, cellWidth(), CELL_HEIGHT);
            figure = value > DARK ? colours.paper() : colours.ink();
        }
        g.setFill(figure);
        g.fillText(Integer.toString(value), x + cellWidth() / 2, y + CELL_HEIGHT / 2);
    }
}
