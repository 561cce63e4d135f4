package digitpad.ui.parts;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/**
 * A scrolling grid of labelled images, as many in a row as fit. Only the rows in view have nodes, so that a hundred thousand images scroll
 * like ten. Arrows, Home, End, Page Up and Page Down walk through it.
 */
public final class Gallery extends StackPane {
    /** Least screen pixels for one image pixel. */
    public static final int LEAST_SCALE = 1;
    /** Most screen pixels for one image pixel. */
    public static final int LARGEST_SCALE = 4;

    private static final int USUAL_SCALE = 2;
    private static final int SCROLL_BAR_WIDTH = 16;
    private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");
    private static final PseudoClass IN_FOCUS = PseudoClass.getPseudoClass("in-focus");

    private final Appearance appearance;
    private final ObservableList<Integer> rows = FXCollections.observableArrayList();
    private final ListView<Integer> list = new ListView<>(rows);
    private final IntegerProperty scale = new SimpleIntegerProperty(this, "scale", USUAL_SCALE);
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", -1);
    /** Every cell the list made and still uses: the list drops cells as it likes, so they are held weakly. */
    private final Set<GalleryRow> cells = Collections.newSetFromMap(new WeakHashMap<>());

    private List<Thumbnail> thumbnails = List.of();
    private IntConsumer onChosen = index -> {};
    private int columns = 1;
    /** How many images are wanted in a row; 0 for as many as fit. */
    private int wantedColumns;
    /** Whether nothing was gone to since other images are shown: the rows in view may still be those of the images before. */
    private boolean isNew;

    /**
     * An empty gallery.
     *
     * @param appearance gives the colours
     * @param name what a screen reader calls it
     */
    public Gallery(Appearance appearance, String name) {
        this.appearance = appearance;
        getStyleClass().add("gallery");
        getStylesheets()
                .add(Gallery.class.getResource("/digitpad/ui/parts/gallery.css").toExternalForm());
        list.setCellFactory(view -> {
            GalleryRow cell = new GalleryRow(this);
            cells.add(cell);
            return cell;
        });
        list.setAccessibleText(name);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        list.focusedProperty().subscribe(focused -> pseudoClassStateChanged(IN_FOCUS, focused));
        getChildren().add(list);
        widthProperty().subscribe(this::fitColumns);
        selected.subscribe(this::revealSelected);
        scale.subscribe(() -> {
            list.setFixedCellSize(rowHeight());
            fitColumns();
            list.refresh();
            // The rows in view are still those of the old size, so how far to scroll is not known yet.
            list.scrollTo(Math.max(0, selected.get()) / columns);
        });
        list.setFixedCellSize(rowHeight());
        appearance.paletteProperty().subscribe(list::refresh);
    }

    /**
     * Shows other images, from the first.
     *
     * @param shown what to show; asked only for what is in view, so it may make its elements on demand
     */
    public void show(List<Thumbnail> shown) {
        thumbnails = shown;
        isNew = true;
        list.scrollTo(0);
        fillRows();
    }

    /** {@return the index of the image that is marked; -1 for none. The gallery never sets it: bind it} */
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /** {@return screen pixels for one image pixel, {@link #LEAST_SCALE} to {@link #LARGEST_SCALE}} */
    public IntegerProperty scaleProperty() {
        return scale;
    }

    int scale() {
        return scale.get();
    }

    private double rowHeight() {
        return ThumbnailTile.rowHeight(scale());
    }

    /**
     * Has a fixed number of images in a row, as large as they fit; half as many, and so on, where the gallery is too narrow for them.
     *
     * @param wanted how many; 0 for as many as fit at the usual size
     */
    public void setColumns(int wanted) {
        if (wanted != wantedColumns) {
            wantedColumns = wanted;
            pseudoClassStateChanged(DENSE, wanted > 0);
            if (wanted == 0) {
                scale.set(USUAL_SCALE);
            }
            fitColumns();
        }
    }

    /**
     * Tells when the user goes to an image, by mouse or keyboard.
     *
     * @param action told the image's index
     */
    public void setOnChosen(IntConsumer action) {
        onChosen = action;
    }

    List<Thumbnail> thumbnails() {
        return thumbnails;
    }

    Palette palette() {
        return appearance.palette();
    }

    int columns() {
        return columns;
    }

    /** {@return screen pixels from one image to the next: they share the width, so that the grid ends where the gallery ends} */
    double pitch() {
        return Math.floor((getWidth() - SCROLL_BAR_WIDTH) / columns);
    }

    void choose(int index) {
        list.requestFocus();
        onChosen.accept(index);
    }

    private void fitColumns() {
        double room = getWidth() - SCROLL_BAR_WIDTH;
        int fitting = (int) Math.max(1, room / ThumbnailTile.leastPitch(scale()));
        if (wantedColumns > 0) {
            fitting = wantedColumns;
            while (fitting > 1 && room / fitting < ThumbnailTile.densePitch(LEAST_SCALE)) {
                fitting = (fitting + 1) / 2;
            }
            int largest = LEAST_SCALE;
            while (largest < LARGEST_SCALE && ThumbnailTile.densePitch(largest + 1) <= room / fitting) {
                largest++;
            }
            scale.set(largest);
        }
        if (fitting == columns) {
            cells.forEach(GalleryRow::spread);
            return;
        }
        columns = fitting;
        fillRows();
        revealSelected();
    }

    private void fillRows() {
        int count = (thumbnails.size() + columns - 1) / columns;
        rows.setAll(IntStream.range(0, count).boxed().toList());
        // A row number stays the same when its images change, so the list would keep what the cell shows.
        list.refresh();
    }

    private void walk(KeyEvent key) {
        int now = selected.get();
        int page = Math.max(1, (int) (getHeight() / rowHeight())) * columns;
        int target =
                switch (key.getCode()) {
                    case LEFT -> now - 1;
                    case RIGHT -> now + 1;
                    case UP -> now - columns;
                    case DOWN -> now + columns;
                    case HOME -> 0;
                    case END -> thumbnails.size() - 1;
                    case PAGE_UP -> now - page;
                    case PAGE_DOWN -> now + page;
                    default -> Integer.MIN_VALUE;
                };
        if (target == Integer.MIN_VALUE || key.isShortcutDown() || key.isAltDown() || thumbnails.isEmpty()) {
            return;
        }
        key.consume();
        boolean byRow = key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN;
        boolean leavesGrid = target < 0 || target >= thumbnails.size();
        if (now < 0) {
            choose(0);
        } else if (!(byRow && leavesGrid)) {
            choose(Math.min(thumbnails.size() - 1, Math.max(0, target)));
        }
    }

    private void revealSelected() {
        cells.forEach(GalleryRow::markSelected);
        int row = selected.get() / columns;
        if (selected.get() < 0 || row >= rows.size()) {
            return;
        }
        list.getFocusModel().focus(row);
        if (isNew) {
            isNew = false;
            list.scrollTo(row);
            return;
        }
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null) {
            flow.scrollPixels(missing(row, flow));
        }
    }

    /** How far to scroll, at least, to have a row in view: {@link ListView#scrollTo} would put it at the top and skip rows. */
    private double missing(int row, VirtualFlow<?> flow) {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        double top = first.getIndex() * rowHeight() - first.getLayoutY();
        double above = row * rowHeight() - top;
        double below = above + rowHeight() - flow.getHeight();
        return above < 0 ? above : Math.max(0, below);
    }
}
