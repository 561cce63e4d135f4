package digitpad.ui.draw;

import digitpad.digits.Drawing;
import digitpad.digits.Ink;
import digitpad.digits.Mnist;
import digitpad.ui.parts.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Says what a drawing was meant to be, which keeps it in My digits; tells how many are kept. */
final class CorrectionCard extends VBox {
    /** Below this width everything moves closer together. */
    private static final double NARROW = 600;
    /** Below this width there is no room for the whole question. */
    private static final double NARROWEST = 470;

    /** There is room for so many buttons. */
    private static final int MOST_BUTTONS = 10;

    private static final double FIRST_COLUMN = 128;
    private static final String NARROW_STYLE = "narrow";

    private final DrawModel model;
    private final MyDigits myDigits;
    private final ObservableValue<List<String>> classNames;
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final HBox choice = new HBox();
    private final ToggleButton none;

    /**
     * A card.
     *
     * @param model what lies on the pad
     * @param myDigits takes drawings with a label
     * @param classNames what it can be
     * @param openMyDigits shows what is kept
     */
    CorrectionCard(
            DrawModel model, MyDigits myDigits, ObservableValue<List<String>> classNames, Runnable openMyDigits) {
        this.model = model;
        this.myDigits = myDigits;
        this.classNames = classNames;
        getStyleClass().addAll("card", "correction-card");

        Label question = new Label();
        question.setId("correction-question");
        question.setMinWidth(Region.USE_PREF_SIZE);
        choice.getStyleClass().add("correction-digits");
        choice.setAlignment(Pos.CENTER_LEFT);
        none = button("", Drawing.NOT_A_DIGIT);
        none.setId("it-is-none");
        none.getStyleClass().add("no-digit");
        none.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox corrections = new HBox(question, choice, gap, none);
        ObservableValue<Optional<String>> obstacle =
                Bindings.createObjectBinding(this::obstacle, model.sheetProperty(), myDigits.drawingsProperty());
        corrections.disableProperty().bind(obstacle.map(Optional::isPresent));
        // What is disabled has no tooltip: the frame around it tells why.
        StackPane frame = new StackPane(corrections);
        frame.setId("corrections");
        Tooltip why = new Tooltip();
        obstacle.subscribe(found -> {
            why.setText(found.orElse(""));
            if (found.isPresent()) {
                Tooltip.install(frame, why);
            } else {
                Tooltip.uninstall(frame, why);
            }
        });

        Label title = new Label("My digits");
        title.getStyleClass().add("card-title");
        Label count = new Label();
        count.setId("my-digits-count");
        count.getStyleClass().add("muted");
        count.textProperty()
                .bind(myDigits.drawingsProperty().map(CorrectionCard::counted).orElse("–"));
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        Button open = new Button("View and teach\u2026");
        open.setId("my-digits-open");
        open.getStyleClass().addAll("it-is", "no-digit");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setTooltip(new Tooltip("Look at the drawings that are kept, and have the network learn from them"));
        open.setOnAction(event -> openMyDigits.run());
        HBox kept = new HBox(title, count, room, open);
        kept.getStyleClass().add("my-digits");
        for (HBox row : List.of(corrections, kept)) {
            row.getStyleClass().add("correction-row");
            row.setAlignment(Pos.CENTER_LEFT);
        }
        getChildren().addAll(frame, kept);

        ObservableValue<Boolean> isNarrow = widthProperty().map(width -> width.doubleValue() < NARROW);
        question.textProperty()
                .bind(widthProperty().map(width -> width.doubleValue() < NARROWEST ? "It is a" : "Not right? It is a"));
        isNarrow.subscribe(narrow -> {
            getStyleClass().remove(NARROW_STYLE);
            if (narrow) {
                getStyleClass().add(NARROW_STYLE);
            }
            question.setPrefWidth(narrow ? Region.USE_COMPUTED_SIZE : FIRST_COLUMN);
            title.setPrefWidth(narrow ? Region.USE_COMPUTED_SIZE : FIRST_COLUMN);
        });
        classNames.subscribe(this::offer);
        model.sheetProperty().subscribe(sheet -> mark());
        model.numberProperty().subscribe(number -> mark());
        model.chosenProperty().subscribe(place -> mark());
        myDigits.drawingsProperty().subscribe(drawings -> mark());
    }

    private static String counted(List<Drawing> drawings) {
        return drawings.isEmpty() ? "No drawings kept yet" : Numbers.counted(drawings.size(), "drawing");
    }

