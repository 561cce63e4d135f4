package digitpad.ui.draw;

import digitpad.ui.parts.Appearance;
import digitpad.words.Words;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** As many of the last drawings as fit in a row; empty frames and a sentence while there are none. */
final class RecentStrip extends HBox {
    private static final Words WORDS = Words.of(RecentStrip.class);
    private static final double GAP = 14;
    private static final double PADDING = 16;
    private static final double TITLE = 104;
    /** Below this width the title makes room. */
    private static final double NARROW = 600;

    private static final double NARROW_TITLE = 60;
    /** Below this width empty frames must tell by themselves what they wait for. */
    private static final double NARROWEST = 380;

    private final DrawModel model;
    private final Appearance appearance;
    private final VBox title;
    private final Label hint = new Label(WORDS.text("recent.hint"));
    private final HBox tiles = new HBox(GAP);
    private double room;

    RecentStrip(DrawModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        getStyleClass().addAll("card", "recent-strip");
        setId("recent");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(WORDS.text("recent"));
        name.getStyleClass().add("card-title");
        hint.getStyleClass().add("caption");
        title = new VBox(2, name, hint);
        title.setAlignment(Pos.CENTER_LEFT);
        tiles.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, tiles);
        model.recent().entries().addListener((ListChangeListener<Recent.Entry>) change -> fill());
        appearance.paint(this::fill);
    }

    /** Says how much room there is, before it is laid out. */
    void fit(double width) {
        if (room != width) {
            room = width;
            title.setMinWidth(titleWidth());
            fill();
        }
    }

    private boolean isNarrow() {
        return room < NARROW;
    }

    private double titleWidth() {
        return isNarrow() ? NARROW_TITLE : TITLE;
    }

    private void fill() {
        boolean isEmpty = model.recent().entries().isEmpty();
        hint.setVisible(!isNarrow() && !isEmpty);
        hint.setManaged(!isNarrow() && !isEmpty);
        tiles.getChildren().clear();
        double forTiles = room - 2 * PADDING - titleWidth();
        long fitting = Math.max(1, (long) ((forTiles + GAP) / (RecentTile.WIDTH + GAP)));
        if (isEmpty) {
            showNothing(Math.min(3, fitting));
            return;
        }
        model.recent().entries().stream()
                .limit(fitting)
                .map(entry -> new RecentTile(entry, model, appearance))
                .forEach(tiles.getChildren()::add);
    }

    private void showNothing(long frames) {
        for (int i = 0; i < frames; i++) {
            Region frame = new Region();
            frame.getStyleClass().add("recent-empty");
            tiles.getChildren().add(frame);
        }
        Label text = new Label(isNarrow() ? WORDS.text("recent.empty-short") : WORDS.text("recent.empty"));
        text.getStyleClass().add("muted");
        text.setMinHeight(USE_PREF_SIZE);
        text.setMinWidth(USE_PREF_SIZE);
        text.setVisible(room >= NARROWEST);
        text.setManaged(text.isVisible());
        tiles.getChildren().add(text);
    }
}
