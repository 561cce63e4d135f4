package digitpad.ui.parts;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * A choice of one among few, side by side; in more than one row only where its least width is set to less than it prefers. It decides nothing: a click is told, and what is chosen follows a property.
 *
 * @param <T> what is chosen
 */
public final class Segments<T> extends FlowPane {
    private final ObjectProperty<List<Option<T>>> options = new SimpleObjectProperty<>(this, "options", List.of());
    private final ObjectProperty<T> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final String name;
    private final Consumer<T> onChosen;

    /**
     * One segment.
     *
     * @param value what is chosen with it
     * @param text its words
     * @param id of its button
     * @param <T> what is chosen
     */
    public record Option<T>(T value, String text, String id) {}

    /**
     * A choice without options.
     *
     * @param name what a screen reader says before an option's words
     * @param onChosen told the value of the option that is clicked
     */
    public Segments(String name, Consumer<T> onChosen) {
        this.name = name;
        this.onChosen = onChosen;
        getStyleClass().add("segments");
        getStylesheets()
                .add(Segments.class
                        .getResource("/digitpad/ui/parts/segments.css")
                        .toExternalForm());
        setMinWidth(Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        setVgap(4);
        options.subscribe(this::rebuild);
        chosen.subscribe(this::mark);
    }

    /** {@return what can be chosen, left to right; bind it} */
    public ObjectProperty<List<Option<T>>> optionsProperty() {
        return options;
    }

    /** {@return the value that is chosen now; bind it} */
    public ObjectProperty<T> chosenProperty() {
        return chosen;
    }

    /** All in one row. */
    @Override
    protected double computePrefWidth(double height) {
        return getManagedChildren().stream()
                .mapToDouble(button -> snapSizeX(button.prefWidth(-1)))
                .sum();
    }

    private void rebuild() {
        List<Option<T>> all = options.get();
        while (getChildren().size() > all.size()) {
            getChildren().remove(getChildren().size() - 1);
        }
        while (getChildren().size() < all.size()) {
            getChildren().add(new ToggleButton());
        }
        // Buttons are used again, so that the one in focus stays so when only its words change.
        for (int i = 0; i < all.size(); i++) {
            Option<T> option = all.get(i);
            ToggleButton button = (ToggleButton) getChildren().get(i);
            button.setId(option.id());
            button.setText(option.text());
            button.setAccessibleText(name + ": " + option.text());
            button.getStyleClass().removeAll(Styles.LEFT_PILL, Styles.CENTER_PILL, Styles.RIGHT_PILL);
            if (all.size() > 1) {
                button.getStyleClass()
                        .add(i == 0 ? Styles.LEFT_PILL : i == all.size() - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            }
            button.setOnAction(click -> {
                onChosen.accept(option.value());
                // A second click on the chosen one would leave none chosen.
                mark();
            });
        }
        mark();
    }

    private void mark() {
        for (int i = 0; i < getChildren().size(); i++) {
            boolean isChosen = options.get().get(i).value().equals(chosen.get());
            ((ToggleButton) getChildren().get(i)).setSelected(isChosen);
        }
    }
}
