package digitpad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import digitpad.digits.DigitNormaliser;
import digitpad.digits.Drawing;
import digitpad.digits.Mnist;
import digitpad.dl4j.Dl4jEngine;
import digitpad.files.InkFile;
import digitpad.learning.Engine;
import digitpad.learning.FineTuning;
import digitpad.learning.Model;
import digitpad.learning.Network;
import digitpad.learning.Reading;
import digitpad.learning.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Thirty drawings by one person teach the smallest model that ships that person's hand. */
class FineTuningTest {
    private static final int TAUGHT = 30;

    private final Engine engine = new Dl4jEngine();

    @Test
    void thirtyDrawingsHelpAndCostNothing() throws IOException {
        Model model = quick();
        List<Drawing> drawings =
                new ArrayList<>(InkFile.readAll(SharedFiles.find("data/pen/pendigits-train.jsonl")).stream()
                        .map(InkFile.Entry::drawing)
                        .filter(drawing -> drawing.writer().equals(Optional.of("pd28")))
                        .toList());
        Collections.shuffle(drawings, new Random(1));
        List<Drawing> taught = drawings.subList(0, TAUGHT);
        List<Drawing> others = drawings.subList(TAUGHT, drawings.size());
        FineTuning.Result result = FineTuning.run(engine, model, taught, Mnist.load(), "test", share -> true);
        int before = wrong(model.network(), others);
        int after = wrong(result.model().network(), others);
        System.out.println(
                "fine-tuned on " + TAUGHT + " drawings: of " + others.size() + " others " + before + " misread, then "
                        + after + "; MNIST " + result.testBefore() + ", then " + result.testAfter() + "; "
                        + result.rightBefore()
                        + " of the taught right, then " + result.rightAfter());
        assertThat(after).isLessThan(before * 2 / 3);
        assertThat(result.rightAfter()).isGreaterThan(result.rightBefore());
        assertThat(result.testAfter().accuracy())
                .isGreaterThan(result.testBefore().accuracy() - 0.001);
        assertThat(result.model().card().dataSet()).isEqualTo("MNIST and 30 drawings");
        assertThat(result.model().card().test()).contains(result.testAfter());
    }

    @Test
    void itCanBeStopped() throws IOException {
        Model model = quick();
        List<Drawing> drawings = InkFile.notDigits().stream()
                .limit(10)
                .map(drawing -> new Drawing(drawing.ink(), Optional.of("3"), Optional.empty()))
                .toList();
        assertThat(catchThrowable(
                        () -> FineTuning.run(engine, model, drawings, Mnist.load(), "test", share -> share < 0.1)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void tooFewDrawingsAreRefused() throws IOException {
        Model model = quick();
        List<Drawing> drawings = InkFile.notDigits().subList(0, 20);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FineTuning.run(engine, model, drawings, Mnist.load(), "test", share -> true))
                .withMessage("fine-tuning needs 6 labelled drawings or more, not 0");
    }

    private Model quick() throws IOException {
        try (InputStream stream = FineTuningTest.class.getResourceAsStream("/digitpad/models/quick.zip")) {
            return engine.open(stream, "quick");
        }
    }

    private static int wrong(Network network, List<Drawing> drawings) {
        DigitNormaliser normaliser = new DigitNormaliser();
        return (int) drawings.stream()
                .filter(drawing ->
                        Reading.of(normaliser.normalise(drawing.ink()).orElseThrow(), network, Refusal.NEVER)
                                        .digit()
                                != drawing.digit().orElseThrow())
                .count();
    }
}
