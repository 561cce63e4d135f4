package digitpad.learning;

import java.util.List;
import java.util.Optional;

/**
 * What goes on in each layer of a network that no longer changes. Layers are counted as in its {@link NetworkSummary}. Any thread may ask.
 */
public interface LayerInsight {
    /**
     * What comes out of every layer for one image, after its activation.
     *
     * @param pixels 784 values, 0 paper to 1 ink
     * @return a list of values for each layer of the summary, in its shape: row by row, the channels of a pixel side by side; the image
     *     itself first, the probabilities last
     */
    List<float[]> activations(float[] pixels);

    /**
     * The weights with which each channel of a layer looks at what comes in.
     *
     * @param layer its place in the summary
     * @return the filters; nothing if the layer has none, or what comes in is no image
     */
    Optional<Filters> filters(int layer);

    /**
     * The part of the image that one value of a layer is made from.
     *
     * @param layer its place in the summary
     * @param row of the value, 0 at the top; 0 in a layer without places
     * @param column of the value, 0 at the left; 0 in a layer without places
     * @return a rectangle inside the image
     */
    ImagePart part(int layer, int row, int column);
}
