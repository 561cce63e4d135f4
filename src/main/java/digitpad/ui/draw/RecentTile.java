package digitpad.ui.draw;

import digitpad.digits.Bounds;
import digitpad.digits.Ink;
import digitpad.digits.Stroke;
import digitpad.learning.NumberReading;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Palette;
import digitpad.ui.parts.SharpCanvas;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One of the last drawings: as large as its frame allows, its reading beneath. */
final class RecentTile extends Button {
    private static final Words WORDS = Words.of(RecentTile.class);
    /** Screen pixels. */
    static final double WIDTH = 62;

    private static final int LONG = 2;
    private static final double SIDE = 48;
    /** Share of the frame that ink fills. */
    private static final double FILLED = 0.72;
    /** Width of the pen, as a share of the frame: drawings of all sizes look alike. */
    private static final double PEN = 0.07;

    RecentTile(Recent.Entry entry, DrawModel model, Appearance appearance) {
        // As it is in every language.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        getStyleClass().add("recent-tile");
        SharpCanvas canvas = new SharpCanvas(appearance, SIDE, SIDE);
        paint(SheetPainter.wiped(canvas), entry.sheet(), appearance.palette());
        StackPane frame = new StackPane(canvas);
        frame.getStyleClass().add("recent-frame");
        Label digit = new Label(entry.reading()
                .filter(NumberReading::isNumber)
                .map(NumberReading::text)
                .orElse("–"));
        digit.getStyleClass().add("recent-digit");
        // A long number takes the whole width.
        Label confidence = new Label(digit.getText().length() > LONG ? "" : percent(entry.reading()));
        confidence.getStyleClass().add("caption");
        HBox caption = new HBox(4, digit, confidence);
        caption.setAlignment(Pos.CENTER);
        VBox content = new VBox(2, frame, caption);
        content.setAlignment(Pos.CENTER);
        setGraphic(content);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setTooltip(new Tooltip(WORDS.text("recent.tile-hint")));
        setAccessibleText(WORDS.text("recent.tile", digit.getText(), confidence.getText()));

        setOnAction(event -> model.replace(entry.sheet()));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.SECONDARY) {
                model.forget(entry);
            }
        });
        setOnKeyPressed(event -> {
            // After a click, which leaves the focus here too, the key clears the pad as everywhere.
            if (event.getCode() == KeyCode.DELETE && isFocusVisible()) {
                model.forget(entry);
                event.consume();
            }
        });
    }

    private static String percent(Optional<NumberReading> reading) {
        return reading.filter(NumberReading::isNumber)
                .map(read -> Numbers.percent(read.confidence()))
                .orElse("");
    }

    /** A picture shows its ink alone, like a drawing: its paper would be a white tile on a dark window. */
    private static void paint(GraphicsContext g, Sheet sheet, Palette colours) {
        if (sheet.picture().isPresent()) {
            SheetPainter.paint(g, sheet.picture().get().ink(), FILLED, colours);
        } else {
            SheetPainter.paint(g, enlarged(sheet), colours);
        }
    }

    private static Sheet enlarged(Sheet sheet) {
        Bounds bounds = sheet.ink().bounds();
        double scale = FILLED * SheetPainter.UNITS / Math.max(1, bounds.longerSide());
        double middle = SheetPainter.UNITS / 2;
        Ink ink = sheet.ink()
                .transformed(
                        scale,
                        middle - scale * (bounds.left() + bounds.right()) / 2,
                        middle - scale * (bounds.top() + bounds.bottom()) / 2);
        return Sheet.of(new Ink(ink.strokes().stream()
                .map(stroke -> new Stroke(stroke.points(), PEN * SheetPainter.UNITS))
                .toList()));
    }
}
