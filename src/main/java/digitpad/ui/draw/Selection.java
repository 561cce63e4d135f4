package digitpad.ui.draw;

import digitpad.digits.Eraser;
import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.Stroke;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The strokes of the ink on the pad that are selected, by their places in it; none as soon as the ink changes. FX thread only. */
final class Selection {
    /** How near a click must be to a stroke's edge, in ink units. */
    private static final double REACH = 8;

    private final DrawModel model;
    private final ReadOnlyObjectWrapper<Set<Integer>> strokes = new ReadOnlyObjectWrapper<>(this, "strokes", Set.of());

    Selection(DrawModel model) {
        this.model = model;
        model.sheetProperty().subscribe(sheet -> strokes.set(Set.of()));
        model.toolProperty().subscribe(tool -> strokes.set(Set.of()));
    }

    /** {@return the places of the strokes that are selected} */
    ReadOnlyObjectProperty<Set<Integer>> strokesProperty() {
        return strokes.getReadOnlyProperty();
    }

    /**
     * Selects what lies in a rectangle, or if it is as small as a click, the uppermost stroke there.
     *
     * @param from a corner, in ink units
     * @param to the other corner
     * @param adds whether what is selected stays so; a click on a selected stroke then lets it go
     */
    void select(InkPoint from, InkPoint to, boolean adds) {
        Ink ink = ink();
        Set<Integer> chosen = new TreeSet<>(adds ? strokes.get() : Set.of());
        if (Math.hypot(to.x() - from.x(), to.y() - from.y()) < REACH) {
            Eraser.touched(ink, to, REACH).map(ink.strokes()::lastIndexOf).ifPresent(stroke -> {
                if (!chosen.remove(stroke)) {
                    chosen.add(stroke);
                }
            });
        } else {
            IntStream.range(0, ink.strokes().size())
                    .filter(i -> isInside(ink.strokes().get(i), from, to))
                    .forEach(chosen::add);
        }
        strokes.set(chosen);
    }

    private static boolean isInside(Stroke stroke, InkPoint from, InkPoint to) {
        return stroke.points().stream()
                .anyMatch(point -> point.x() >= Math.min(from.x(), to.x())
                        && point.x() <= Math.max(from.x(), to.x())
                        && point.y() >= Math.min(from.y(), to.y())
                        && point.y() <= Math.max(from.y(), to.y()));
    }

    /** Selects every stroke, and takes the tool for it in hand. */
    void selectAll() {
        model.toolProperty().set(Tool.SELECT);
        strokes.set(
                new TreeSet<>(IntStream.range(0, ink().strokes().size()).boxed().toList()));
    }

    /**
     * Selects another stroke alone.
     *
     * @param by 1 for the one drawn after what is selected, -1 for the one before; goes round at the ends
     */
    void step(int by) {
        int all = ink().strokes().size();
        if (all > 0) {
            int first = strokes.get().stream().findFirst().orElse(by > 0 ? -1 : 0);
            strokes.set(Set.of(Math.floorMod(first + by, all)));
        }
    }

    void clear() {
        strokes.set(Set.of());
    }

    /** Takes away what is selected; can be undone. With nothing selected, clears the pad. */
    void delete() {
        List<Stroke> all = ink().strokes();
        if (strokes.get().isEmpty()) {
            model.clear();
        } else {
            model.draw(new Ink(IntStream.range(0, all.size())
                    .filter(i -> !strokes.get().contains(i))
                    .mapToObj(all::get)
                    .toList()));
        }
    }

    private Ink ink() {
        return model.sheetProperty().get().ink();
    }
}
