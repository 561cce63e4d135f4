package digitpad.ui.data;

import digitpad.digits.ImageSet;
import digitpad.ui.parts.Palette;
import digitpad.ui.parts.Pen;
import digitpad.ui.parts.PenPicture;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.Arrays;
import java.util.List;

/**
 * The class distribution as it is kept: a bar for each class, to the right as long as the class has images, so that names of any length fit.
 *
 * @param images whose classes are counted
 * @param words what they are, such as "60,000 training images"
 */
record DistributionPicture(ImageSet images, String words) {
    private static final Words WORDS = Words.of(DistributionPicture.class);
    private static final double WIDTH = 640;
    private static final double MARGIN = 24;
    private static final double NAMES = 150;
    private static final double COUNTS = 70;
    private static final double ROW = 26;
    private static final double BAR = 18;
    private static final double GAP = 8;

    /** {@return the chart} */
    PenPicture picture() {
        double height = 2 * MARGIN + ROW * (1 + images.classNames().size());
        return new PenPicture(title(), WIDTH, height, this::draw);
    }

    private String title() {
        return WORDS.text("distribution-of", words);
    }

    private void draw(Pen pen, Palette colours) {
        pen.text(title(), MARGIN, MARGIN + ROW / 2, Pen.Anchor.START, true, colours.text());
        List<String> names = images.classNames();
        int[] counts = images.classCounts();
        int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        double left = MARGIN + NAMES;
        double room = WIDTH - left - COUNTS - MARGIN;
        for (int k = 0; k < counts.length; k++) {
            double middle = MARGIN + ROW * (k + 1.5);
            double length = room * counts[k] / most;
            pen.text(names.get(k), left - GAP, middle, Pen.Anchor.END, false, colours.text());
            pen.fill(left, middle - BAR / 2, length, BAR, colours.accent());
            String count = Numbers.count(counts[k]);
            pen.text(count, left + length + GAP, middle, Pen.Anchor.START, false, colours.muted());
        }
    }
}
