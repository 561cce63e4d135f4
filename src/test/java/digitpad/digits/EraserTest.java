package digitpad.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EraserTest {
    private static final Stroke FLAT = stroke(10, 0, 50, 100, 50);
    private static final Stroke DOT = stroke(10, 200, 200);

    @Test
    void erasingTheMiddleOfAStrokeMakesTwoWhoseInkEndsAtTheErasersEdge() {
        Ink left = erased(new Ink(List.of(FLAT)), 20, 50, 50);
        assertThat(left.strokes()).hasSize(2).allMatch(stroke -> stroke.width() == 10);
        // The eraser's edge is at 30, the ink's round end reaches half its width beyond its last point.
        assertThat(left.strokes().get(0).points().get(0)).isEqualTo(new InkPoint(0, 50));
        assertThat(last(left.strokes().get(0)).x()).isCloseTo(25, within(1e-9));
        assertThat(left.strokes().get(1).points().get(0).x()).isCloseTo(75, within(1e-9));
        assertThat(last(left.strokes().get(1))).isEqualTo(new InkPoint(100, 50));
    }

    @Test
    void strokesItDoesNotTouchStayTheSame() {
        Stroke curved = stroke(10, 0, 300, 50, 350, 100, 300, 150, 380);
        Ink left = erased(new Ink(List.of(curved, FLAT, DOT)), 20, 50, 50);
        assertThat(left.strokes()).hasSize(4).contains(curved, DOT).doesNotContain(FLAT);
    }

    @Test
    void aStrokeWhosePenRestedBeforeItWasLiftedCanBeErased() {
        Stroke rested =
                new Stroke(List.of(new InkPoint(0, 50, 0), new InkPoint(100, 50, 10), new InkPoint(100, 50, 40)), 10);
        Ink ink = new Ink(List.of(rested));
        assertThat(erased(ink, 20, 300, 300).strokes()).containsExactly(rested);
        assertThat(erased(ink, 20, 50, 50).strokes()).hasSize(2);
        assertThat(Eraser.touched(ink, new InkPoint(50, 52), 5)).contains(rested);
        assertThat(Eraser.touched(ink, new InkPoint(300, 300), 5)).isEmpty();
    }

    /** Ink files have a time for each point of a stroke or for none: half of them would be lost, and the stroke be another. */
    @Test
    void whatIsLeftOfAStrokeWithTimesHasNone() {
        Stroke timed = new Stroke(List.of(new InkPoint(0, 50, 0), new InkPoint(100, 50, 10)), 10);
        assertThat(erased(new Ink(List.of(timed)), 20, 50, 50).strokes())
                .hasSize(2)
                .allSatisfy(piece -> assertThat(piece.points()).noneMatch(InkPoint::hasTime));
    }

    @Test
    void movingItErasesAllItSweepsOver() {
        Ink left = erased(new Ink(List.of(FLAT, DOT)), 20, 20, 50, 50, 50, 80, 50);
        assertThat(left.strokes()).containsExactly(DOT);
        assertThat(erased(new Ink(List.of(DOT)), 20, 100, 210, 300, 210).isEmpty())
                .isTrue();
    }

    @Test
    void crossingSlantwiseCutsOnce() {
        Ink left = erased(new Ink(List.of(FLAT)), 5, 40, 0, 45, 20, 50, 50, 55, 80, 60, 100);
        assertThat(left.strokes()).hasSize(2);
        assertThat(last(left.strokes().get(0)).x()).isLessThan(41);
        assertThat(left.strokes().get(1).points().get(0).x()).isGreaterThan(59);
    }

    @Test
    void whatIsLeftOfACurveStaysOnTheCurve() {
        List<InkPoint> circle = new ArrayList<>();
        for (int i = 0; i <= 24; i++) {
            circle.add(new InkPoint(500 + 300 * Math.cos(i * Math.PI / 12), 500 + 300 * Math.sin(i * Math.PI / 12)));
        }
        Stroke whole = new Stroke(circle, 40);
        Ink left = erased(new Ink(List.of(whole)), 30, 500, 200, 510, 210, 500, 220, 490, 210, 500, 200);
        assertThat(left.strokes()).hasSize(2);
        // The curve's points are between 297.4 and 297.5 from the middle; a thirtieth of a pixel on a large screen more
        // is allowed.
        // At the circle's seam the curve goes straight to its ends.
        for (Stroke piece : left.strokes()) {
            assertThat(piece.flattened(0.01))
                    .filteredOn(point -> point.x() < 700)
                    .allSatisfy(point -> assertThat(Math.hypot(point.x() - 500, point.y() - 500))
                            .isCloseTo(297.5, within(0.2)));
        }
    }

    @Test
    void theUppermostStrokeIsTheOneTouched() {
        Stroke above = stroke(10, 50, 0, 50, 100);
        Ink ink = new Ink(List.of(FLAT, above, DOT));
        assertThat(Eraser.touched(ink, new InkPoint(52, 52), 5)).contains(above);
        assertThat(Eraser.touched(ink, new InkPoint(20, 58), 5)).contains(FLAT);
        assertThat(Eraser.touched(ink, new InkPoint(205, 205), 5)).contains(DOT);
        assertThat(Eraser.touched(ink, new InkPoint(20, 61), 5)).isEmpty();
        assertThat(ink.without(above).strokes()).containsExactly(FLAT, DOT);
    }

    private static Ink erased(Ink ink, double radius, double... path) {
        Eraser eraser = new Eraser(ink, radius);
        InkPoint at = new InkPoint(path[0], path[1]);
        eraser.move(at, at);
        for (int i = 2; i < path.length; i += 2) {
            InkPoint to = new InkPoint(path[i], path[i + 1]);
            eraser.move(at, to);
            at = to;
        }
        return eraser.ink();
    }

    private static InkPoint last(Stroke stroke) {
        return stroke.points().get(stroke.points().size() - 1);
    }

    private static Stroke stroke(double width, double... coordinates) {
        List<InkPoint> points = new ArrayList<>();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.add(new InkPoint(coordinates[i], coordinates[i + 1]));
        }
        return new Stroke(points, width);
    }
}
