package digitpad.ui.parts;

import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.function.DoubleFunction;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What charts side by side share: the epochs in view, those being selected, and the place being read. FX thread only. */
public final class ChartView {
    private static final Words WORDS = Words.of(ChartView.class);
    private final DoubleFunction<String> placeName;
    private CurveChart reader;
    private final DoubleProperty hover = new SimpleDoubleProperty(this, "hover", Double.NaN);
    private final ReadOnlyDoubleWrapper end = new ReadOnlyDoubleWrapper(this, "end", 0);
    private final ReadOnlyObjectWrapper<EpochRange> zoom = new ReadOnlyObjectWrapper<>(this, "zoom");
    private final ObjectProperty<EpochRange> selection = new SimpleObjectProperty<>(this, "selection");

    /**
     * Everything in view, nothing read.
     *
     * @param placeName tells a place in words, given in epochs, such as "Epoch 2, iteration 527"
     */
    public ChartView(DoubleFunction<String> placeName) {
        this.placeName = placeName;
    }

    /** {@return the epoch being read; not a number for none} */
    public DoubleProperty hoverProperty() {
        return hover;
    }

    /**
     * Reads a place in one of the charts; the others show where their lines are there.
     *
     * @param chart which
     * @param epoch the place
     */
    void read(CurveChart chart, double epoch) {
        reader = chart;
        hover.set(epoch);
    }

    /** {@return whether a chart is the one that is read} */
    boolean isReadIn(CurveChart chart) {
        return reader == chart;
    }

    /** {@return where the longest curve ends, in epochs} */
    public ReadOnlyDoubleProperty endProperty() {
        return end.getReadOnlyProperty();
    }

    /**
     * Says where the longest curve ends.
     *
     * @param epochs 0 if there is none
     */
    public void setEnd(double epochs) {
        end.set(epochs);
    }

    /** {@return the epochs zoomed to; null while all are in view} */
    public ReadOnlyObjectProperty<EpochRange> zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /** {@return the epochs between which the mouse is being dragged; null for none} */
    public ObjectProperty<EpochRange> selectionProperty() {
        return selection;
    }

    /** {@return whether not all epochs are in view} */
    public boolean isZoomed() {
        return zoom.get() != null;
    }

    /** {@return the epochs in view} */
    public EpochRange shown() {
        return zoom.get() == null ? all() : zoom.get().within(all());
    }

    /**
     * Brings epochs into view.
     *
     * @param range moved to where there are epochs; the whole range is no zoom
     */
    public void zoomTo(EpochRange range) {
        EpochRange inside = range.within(all());
        zoom.set(inside.equals(all()) ? null : inside);
    }

    /** Brings all epochs into view, and new ones as they come. */
    public void reset() {
        zoom.set(null);
    }

    /**
     * A place in words.
     *
     * @param epoch the place
     * @return such as "Epoch 2, iteration 527"
     */
    String nameOf(double epoch) {
        return placeName.apply(epoch);
    }

    /**
     * A place in words, where nobody counts iterations.
     *
     * @param epoch the place
     * @return such as "After 1.25 epochs"
     */
    public static String plainName(double epoch) {
        return WORDS.text("after-epochs", Numbers.decimal(epoch, 2));
    }

    /** Whole epochs, so that the axis does not creep with every frame. */
    private EpochRange all() {
        return new EpochRange(0, Math.max(1, Math.ceil(end.get() - 1e-9)));
    }
}
