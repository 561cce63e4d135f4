package digitpad.ui.network.morph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaybackTest {
    @Test
    void itGoesThereRestsAndComesBack() {
        Playback playback = Playback.from(0);
        playback = playback.after(1, Pace.NORMAL);
        assertThat(playback.position()).isCloseTo(0.25, within(1e-9));
        playback = playback.after(3.1, Pace.NORMAL);
        assertThat(playback.position()).isEqualTo(1);
        playback = playback.after(0.5, Pace.NORMAL);
        assertThat(playback.position()).isEqualTo(1);
        playback = playback.after(0.2 + 2, Pace.NORMAL);
        assertThat(playback.position()).isCloseTo(0.5, within(0.01));
        playback = playback.after(5, Pace.NORMAL);
        assertThat(playback.position()).isZero();
        assertThat(playback.isForth()).isTrue();
    }

    @Test
    void stillPicturesFollowOneAnotherAndEndAtTheEnds() {
        Playback playback = Playback.from(0);
        List<Double> shown = new ArrayList<>();
        while (!playback.isAtEnd()) {
            shown.add(playback.still());
            playback = playback.after(0.013, Pace.NORMAL);
        }
        assertThat(shown.stream().distinct()).containsExactly(0.0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875);
        assertThat(playback.still()).isEqualTo(1);
        assertThat(Playback.from(1).after(0.1, Pace.NORMAL).still()).isEqualTo(1);
        assertThat(Playback.from(1).after(0.6, Pace.NORMAL).still()).isEqualTo(0.875);
    }

    @Test
    void paceTellsHowFast() {
        assertThat(Playback.from(0).after(1, Pace.FAST).position())
                .isGreaterThan(Playback.from(0).after(1, Pace.SLOW).position());
        // From the end it goes back at once.
        assertThat(Playback.from(1).after(1, Pace.NORMAL).position()).isEqualTo(0.75);
    }
}