    /** Buttons for a few short names, a list for others. */
    private void offer(List<String> names) {
        buttons.clear();
        choice.getChildren().clear();
        boolean isShort = names.size() <= MOST_BUTTONS && names.stream().allMatch(name -> name.length() == 1);
        if (isShort) {
            names.forEach(name -> choice.getChildren().add(button(name, name)));
        } else {
            choice.getChildren().add(list(names));
        }
        boolean areDigits = names.equals(Mnist.DIGITS);
        none.setText(areDigits ? "No digit" : "None of these");
        describe(none, (areDigits ? "It is no digit" : "It is none of these") + " (Ctrl+Alt+-)");
        buttons.add(none);
        mark();
    }

    private ComboBox<String> list(List<String> names) {
        ComboBox<String> list = new ComboBox<>();
        list.setId("it-is");
        list.setPromptText("choose a class");
        list.setAccessibleText("It is a");
        list.getItems().setAll(names);
        list.setOnAction(event -> keepChosen(list));
        list.setOnHidden(event -> keepChosen(list));
        return list;
    }

    /** Arrows go through an open list without choosing. What it shows is what the file holds: to follow it is no choice. */
    private void keepChosen(ComboBox<String> list) {
        String chosen = list.getValue();
        if (chosen != null && !list.isShowing() && !Optional.of(chosen).equals(myDigits.labelOf(model.chosenInk()))) {
            keep(chosen);
        }
    }

    private static void describe(ToggleButton button, String words) {
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
    }

    private ToggleButton button(String name, String label) {
        ToggleButton button = new ToggleButton(name);
        button.setId("it-is-" + name);
        button.getStyleClass().add("it-is");
        boolean hasKey = Mnist.DIGITS.contains(name);
        describe(button, "It is a " + name + (hasKey ? " (Ctrl+Alt+" + name + ")" : ""));
        button.setUserData(label);
        button.setOnAction(event -> {
            keep(label);
            // What the button shows is what the file holds, once it does.
            mark();
        });
        buttons.add(button);
        return button;
    }

    /** {@return why what lies on the pad cannot be kept, in words for the user; none if it can} */
    private Optional<String> obstacle() {
        Sheet sheet = model.sheetProperty().get();
        if (sheet.picture().isPresent()) {
            return Optional.of("Only drawings can be kept in My digits, not pictures.");
        }
        if (sheet.isEmpty()) {
            return Optional.of(
                    classNames.getValue().equals(Mnist.DIGITS) ? "Draw a digit first." : "Draw something first.");
        }
        return myDigits.drawingsProperty().get() == null
                ? Optional.of("My digits could not be read.")
                : Optional.empty();
    }

    /** Keeps the drawing with a label; the label it has already is taken off it again. Says why if it cannot be kept. */
    void keep(String label) {
        Optional<String> obstacle = obstacle();
        if (obstacle.isPresent()) {
            model.noticeProperty().set(new Notice(obstacle.get()));
            return;
        }
        if (!label.equals(Drawing.NOT_A_DIGIT) && !classNames.getValue().contains(label)) {
            model.noticeProperty().set(new Notice("The model in use has no class " + label + "."));
            return;
        }
        Ink ink = model.chosenInk();
        Optional<String> wanted =
                myDigits.labelOf(ink).equals(Optional.of(label)) ? Optional.empty() : Optional.of(label);
        myDigits.label(ink, wanted, before -> {
            String words =
                    wanted.map(text -> "Kept in My digits as " + words(text)).orElse("No longer in My digits");
            Runnable undo = () -> myDigits.label(ink, before, ignored -> {});
            model.noticeProperty().set(new Notice(words, Optional.of(undo)));
        });
    }

    private String words(String label) {
        return !label.equals(Drawing.NOT_A_DIGIT)
                ? label
                : classNames.getValue().equals(Mnist.DIGITS) ? "no digit" : "none of the classes";
    }

    private void mark() {
        Optional<String> label = myDigits.labelOf(model.chosenInk());
        buttons.forEach(button ->
                button.setSelected(label.filter(button.getUserData()::equals).isPresent()));
        if (choice.getChildren().size() == 1 && choice.getChildren().get(0) instanceof ComboBox<?> list) {
            list.getSelectionModel().select(label.map(list.getItems()::indexOf).orElse(-1));
        }
    }
}
