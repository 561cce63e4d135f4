package digitpad.ui.parts;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Something at the left end of a line and controls at its right end; where they do not fit beside each other, the controls go under it, in as
 * many lines as they need. FX thread only.
 */
public final class WrappingLine extends Region {
    private static final double ROW_GAP = 8;

    private final Region first;
    private final List<Node> controls;
    private final double gap;
    private final double leastHeight;

    /** Controls side by side. */
    private record Row(List<Node> nodes, double width) {}

    /**
     * A line.
     *
     * @param gap between what stands side by side, in pixels
     * @param leastHeight of the first line, in pixels
     * @param first takes the width that the controls leave; they go under it where that is less than its least width
     * @param controls at the right end; one whose least width is set becomes narrower before they go under
     */
    public WrappingLine(double gap, double leastHeight, Region first, List<? extends Node> controls) {
        this.gap = gap;
        this.leastHeight = leastHeight;
        this.first = first;
        this.controls = List.copyOf(controls);
        getChildren().add(first);
        getChildren().addAll(controls);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private List<Node> shown() {
        return controls.stream().filter(Node::isManaged).toList();
    }

    private static double least(Node node) {
        boolean shrinks = node instanceof Region region && region.getMinWidth() >= 0;
        return shrinks ? Math.min(node.minWidth(-1), node.prefWidth(-1)) : node.prefWidth(-1);
    }

    private double sum(List<Node> nodes, boolean isLeast) {
        return nodes.stream()
                        .mapToDouble(node -> isLeast ? least(node) : node.prefWidth(-1))
                        .sum()
                + gap * Math.max(0, nodes.size() - 1);
    }

    private boolean isOneLine(double width) {
        List<Node> shown = shown();
        return shown.isEmpty() || width < 0 || first.minWidth(-1) + gap + sum(shown, true) <= width;
    }

    private List<Row> rows(double width) {
        List<Row> rows = new ArrayList<>();
        List<Node> row = new ArrayList<>();
        double taken = 0;
        for (Node node : shown()) {
            double needed = Math.min(width, node.prefWidth(-1));
            if (!row.isEmpty() && taken + gap + needed > width) {
                rows.add(new Row(List.copyOf(row), taken));
                row.clear();
                taken = 0;
            }
            taken += row.isEmpty() ? needed : gap + needed;
            row.add(node);
        }
        if (!row.isEmpty()) {
            rows.add(new Row(List.copyOf(row), taken));
        }
        return rows;
    }

    private static double height(List<Node> nodes, double width) {
        double most = 0;
        for (Node node : nodes) {
            most = Math.max(most, node.prefHeight(width < 0 ? -1 : Math.min(width, node.prefWidth(-1))));
        }
        return most;
    }

    @Override
    protected double computeMinWidth(double height) {
        Insets insets = getInsets();
        double widest = shown().stream().mapToDouble(WrappingLine::least).max().orElse(0);
        return insets.getLeft() + Math.max(first.minWidth(-1), widest) + insets.getRight();
    }

    @Override
    protected double computePrefWidth(double height) {
        Insets insets = getInsets();
        List<Node> shown = shown();
        double right = shown.isEmpty() ? 0 : gap + sum(shown, false);
        return insets.getLeft() + first.prefWidth(-1) + right + insets.getRight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double inside = width < 0 ? -1 : width - insets.getLeft() - insets.getRight();
        double around = insets.getTop() + insets.getBottom();
        if (isOneLine(inside)) {
            return around + Math.max(firstHeight(inside), height(shown(), -1));
        }
        double height = firstHeight(inside);
        for (Row row : rows(inside)) {
            height += ROW_GAP + height(row.nodes(), inside);
        }
        return around + height;
    }

    private double firstHeight(double width) {
        return Math.max(leastHeight, first.prefHeight(width));
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double left = insets.getLeft();
        double width = getWidth() - left - insets.getRight();
        double y = insets.getTop();
        List<Node> shown = shown();
        if (isOneLine(width)) {
            double height = getHeight() - y - insets.getBottom();
            double widths = placeAtRight(shown, left, width, y, height);
            place(first, left, y, shown.isEmpty() ? width : width - widths - gap, height);
            return;
        }
        double height = firstHeight(width);
        place(first, left, y, width, height);
        y += height + ROW_GAP;
        for (Row row : rows(width)) {
            height = height(row.nodes(), width);
            double x = left;
            for (Node node : row.nodes()) {
                double own = Math.min(width, node.prefWidth(-1));
                place(node, x, y, own, height);
                x += own + gap;
            }
            y += height + ROW_GAP;
        }
    }

    /** Those that can become narrower share what is missing. */
    private double placeAtRight(List<Node> nodes, double left, double width, double y, double height) {
        double wanted = sum(nodes, false);
        double missing = Math.max(0, first.minWidth(-1) + gap + wanted - width);
        double slack = wanted - sum(nodes, true);
        double widths = wanted - missing;
        double x = left + width - widths;
        for (Node node : nodes) {
            double share = missing == 0 ? 0 : missing * (node.prefWidth(-1) - least(node)) / slack;
            double own = node.prefWidth(-1) - share;
            place(node, x, y, own, height);
            x += own + gap;
        }
        return widths;
    }

    /** In the middle of the line's height. */
    private void place(Node node, double x, double y, double width, double height) {
        double own = Math.min(height, node.prefHeight(width));
        node.resizeRelocate(snapPositionX(x), snapPositionY(y + (height - own) / 2), snapSizeX(width), own);
    }
}
