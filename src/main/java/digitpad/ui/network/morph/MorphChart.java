package digitpad.ui.network.morph;

import digitpad.learning.MorphCourse;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.CanvasPen;
import digitpad.ui.parts.Palette;
import digitpad.ui.parts.Pen.Anchor;
import digitpad.ui.parts.Pen.Stroke;
import digitpad.ui.parts.Points;
import digitpad.words.Words;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * The probabilities of what a morph is read as at its beginning and at its end, and of everything else together, along the way. Places where
 * the reading changes are marked; a click or a drag goes to a place.
 */
final class MorphChart extends Region {
    private static final Words WORDS = Words.of(MorphChart.class);
    private static final double HEIGHT = 150;
    /** Where the slider beneath begins and ends too. */
    static final double SIDES = 52;

    private static final double TOP = 22;
    private static final double BOTTOM = 8;
    /** A click so near to a change goes to it. */
    private static final double SNAP = 6;

    private static final double TICK_GAP = 8;

    private final MorphModel model;
    private final Appearance appearance;
    private final Canvas canvas = new Canvas();
    private final CanvasPen pen = new CanvasPen(canvas.getGraphicsContext2D());
    private final Points points = new Points();

    MorphChart(MorphModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        setId("morph-chart");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setCursor(Cursor.HAND);
        canvas.getGraphicsContext2D().setTextBaseline(VPos.CENTER);
        getChildren().add(canvas);
        addEventHandler(MouseEvent.MOUSE_PRESSED, press -> goTo(press.getX(), true));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, drag -> goTo(drag.getX(), false));
        model.courseProperty().subscribe(now -> draw());
        model.positionProperty().subscribe(now -> draw());
        appearance.paletteProperty().subscribe(now -> draw());
    }

    private void goTo(double x, boolean snaps) {
        double place = (x - SIDES) / plotWidth();
        model.goTo(changes().stream()
                .map(MorphCourse.Change::position)
                .filter(change -> snaps && Math.abs(x(change) - x) <= SNAP)
                .findFirst()
                .orElse(place));
    }

    private List<MorphCourse.Change> changes() {
        return model.courseProperty().get().map(MorphCourse::changes).orElse(List.of());
    }

    private double plotWidth() {
        return Math.max(1, getWidth() - 2 * SIDES);
    }

    private double x(double place) {
        return SIDES + place * plotWidth();
    }

    private double y(double probability) {
        return TOP + (1 - probability) * (getHeight() - TOP - BOTTOM);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        Palette palette = appearance.palette();
        pen.wipe();
        for (double level : new double[] {0, 0.5, 1}) {
            pen.line(x(0), y(level), x(1), y(level), new Stroke(palette.hairline(), 1));
            pen.text(
                    Math.round(100 * level) + "\u00a0%",
                    SIDES - TICK_GAP,
                    y(level),
                    Anchor.END,
                    false,
                    palette.muted());
        }
        model.courseProperty().get().ifPresent(course -> draw(course, palette));
        double here = x(model.positionProperty().get());
        pen.line(here, TOP, here, y(0), new Stroke(palette.accent(), 2));
    }

    private void draw(MorphCourse course, Palette palette) {
        int last = course.readings().size() - 1;
        int first = course.readings().get(0).digit();
        int second = course.readings().get(last).digit();
        for (MorphCourse.Change change : course.changes()) {
            double x = x(change.position());
            pen.line(x, TOP - 4, x, y(0), new Stroke(palette.text(), 1, 3, 3));
            String words = WORDS.text("chart.change", name(change.before()), name(change.after()));
            pen.text(words, x, TOP / 2, Anchor.MIDDLE, true, palette.text());
        }
        line(course, i -> others(course, i, first, second), new Stroke(palette.muted(), 1.5, 4, 4), "others");
        if (second != first) {
            line(course, i -> course.probability(i, second), new Stroke(palette.validation(), 2), name(second));
        }
        line(course, i -> course.probability(i, first), new Stroke(palette.accent(), 2), name(first));
        pen.text(name(first), x(0) + TICK_GAP, y(1) + 12, Anchor.START, true, palette.accent());
        Color colour = second == first ? palette.accent() : palette.validation();
        pen.text(name(second), x(1) - TICK_GAP, y(1) + 12, Anchor.END, true, colour);
    }

    private static double others(MorphCourse course, int index, int first, int second) {
        double known = course.probability(index, first) + (second == first ? 0 : course.probability(index, second));
        return Math.max(0, 1 - known);
    }

    private void line(MorphCourse course, IntToDoubleFunction probability, Stroke stroke, String name) {
        points.clear();
        for (int i = 0; i < course.readings().size(); i++) {
            points.add(x(course.position(i)), y(probability.applyAsDouble(i)));
        }
        pen.curve(name, points, stroke);
    }

    private String name(int label) {
        return model.classNames().get(label);
    }
}
