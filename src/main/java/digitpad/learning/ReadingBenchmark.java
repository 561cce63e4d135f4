package digitpad.learning;

import digitpad.digits.DataSet;
import digitpad.digits.DigitNormaliser;
import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.Stroke;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Measures how long ink takes to become probabilities, asking as often as a pen moves. */
final class ReadingBenchmark {
    /** Screens and pens speak about sixty times a second. */
    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1) / 60;
    /** Points of a stroke drawn at leisure. */
    private static final int POINTS = 60;

    private static final long PATIENCE_SECONDS = 60;

    private final Network network;
    private final int readings;
    private final DigitNormaliser normaliser = new DigitNormaliser();
    private final Ink two = new Ink(List.of(new Stroke(
            IntStream.range(0, POINTS).mapToObj(ReadingBenchmark::pointOfTwo).toList())));

    /**
     * A measurement of one network.
     *
     * @param network what reads
     * @param readings how many are timed, after as many that are not
     */
    ReadingBenchmark(Network network, int readings) {
        this.network = network;
        this.readings = readings;
    }

    /** A swan's neck and a foot. */
    private static InkPoint pointOfTwo(int i) {
        int neck = POINTS * 3 / 4;
        if (i >= neck) {
            return new InkPoint(100 + 200.0 * (i - neck) / (POINTS - neck), 400);
        }
        double angle = Math.PI * (1.5 * i / neck - 1);
        return new InkPoint(
                200 + 100 * Math.cos(angle) - 100.0 * i / neck, 200 + 100 * Math.sin(angle) + 100.0 * i / neck);
    }

    /** {@return from ink to probabilities, on the reading service's thread} */
    Latency measure() {
        long[] nanos = new long[readings];
        SynchronousQueue<Reading> answers = new SynchronousQueue<>();
        try (ReadingService service = new ReadingService(Runnable::run)) {
            for (int i = -readings; i < readings; i++) {
                long start = System.nanoTime();
                service.read(() -> normaliser.normalise(two).orElseThrow(), network, reading -> put(answers, reading));
                await(answers);
                long taken = System.nanoTime() - start;
                nanos[Math.floorMod(i, readings)] = taken;
                LockSupport.parkNanos(INTERVAL_NANOS - taken);
            }
        }
        return Latency.of(nanos);
    }

    /**
     * Measures while a training keeps every core busy.
     *
     * @return as {@link #measure}
     */
    Latency measureWhileTraining(Engine engine, Recipe recipe, TrainingSettings settings, DataSet data) {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        try (TrainingService service = new TrainingService(engine, "", Runnable::run)) {
            TrainingRun run = service.start(
                    new TrainingPlan(recipe, settings),
                    () -> {
                        begun.countDown();
                        return data;
                    },
                    TrainingRecorder.NONE,
                    new TrainingService.Listener() {
                        @Override
                        public void epochDone(TrainingRun trained, EpochFigures figures, Model model) {
                            // Only the time it takes matters.
                        }

                        @Override
                        public void ended(TrainingRun over) {
                            ended.countDown();
                        }
                    });
            await(begun);
            Latency latency = measure();
            run.stop();
            await(ended);
            if (run.state() == TrainingState.FAILED) {
                throw new IllegalStateException(run.advice());
            }
            return latency;
        }
    }

    private static void put(SynchronousQueue<Reading> answers, Reading reading) {
        try {
            answers.put(reading);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(SynchronousQueue<Reading> answers) {
        try {
            if (answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
                throw new IllegalStateException("no reading came");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("the benchmark was interrupted", e);
    }
}
