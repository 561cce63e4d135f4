package digitpad.ui.network;

import digitpad.digits.DataSet;
import digitpad.digits.ImageSet;
import digitpad.embedding.Tsne;
import digitpad.learning.DigitMap;
import digitpad.learning.Model;
import digitpad.learning.Network;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Test images and the image that is looked at, as the last hidden layer sees them, in two dimensions. FX thread only. */
final class MapModel implements Looker {
    private static final Words WORDS = Words.of(MapModel.class);
    private static final int MOST_IMAGES = 2000;
    private static final long SEED = 1;
    /** Fewer images have no neighbourhoods to lay out. */
    private static final int FEWEST_FOR_TSNE = 100;

    private final Workspace workspace;
    private final LookModel looks;
    private final Background maps;
    private final Executor fxThread;
    private final ReadOnlyObjectWrapper<Method> method = new ReadOnlyObjectWrapper<>(this, "method", Method.PCA);
    private final ReadOnlyObjectWrapper<Optional<Layout>> layout =
            new ReadOnlyObjectWrapper<>(this, "layout", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<double[]>> place =
            new ReadOnlyObjectWrapper<>(this, "place", Optional.empty());
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");
    /** Of t-SNE; below 0 while it does not run. */
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);

    private Optional<Made> made = Optional.empty();
    private Optional<double[][]> spread = Optional.empty();
    /** Ends what is worked out now. */
    private AtomicBoolean goesOn = new AtomicBoolean();

    private boolean isInView;

    /** How points of many dimensions are laid out in two. */
    enum Method {
        PCA("PCA"),
        TSNE("t-SNE");

        private final String title;

        Method(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /**
     * The images in two dimensions.
     *
     * @param map the images
     * @param places x and y of each; more values are not looked at
     */
    record Layout(DigitMap map, double[][] places) {}

    private record Made(Network network, DataSet data, DigitMap map) {}

    MapModel(Workspace workspace, LookModel looks, Background maps, Executor fxThread) {
        this.workspace = workspace;
        this.looks = looks;
        this.maps = maps;
        this.fxThread = fxThread;
        workspace.networkInUseProperty().subscribe(now -> refresh());
        workspace.dataSetProperty().subscribe(now -> refresh());
    }

    ReadOnlyObjectProperty<Method> methodProperty() {
        return method.getReadOnlyProperty();
    }

    /** {@return what is shown; nothing while it is worked out} */
    ReadOnlyObjectProperty<Optional<Layout>> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    /** {@return where the image that is looked at lies in the layout; nothing while there is none} */
    ReadOnlyObjectProperty<Optional<double[]>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** {@return why there is nothing to see; empty if there is} */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** {@return how much of t-SNE is done, 0 to 1; below 0 while it does not run} */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The section came into view, or went. */
    void setInView(boolean nowInView) {
        if (nowInView != isInView) {
            isInView = nowInView;
            if (isInView) {
                refresh();
                if (method.get() == Method.TSNE && spread.isEmpty()) {
                    spread();
                }
            } else {
                if (progress.get() >= 0) {
                    // Half of a layout would pass for a whole one.
                    spread = Optional.empty();
                }
                stop();
            }
        }
    }

    /** Gives up what is being worked out; what has come of a layout stays. */
    void stop() {
        goesOn.set(false);
        progress.set(-1);
    }

    void choose(Method chosen) {
        method.set(chosen);
        if (made.isPresent()) {
            notice.set("");
        }
        if (chosen == Method.TSNE && spread.isEmpty()) {
            spread();
        } else {
            showLayout();
        }
    }

    private void refresh() {
        Network network = workspace.networkInUseProperty().get();
        DataSet data = workspace.dataSetProperty().get();
        boolean isMade = made.filter(one -> one.network() == network && one.data() == data)
                .isPresent();
        if (!isInView || isMade) {
            return;
        }
        stop();
        made = Optional.empty();
        spread = Optional.empty();
        method.set(Method.PCA);
        layout.set(Optional.empty());
        place.set(Optional.empty());
        if (network == null || data == null) {
            notice.set(network == null ? WORDS.text("no-model") : WORDS.text("map.reading-data"));
            return;
        }
        int classes = network.summary().classes();
        if (classes != data.test().classNames().size()) {
            notice.set(WORDS.text(
                    "map.misfit",
                    workspace.modelInUseProperty().get().card().name(),
                    classes,
                    data.name(),
                    data.test().classNames().size()));
            return;
        }
        make(network, data);
    }

    private void make(Network network, DataSet data) {
        AtomicBoolean wanted = new AtomicBoolean(true);
        goesOn = wanted;
        ImageSet images = data.test().random(MOST_IMAGES, SEED);
        notice.set(WORDS.text("map.reading", images.size()));
        maps.submit(
                () -> {
                    try {
                        return Optional.of(DigitMap.of(network, images, share -> wanted.get()));
                    } catch (CancellationException givenUp) {
                        return Optional.<DigitMap>empty();
                    }
                },
                map -> {
                    if (wanted.get() && map.isPresent()) {
                        made = Optional.of(new Made(network, data, map.get()));
                        notice.set("");
                        showLayout();
                        // Another method may have been chosen meanwhile.
                        choose(method.get());
                    }
                },
                fault -> {
                    if (wanted.get()) {
                        notice.set(
                                fault instanceof IllegalArgumentException
                                        ? fault.getMessage()
                                        : Background.words(fault, WORDS.text("map.failed")));
                    }
                });
    }

    /** Starts t-SNE, from the beginning. */
    private void spread() {
        if (made.isEmpty()) {
            return;
        }
        DigitMap map = made.get().map();
        if (map.points().length < FEWEST_FOR_TSNE) {
            notice.set(WORDS.text("map.too-few", FEWEST_FOR_TSNE));
            return;
        }
        goesOn.set(false);
        AtomicBoolean wanted = new AtomicBoolean(true);
        goesOn = wanted;
        progress.set(0);
        maps.submit(
                () -> {
                    Tsne.layOut(map.points(), (share, places) -> {
                        fxThread.execute(() -> showSpread(wanted, share, places));
                        return wanted.get();
                    });
                    return wanted;
                },
                done -> {
                    if (done.get()) {
                        progress.set(-1);
                    }
                },
                fault -> {
                    if (wanted.get()) {
                        progress.set(-1);
                        workspace.warn(Background.words(fault, WORDS.text("map.tsne-failed")));
                    }
                });
    }

    private void showSpread(AtomicBoolean wanted, double share, double[][] places) {
        if (wanted.get()) {
            progress.set(share);
            spread = Optional.of(places);
            showLayout();
        }
    }

    private void showLayout() {
        layout.set(made.map(one -> new Layout(
                one.map(),
                method.get() == Method.TSNE
                        ? spread.orElse(one.map().points())
                        : one.map().points())));
        looks.lookAnew();
    }

    @Override
    public void clear() {
        place.set(Optional.empty());
    }

    @Override
    public Look look(Model model) {
        Optional<Layout> shown = layout.get();
        boolean isSpread = method.get() == Method.TSNE && spread.isPresent();
        return (image, reading) -> {
            Optional<double[]> found = shown.map(now -> {
                double[] point = now.map().point(image);
                return isSpread ? now.map().placeAmong(point, now.places()) : point;
            });
            return () -> place.set(found);
        };
    }
}
