package digitpad.ui.network;

import digitpad.learning.NetworkSummary;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.CanvasPen;
import digitpad.ui.parts.Drawn;
import digitpad.ui.parts.Pen;
import digitpad.ui.parts.SharpCanvas;
import digitpad.ui.parts.SvgPen;
import digitpad.words.Words;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** The graph of a network on the screen: a click or the arrow keys choose a layer. */
final class LayerGraph extends Region implements Drawn {
    private static final Words WORDS = Words.of(LayerGraph.class);
    private static final double PICTURE_WIDTH = 1000;
    private static final double PICTURE_MARGIN = 16;
    private static final double PICTURE_TITLE = 32;
    private static final double PICTURE_SCALE = 2;

    private final Appearance appearance;
    private final SharpCanvas canvas;
    private final CanvasPen pen;
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", -1);
    private Optional<NetworkSummary> summary = Optional.empty();
    private String name = "";

    LayerGraph(Appearance appearance) {
        // As it is in every language.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        this.appearance = appearance;
        canvas = new SharpCanvas(appearance);
        pen = new CanvasPen(canvas.getGraphicsContext2D());
        setId("network-graph");
        getStyleClass().add("network-graph");
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setOnMouseClicked(click -> {
            requestFocus();
            choose(drawing()
                    .map(graph -> graph.layerAt(click.getX(), click.getY()))
                    .orElse(-1));
        });
        setOnKeyPressed(this::walk);
        selected.subscribe(layer -> {
            requestLayout();
            describe();
        });
        appearance.paint(this::requestLayout);
    }

    /** {@return the layer that stands out; -1 for none} */
    IntegerProperty selectedProperty() {
        return selected;
    }

    /** Shows another network, or none. */
    void show(String newName, Optional<NetworkSummary> newSummary) {
        name = newName;
        if (!newSummary.equals(summary)) {
            summary = newSummary;
            selected.set(-1);
        }
        describe();
        requestLayout();
    }

    private void describe() {
        setAccessibleText(summary.map(layers -> {
                    int layer = selected.get();
                    String which = layer < 0
                            ? WORDS.text("graph.layers", layers.layers().size())
                            : LayerTitles.of(layers).get(layer) + ", "
                                    + GraphDrawing.shape(layers.layers().get(layer));
                    return WORDS.text("graph.spoken", name, which);
                })
                .orElse(WORDS.text("graph.none")));
    }

    private Optional<GraphDrawing> drawing() {
        return summary.map(layers -> new GraphDrawing(layers, 0, 0, getWidth()));
    }

    private void choose(int layer) {
        if (layer >= 0 && summary.map(layers -> layer < layers.layers().size()).orElse(false)) {
            selected.set(layer);
        }
    }

    private void walk(KeyEvent key) {
        int now = selected.get();
        int columns = drawing().map(GraphDrawing::columns).orElse(1);
        int target =
                switch (key.getCode()) {
                    case LEFT -> now - 1;
                    case RIGHT -> now + 1;
                    case UP -> now - columns;
                    case DOWN -> now + columns;
                    case HOME -> 0;
                    case END ->
                        summary.map(layers -> layers.layers().size() - 1).orElse(0);
                    default -> Integer.MIN_VALUE;
                };
        if (target != Integer.MIN_VALUE) {
            choose(target);
            key.consume();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return summary.map(layers -> new GraphDrawing(layers, 0, 0, width).height())
                .orElse(0.0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        pen.wipe();
        drawing().ifPresent(graph -> graph.draw(pen, appearance.palette(), selected.get()));
    }

    @Override
    public String title() {
        return WORDS.text("graph.title", name);
    }

    @Override
    public WritableImage picture() {
        GraphDrawing graph = pictureDrawing();
        Canvas paper = new Canvas(PICTURE_SCALE * PICTURE_WIDTH, PICTURE_SCALE * pictureHeight(graph));
        paper.getGraphicsContext2D().scale(PICTURE_SCALE, PICTURE_SCALE);
        CanvasPen ink = new CanvasPen(paper.getGraphicsContext2D());
        drawTitle(ink, graph);
        graph.draw(ink, appearance.palette(), -1);
        return paper.snapshot(new SnapshotParameters(), null);
    }

    @Override
    public String svg() {
        GraphDrawing graph = pictureDrawing();
        SvgPen ink = new SvgPen(PICTURE_WIDTH, pictureHeight(graph), title());
        drawTitle(ink, graph);
        graph.draw(ink, appearance.palette(), -1);
        return ink.end();
    }

    private GraphDrawing pictureDrawing() {
        return new GraphDrawing(
                summary.orElseThrow(),
                PICTURE_MARGIN,
                PICTURE_MARGIN + PICTURE_TITLE,
                PICTURE_WIDTH - 2 * PICTURE_MARGIN);
    }

    private static double pictureHeight(GraphDrawing graph) {
        return graph.height() + 2 * PICTURE_MARGIN + PICTURE_TITLE;
    }

    private void drawTitle(Pen ink, GraphDrawing graph) {
        ink.fill(0, 0, PICTURE_WIDTH, pictureHeight(graph), appearance.palette().card());
        ink.text(
                title(),
                PICTURE_MARGIN,
                PICTURE_MARGIN + PICTURE_TITLE / 4,
                Pen.Anchor.START,
                true,
                appearance.palette().text());
    }
}
