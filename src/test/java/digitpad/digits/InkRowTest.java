package digitpad.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InkRowTest {
    private static final Stroke ONE = line(0, 0, 5, 100);
    private static final Stroke FAR_ONE = line(60, 0, 65, 100);

    @Test
    void strokesAreOrderedFromLeftToRightWhateverTheOrderTheyWereDrawnIn() {
        List<InkRow> rows = InkRow.of(new Ink(List.of(FAR_ONE, ONE)));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).pieces()).isEqualTo(2);
        assertThat(rows.get(0).bounds(0).left()).isEqualTo(0);
        assertThat(rows.get(0).ink(0, 1)).isEqualTo(new Ink(List.of(ONE)));
        assertThat(rows.get(0).ink(0, 2)).isEqualTo(new Ink(List.of(FAR_ONE, ONE)));
    }

    @Test
    void whatStandsBeneathIsAnotherRow() {
        Stroke beneath = line(10, 150, 15, 250);
        List<InkRow> rows = InkRow.of(new Ink(List.of(beneath, ONE, FAR_ONE)));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).pieces()).isEqualTo(2);
        assertThat(rows.get(1).ink(0, 1)).isEqualTo(new Ink(List.of(beneath)));
    }

    @Test
    void anEightOfTwoRingsIsOneRow() {
        List<InkRow> rows = InkRow.of(new Ink(List.of(ring(50, 30, 30), ring(50, 95, 32))));
        assertThat(rows).hasSize(1);
        Ink apart = new Ink(List.of(ring(50, 30, 30), ring(60, 110, 30)));
        assertThat(InkRow.of(apart)).hasSize(1);
        assertThat(InkRow.of(apart).get(0).ink(0, 2)).isEqualTo(apart);
    }

    @Test
    void whatIsNoRingStandsInARowOfItsOwnAboveAnother() {
        assertThat(InkRow.of(new Ink(List.of(ring(50, 30, 30), ring(50, 130, 30)))))
                .as("rings far apart")
                .hasSize(2);
        assertThat(InkRow.of(new Ink(List.of(ring(50, 30, 30), ring(100, 110, 30)))))
                .as("rings aslant")
                .hasSize(2);
        Stroke arc = new Stroke(ring(50, 110, 30).points().subList(0, 12));
        assertThat(InkRow.of(new Ink(List.of(ring(50, 30, 30), arc))))
                .as("a ring above an arc")
                .hasSize(2);
    }

    @Test
    void aRoofBelongsToTheRowBeneathIt() {
        List<InkRow> rows = InkRow.of(new Ink(List.of(ONE, FAR_ONE, line(0, -20, 40, -22))));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).pieces()).isEqualTo(3);
    }

    @Test
    void twoRingsInOneGoAreCutBetweenThem() {
        Stroke rings = twoRings();
        InkRow row = InkRow.of(new Ink(List.of(rings))).get(0);
        assertThat(row.pieces()).isGreaterThan(1);
        assertThat(IntStream.range(1, row.pieces()).filter(row::isCutBefore)).hasSize(row.pieces() - 1);
        assertThat(IntStream.range(1, row.pieces())
                        .mapToDouble(i -> row.bounds(i).left()))
                .anyMatch(cut -> cut > 75 && cut < 105);
        assertThat(row.ink(0, row.pieces())).isEqualTo(new Ink(List.of(rings)));
    }

    @Test
    void theWayFromOneDigitToTheNextCanBeLeftOut() {
        List<InkPoint> points = new ArrayList<>();
        for (int y = 0; y <= 100; y += 10) {
            points.add(new InkPoint(0, y));
        }
        for (int i = 1; i < 10; i++) {
            points.add(new InkPoint(7 * i, 100 - 9 * i));
        }
        ring(110, 50, 45).points().forEach(points::add);
        InkRow row = InkRow.of(new Ink(List.of(new Stroke(points)))).get(0);
        assertThat(IntStream.range(1, row.pieces()).boxed())
                .anySatisfy(from -> assertThat(IntStream.range(from + 1, row.pieces()))
                        .anySatisfy(to -> {
                            assertThat(row.isWay(from, to)).isTrue();
                            assertThat(row.bounds(0, from).width()).isLessThan(10);
                            assertThat(row.bounds(to, row.pieces()).left()).isGreaterThan(58);
                        }));
        assertThat(row.ink(0, row.pieces()).strokes()).containsExactly(new Stroke(points));
    }

    @Test
    void whatIsCutComesTogetherAgainAsItWasDrawn() {
        Stroke rings = twoRings();
        InkRow row = InkRow.of(new Ink(List.of(rings))).get(0);
        for (int to = 1; to < row.pieces(); to++) {
            assertThat(row.ink(0, to).strokes()).hasSize(1);
            assertThat(row.ink(to, row.pieces()).strokes()).hasSize(1);
        }
    }

    @Test
    void aDotIsARow() {
        InkRow row = InkRow.of(new Ink(List.of(new Stroke(List.of(new InkPoint(3, 4))))))
                .get(0);
        assertThat(row.pieces()).isEqualTo(1);
        assertThat(row.digitImage(0, 1).isBlank()).isFalse();
    }

    @Test
    void strokesThatCrossAreNoDistanceApart() {
        InkRow row = InkRow.of(new Ink(List.of(line(0, 0, 50, 100), line(0, 100, 55, 0), line(300, 0, 300, 100))))
                .get(0);
        assertThat(row.distance(0, 1)).isLessThan(1);
        assertThat(row.distance(1, row.pieces() - 1)).isBetween(240.0, 250.0);
    }

    private static Stroke twoRings() {
        return new Stroke(DoubleStream.iterate(0, turn -> turn + 0.05)
                .limit(2 * 126)
                .mapToObj(turn -> turn < 2 * Math.PI
                        ? new InkPoint(40 - 40 * Math.cos(turn + Math.PI), 50 + 50 * Math.sin(turn + Math.PI))
                        : new InkPoint(140 - 40 * Math.cos(turn), 50 + 50 * Math.sin(turn)))
                .toList());
    }

    private static Stroke line(double x1, double y1, double x2, double y2) {
        return new Stroke(List.of(new InkPoint(x1, y1), new InkPoint(x2, y2)));
    }

    private static Stroke ring(double x, double y, double radius) {
        return new Stroke(IntStream.rangeClosed(0, 40)
                .mapToObj(i ->
                        new InkPoint(x + radius * Math.sin(i * Math.PI / 20), y - radius * Math.cos(i * Math.PI / 20)))
                .toList());
    }
}
