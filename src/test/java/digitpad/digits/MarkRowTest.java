package digitpad.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkRowTest {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 104;
    private static final int PEN = 6;

    private final float[] ink = new float[WIDTH * HEIGHT];

    @Test
    void marksThatLeanAndTouchAreCutBetweenThem() {
        leaning(8);
        leaning(38);
        leaning(68);
        // They touch at half their height.
        for (int x = 30; x < 90; x++) {
            dot(x, HEIGHT / 2);
        }
        MarkRow row = row();
        assertThat(row.pieces()).isGreaterThanOrEqualTo(3);
        // No upright line parts what leans: the columns of neighbours overlap.
        assertThat(IntStream.range(1, row.pieces()))
                .anySatisfy(cut -> assertThat(row.bounds(0, cut).right())
                        .isGreaterThan(row.bounds(cut, row.pieces()).left() + PEN));
        assertThat(IntStream.range(1, row.pieces()).allMatch(row::isCutBefore)).isTrue();
        assertThat(IntStream.range(1, row.pieces()).mapToDouble(row::turnBefore))
                .allMatch(ease -> ease > 0 && ease <= 1);
    }

    @Test
    void whatIsCutComesTogetherAgain() {
        leaning(8);
        leaning(38);
        leaning(68);
        for (int x = 30; x < 90; x++) {
            dot(x, HEIGHT / 2);
        }
        MarkRow row = row();
        assertThat(row.digitImage(0, row.pieces()))
                .isEqualTo(new InkRaster(WIDTH, HEIGHT, ink).normalised().orElseThrow());
    }

    /** As texture has, or lines askew: each stands beside the next, and all are specks beside the whole. */
    @Test
    void smallMarksThatClimbFarAreNoRow() {
        int height = 24 * 22;
        float[] dots = new float[WIDTH * height];
        for (int y = 0; y < height; y++) {
            for (int x = 40; x < 60 && y % 22 < 20; x++) {
                dots[y * WIDTH + x] = 1;
            }
        }
        assertThat(MarkRow.of(new InkRaster(WIDTH, height, dots), 1, 0, 0))
                .allSatisfy(row -> assertThat(row.pieces()).isPositive());
    }

    @Test
    void aLineIsNotTakenApart() {
        int width = 1200;
        float[] line = new float[width * 40];
        for (int y = 20; y < 23; y++) {
            Arrays.fill(line, y * width + 20, y * width + width - 20, 1);
        }
        List<MarkRow> rows = MarkRow.of(new InkRaster(width, 40, line), 1, 0, 0);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).pieces()).isEqualTo(1);
    }

    @Test
    void ofTextureOnlyTheLargestMarksAreLookedAt() {
        int side = 400;
        float[] dots = new float[side * side];
        for (int i = 0; i < dots.length; i++) {
            dots[i] = i % side % 4 < 2 && i / side % 4 < 2 ? 1 : 0;
        }
        assertThat(MarkRow.of(new InkRaster(side, side, dots), 1, 0, 0).stream()
                        .mapToInt(MarkRow::pieces)
                        .sum())
                .isLessThanOrEqualTo(2_000);
    }

    @Test
    void aNarrowMarkIsLeftWhole() {
        leaning(8);
        assertThat(row().pieces()).isEqualTo(1);
    }

    private MarkRow row() {
        List<MarkRow> rows = MarkRow.of(new InkRaster(WIDTH, HEIGHT, ink), 1, 0, 0);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    /** A line from the top, forty pixels to the right of its foot. */
    private void leaning(int foot) {
        for (int y = 2; y < HEIGHT - 2 - PEN; y++) {
            dot(foot + 40 * (HEIGHT - y) / HEIGHT, y);
        }
    }

    private void dot(int left, int top) {
        for (int y = top; y < top + PEN; y++) {
            for (int x = left; x < left + PEN; x++) {
                ink[y * WIDTH + x] = 1;
            }
        }
    }
}
