package digitpad.ui.results;

import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import digitpad.learning.Model;
import digitpad.learning.Neighbour;
import digitpad.learning.NeighbourIndex;
import digitpad.learning.Network;
import digitpad.learning.NetworkInsight;
import digitpad.learning.Saliency;
import digitpad.ui.workspace.Background;
import digitpad.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * What the network makes its reading of one image from: which pixels speak for it, and which training images look most alike to it. Worked
 * out only while it is wanted, and only for the image looked at last. FX thread only.
 */
final class InsightModel {
    private static final Words WORDS = Words.of(InsightModel.class);
    static final int SIMILAR = 8;

    private final GalleryModel gallery;
    private final ObservableValue<Optional<Model>> model;
    private final Function<Model, Optional<ImageSet>> trainingImages;
    private final Background evaluations;
    private final Background inspections;
    private final Executor fxThread;

    private final BooleanProperty saliencyWanted = new SimpleBooleanProperty(this, "saliencyWanted");
    private final BooleanProperty similarWanted = new SimpleBooleanProperty(this, "similarWanted");
    private final ReadOnlyObjectWrapper<Optional<Saliency>> saliency =
            new ReadOnlyObjectWrapper<>(this, "saliency", Optional.empty());
    private final ReadOnlyObjectWrapper<List<SimilarImage>> similar =
            new ReadOnlyObjectWrapper<>(this, "similar", List.of());
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");

    /** Counts what is asked: an answer to anything but the last question is not shown. */
    private final AtomicInteger questions = new AtomicInteger();
    /** Of the network looked at last: tens of megabytes, so only one is kept. */
    private Optional<Indexed> indexed = Optional.empty();

    private AtomicBoolean building = new AtomicBoolean();

    /** The training images of a network, ready to be searched. */
    private record Indexed(Network network, NeighbourIndex index) {}

    /**
     * What is known of nothing yet.
     *
     * @param gallery says which image is looked at
     * @param model that was evaluated, if any
     * @param trainingImages what a model learnt from; nothing if no data set is read
     * @param evaluations where all training images are read, which takes seconds
     * @param inspections where one image is looked into, which takes a moment
     * @param fxThread where progress is told
     */
    InsightModel(
            GalleryModel gallery,
            ObservableValue<Optional<Model>> model,
            Function<Model, Optional<ImageSet>> trainingImages,
            Background evaluations,
            Background inspections,
            Executor fxThread) {
        this.gallery = gallery;
        this.model = model;
        this.trainingImages = trainingImages;
        this.evaluations = evaluations;
        this.inspections = inspections;
        this.fxThread = fxThread;
        model.subscribe(changed -> {
            building.set(false);
            indexed = indexed.filter(one ->
                    changed.map(Model::network).filter(one.network()::equals).isPresent());
            refresh();
        });
        gallery.lookedAt().subscribe(this::refresh);
        saliencyWanted.subscribe(this::refresh);
        similarWanted.subscribe(wanted -> {
            if (!wanted) {
                building.set(false);
            }
            refresh();
        });
    }

    /** {@return whether the user wants to see which pixels speak for the reading} */
    BooleanProperty saliencyWantedProperty() {
        return saliencyWanted;
    }

    /** {@return whether the user wants to see which training images are alike} */
    BooleanProperty similarWantedProperty() {
        return similarWanted;
    }

    /** {@return what the pixels of the image looked at say about its prediction; nothing while that is not known or wanted} */
    ReadOnlyObjectProperty<Optional<Saliency>> saliencyProperty() {
        return saliency.getReadOnlyProperty();
    }

    /** {@return the training images most alike to the one looked at, the nearest first; empty while they are not known or wanted} */
    ReadOnlyObjectProperty<List<SimilarImage>> similarProperty() {
        return similar.getReadOnlyProperty();
    }

    /** {@return why there are no similar images yet; empty if there are} */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** The page went out of view: reading the training images is given up, since it takes time from training. */
    void hide() {
        building.set(false);
    }

    /** The page came into view. */
    void show() {
        refresh();
    }

