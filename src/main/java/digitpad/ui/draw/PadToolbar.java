package digitpad.ui.draw;

import atlantafx.base.controls.ProgressSliderSkin;
import digitpad.ui.parts.IconButton;
import digitpad.words.Words;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** The tools above the pad, in two rows where one is too narrow. */
final class PadToolbar extends Pane {
    private static final Words WORDS = Words.of(PadToolbar.class);
    /** Below this width, buttons show their icon alone. */
    private static final double NARROW = 510;

    private static final double SLIDER = 110;
    private static final double SHORT_SLIDER = 64;
    private static final double SHORTEST_SLIDER = 32;

    private static final double ROW = 48;
    private static final double SECOND_ROW = 40;
    private static final double PADDING = 8;
    /** Below this width there are two rows. */
    private static final double TWO_ROWS = 352;

    private final DrawModel model;
    private final HBox tools;
    private final HBox actions;

    PadToolbar(DrawModel model, Runnable open, Runnable paste) {
        this.model = model;
        getStyleClass().add("pad-toolbar");

        IconButton undo = new IconButton(Feather.CORNER_UP_LEFT, WORDS.text("toolbar.undo"));
        undo.setId("undo");
        undo.setOnAction(event -> model.undo());
        undo.disableProperty().bind(model.canUndoProperty().not());
        IconButton redo = new IconButton(Feather.CORNER_UP_RIGHT, WORDS.text("toolbar.redo"));
        redo.setId("redo");
        redo.setOnAction(event -> model.redo());
        redo.disableProperty().bind(model.canRedoProperty().not());
        IconButton clear = new IconButton(Feather.TRASH_2, WORDS.text("toolbar.clear"));
        clear.setId("clear");
        clear.setOnAction(event -> model.clear());
        clear.disableProperty().bind(model.sheetProperty().map(Sheet::isEmpty));
        widthProperty().subscribe(all -> {
            getStyleClass().remove("narrow");
            if (isNarrow(all)) {
                getStyleClass().add("narrow");
            }
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Separator between = new Separator(Orientation.VERTICAL);
        widthProperty().map(PadToolbar::isInTwoRows).subscribe(two -> {
            between.setVisible(!two);
            between.setManaged(!two);
        });
        tools = row(
                toggle(Tool.PEN, Feather.EDIT_2, WORDS.text("toolbar.pen")),
                toggle(Tool.ERASER, MaterialDesignE.ERASER, WORDS.text("toolbar.eraser")),
                toggle(Tool.SELECT, Feather.MOUSE_POINTER, WORDS.text("toolbar.select")),
                new Separator(Orientation.VERTICAL),
                mark("thin"),
                slider(),
                mark("thick"));
        actions = row(
                between,
                undo,
                redo,
                clear,
                gap,
                button("open", WORDS.text("toolbar.open"), Feather.IMAGE, WORDS.text("toolbar.open-hint"), open),
                button(
                        "paste",
                        WORDS.text("toolbar.paste"),
                        Feather.CLIPBOARD,
                        WORDS.text("toolbar.paste-hint"),
                        paste));
        getChildren().addAll(tools, actions);
    }

    private static HBox row(Node... content) {
        HBox row = new HBox(content);
        row.getStyleClass().add("pad-toolbar-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static boolean isInTwoRows(Number width) {
        return width.doubleValue() < TWO_ROWS;
    }

    /** {@return how high the toolbar is above a pad of a width} */
    double heightFor(double width) {
        return isInTwoRows(width) ? ROW + SECOND_ROW : ROW;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return heightFor(width < 0 ? getWidth() : width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double inside = getWidth() - 2 * PADDING;
        if (isInTwoRows(getWidth())) {
            tools.resizeRelocate(PADDING, 0, inside, ROW - 1);
            actions.resizeRelocate(PADDING, SECOND_ROW, inside, ROW - 1);
            return;
        }
        double first = Math.min(tools.prefWidth(-1), inside - actions.minWidth(-1));
        tools.resizeRelocate(PADDING, 0, first, ROW - 1);
        actions.resizeRelocate(PADDING + first, 0, inside - first, ROW - 1);
    }

    private Node toggle(Tool tool, Ikon icon, String words) {
        ToggleButton button = new ToggleButton(null, new FontIcon(icon));
        button.setId("tool-" + tool.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().addAll("icon-button", "tool");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        model.toolProperty().subscribe(inHand -> button.setSelected(inHand == tool));
        button.setOnAction(event -> {
            model.toolProperty().set(tool);
            // A tool stays in hand when its button is pressed again.
            button.setSelected(true);
        });
        return button;
    }

    private Node slider() {
        Slider slider = new Slider(DrawModel.MIN_WIDTH, DrawModel.MAX_WIDTH, DrawModel.USUAL_WIDTH);
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setId("pen-width");
        slider.setAccessibleText(WORDS.text("toolbar.width"));
        slider.setTooltip(new Tooltip(WORDS.text("toolbar.width-hint")));
        slider.setBlockIncrement(DrawModel.WIDTH_STEP);
        slider.valueProperty().bindBidirectional(model.widthProperty());
        slider.setMinWidth(SHORTEST_SLIDER);
        slider.prefWidthProperty().bind(widthProperty().map(all -> isNarrow(all) ? SHORT_SLIDER : SLIDER));
        slider.setMaxWidth(Region.USE_PREF_SIZE);
        return slider;
    }

    private static Node mark(String kind) {
        Region mark = new Region();
        mark.getStyleClass().addAll("width-mark", kind);
        return mark;
    }

    private Node button(String id, String name, Ikon icon, String words, Runnable action) {
        Button button = new Button(name, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        button.contentDisplayProperty()
                .bind(widthProperty().map(all -> isNarrow(all) ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        return button;
    }

    private static boolean isNarrow(Number width) {
        return width.doubleValue() < NARROW;
    }
}
