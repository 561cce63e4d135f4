package digitpad.ui.train;

import digitpad.learning.Recipe;
import digitpad.learning.Recipes;
import digitpad.learning.ValidationSource;
import digitpad.ui.parts.Numbers;
import digitpad.ui.workspace.Workspace;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Recipe and settings of the next run, and the buttons that start and stop it. */
final class SettingsCard extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final TrainModel model;
    private final BooleanBinding running;
    private final Button start = new Button("Start", new FontIcon(Feather.PLAY));
    private final Button pause = new Button();

    SettingsCard(TrainModel model, Workspace workspace) {
        this.model = model;
        running = Bindings.createBooleanBinding(
                () -> model.progressProperty().get().isRunning(), model.progressProperty());
        getStyleClass().addAll("card", "settings-card");
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        section(recipe()),
                        section(
                                new HBox(
                                        16,
                                        field(
                                                model.epochs(),
                                                "epochs",
                                                "How often the whole training set is gone through"),
                                        field(
                                                model.batchSize(),
                                                "batch-size",
                                                "Examples behind each update of the weights")),
                                new HBox(
                                        16,
                                        field(
                                                model.learningRate(),
                                                "learning-rate",
                                                "Size of a step: too small learns slowly, too large not at all"),
                                        field(
                                                model.seed(),
                                                "seed",
                                                "Where chance begins; the same seed gives the same run"))),
                        section(validation(workspace)),
                        gap,
                        buttons());
        // Whoever has the keyboard is locked when a run begins; and Space is to pause it.
        pause.disabledProperty().subscribe(disabled -> {
            if (!disabled) {
                pause.requestFocus();
            }
        });
    }

    /** Gives the keyboard to the button that is pressed next. */
    void focusButton() {
        (running.get() ? pause : start).requestFocus();
    }

    private static VBox section(Node... content) {
        VBox section = new VBox(16, content);
        section.getStyleClass().add("settings-section");
        return section;
    }

    private Node recipe() {
        ComboBox<Recipe> choice = new ComboBox<>();
        choice.setId("recipe");
        choice.getItems().setAll(Recipes.all());
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Recipe recipe) {
                return recipe == null ? "" : recipe.name();
            }

            @Override
            public Recipe fromString(String name) {
                return Recipes.named(name).orElse(null);
            }
        });
        choice.valueProperty().bindBidirectional(model.recipeProperty());
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.disableProperty().bind(running);
        Label description = new Label();
        description.setWrapText(true);
        description.getStyleClass().add("caption");
        description.setMinHeight(48);
        description.setAlignment(Pos.TOP_LEFT);
        description
                .textProperty()
                .bind(model.recipeProperty()
                        .map(recipe -> recipe.description() + " "
                                + recipe.settings().optimizer().title() + ", reaches about "
                                + Numbers.accuracy(recipe.expectedAccuracy()) + "."));
        Label label = new Label("Recipe");
        label.setLabelFor(choice);
        label.getStyleClass().add("field-label");
        return new VBox(4, label, choice, description);
    }

    private Node field(NumberSetting setting, String id, String meaning) {
        TextField text = new TextField();
        text.setId(id);
        text.setTooltip(new Tooltip(meaning));
        text.textProperty().bindBidirectional(setting.textProperty());
        text.disableProperty().bind(running);
        Label label = new Label(setting.title());
        label.setLabelFor(text);
        label.getStyleClass().add("field-label");
        Label problem = new Label();
        problem.setId(id + "-problem");
        problem.getStyleClass().addAll("caption", "wrong");
        problem.setWrapText(true);
        problem.textProperty().bind(setting.problemProperty());
        problem.managedProperty().bind(setting.problemProperty().isNotEmpty());
        setting.problemProperty().subscribe(words -> {
            text.pseudoClassStateChanged(INVALID, !words.isEmpty());
            text.setAccessibleHelp(words.isEmpty() ? meaning : words);
        });
        VBox field = new VBox(4, label, text, problem);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setPrefWidth(100);
        return field;
    }

    private Node validation(Workspace workspace) {
        Label title = new Label("Validation share");
        title.getStyleClass().add("field-label");
        Label share = new Label();
        share.getStyleClass().add("field-label");
        Slider slider = new Slider(0, 50, 10);
        slider.setId("validation-share");
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setTooltip(new Tooltip("Images held back from learning, to see how the network does on new ones"));
        title.setLabelFor(slider);
        slider.valueProperty()
                .subscribe(percent -> model.validationShareProperty().set(Math.round(percent.doubleValue()) / 100.0));
        model.validationShareProperty().subscribe(value -> slider.setValue(100 * value.doubleValue()));
        BooleanBinding fromTest = Bindings.createBooleanBinding(
                () -> model.recipeProperty().get().validation() == ValidationSource.HALF_OF_TEST,
                model.recipeProperty());
        slider.disableProperty().bind(running.or(fromTest));
        share.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> fromTest.get()
                                ? "–"
                                : Math.round(100
                                                * model.validationShareProperty()
                                                        .get()) + " %",
                        model.validationShareProperty(),
                        fromTest));
        Label counts = new Label();
        counts.getStyleClass().add("caption");
        counts.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> counts(workspace, fromTest.get()),
                        model.validationShareProperty(),
                        fromTest,
                        workspace.dataSetProperty()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new VBox(4, new HBox(title, gap, share), slider, counts);
    }

    private String counts(Workspace workspace, boolean fromTest) {
        if (workspace.dataSetProperty().get() == null) {
            return "Reading the images…";
        }
        int all = workspace.dataSetProperty().get().training().size();
        if (fromTest) {
            return Numbers.count(all) + " to train, half of the test set to validate";
        }
        long held = Math.round(model.validationShareProperty().get() * all);
        return Numbers.count(all - held) + " to train, " + Numbers.count(held) + " to validate";
    }

    private Node buttons() {
        start.setId("start");
        start.getStyleClass().add("accent");
        start.setTooltip(new Tooltip("Start training (Ctrl+Enter)"));
        start.setOnAction(event -> model.start());
        start.disableProperty().bind(model.canStart().not());
        Button stop = new Button("Stop", new FontIcon(Feather.SQUARE));
        stop.setId("stop");
        stop.getStyleClass().addAll("button-outlined", "danger");
        stop.setTooltip(new Tooltip("Stop and keep what was learned (Ctrl+Period)"));
        stop.setOnAction(event -> model.stop());
        stop.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.progressProperty().get().canStop(), model.progressProperty()));
        pause.setId("pause");
        pause.setTooltip(new Tooltip("Wait, or go on (Space)"));
        pause.setOnAction(event -> model.pauseOrResume());
        model.progressProperty().subscribe(now -> {
            pause.setText(now.isPaused() ? "Resume" : "Pause");
            pause.setGraphic(new FontIcon(now.isPaused() ? Feather.PLAY : Feather.PAUSE));
            pause.setDisable(!now.canPause());
        });
        for (Button button : new Button[] {start, pause, stop}) {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setPrefWidth(80);
            button.getStyleClass().add("run-button");
        }
        Label locked = new Label("Settings are locked during a run.", new FontIcon(Feather.LOCK));
        locked.getStyleClass().add("caption");
        locked.visibleProperty().bind(running);
        VBox buttons = new VBox(12, locked, new HBox(8, start, pause, stop));
        buttons.getStyleClass().add("settings-buttons");
        return buttons;
    }
}
