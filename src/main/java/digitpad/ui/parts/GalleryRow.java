package digitpad.ui.parts;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;

/** One row of a gallery, used again for another row when the gallery is scrolled. */
final class GalleryRow extends ListCell<Integer> {
    private final Gallery gallery;
    private final HBox tiles = new HBox();

    GalleryRow(Gallery gallery) {
        this.gallery = gallery;
        getStyleClass().add("gallery-row");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setText(null);
        // A picture of the row is moved while it scrolls, in place of thirty texts, frames and images painted anew.
        tiles.setCache(true);
    }

    @Override
    protected void updateItem(Integer row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        int first = row * gallery.columns();
        List<Thumbnail> shown = gallery.thumbnails().subList(first, endOf(first));
        while (tiles.getChildren().size() > shown.size()) {
            tiles.getChildren().remove(tiles.getChildren().size() - 1);
        }
        while (tiles.getChildren().size() < shown.size()) {
            tiles.getChildren().add(newTile(tiles.getChildren().size()));
        }
        for (int i = 0; i < shown.size(); i++) {
            tile(i).show(shown.get(i), gallery.palette(), gallery.scale());
        }
        spread();
        setGraphic(tiles);
        markSelected();
    }

    private int endOf(int first) {
        return Math.min(gallery.thumbnails().size(), first + gallery.columns());
    }

    private ThumbnailTile newTile(int column) {
        ThumbnailTile tile = new ThumbnailTile();
        tile.setOnMousePressed(press -> {
            if (press.getButton() == MouseButton.PRIMARY) {
                gallery.choose(getItem() * gallery.columns() + column);
            }
        });
        return tile;
    }

    private ThumbnailTile tile(int column) {
        return (ThumbnailTile) tiles.getChildren().get(column);
    }

    /** Spreads the images over the gallery's width. */
    void spread() {
        tiles.getChildren().forEach(tile -> ((ThumbnailTile) tile).setMinWidth(gallery.pitch()));
    }

    /** Follows the gallery's selection; a screen reader at this row hears the selected image, else all of the row. */
    void markSelected() {
        if (isEmpty() || getItem() == null) {
            return;
        }
        int selected = gallery.selectedProperty().get() - getItem() * gallery.columns();
        List<ThumbnailTile> all =
                tiles.getChildren().stream().map(ThumbnailTile.class::cast).toList();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).select(i == selected);
        }
        setAccessibleText(
                selected >= 0 && selected < all.size()
                        ? all.get(selected).getAccessibleText()
                        : all.stream().map(ThumbnailTile::getAccessibleText).collect(Collectors.joining(", ")));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
