package digitpad.ui.draw;

import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.IconButton;
import digitpad.words.Words;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The Draw page's pad once more, for a page that shows what comes of a drawing: ink on one is ink on the other. The pen is always in hand. */
public final class SmallPad extends VBox {
    private static final Words WORDS = Words.of(SmallPad.class);
    private static final double SIDE = 198;

    /**
     * A pad.
     *
     * @param model the drawing
     * @param appearance gives the colours
     */
    public SmallPad(DrawModel model, Appearance appearance) {
        getStyleClass().add("small-pad");
        getStylesheets()
                .add(SmallPad.class.getResource("/digitpad/ui/draw/draw.css").toExternalForm());
        // There is no other tool to choose here, and the one in hand on the Draw page is out of sight.
        Pad pad = new Pad(model, new SimpleObjectProperty<>(Tool.PEN), appearance);
        pad.setId("small-pad");
        Label hint = new Label(WORDS.text("small-pad.hint"));
        hint.getStyleClass().add("muted");
        hint.setMouseTransparent(true);
        hint.visibleProperty().bind(model.visibleProperty().map(Sheet::isEmpty));
        IconButton undo = new IconButton(Feather.ROTATE_CCW, WORDS.text("undo"));
        undo.setId("small-pad-undo");
        undo.setOnAction(click -> model.undo());
        undo.disableProperty().bind(model.canUndoProperty().map(can -> !can));
        IconButton clear = new IconButton(Feather.TRASH_2, WORDS.text("small-pad.clear"));
        clear.setId("small-pad-clear");
        clear.setOnAction(click -> model.clear());
        clear.disableProperty().bind(model.sheetProperty().map(Sheet::isEmpty));
        HBox buttons = new HBox(4, undo, clear);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        StackPane.setMargin(pad, new Insets(1));
        StackPane paper = new StackPane(pad, hint);
        paper.getStyleClass().add("small-pad-paper");
        paper.setMinSize(SIDE, SIDE);
        paper.setMaxSize(SIDE, SIDE);
        setSpacing(8);
        getChildren().addAll(paper, buttons);
    }
}
