package digitpad.ui.train;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;

/** A setting on the screen: its name, the mark of a change, what it is set with, and why a value is refused. */
final class SettingField extends VBox {
    private static final double NARROW = 100;
    /** An explanation may be read at leisure. */
    private static final Duration TOOLTIP_STAYS = Duration.seconds(30);

    private SettingField(Node... content) {
        super(4, content);
        HBox.setHgrow(this, Priority.ALWAYS);
        // Two side by side are equally wide, whatever their names.
        setPrefWidth(NARROW);
        setMinWidth(0);
    }

    /**
     * A number that is typed.
     *
     * @param setting what is shown
     * @param id of the text field; its problem has that and "-problem"
     * @param locked while true, nothing can be changed
     * @return the field
     */
    static SettingField number(NumberSetting setting, String id, ObservableValue<Boolean> locked) {
        NumberField field = new NumberField(setting);
        field.disableProperty().bind(locked);
        return number(setting, field, id, locked);
    }

    /**
     * A number in a field that was made already.
     *
     * @param setting what is shown
     * @param field where it is typed
     * @param id of the text field; its problem has that and "-problem"
     * @param locked while true, it cannot be put back
     * @return the field
     */
    static SettingField number(NumberSetting setting, NumberField field, String id, ObservableValue<Boolean> locked) {
        field.setId(id);
        field.setTooltip(tooltip(setting.explanation()));
        return new SettingField(title(setting, field, locked), field, problem(setting, id));
    }

    /**
     * One of several.
     *
     * @param setting what is shown
     * @param values what is offered
     * @param id of the box
     * @param locked while true, nothing can be changed
     * @param <T> of the values
     * @return the field
     */
    static <T> SettingField choice(ChoiceSetting<T> setting, T[] values, String id, ObservableValue<Boolean> locked) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : setting.words(value);
            }

            @Override
            public T fromString(String typed) {
                return setting.get();
            }
        });
        box.valueProperty().bindBidirectional(setting.valueProperty());
        box.setMaxWidth(Double.MAX_VALUE);
        box.disableProperty().bind(locked);
        box.setTooltip(tooltip(setting.explanation()));
        box.setAccessibleText(setting.title());
        box.setAccessibleHelp(setting.explanation());
        return new SettingField(title(setting, box, locked), box);
    }

    /**
     * Something that is on or off, with the switch at the right end of the line.
     *
     * @param setting what is shown
     * @param id of the switch; its problem has that and "-problem"
     * @param locked while true, nothing can be changed
     * @param caption what stands under the name, empty for nothing
     * @return the field
     */
    static SettingField onOrOff(
            ChoiceSetting<Boolean> setting, String id, ObservableValue<Boolean> locked, String caption) {
        Switch field = new Switch(setting);
        field.setId(id);
        field.disableProperty().bind(locked);
        VBox words = new VBox(title(setting, field, locked));
        if (!caption.isEmpty()) {
            Label under = new Label(caption);
            under.getStyleClass().add("caption");
            words.getChildren().add(under);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(8, words, field);
        line.getStyleClass().add("switch-line");
        return new SettingField(line, problem(setting, id));
    }

    /**
     * The line above a field.
     *
     * @param setting whose
     * @param field what is set with
     * @param locked while true, the setting cannot be put back
     * @param aside what stands at the right end
     * @return name and mark
     */
    static HBox title(Setting setting, Node field, ObservableValue<Boolean> locked, Node... aside) {
        Label label = new Label(setting.title());
        label.setLabelFor(field);
        label.getStyleClass().add("field-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setTooltip(tooltip(setting.explanation()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(4, label, new PutBackButton(setting, field, locked), gap);
        line.getStyleClass().add("setting-title");
        line.getChildren().addAll(aside);
        return line;
    }

    /**
     * Why a value is refused.
     *
     * @param setting whose
     * @param id of the field
     * @return takes no room while there is nothing to say
     */
    static Label problem(Setting setting, String id) {
        Label problem = new Label();
        problem.setId(id + "-problem");
        problem.getStyleClass().addAll("caption", "wrong");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.textProperty().bind(setting.problemProperty());
        problem.managedProperty().bind(setting.problemProperty().isNotEmpty());
        return problem;
    }

    static Tooltip tooltip(String words) {
        Tooltip tooltip = new Tooltip(words);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(280);
        tooltip.setShowDuration(TOOLTIP_STAYS);
        return tooltip;
    }
}
