package digitpad.ui.network;

import digitpad.digits.DigitImage;
import digitpad.learning.Counterfactual;
import digitpad.learning.Model;
import digitpad.learning.Network;
import digitpad.learning.Reading;
import digitpad.learning.ReadingService;
import digitpad.learning.Saliency;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

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
    /** Counts the changes asked for: one that is not the last is given up. */
    private final AtomicInteger asked = new AtomicInteger();

    private Network network;

    /**
     * What speaks for a class.
     *
     * @param reading of the image
     * @param label the class index
     * @param gradient by gradient times input, if the network tells
     * @param occlusion by wiping parts
     */
    record Why(Reading reading, int label, Optional<Saliency> gradient, Saliency occlusion) {}

    /**
     * Nothing is known yet.
     *
     * @param looks asked to look anew when another class is chosen
     * @param changes finds changes in the background, which takes longer than everything else
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
            why.get().ifPresent(now -> askForChange(now.reading()));
        }
    }

    @Override
    public void clear() {
        asked.incrementAndGet();
        why.set(Optional.empty());
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
                    Saliency.occluding(reads, image, explained));
            return () -> {
                network = reads;
                why.set(Optional.of(made));
                askForChange(reading);
            };
        };
    }

    private void askForChange(Reading reading) {
        int question = asked.incrementAndGet();
        Network reads = network;
        if (reads.insight().isEmpty()) {
            change.set(Optional.empty());
            return;
        }
        DigitImage image = reading.image();
        boolean isPossible = target.get().isPresent() && target.get().getAsInt() < reading.probabilities().length;
        int wanted = isPossible ? target.get().getAsInt() : reading.runnerUp();
        changes.read(
                () -> {
                    try {
                        return Optional.of(Counterfactual.of(reads, image, wanted, () -> asked.get() == question));
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
