package digitpad.ui.draw;

import digitpad.digits.DigitImage;
import digitpad.digits.Drawing;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.DigitImageView;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One drawing of My digits, large, and what can be done with it: label it anew, put it on the pad, delete it. */
final class KeptDrawingColumn extends VBox {
    private static final Words WORDS = Words.of(KeptDrawingColumn.class);
    private static final int SCALE = 6;

    private final DigitImageView image;
    private final Label words = new Label();
    private final List<ToggleButton> labels = new ArrayList<>();
    private final Consumer<String> onLabelled;
    private Optional<KeptDrawing> shown = Optional.empty();

    /**
     * A column that shows nothing.
     *
     * @param appearance gives the colours
     * @param onLabelled told another label
     * @param onToPad told that the drawing shall lie on the pad
     * @param onDeleted told that it shall be deleted
     */
    KeptDrawingColumn(Appearance appearance, Consumer<String> onLabelled, Runnable onToPad, Runnable onDeleted) {
        super(8);
        this.onLabelled = onLabelled;
        image = new DigitImageView(appearance, SCALE, true);
        image.setId("my-digits-image");
        words.setId("my-digits-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        FlowPane buttons = new FlowPane(4, 4);
        for (int digit = 0; digit < 10; digit++) {
            String name = Integer.toString(digit);
            ToggleButton button = labelButton(name, name, WORDS.text("it-is.spoken", name));
            button.getStyleClass().add("one-digit");
            buttons.getChildren().add(button);
        }
        ToggleButton none = labelButton(WORDS.text("no-digit"), Drawing.NOT_A_DIGIT, WORDS.text("it-is.no-digit"));
        none.getStyleClass().add("no-digit");
        buttons.getChildren().add(none);
        buttons.setPrefWrapLength(SCALE * DigitImage.SIDE);
        Label caption = new Label(WORDS.text("it-is.short"));
        caption.getStyleClass().add("field-label");
        setMinWidth(SCALE * DigitImage.SIDE + 16);
        setPrefWidth(SCALE * DigitImage.SIDE + 16);
        getChildren()
                .addAll(
                        image,
                        words,
                        caption,
                        buttons,
                        wide("my-digits-to-pad", WORDS.text("kept.to-pad"), onToPad),
                        wide("my-digits-delete", WORDS.text("kept.delete"), onDeleted));
    }

    private static Button wide(String id, String name, Runnable action) {
        Button button = new Button(name);
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private ToggleButton labelButton(String name, String label, String spoken) {
        ToggleButton button = new ToggleButton(name);
        button.getStyleClass().add("it-is");
        button.setUserData(label);
        button.setId("my-digit-is-" + (label.equals(Drawing.NOT_A_DIGIT) ? "none" : label));
        button.setTooltip(new Tooltip(spoken));
        button.setAccessibleText(spoken);
        button.setOnAction(event -> {
            onLabelled.accept(label);
            // What the button shows is what the file holds, once it does.
            mark();
        });
        labels.add(button);
        return button;
    }

    /**
     * Shows a drawing.
     *
     * @param drawing nothing while none is chosen
     */
    void show(Optional<KeptDrawing> drawing) {
        shown = drawing;
        setDisable(drawing.isEmpty());
        image.show(drawing.map(KeptDrawing::image));
        words.setText(drawing.map(KeptDrawing::words).orElse(""));
        mark();
    }

    private void mark() {
        Optional<String> label = shown.flatMap(one -> one.drawing().label());
        labels.forEach(button ->
                button.setSelected(label.filter(button.getUserData()::equals).isPresent()));
    }
}
