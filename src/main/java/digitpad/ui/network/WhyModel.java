package digitpad.ui.network;

import digitpad.learning.Counterfactual;
import digitpad.learning.Model;
import digitpad.learning.Network;
import digitpad.learning.Reading;
import digitpad.learning.ReadingService;
import digitpad.learning.Refusal;
import digitpad.learning.Saliency;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/** Which pixels speak for a class, and what would make the image one of another class. FX thread only. */
final class WhyModel implements Looker {
    private final LookModel looks;
    private final ReadingService changes;
    private final ReadOnlyObjectWrapper<OptionalInt> label =
            new ReadOnlyObjectWrapper<>(this, "label", OptionalInt.empty());
    private final ReadOnlyObjectWrapper<OptionalInt> target =
            new ReadOnlyObjectWrapper<>(this, "target", OptionalInt.empty());
    private final ReadOnlyObjectWrapper<Optional<Why>> why = new ReadOnlyObjectWrapper<>(this, "why", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Counterfactual>> change =
            new ReadOnlyObjectWrapper<>(this, "change", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Saliency>> occlusion =
            new ReadOnlyObjectWrapper<>(this, "occlusion", Optional.empty());
    /** Counts what is asked for: what is not the last is given up. */
    private final AtomicInteger asked = new AtomicInteger();

    /** While a drawing grows, only the gradient keeps up with it. */
    private final PauseTransition rest = new PauseTransition(Duration.millis(250));

    private Network network;

    /**
     * What speaks for a class.
     *
     * @param reading of the image
     * @param label the class index
     * @param gradient by gradient times input, if the network tells
     * @param refusal what the network takes for no digit
     */
    record Why(Reading reading, int label, Optional<Saliency> gradient, Refusal refusal) {
        /** {@return the changed image as the network reads it, which may take it for no digit} */
        Reading after(Counterfactual change) {
            Reading read = change.reading();
            return new Reading(read.image(), read.probabilities(), refusal.accepts(read.probabilities()));
        }
    }

    /**
     * Nothing is known yet.
     *
     * @param looks asked to look anew when another class is chosen
     * @param changes wipes parts and finds changes in the background, which takes longer than everything else
     */
    WhyModel(LookModel looks, ReadingService changes) {
        this.looks = looks;
        this.changes = changes;
    }

    /** {@return the class whose evidence is shown; nothing for whatever is read} */
    ReadOnlyObjectProperty<OptionalInt> labelProperty() {
        return label.getReadOnlyProperty();
    }

    /** {@return the class that the image is to become; nothing for the runner-up} */
    ReadOnlyObjectProperty<OptionalInt> targetProperty() {
        return target.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Why>> whyProperty() {
        return why.getReadOnlyProperty();
    }

    /** {@return what is lost where parts of the image are wiped; nothing while it is worked out} */
    ReadOnlyObjectProperty<Optional<Saliency>> occlusionProperty() {
        return occlusion.getReadOnlyProperty();
    }

    /** {@return the image as it would be read as the class wanted; nothing while it is worked out} */
    ReadOnlyObjectProperty<Optional<Counterfactual>> changeProperty() {
        return change.getReadOnlyProperty();
    }

    void explain(OptionalInt chosen) {
        if (!chosen.equals(label.get())) {
            label.set(chosen);
            looks.lookAnew();
        }
    }

    void aimAt(OptionalInt chosen) {
        if (!chosen.equals(target.get())) {
            target.set(chosen);
            why.get().ifPresent(this::lookCloser);
        }
    }

    @Override
    public void clear() {
        rest.stop();
        asked.incrementAndGet();
        why.set(Optional.empty());
        occlusion.set(Optional.empty());
        change.set(Optional.empty());
    }

    @Override
    public Look look(Model model) {
        Network reads = model.network();
        OptionalInt chosen = label.get();
        return (image, reading) -> {
            int explained = chosen.isPresent() && chosen.getAsInt() < reading.probabilities().length
                    ? chosen.getAsInt()
                    : reading.digit();
            Why made = new Why(
                    reading,
                    explained,
                    reads.insight().map(insight -> Saliency.of(insight, image, explained)),
                    model.refusal());
            return () -> {
                network = reads;
                occlusion.set(Optional.empty());
                change.set(Optional.empty());
                why.set(Optional.of(made));
                lookCloser(made);
            };
        };
    }

    private void lookCloser(Why asks) {
        int question = asked.incrementAndGet();
        Network reads = network;
        rest.setOnFinished(rested -> occlude(reads, asks, question));
        rest.playFromStart();
    }

    private void occlude(Network reads, Why asks, int question) {
        changes.read(() -> Saliency.occluding(reads, asks.reading().image(), asks.label()), made -> {
            if (asked.get() == question) {
                occlusion.set(Optional.of(made));
                findChange(reads, asks.reading(), question);
            }
        });
    }

    private void findChange(Network reads, Reading reading, int question) {
        if (reads.insight().isEmpty()) {
            return;
        }
        boolean isPossible = target.get().isPresent() && target.get().getAsInt() < reading.probabilities().length;
        int wanted = isPossible ? target.get().getAsInt() : reading.runnerUp();
        changes.read(
                () -> {
                    try {
                        return Optional.of(
                                Counterfactual.of(reads, reading.image(), wanted, () -> asked.get() == question));
                    } catch (CancellationException newer) {
                        return Optional.<Counterfactual>empty();
                    }
                },
                made -> {
                    if (asked.get() == question) {
                        change.set(made);
                    }
                });
    }
}
