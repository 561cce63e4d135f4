package digitpad.ui.draw;

import digitpad.digits.Drawing;
import digitpad.digits.Ink;
import digitpad.digits.Mnist;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Says what a drawing was meant to be, which keeps it in My digits; tells how many are kept. */
final class CorrectionCard extends VBox {
    private static final Words WORDS = Words.of(CorrectionCard.class);
    /** Where there is less beside the words of the last button, everything moves closer together. */
    private static final double NARROW = 516;
    /** Where there is less, there is no room for the whole question. */
    private static final double NARROWEST = 420;
    /** Where there is less, the question stands above what can be chosen. */
    private static final double LEAST_BESIDE = 366;

    private static final double ABOVE_QUESTION = 12;
    /** There is room for so many buttons. */
    private static final int MOST_BUTTONS = 10;

    private static final double FIRST_COLUMN = 128;
    private static final double PROGRESS = 80;
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
     * @param fineTuning teaches what is kept
     * @param classNames what it can be
     * @param openMyDigits shows what is kept
     */
    CorrectionCard(
            DrawModel model,
            MyDigits myDigits,
            FineTuningModel fineTuning,
            ObservableValue<List<String>> classNames,
            Runnable openMyDigits) {
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
        HBox corrections = new HBox(choice, gap, none);
        VBox asked = new VBox(corrections);
        asked.getStyleClass().add("corrections");
        VBox.setMargin(question, new Insets(ABOVE_QUESTION, 0, 0, 0));
        ObservableValue<Optional<String>> obstacle =
                Bindings.createObjectBinding(this::obstacle, model.sheetProperty(), myDigits.drawingsProperty());
        asked.disableProperty().bind(obstacle.map(Optional::isPresent));
        // What is disabled has no tooltip: the frame around it tells why.
        StackPane frame = new StackPane(asked);
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

        Label title = new Label(WORDS.text("my-digits"));
        title.getStyleClass().add("card-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label count = new Label();
        count.setId("my-digits-count");
        count.getStyleClass().add("muted");
        count.setWrapText(true);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words(
                                fineTuning.stateProperty().get(),
                                myDigits.drawingsProperty().get()),
                        fineTuning.stateProperty(),
                        myDigits.drawingsProperty()));
        ProgressBar progress = new ProgressBar();
        progress.setId("my-digits-progress");
        progress.setAccessibleText(WORDS.text("fine-tune.progress"));
        progress.setPrefWidth(PROGRESS);
        progress.managedProperty().bind(progress.visibleProperty());
        fineTuning.stateProperty().subscribe(state -> {
            progress.setVisible(state instanceof FineTuningModel.Running);
            progress.setProgress(state instanceof FineTuningModel.Running now ? now.share() : 0);
        });
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        Button open = new Button();
        open.textProperty()
                .bind(fineTuning
                        .stateProperty()
                        .map(state -> state instanceof FineTuningModel.Taught
                                ? WORDS.text("my-digits.decide")
                                : WORDS.text("my-digits.open")));
        open.setId("my-digits-open");
        open.getStyleClass().addAll("it-is", "no-digit");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setTooltip(new Tooltip(WORDS.text("my-digits.open-hint")));
        open.setOnAction(event -> openMyDigits.run());
        HBox kept = new HBox(title, count, progress, room, open);
        kept.getStyleClass().add("my-digits");
        for (HBox row : List.of(corrections, kept)) {
            row.getStyleClass().add("correction-row");
            row.setAlignment(Pos.CENTER_LEFT);
        }
        getChildren().addAll(frame, kept);

        ObservableValue<Double> beside = none.fontProperty()
                .flatMap(font -> none.textProperty().map(words -> width(words, font)))
                .flatMap(last -> widthProperty().map(width -> width.doubleValue() - last));
        beside.map(left -> left < LEAST_BESIDE).subscribe(isAbove -> {
            (isAbove ? corrections : asked).getChildren().remove(question);
            (isAbove ? asked : corrections).getChildren().add(0, question);
        });
        question.textProperty()
                .bind(beside.map(left ->
                        left < NARROWEST && left >= LEAST_BESIDE ? WORDS.text("it-is.short") : WORDS.text("it-is")));
        beside.map(left -> left < NARROW).subscribe(narrow -> {
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

    private static double width(String words, Font font) {
        Text text = new Text(words);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }

    private static String words(FineTuningModel.State state, List<Drawing> drawings) {
        if (state instanceof FineTuningModel.Running now) {
            return WORDS.text("fine-tune.running", Math.round(100 * now.share()));
        }
        if (state instanceof FineTuningModel.Taught now) {
            return WORDS.text("fine-tune.learned-short", FineTuningBar.worth(now.result()));
        }
        if (drawings == null) {
            return "–";
        }
        return drawings.isEmpty() ? WORDS.text("my-digits.none") : WORDS.text("my-digits.count", drawings.size());
    }

    /** Buttons for a few short names, a list for others. */
    private void offer(List<String> names) {
        buttons.clear();
        choice.getChildren().clear();
        boolean isShort = names.size() <= MOST_BUTTONS && names.stream().allMatch(name -> name.length() == 1);
        if (isShort) {
            for (String name : names) {
                ToggleButton button = button(name, name);
                button.getStyleClass().add("one-digit");
                choice.getChildren().add(button);
            }
        } else {
            choice.getChildren().add(list(names));
        }
        boolean areDigits = names.equals(Mnist.DIGITS);
        none.setText(areDigits ? WORDS.text("no-digit") : WORDS.text("none-of-these"));
        describe(none, areDigits ? WORDS.text("it-is.no-digit-key") : WORDS.text("it-is.none-of-these-key"));
        buttons.add(none);
        mark();
    }

    private ComboBox<String> list(List<String> names) {
        ComboBox<String> list = new ComboBox<>();
        list.setId("it-is");
        list.setPromptText(WORDS.text("it-is.choose"));
        list.setAccessibleText(WORDS.text("it-is.short"));
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
        describe(button, hasKey ? WORDS.text("it-is.with-key", name) : WORDS.text("it-is.spoken", name));
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
            return Optional.of(WORDS.text("keep.no-pictures"));
        }
        if (sheet.isEmpty()) {
            return Optional.of(
                    classNames.getValue().equals(Mnist.DIGITS)
                            ? WORDS.text("keep.digit-first")
                            : WORDS.text("keep.something-first"));
        }
        return myDigits.drawingsProperty().get() == null
                ? Optional.of(WORDS.text("keep.unreadable"))
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
            model.noticeProperty().set(new Notice(WORDS.text("keep.no-class", label)));
            return;
        }
        Ink ink = model.chosenInk();
        Optional<String> wanted =
                myDigits.labelOf(ink).equals(Optional.of(label)) ? Optional.empty() : Optional.of(label);
        myDigits.label(ink, wanted, undo -> {
            String words = wanted.map(this::keptAs).orElse(WORDS.text("keep.undone"));
            model.noticeProperty().set(new Notice(words, Optional.of(undo)));
        });
    }

    private String keptAs(String label) {
        if (!label.equals(Drawing.NOT_A_DIGIT)) {
            return WORDS.text("keep.as", label);
        }
        return classNames.getValue().equals(Mnist.DIGITS)
                ? WORDS.text("keep.as-no-digit")
                : WORDS.text("keep.as-none-of-the-classes");
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
