package digitpad.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EpochRangeTest {
    private final ChartView view = new ChartView(ChartView::plainName);

    @Test
    void scalingKeepsThePlaceUnderThePointer() {
        EpochRange range = new EpochRange(2, 6).scaled(3, 0.5);
        assertThat(range.length()).isCloseTo(2, within(1e-9));
        assertThat((3 - range.from()) / range.length()).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void nothingShorterThanAFewIterationsIsShown() {
        assertThat(new EpochRange(0, 1).scaled(0.5, 1e-9).length()).isCloseTo(EpochRange.SHORTEST, within(1e-12));
        assertThat(EpochRange.between(2, 2).length()).isCloseTo(EpochRange.SHORTEST, within(1e-12));
    }

    @Test
    void draggingEitherWaySelectsTheSame() {
        assertThat(EpochRange.between(3, 1)).isEqualTo(new EpochRange(1, 3));
    }

    @Test
    void aZoomStaysWhereThereAreEpochs() {
        view.setEnd(4.2);
        view.zoomTo(new EpochRange(-1, 1));
        assertThat(view.shown()).isEqualTo(new EpochRange(0, 2));
        view.zoomTo(new EpochRange(4, 6));
        assertThat(view.shown()).isEqualTo(new EpochRange(3, 5));
    }

    @Test
    void seeingEverythingIsNoZoomAndGrowsWithTheRun() {
        view.setEnd(1.5);
        view.zoomTo(new EpochRange(-3, 9));
        assertThat(view.isZoomed()).isFalse();
        view.setEnd(2.1);
        assertThat(view.shown()).isEqualTo(new EpochRange(0, 3));
    }

    @Test
    void aZoomStandsStillWhileTheRunGoesOn() {
        view.setEnd(1.5);
        view.zoomTo(new EpochRange(0.5, 1));
        view.setEnd(7);
        assertThat(view.shown()).isEqualTo(new EpochRange(0.5, 1));
        view.reset();
        assertThat(view.shown()).isEqualTo(new EpochRange(0, 7));
    }
}
