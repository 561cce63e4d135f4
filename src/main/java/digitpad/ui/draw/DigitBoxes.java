package digitpad.ui.draw;

import digitpad.digits.Bounds;
import digitpad.learning.DigitReading;
import digitpad.learning.NumberReading;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** Boxes over the pad around the digits of a number, each with its digit and confidence, a moment after the pen is lifted. */
final class DigitBoxes extends Pane {
    private static final Words WORDS = Words.of(DigitBoxes.class);
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    static final Duration MOMENT = Duration.millis(300);
    /** Between a digit's ink and its box, in ink units. */
    private static final double AIR = 14;
    /** Between a box and its label, in screen pixels. */
    private static final double GAP = 4;

    private final DrawModel model;
    private final PauseTransition moment = new PauseTransition(MOMENT);
    private final List<Box> boxes = new ArrayList<>();

    /** One digit's. */
    private record Box(Bounds bounds, Region frame, Label label, String full, String brief) {}

    DigitBoxes(DrawModel model) {
        this.model = model;
        setId("digit-boxes");
        // As the ink beneath.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setPickOnBounds(false);
        moment.setOnFinished(event -> show());
        model.visibleProperty().subscribe(visible -> hide());
        // What is to be seen is the same when the pen is lifted, but now it lies there.
        model.sheetProperty().subscribe(sheet -> hide());
        model.numberProperty().subscribe(number -> hide());
        model.chosenProperty().subscribe(place -> mark());
    }

    private void hide() {
        getChildren().clear();
        boxes.clear();
        moment.playFromStart();
    }

    private void show() {
        Sheet sheet = model.sheetProperty().get();
        NumberReading number = model.numberProperty().get();
        boolean isDrawing = model.visibleProperty().get() != sheet;
        if (number == null || isDrawing || sheet.isEmpty() || number.digits().size() < 2) {
            return;
        }
        double pen = sheet.ink().strokes().stream()
                .mapToDouble(stroke -> stroke.width())
                .max()
                .orElse(0);
        for (int i = 0; i < number.digits().size(); i++) {
            add(i, number.digits().get(i), pen / 2 + AIR, sheet.picture().isPresent());
        }
        mark();
        requestLayout();
    }

    private void add(int place, DigitReading digit, double air, boolean isPicture) {
        Region frame = new Region();
        frame.getStyleClass().add("digit-box");
        frame.setId("digit-box-" + place);
        // On ink the pen must be able to go on inside the box; its label is there to be clicked.
        frame.setMouseTransparent(!isPicture);
        Label label = new Label();
        label.setId("digit-label-" + place);
        label.getStyleClass().add("digit-label");
        for (Region part : List.of(frame, label)) {
            part.setCursor(Cursor.HAND);
            part.setOnMousePressed(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    model.choose(place);
                }
                event.consume();
            });
        }
        Bounds ink = digit.bounds();
        Bounds bounds = new Bounds(ink.left() - air, ink.top() - air, ink.right() + air, ink.bottom() + air);
        boolean isDigit = digit.reading().isDigit();
        String brief = isDigit ? Integer.toString(digit.reading().digit()) : "–";
        String full =
                isDigit ? brief + "  " + Numbers.probability(digit.reading().confidence()) : WORDS.text("no-digit");
        label.setAccessibleText(WORDS.text("number.digit", place + 1, full));
        boxes.add(new Box(bounds, frame, label, full, brief));
        getChildren().addAll(frame, label);
    }

    private void mark() {
        for (int i = 0; i < boxes.size(); i++) {
            boolean isChosen = i == model.chosenProperty().get();
            boxes.get(i).frame().pseudoClassStateChanged(CHOSEN, isChosen);
            boxes.get(i).label().pseudoClassStateChanged(CHOSEN, isChosen);
        }
    }

    @Override
    protected void layoutChildren() {
        double scale = getWidth() / SheetPainter.UNITS;
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            double left = Math.max(1, Math.rint(scale * box.bounds().left()));
            double top = Math.max(1, Math.rint(scale * box.bounds().top()));
            double right =
                    Math.min(getWidth() - 1, Math.rint(scale * box.bounds().right()));
            double bottom =
                    Math.min(getHeight() - 1, Math.rint(scale * box.bounds().bottom()));
            box.frame().resizeRelocate(left, top, right - left, bottom - top);
            place(
                    box,
                    left,
                    top,
                    i + 1 < boxes.size() ? scale * boxes.get(i + 1).bounds().left() : getWidth());
        }
    }

    /** Above the box, or inside where there is no room; without the confidence where the next digit is near. */
    private void place(Box box, double left, double top, double next) {
        Label label = box.label();
        label.setText(box.full());
        double width = label.prefWidth(-1);
        boolean isNextBeside = next > left;
        if (isNextBeside && left + width > next - 2) {
            label.setText(box.brief());
            width = label.prefWidth(-1);
        }
        double height = label.prefHeight(-1);
        double y = top - height - GAP >= 0 ? top - height - GAP : top + GAP;
        label.resizeRelocate(Math.max(0, Math.min(left, getWidth() - width)), y, width, height);
    }
}
