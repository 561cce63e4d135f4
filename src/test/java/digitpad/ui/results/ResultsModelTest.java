package digitpad.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.DataSet;
import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import digitpad.digits.UnreadableFileException;
import digitpad.learning.Comparison;
import digitpad.learning.Model;
import digitpad.learning.Network;
import digitpad.learning.NetworkSummary;
import digitpad.learning.Recipes;
import digitpad.learning.Split;
import digitpad.ui.NearestMeanNetwork;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.ModelLibrary;
import digitpad.ui.workspace.Workspace;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The test's own thread stands in for the FX thread. */
class ResultsModelTest {
    private static final int IMAGES = 1000;

    private final BlockingQueue<Runnable> fxThread = new LinkedBlockingQueue<>();
    private final Workspace workspace = new Workspace();
    private final Map<String, Model> library = new HashMap<>();
    private final Background background = new Background("evaluation in a test", fxThread::add);
    private final ResultsModel results = new ResultsModel(workspace, this::load, background, fxThread::add);

    private Model load(ModelLibrary.Entry entry) throws IOException {
        if (!library.containsKey(entry.name())) {
            throw new UnreadableFileException("there is no " + entry.name());
        }
        return library.get(entry.name());
    }

    @AfterEach
    void stop() {
        background.close();
    }

    /** Reads every image as one digit; may be told to wait, or to fail. */
    private static final class OneDigit implements Network {
        private final int digit;
        private final CountDownLatch mayGoOn;
        private final AtomicInteger batches = new AtomicInteger();
        private volatile boolean broken;

        private OneDigit(int digit, CountDownLatch mayGoOn) {
            this.digit = digit;
            this.mayGoOn = mayGoOn;
        }

        private OneDigit(int digit) {
            this(digit, new CountDownLatch(0));
        }

        @Override
        public NetworkSummary summary() {
            return new NetworkSummary(List.of(new NetworkSummary.Layer("Softmax", List.of(10), 0)));
        }

        @Override
        public float[][] probabilities(float[] pixels, int images) {
            batches.incrementAndGet();
            try {
                mayGoOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (broken) {
                throw new IllegalStateException("the network is broken");
            }
            float[][] all = new float[images][10];
            for (float[] one : all) {
                one[digit] = 1;
            }
            return all;
        }

        private Model named(String name) {
            return NearestMeanNetwork.modelOf(this, name, "lenet");
        }
    }

    /** Image i is blank and has the label i mod 10. */
    private static DataSet dataSet(int size) {
        byte[] labels = new byte[size];
        for (int i = 0; i < size; i++) {
            labels[i] = (byte) (i % 10);
        }
        List<String> names = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
        ImageSet images = ImageSet.of("blank", names, new byte[size * DigitImage.PIXELS], labels);
        return new DataSet("MNIST", images, images);
    }

