package digitpad.ui.data;

import digitpad.digits.DigitImage;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.DigitImageView;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A bar for every class, as high as the class has images, with the class's mean image beneath; one may be marked. */
final class ClassDistribution extends HBox {
    private static final Words WORDS = Words.of(ClassDistribution.class);
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    /** Where one name is long, all are small. */
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

    private static final int LONGEST_USUAL = 8;
    /** Drawn larger than it is shown, so that it is sharp on dense screens. */
    private static final int MEAN_SCALE = 4;

    private static final double HEIGHT = 148;
    private static final double LEAST_BAR = 34;

    private final Appearance appearance;
    private final IntConsumer onPicked;
    private final List<Bar> bars = new ArrayList<>();
    private List<DigitImage> means = List.of();

    /** One class: how many images, the bar, its mean image, its name. */
    private static final class Bar extends Region {
        private static final double LINE = 19;
        private static final double LARGEST_MEAN = 42;
        private static final double GAP = 4;

        private final Label count = new Label();
        private final Region fill = new Region();
        private final ImageView mean = new ImageView();
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
            String words = WORDS.text("class-count", className, images);
            Tooltip.install(this, new Tooltip(words));
            setAccessibleText(words);
            getChildren().addAll(count, fill, mean, name);
        }

        private void show(WritableImage picture) {
            mean.setImage(picture);
        }

        @Override
        protected void layoutChildren() {
            double side = Math.min(LARGEST_MEAN, getWidth() - GAP);
            double room = Math.max(0, getHeight() - 2 * LINE - side - GAP);
            double height = Math.round(share * room);
            double top = LINE + room - height;
            double inset = Math.round(getWidth() * 0.12);
            fill.resizeRelocate(inset, top, getWidth() - 2 * inset, height);
            layoutInArea(count, 0, top - LINE, getWidth(), LINE, 0, HPos.CENTER, VPos.CENTER);
            mean.setFitWidth(side);
            mean.setFitHeight(side);
            mean.relocate(Math.round((getWidth() - side) / 2), LINE + room + GAP);
            layoutInArea(name, 0, getHeight() - LINE, getWidth(), LINE, 0, HPos.CENTER, VPos.CENTER);
        }
    }

    /**
     * A chart without bars.
     *
     * @param appearance gives the colours
     * @param onPicked told the index of a class whose bar is clicked
     */
    ClassDistribution(Appearance appearance, IntConsumer onPicked) {
        this.appearance = appearance;
        this.onPicked = onPicked;
        setId("data-distribution");
        getStyleClass().add("class-distribution");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        appearance.paletteProperty().subscribe(this::drawMeans);
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
            // Many bars scroll: narrower ones could not say what they are.
            bar.setMinWidth(LEAST_BAR);
            bar.setId("class-bar-" + i);
            int label = i;
            bar.setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY) {
                    onPicked.accept(label);
                }
            });
            bars.add(bar);
        }
        getChildren().setAll(bars);
        pseudoClassStateChanged(LONG, classNames.stream().anyMatch(name -> name.length() > LONGEST_USUAL));
        drawMeans();
    }

    /**
     * Shows the mean image of each class.
     *
     * @param images as many as there are bars; none while they are worked out
     */
    void showMeans(List<DigitImage> images) {
        means = images;
        drawMeans();
    }

    private void drawMeans() {
        for (int i = 0; i < bars.size(); i++) {
            bars.get(i)
                    .show(
                            i < means.size()
                                    ? DigitImageView.picture(means.get(i), appearance.palette(), MEAN_SCALE)
                                    : null);
        }
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
