package digitpad.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import digitpad.learning.Figures;
import digitpad.learning.Model;
import digitpad.ui.NearestMeanNetwork;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkspaceTest {
    private static final Figures FIGURES = new Figures(0.9715, 0.09, 10_000);

    private final Workspace workspace = new Workspace();
    private final Model one = model("one");

    private static Model model(String name) {
        ImageSet blank = ImageSet.of("blank", List.of("0"), new byte[DigitImage.PIXELS], new byte[1]);
        return new NearestMeanNetwork(blank).asModel(name, "lenet");
    }

    @Test
    void whatBecomesKnownOfTheModelInUseIsOnItsCardAndNothingIsReadAnew() {
        workspace.use(one);
        AtomicInteger changes = new AtomicInteger();
        workspace.networkInUseProperty().subscribe(network -> changes.incrementAndGet());
        workspace.tested(one, FIGURES);
        workspace.named(one, "my first net");
        assertThat(workspace.modelInUseProperty().get().card().test()).contains(FIGURES);
        assertThat(workspace.modelInUseProperty().get().card().name()).isEqualTo("my first net");
        assertThat(changes).as("told when it begins to listen").hasValue(1);
        workspace.use(model("two"));
        assertThat(changes).hasValue(2);
    }

    @Test
    void whatBecomesKnownOfAnotherModelIsIgnored() {
        Model two = model("two");
        workspace.tested(one, FIGURES);
        workspace.use(two);
        workspace.tested(one, FIGURES);
        workspace.named(one, "my first net");
        assertThat(workspace.modelInUseProperty().get()).isSameAs(two);
    }

    @Test
    void aProblemIsPutAwayOnceWhatFailedIsDoneANoticeIsNot() {
        workspace.warn("x.png could not be opened");
        workspace.resolve();
        assertThat(workspace.messageProperty().get()).isNull();
        workspace.tell("Kept.");
        workspace.resolve();
        assertThat(workspace.messageProperty().get().text()).isEqualTo("Kept.");
    }
}
