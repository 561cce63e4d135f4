package digitpad.ui.draw;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** The reading, and beneath it the probabilities; where there is little height, the reading gives up its air first. */
final class ReadingColumn extends Region {
    private static final double GAP = 16;
    private static final double AIRY_BARS = 252;

    private final ReadingCard card;
    private final Region probabilities;
    private final List<Region> below;

    /**
     * A column.
     *
     * @param card above
     * @param probabilities takes the height that is left
     * @param below what keeps its own height
     */
    ReadingColumn(ReadingCard card, Region probabilities, Region... below) {
        this.card = card;
        this.probabilities = probabilities;
        this.below = List.of(below);
        getChildren().addAll(card, probabilities);
        getChildren().addAll(below);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** {@return the height at which no bar is out of sight} */
    @Override
    protected double computeMinHeight(double width) {
        return ReadingCard.SHORTEST + GAP + AIRY_BARS + taken(width);
    }

    /** What lies below the probabilities takes so much. */
    private double taken(double width) {
        double taken = 0;
        for (Region region : below) {
            taken += GAP + region.prefHeight(width);
        }
        return taken;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double left = getHeight() - taken(width) - GAP;
        double cardHeight = Math.max(ReadingCard.SHORTEST, Math.min(ReadingCard.TALL, left - AIRY_BARS));
        card.fit(width, cardHeight);
        card.resizeRelocate(0, 0, width, cardHeight);
        double y = cardHeight + GAP;
        probabilities.resizeRelocate(0, y, width, left - cardHeight);
        y += left - cardHeight;
        for (Region region : below) {
            double height = region.prefHeight(width);
            region.resizeRelocate(0, y + GAP, width, height);
            y += GAP + height;
        }
    }
}
