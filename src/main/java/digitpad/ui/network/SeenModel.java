package digitpad.ui.network;

import digitpad.digits.DigitImage;
import digitpad.learning.Filters;
import digitpad.learning.ImagePart;
import digitpad.learning.LayerInsight;
import digitpad.learning.Model;
import digitpad.learning.Network;
import digitpad.learning.NetworkSummary;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Palette;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What comes out of the layer that is chosen, for the image that is looked at. FX thread only. */
final class SeenModel implements Looker {
    private static final int MOST_FILTERS = 1024;

    private final Appearance appearance;
    private final LookModel looks;
    private final ReadOnlyIntegerWrapper layer = new ReadOnlyIntegerWrapper(this, "layer", 1);
    private final ReadOnlyObjectWrapper<Optional<Seen>> seen =
            new ReadOnlyObjectWrapper<>(this, "seen", Optional.empty());
    /** Filters do not change with the drawing. */
    private final AtomicReference<Kept> kept = new AtomicReference<>();

    /**
     * What is seen.
     *
     * @param shape of the layer
     * @param digit what was looked at
     * @param image what comes out of the layer
     * @param filters of the layer, if it has any to see
     * @param pictures the filters, painted, where each is one picture
     * @param probabilities of the classes
     * @param insight into the layers
     */
    record Seen(
            NetworkSummary.Layer shape,
            DigitImage digit,
            LayerImage image,
            Optional<Filters> filters,
            Optional<Mosaic> pictures,
            float[] probabilities,
            LayerInsight insight) {
        /** {@return the part of the image that excites a map most} */
        ImagePart part(int map) {
            LayerImage.Peak peak = image.peak(map);
            return insight.part(image.layer(), peak.row(), peak.column());
        }
    }

    private record Kept(
            Network network, int layer, Palette colours, Optional<Filters> filters, Optional<Mosaic> pictures) {
        boolean isOf(Network other, int otherLayer, Palette otherColours) {
            return network == other && layer == otherLayer && colours == otherColours;
        }
    }

    SeenModel(LookModel looks, Appearance appearance) {
        this.looks = looks;
        this.appearance = appearance;
        appearance.paletteProperty().subscribe((before, now) -> {
            if (looks.sectionProperty().get() == Section.SEEN) {
                looks.lookAnew();
            }
        });
    }

    /** {@return the place of the chosen layer in the summary, 1 or more; may be beyond the last layer of a smaller network} */
    ReadOnlyIntegerProperty layerProperty() {
        return layer.getReadOnlyProperty();
    }

    /** {@return what is seen; nothing while there is no image, or the network does not tell} */
    ReadOnlyObjectProperty<Optional<Seen>> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    void choose(int chosen) {
        layer.set(Math.max(1, chosen));
        looks.lookAnew();
    }

    @Override
    public void clear() {
        seen.set(Optional.empty());
    }

    @Override
    public Look look(Model model) {
        Network network = model.network();
        NetworkSummary summary = network.summary();
        int chosen = Math.min(layer.get(), summary.layers().size() - 1);
        Palette colours = appearance.palette();
        return (image, reading) -> {
            Optional<Seen> made = network.layerInsight().map(insight -> {
                float[] pixels = new float[DigitImage.PIXELS];
                image.copyTo(pixels, 0);
                List<float[]> values = insight.activations(pixels);
                Kept filters = filters(network, insight, chosen, colours);
                return new Seen(
                        summary.layers().get(chosen),
                        image,
                        LayerImage.of(chosen, summary.layers().get(chosen), values.get(chosen), colours),
                        filters.filters(),
                        filters.pictures(),
                        reading.probabilities(),
                        insight);
            });
            return () -> seen.set(made);
        };
    }

    private Kept filters(Network network, LayerInsight insight, int chosen, Palette colours) {
        Kept last = kept.get();
        if (last == null || !last.isOf(network, chosen, colours)) {
            Optional<Filters> filters = insight.filters(chosen);
            last = new Kept(
                    network,
                    chosen,
                    colours,
                    filters,
                    filters.filter(each -> each.channels() == 1).map(each -> Mosaic.of(each, MOST_FILTERS, colours)));
            kept.set(last);
        }
        return last;
    }
}
