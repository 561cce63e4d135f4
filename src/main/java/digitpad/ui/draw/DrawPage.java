package digitpad.ui.draw;

import digitpad.digits.Ink;
import digitpad.learning.Reading;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Card;
import digitpad.ui.parts.IconButton;
import digitpad.ui.parts.Page;
import digitpad.ui.parts.PageHeader;
import digitpad.ui.parts.ProbabilityBars;
import digitpad.ui.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pad, beside it the reading and the probabilities. */
public final class DrawPage implements Page {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination CLEAR = new KeyCodeCombination(KeyCode.DELETE);

    private final DrawModel model;
    private final Workspace workspace;
    private final Pad pad;
    private final ReadingCard readingCard;
    private final ProbabilityBars bars = new ProbabilityBars(
            IntStream.range(0, 10).mapToObj(Integer::toString).toList());
    private final VBox root;

    /**
     * The page.
     *
     * @param model the drawing
     * @param workspace tells whether a model is there to read
     * @param appearance gives the colours
     */
    public DrawPage(DrawModel model, Workspace workspace, Appearance appearance) {
        this.model = model;
        this.workspace = workspace;
        pad = new Pad(appearance);
        readingCard = new ReadingCard(appearance);
        bars.setId("probabilities");

        VBox padCard = new VBox(toolbar(), padWithHint());
        padCard.getStyleClass().addAll("card", "pad-card");
        Card probabilities = Card.titled("Probabilities");
        probabilities.getChildren().add(bars);
        VBox.setVgrow(bars, Priority.ALWAYS);
        VBox.setVgrow(probabilities, Priority.ALWAYS);
        VBox reading = new VBox(16, readingCard, probabilities);
        HBox.setHgrow(reading, Priority.ALWAYS);
        reading.setMinWidth(400);
        DrawColumns columns = new DrawColumns(padCard, reading);
        VBox.setVgrow(columns, Priority.ALWAYS);
        root = new VBox(new PageHeader("Draw", "One digit, any size, anywhere on the pad."), columns);
        root.getStyleClass().add("page");
        root.getStylesheets()
                .add(DrawPage.class.getResource("/digitpad/ui/draw/draw.css").toExternalForm());

        pad.setOnStrokeGrown(model::preview);
        pad.setOnStrokeDone(model::add);
        model.inkProperty().subscribe(pad::show);
        model.readingProperty().subscribe(this::show);
        workspace
                .modelInUseProperty()
                .subscribe(inUse -> show(model.readingProperty().get()));
    }

    private Node toolbar() {
        Button undo = new IconButton(Feather.CORNER_UP_LEFT, "Undo (Ctrl+Z)");
        undo.setId("undo");
        undo.setOnAction(event -> model.undo());
        undo.disableProperty().bind(model.canUndoProperty().not());
        Button redo = new IconButton(Feather.CORNER_UP_RIGHT, "Redo (Ctrl+Shift+Z)");
        redo.setId("redo");
        redo.setOnAction(event -> model.redo());
        redo.disableProperty().bind(model.canRedoProperty().not());
        Button clear = new Button("Clear", new FontIcon(Feather.TRASH_2));
        clear.setId("clear");
        clear.getStyleClass().add("flat");
        clear.setTooltip(new Tooltip("Wipe the pad (Delete)"));
        clear.setOnAction(event -> model.clear());
        clear.disableProperty().bind(model.inkProperty().map(Ink::isEmpty));
        HBox bar = new HBox(4, undo, redo, new Separator(Orientation.VERTICAL), clear);
        bar.getStyleClass().add("pad-toolbar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Node padWithHint() {
        SVGPath seven = new SVGPath();
        seven.setContent("M0 8C12 4 32 2 44 4C38 24 28 44 20 60M8 34C20 30 32 30 42 32");
        seven.getStyleClass().add("pad-hint-stroke");
        StackPane icon = new StackPane(seven);
        icon.getStyleClass().add("pad-hint-digit");
        Label title = new Label("Draw a digit here");
        title.getStyleClass().add("empty-title");
        Label text = new Label("Use the mouse, a trackpad, a pen or a finger.");
        text.getStyleClass().add("muted");
        VBox hint = new VBox(8, icon, title, text);
        hint.setAlignment(Pos.CENTER);
        hint.setMouseTransparent(true);
        hint.visibleProperty().bind(model.inkProperty().map(Ink::isEmpty));
        pad.setOnPenDown(() -> hint.setOpacity(0));
        model.inkProperty().subscribe(ink -> hint.setOpacity(1));
        StackPane stack = new StackPane(pad, hint);
        VBox.setVgrow(stack, Priority.ALWAYS);
        return stack;
    }

    private void show(Reading reading) {
        bars.show(Optional.ofNullable(reading).map(Reading::probabilities));
        if (reading != null) {
            readingCard.show(reading);
        } else if (workspace.modelInUseProperty().get() == null) {
            readingCard.showNothing("Opening the network…", "You can draw already.");
        } else {
            readingCard.showNothing("Nothing drawn yet", "The reading appears as you draw.");
        }
    }

    @Override
    public void keyPressed(KeyEvent event) {
        for (var shortcut : List.of(
                new Shortcut(UNDO, model::undo), new Shortcut(REDO, model::redo), new Shortcut(CLEAR, model::clear))) {
            if (shortcut.keys().match(event)) {
                shortcut.action().run();
                event.consume();
                return;
            }
        }
    }

    private record Shortcut(KeyCombination keys, Runnable action) {}

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        pad.requestFocus();
    }
}