    private void refresh() {
        int question = questions.incrementAndGet();
        saliency.set(Optional.empty());
        similar.set(List.of());
        Optional<LookedAt> lookedAt = gallery.lookedAt().getValue();
        Optional<Model> asked = model.getValue();
        if (lookedAt.isEmpty() || asked.isEmpty()) {
            notice.set("");
            return;
        }
        Optional<NetworkInsight> insight = asked.get().network().insight();
        if (saliencyWanted.get()) {
            insight.ifPresent(network -> askForSaliency(network, lookedAt.get(), question));
        }
        if (similarWanted.get()) {
            insight.ifPresentOrElse(
                    network ->
                            askForSimilar(asked.get(), network, lookedAt.get().image(), question),
                    () -> notice.set(WORDS.text("similar.unknown")));
        }
    }

    private void askForSaliency(NetworkInsight network, LookedAt lookedAt, int question) {
        DigitImage digit = lookedAt.image();
        int prediction = lookedAt.images().prediction(lookedAt.index());
        inspections.submit(
                () -> isLast(question)
                        ? Optional.of(Saliency.of(network, digit, prediction))
                        : Optional.<Saliency>empty(),
                made -> {
                    if (isLast(question)) {
                        saliency.set(made);
                    }
                },
                fault -> saliencyWanted.set(false));
    }

    private boolean isLast(int question) {
        return questions.get() == question;
    }

    private void askForSimilar(Model asked, NetworkInsight network, DigitImage digit, int question) {
        if (indexed.isPresent()) {
            search(indexed.get().index(), digit, question);
        } else if (!building.get()) {
            trainingImages
                    .apply(asked)
                    .ifPresentOrElse(
                            training -> build(asked, network, training), () -> notice.set(WORDS.text("similar.none")));
        }
    }

    private void build(Model asked, NetworkInsight network, ImageSet training) {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        building = goesOn;
        notice.set(WORDS.text("similar.reading"));
        evaluations.submit(
                () -> index(network, training, goesOn),
                made -> {
                    if (goesOn.getAndSet(false)) {
                        made.ifPresent(index -> indexed = Optional.of(new Indexed(asked.network(), index)));
                        refresh();
                    }
                },
                fault -> {
                    // It stays "building", so that the next image does not try, and fail, again.
                    if (goesOn.get()) {
                        notice.set(
                                fault instanceof IllegalArgumentException
                                        ? fault.getMessage()
                                        : Background.words(fault, WORDS.text("similar.unread")));
                    }
                });
    }

    /** Runs on the background thread; empty if it was given up. */
    private Optional<NeighbourIndex> index(NetworkInsight network, ImageSet training, AtomicBoolean goesOn) {
        if (!goesOn.get()) {
            return Optional.empty();
        }
        try {
            return Optional.of(NeighbourIndex.of(network, training, share -> {
                fxThread.execute(() -> {
                    if (goesOn.get()) {
                        notice.set(WORDS.text("similar.share", Math.round(100 * share)));
                    }
                });
                return goesOn.get();
            }));
        } catch (CancellationException givenUp) {
            return Optional.empty();
        }
    }

    private void search(NeighbourIndex index, DigitImage digit, int question) {
        notice.set("");
        inspections.submit(
                () -> isLast(question) ? nearest(index, digit) : List.<SimilarImage>of(),
                found -> {
                    if (isLast(question)) {
                        similar.set(found);
                    }
                },
                fault -> notice.set(Background.words(fault, WORDS.text("similar.unsearched"))));
    }

    /** An image is not similar to itself: where a training image is looked at, it is left out. */
    private static List<SimilarImage> nearest(NeighbourIndex index, DigitImage digit) {
        ImageSet training = index.images();
        return index.nearest(digit, SIMILAR + 1, i -> true).stream()
                .filter(found -> !training.image(found.index()).equals(digit))
                .limit(SIMILAR)
                .map(found -> similarImage(training, found))
                .toList();
    }

    private static SimilarImage similarImage(ImageSet training, Neighbour found) {
        return new SimilarImage(
                training.image(found.index()),
                training.classNames().get(training.label(found.index())),
                training.sourceIndex(found.index()),
                found.distance());
    }
}
