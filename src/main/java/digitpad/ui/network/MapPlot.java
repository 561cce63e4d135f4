package digitpad.ui.network;

import digitpad.learning.Evaluation;
import digitpad.ui.network.MapModel.Layout;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.SharpCanvas;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** A dot for each image in its label's colour, a ring around those misread, a cross where the image lies that is looked at. */
final class MapPlot extends Region {
    private static final double MARGIN = 20;
    private static final double DOT = 2.5;
    private static final double RING = 5;
    private static final double CROSS = 9;
    /** How near the mouse must come to a dot. */
    private static final double REACH = 10;

    private static final Font NAMES = Font.font("Inter SemiBold", 16);

    private final Appearance appearance;
    private final SharpCanvas dots;
    private final SharpCanvas over;
    private final IntegerProperty looked = new SimpleIntegerProperty(this, "looked", -1);
    private Optional<Layout> layout = Optional.empty();
    private Optional<double[]> place = Optional.empty();
    private Point2D mouse = Point2D.ZERO;
    private double scaleX;
    private double scaleY;
    private double middleX;
    private double middleY;

    MapPlot(Appearance appearance) {
        // As it is in every language.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        this.appearance = appearance;
        dots = new SharpCanvas(appearance);
        over = new SharpCanvas(appearance);
        setId("network-map-plot");
        getStyleClass().add("map-plot");
        getChildren().addAll(dots, over);
        setFocusTraversable(true);
        setOnMouseMoved(move -> {
            Point2D at = new Point2D(move.getX(), move.getY());
            // JavaFX says it moved when something appears beneath it: that must not undo what the arrow keys chose.
            if (!at.equals(mouse)) {
                mouse = at;
                looked.set(nearest(at.getX(), at.getY()));
            }
        });
        setOnMouseExited(exit -> looked.set(-1));
        setOnMouseClicked(click -> requestFocus());
        setOnKeyPressed(this::walk);
        looked.subscribe(now -> drawOver());
        appearance.paint(this::requestLayout);
    }

    /** {@return the image that is pointed at; -1 for none} */
    IntegerProperty lookedProperty() {
        return looked;
    }

    void show(Optional<Layout> shown) {
        if (!shown.map(Layout::map).equals(layout.map(Layout::map))) {
            looked.set(-1);
        }
        layout = shown;
        requestLayout();
    }

    void mark(Optional<double[]> shown) {
        place = shown;
        drawOver();
    }

    /** Left and right go from one misread image to the next. */
    private void walk(KeyEvent key) {
        int step =
                switch (key.getCode()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    default -> 0;
                };
        if (step != 0 && layout.isPresent()) {
            Evaluation evaluation = layout.get().map().evaluation();
            int size = evaluation.images().size();
            int at = looked.get() < 0 && step < 0 ? 0 : looked.get();
            for (int i = 1; i <= size; i++) {
                int image = Math.floorMod(at + i * step, size);
                if (!evaluation.isRight(image)) {
                    looked.set(image);
                    break;
                }
            }
            key.consume();
        }
    }

    private int nearest(double x, double y) {
        int best = -1;
        double least = REACH * REACH;
        double[][] places = layout.map(Layout::places).orElse(new double[0][]);
        for (int i = 0; i < places.length; i++) {
            double dx = x(places[i]) - x;
            double dy = y(places[i]) - y;
            if (dx * dx + dy * dy < least) {
                least = dx * dx + dy * dy;
                best = i;
            }
        }
        return best;
    }

    /** {@return where an image lies on the plot} */
    double x(int image) {
        return x(layout.orElseThrow().places()[image]);
    }

    /** {@return where an image lies on the plot} */
    double y(int image) {
        return y(layout.orElseThrow().places()[image]);
    }

    private double x(double[] at) {
        return getWidth() / 2 + scaleX * (at[0] - middleX);
    }

    private double y(double[] at) {
        return getHeight() / 2 - scaleY * (at[1] - middleY);
    }

    @Override
    protected void layoutChildren() {
        for (SharpCanvas canvas : List.of(dots, over)) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
        }
        layout.ifPresent(now -> fit(now.places()));
        draw();
        drawOver();
    }

    private void fit(double[][] places) {
        double[] xs = Arrays.stream(places).mapToDouble(at -> at[0]).sorted().toArray();
        double[] ys = Arrays.stream(places).mapToDouble(at -> at[1]).sorted().toArray();
        middleX = (xs[0] + xs[xs.length - 1]) / 2;
        middleY = (ys[0] + ys[ys.length - 1]) / 2;
        scaleX = scale(getWidth(), xs);
        scaleY = scale(getHeight(), ys);
    }

    private static double scale(double room, double[] sorted) {
        double extent = sorted[sorted.length - 1] - sorted[0];
        return extent == 0 ? 1 : Math.max(1, room - 2 * MARGIN) / extent;
    }

    private void draw() {
        GraphicsContext g = dots.getGraphicsContext2D();
        g.clearRect(0, 0, dots.getWidth(), dots.getHeight());
        layout.ifPresent(now -> draw(g, now));
    }

    private void draw(GraphicsContext g, Layout now) {
        Evaluation evaluation = now.map().evaluation();
        int classes = evaluation.images().classNames().size();
        double[][] sums = new double[classes][3];
        for (int i = 0; i < now.places().length; i++) {
            int label = evaluation.images().label(i);
            g.setFill(appearance.palette().classColour(label, classes));
            g.fillOval(x(i) - DOT, y(i) - DOT, 2 * DOT, 2 * DOT);
            sums[label][0] += x(i);
            sums[label][1] += y(i);
            sums[label][2]++;
        }
        g.setStroke(appearance.palette().wrong());
        g.setLineWidth(1.5);
        for (int i = 0; i < now.places().length; i++) {
            if (!evaluation.isRight(i)) {
                g.strokeOval(x(i) - RING, y(i) - RING, 2 * RING, 2 * RING);
            }
        }
        g.setFont(NAMES);
        g.setTextAlign(TextAlignment.CENTER);
        g.setLineWidth(4);
        for (int label = 0; label < classes; label++) {
            if (sums[label][2] > 0) {
                double x = sums[label][0] / sums[label][2];
                double y = sums[label][1] / sums[label][2] + 6;
                String name = evaluation.images().classNames().get(label);
                g.setStroke(appearance.palette().card());
                g.strokeText(name, x, y);
                g.setFill(appearance.palette().text());
                g.fillText(name, x, y);
            }
        }
    }

    private void drawOver() {
        GraphicsContext g = over.getGraphicsContext2D();
        g.clearRect(0, 0, over.getWidth(), over.getHeight());
        if (layout.isEmpty()) {
            return;
        }
        place.ifPresent(at -> {
            // What lies beyond the others is marked at the edge.
            double x = Math.max(CROSS, Math.min(getWidth() - CROSS, x(at)));
            double y = Math.max(CROSS, Math.min(getHeight() - CROSS, y(at)));
            // A border, for it may lie on dots of any colour.
            for (double width : new double[] {7, 3}) {
                g.setStroke(
                        width > 3
                                ? appearance.palette().card()
                                : appearance.palette().text());
                g.setLineWidth(width);
                g.strokeLine(x - CROSS, y, x + CROSS, y);
                g.strokeLine(x, y - CROSS, x, y + CROSS);
            }
        });
        int pointed = looked.get();
        if (pointed >= 0) {
            g.setLineWidth(2);
            g.setStroke(appearance.palette().text());
            g.strokeOval(x(pointed) - RING - 2, y(pointed) - RING - 2, 2 * RING + 4, 2 * RING + 4);
        }
    }
}
