package digitpad.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.ui.PageTest;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;

class PassingTest extends PageTest {
    private final AtomicInteger gone = new AtomicInteger();
    private final Region notice = new Region();

    @Override
    protected Page makePage() {
        notice.setId("notice");
        notice.setMaxSize(200, 50);
        StackPane root = new StackPane(notice);
        return new Page() {
            @Override
            public Node node() {
                return root;
            }
        };
    }

    private Passing passing(Duration shown) {
        Passing passing = new Passing(notice, shown, gone::incrementAndGet);
        onFx(passing::begin);
        return passing;
    }

    @Test
    void aNoticeGoesByItself() {
        passing(Duration.millis(20));
        await("it has gone", () -> gone.get() == 1);
    }

    @Test
    void timeStandsStillWhileTheMouseIsOverIt() {
        moveTo(5, 5);
        Passing passing = passing(Duration.hours(1));
        assertThat(passing.isRunning()).isTrue();
        moveTo("#notice");
        await("it waits", () -> !passing.isRunning());
        // The next one comes under the mouse that is there already.
        onFx(passing::begin);
        assertThat(passing.isRunning()).isFalse();
        moveTo(5, 5);
        await("it goes on", passing::isRunning);
        onFx(passing::end);
        moveTo("#notice");
        moveTo(5, 5);
        assertThat(passing.isRunning()).isFalse();
        assertThat(gone).hasValue(0);
    }
}