    private void runUntil(BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            try {
                Runnable next = fxThread.poll(60, TimeUnit.SECONDS);
                assertThat(next).as("something still to come").isNotNull();
                next.run();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private void runUntil(EvaluationState state) {
        runUntil(() -> results.stateProperty().get() == state);
    }

    private int mostFrequentPrediction() {
        return results.evaluatedProperty().get().prediction(0);
    }

    @Test
    void nothingIsEvaluatedBeforeThePageIsSeen() {
        OneDigit network = new OneDigit(1);
        workspace.open(dataSet(IMAGES));
        workspace.use(network.named("one"));
        assertThat(results.stateProperty().get()).isEqualTo(EvaluationState.NOT_BEGUN);
        assertThat(network.batches).hasValue(0);
        results.show();
        assertThat(results.stateProperty().get()).isEqualTo(EvaluationState.RUNNING);
        runUntil(EvaluationState.DONE);
        assertThat(results.evaluatedProperty().get().errors()).isEqualTo(IMAGES * 9 / 10);
    }

    @Test
    void figuresOfTheOldModelNeverStandUnderTheNewOne() {
        CountDownLatch gate = new CountDownLatch(1);
        OneDigit old = new OneDigit(1, gate);
        workspace.open(dataSet(IMAGES));
        workspace.use(old.named("old"));
        results.show();
        OneDigit fresh = new OneDigit(2);
        workspace.use(fresh.named("fresh"));
        results.evaluatedProperty().subscribe(made -> {
            if (made != null) {
                assertThat(made.prediction(0)).isEqualTo(2);
            }
        });
        gate.countDown();
        runUntil(EvaluationState.DONE);
        assertThat(mostFrequentPrediction()).isEqualTo(2);
        assertThat(old.batches.get())
                .as("the outdated evaluation is given up: no thread begins a second batch")
                .isLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void figuresOnOtherDataThanItLearntAreNotOnTheModelsCard() {
        DataSet like = dataSet(IMAGES);
        workspace.open(new DataSet("Fashion-MNIST", like.training(), like.test()));
        workspace.use(new OneDigit(1).named("one"));
        results.show();
        runUntil(EvaluationState.DONE);
        assertThat(workspace.modelInUseProperty().get().card().test()).isEmpty();
    }

    @Test
    void whatWasEvaluatedIsOnTheModelsCardAndNothingIsShownAnew() {
        workspace.open(dataSet(IMAGES));
        workspace.use(new OneDigit(1).named("one"));
        results.show();
        runUntil(EvaluationState.DONE);
        assertThat(workspace.modelInUseProperty().get().card().test())
                .contains(results.evaluatedProperty().get().figures());
        results.gallery().select(7);
        workspace.named(workspace.modelInUseProperty().get(), "my first net");
        assertThat(results.gallery().selectedProperty().get()).isEqualTo(7);
    }

    @Test
    void aNewModelClearsWhatWasShownAtOnce() {
        workspace.open(dataSet(IMAGES));
        workspace.use(new OneDigit(1).named("one"));
        results.show();
        runUntil(EvaluationState.DONE);
        results.gallery().select(7);
        workspace.use(new OneDigit(2).named("two"));
        assertThat(results.evaluatedProperty().get()).isNull();
        assertThat(results.gallery().selectedProperty().get()).isEqualTo(-1);
        assertThat(results.stateProperty().get()).isEqualTo(EvaluationState.RUNNING);
    }

    @Test
    void aNetworkIsEvaluatedOnceUnderWhateverName() {
        OneDigit network = new OneDigit(1);
        workspace.open(dataSet(IMAGES));
        workspace.use(network.named("draft"));
        results.show();
        runUntil(() -> results.overfittingProperty().get() != null);
        int batches = network.batches.get();
        workspace.use(new OneDigit(2).named("other"));
        runUntil(EvaluationState.DONE);
        workspace.use(network.named("kept"));
        assertThat(results.stateProperty().get()).isEqualTo(EvaluationState.DONE);
        assertThat(mostFrequentPrediction()).isEqualTo(1);
        assertThat(network.batches).hasValue(batches);
    }

    @Test
    void anotherDataSetIsEvaluatedAnew() {
        workspace.open(dataSet(IMAGES));
        workspace.use(new OneDigit(1).named("one"));
        results.show();
        runUntil(EvaluationState.DONE);
        workspace.open(dataSet(500));
        runUntil(EvaluationState.DONE);
        assertThat(results.evaluatedProperty().get().figures().images()).isEqualTo(500);
    }

    @Test
    void leavingThePageGivesUpAndComingBackBeginsAgain() {
        CountDownLatch gate = new CountDownLatch(1);
        OneDigit network = new OneDigit(1, gate);
        workspace.open(dataSet(IMAGES));
        workspace.use(network.named("one"));
        results.show();
        results.hide();
        assertThat(results.stateProperty().get()).isEqualTo(EvaluationState.NOT_BEGUN);
        gate.countDown();
        results.show();
        runUntil(() -> results.overfittingProperty().get() != null);
        // The evaluation that was given up asks after every batch: each core may have read one. The training set is
        // read too.
        int cores = Runtime.getRuntime().availableProcessors();
        assertThat(network.batches.get()).isBetween(8, 8 + cores);
    }

    @Test
    void aFailureIsAStateAndCanBeTriedAgain() {
        OneDigit network = new OneDigit(1);
        network.broken = true;
        workspace.open(dataSet(IMAGES));
        workspace.use(network.named("one"));
        results.show();
        runUntil(EvaluationState.FAILED);
        assertThat(results.failureProperty().get()).isEqualTo("the network is broken");
        network.broken = false;
        results.evaluateAgain();
        runUntil(EvaluationState.DONE);
        assertThat(results.failureProperty().get()).isEmpty();
    }

    @Test
    void lesson31IsTestedOnTheHalfItWasNotValidatedOn() {
        DataSet data = dataSet(IMAGES);
        workspace.open(data);
        Model model = NearestMeanNetwork.modelOf(new OneDigit(1), "halved", "lesson31");
        workspace.use(model);
        results.show();
        runUntil(EvaluationState.DONE);
        EvaluatedImages made = results.evaluatedProperty().get();
        assertThat(made.figures().images()).isEqualTo(IMAGES / 2);
        Split split = Split.of(
                data,
                Recipes.named("lesson31").orElseThrow().validation(),
                model.card().settings());
        List<Integer> validation = IntStream.range(0, split.validation().size())
                .mapToObj(split.validation()::sourceIndex)
                .toList();
        assertThat(IntStream.range(0, made.size()).mapToObj(made::title))
                .doesNotContainAnyElementsOf(validation.stream()
                        .map(index -> String.format("Test image %,d", index))
                        .toList());
    }

    @Test
    void aModelOfTheLibraryIsEvaluatedInPlaceOfTheOneInUse() {
        OneDigit one = new OneDigit(1);
        OneDigit two = new OneDigit(2);
        library.put("two", two.named("two"));
        workspace.open(dataSet(IMAGES));
        workspace.use(one.named("one"));
        results.choose(entry("two"));
        assertThat(one.batches).hasValue(0);
        results.show();
        runUntil(EvaluationState.DONE);
        assertThat(mostFrequentPrediction()).isEqualTo(2);
        assertThat(one.batches).hasValue(0);
        results.choose(Optional.empty());
        runUntil(EvaluationState.DONE);
        assertThat(mostFrequentPrediction()).isEqualTo(1);
    }

    private static Optional<ModelLibrary.Entry> entry(String name) {
        return Optional.of(new ModelLibrary.Entry(name, Optional.empty()));
    }

    @Test
    void aModelThatDoesNotOpenIsAFailure() {
        workspace.open(dataSet(IMAGES));
        workspace.use(new OneDigit(1).named("one"));
        results.show();
        results.choose(entry("missing"));
        runUntil(EvaluationState.FAILED);
        results.choose(Optional.empty());
        runUntil(EvaluationState.DONE);
    }

    @Test
    void twoModelsAreComparedImageByImageAndTheCountsLeadToTheImages() {
        library.put("two", new OneDigit(2).named("two"));
        workspace.open(dataSet(IMAGES));
        workspace.use(new OneDigit(1).named("one"));
        results.show();
        results.compareWith(entry("two"));
        runUntil(() -> results.comparedProperty().get() != null);
        ComparedModels compared = results.comparedProperty().get();
        assertThat(compared.comparison()).isEqualTo(new Comparison(0, 100, 100, 800));
        assertThat(compared.words()).isEqualTo("one and two make as many errors as each other.");
        PickedImages onlyTwo = compared.images(false, true);
        results.gallery().show(onlyTwo);
        ShownImages shown = results.gallery().shownProperty().get();
        assertThat(shown.size()).isEqualTo(100);
        assertThat(IntStream.range(0, 100).map(shown::indexAt).map(i -> i % 10)).containsOnly(2);
        results.compareWith(Optional.empty());
        assertThat(results.comparedProperty().get()).isNull();
    }

    @Test
    void overfittingIsToldFromTheTrainingImages() {
        workspace.open(dataSet(IMAGES));
        workspace.use(new OneDigit(1).named("one"));
        results.show();
        runUntil(() -> results.overfittingProperty().get() != null);
        assertThat(results.overfittingProperty().get().gap()).isBetween(-0.02, 0.02);
        results.choose(EvaluatedPart.TRAINING);
        runUntil(EvaluationState.DONE);
        assertThat(results.overfittingProperty().get()).isNull();
        assertThat(results.evaluatedProperty().get().size()).isEqualTo(900);
    }
}
