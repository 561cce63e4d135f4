package digitpad.learning;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.DigitImage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ReadingServiceTest {
    private final FakeNetwork network = new FakeNetwork(iteration -> 0);

    @Test
    void ofDrawingsThatWaitOnlyTheNewestIsRead() {
        List<DigitImage> read = new CopyOnWriteArrayList<>();
        CountDownLatch firstIsRead = new CountDownLatch(1);
        CountDownLatch othersWait = new CountDownLatch(1);
        CountDownLatch lastIsRead = new CountDownLatch(1);
        try (ReadingService service = new ReadingService(Runnable::run)) {
            service.read(
                    () -> {
                        firstIsRead.countDown();
                        await(othersWait);
                        return image(0);
                    },
                    network,
                    reading -> read.add(reading.image()));
            await(firstIsRead);
            for (int i = 1; i <= 9; i++) {
                DigitImage drawn = image(i);
                service.read(() -> drawn, network, reading -> {
                    read.add(reading.image());
                    lastIsRead.countDown();
                });
            }
            othersWait.countDown();
            await(lastIsRead);
        }
        assertThat(read).containsExactly(image(0), image(9));
    }

    @Test
    void aDrawingThatCannotBeReadDoesNotEndTheService() {
        CountDownLatch read = new CountDownLatch(1);
        try (ReadingService service = new ReadingService(Runnable::run)) {
            service.read(
                    () -> {
                        throw new IllegalStateException("on purpose");
                    },
                    network,
                    reading -> {});
            service.read(() -> image(1), network, reading -> read.countDown());
            await(read);
        }
    }

    @Test
    void aClosedServiceReadsNothing() {
        ReadingService service = new ReadingService(Runnable::run);
        service.close();
        List<Reading> read = new CopyOnWriteArrayList<>();
        service.read(() -> image(1), network, read::add);
        assertThat(read).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static DigitImage image(int value) {
        double[] ink = new double[DigitImage.PIXELS];
        ink[0] = value / 10.0;
        return DigitImage.ofInk(ink);
    }
}
