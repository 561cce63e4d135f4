package digitpad.ui.data;

import digitpad.ui.parts.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A bar for every class, as high as the class has images; one may be marked. */
final class ClassDistribution extends HBox {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final double HEIGHT = 148;

    private final List<Bar> bars = new ArrayList<>();

    /** One class: how many images, the bar, its name. */
    private static final class Bar extends Region {
        private static final double LINE = 22;

        private final Label count = new Label();
        private final Region fill = new Region();
        private final Label name = new Label();
        private final double share;

        private Bar(String className, int images, double share) {
            this.share = share;
            getStyleClass().add("class-bar");
            count.setText(Numbers.count(images));
            count.getStyleClass().add("class-count");
            fill.getStyleClass().add("class-fill");
            name.setText(className);
            name.getStyleClass().add("class-name");
            setAccessibleText(className + ": " + count.getText() + " images");
            getChildren().addAll(count, fill, name);
        }

        @Override
        protected void layoutChildren() {
            double room = Math.max(0, getHeight() - 2 * LINE);
            double height = Math.round(share * room);
            double top = LINE + room - height;
            double inset = Math.round(getWidth() * 0.12);
            fill.resizeRelocate(inset, top, getWidth() - 2 * inset, height);
            layoutInArea(count, 0, top - LINE, getWidth(), LINE, 0, HPos.CENTER, VPos.CENTER);
            layoutInArea(name, 0, getHeight() - LINE, getWidth(), LINE, 0, HPos.CENTER, VPos.CENTER);
        }
    }

    ClassDistribution() {
        setId("data-distribution");
        getStyleClass().add("class-distribution");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
    }

    /**
     * Shows other counts, with no class marked.
     *
     * @param classNames what the classes are called
     * @param counts how many images each has
     */
    void show(List<String> classNames, int[] counts) {
        int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        bars.clear();
        for (int i = 0; i < counts.length; i++) {
            Bar bar = new Bar(classNames.get(i), counts[i], (double) counts[i] / most);
            HBox.setHgrow(bar, Priority.ALWAYS);
            bar.setPrefWidth(10);
            bars.add(bar);
        }
        getChildren().setAll(bars);
    }

    /**
     * Marks a class.
     *
     * @param label its index; -1 for none
     */
    void mark(int label) {
        for (int i = 0; i < bars.size(); i++) {
            bars.get(i).pseudoClassStateChanged(MARKED, i == label);
        }
    }
}
