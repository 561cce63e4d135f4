package digitpad.ui.train;

import digitpad.learning.Optimizer;
import digitpad.learning.Recipe;
import digitpad.learning.Recipes;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.IconButton;
import digitpad.ui.parts.VerticalScroll;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** Recipe and settings of the next run, which scroll, and below them the buttons that start and stop it, which do not. */
final class SettingsCard extends VBox {
    private static final Words WORDS = Words.of(SettingsCard.class);
    private static final PseudoClass SCROLLS = PseudoClass.getPseudoClass("scrolls");

    private final TrainModel model;
    private final SettingsForm form;
    private final BooleanBinding running;
    private final RunButtons buttons;

    /**
     * The card.
     *
     * @param model settings and run
     * @param workspace tells how many images there are
     * @param appearance gives the colours of the images
     * @param background makes the images
     */
    SettingsCard(TrainModel model, Workspace workspace, Appearance appearance, Background background) {
        this.model = model;
        form = model.settings();
        running = Bindings.createBooleanBinding(
                () -> model.progressProperty().get().isRunning(), model.progressProperty());
        buttons = new RunButtons(model, running);
        getStyleClass().addAll("card", "settings-card");
        AugmentationPreview preview = new AugmentationPreview(workspace, form.augmentation(), background);
        VBox last = section(dataSet(workspace), new ValidationField(form, workspace, running), seed());
        last.getStyleClass().add("last");
        VBox settings = new VBox(
                section(recipe()),
                section(
                        new HBox(16, number(form.epochs(), "epochs"), number(form.batchSize(), "batch-size")),
                        new HBox(
                                16,
                                SettingField.choice(form.optimizer(), Optimizer.values(), "optimizer", running),
                                learningRate()),
                        schedule(),
                        new AugmentationEditor(form.augmentation(), preview, appearance, running)),
                folded(more()),
                last);
        settings.getStyleClass().add("settings");
        getChildren().addAll(scrolling(settings), buttons);
    }

    /** Gives the keyboard to the button that is pressed next. */
    void focusButton() {
        buttons.focus();
    }

    private static VerticalScroll scrolling(VBox content) {
        VerticalScroll scrolled = new VerticalScroll(content);
        scrolled.setId("settings-scroll");
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        scrolled.skinProperty().subscribe(skin -> {
            if (skin != null) {
                scrolled.lookup(".scroll-bar:vertical")
                        .visibleProperty()
                        .subscribe(shown -> content.pseudoClassStateChanged(SCROLLS, shown));
            }
        });
        return scrolled;
    }

    private static VBox section(Node... content) {
        VBox section = new VBox(content);
        section.getStyleClass().add("settings-section");
        return section;
    }

    private static VBox folded(Node content) {
        VBox section = section(content);
        section.getStyleClass().add("folded");
        return section;
    }

    private SettingField number(NumberSetting setting, String id) {
        return SettingField.number(setting, id, running);
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
        choice.setCellFactory(list -> new RecipeCell());
        choice.setVisibleRowCount(2 * Recipes.all().size());
        choice.valueProperty().bindBidirectional(form.recipeProperty());
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.disableProperty().bind(running);
        choice.setTooltip(SettingField.tooltip(WORDS.text("recipe.about")));
        Label description = new Label();
        description.setWrapText(true);
        description.getStyleClass().add("caption");
        description.setMinHeight(32);
        description.setAlignment(Pos.TOP_LEFT);
        description
                .textProperty()
                .bind(form.recipeProperty()
                        .map(recipe -> WORDS.text(
                                "recipe.reaches", recipe.description(), Numbers.accuracy(recipe.expectedAccuracy()))));
        Label label = new Label(WORDS.text("recipe"));
        label.setLabelFor(choice);
        label.getStyleClass().add("field-label");
        Button putBack = new Button(WORDS.text("put-all-back"));
        putBack.setId("put-all-back");
        putBack.getStyleClass().add("put-all-back");
        putBack.setTooltip(SettingField.tooltip(WORDS.text("put-all-back.tip")));
        putBack.visibleProperty().bind(form.changedProperty());
        putBack.disableProperty().bind(running);
        putBack.setOnAction(event -> {
            choice.requestFocus();
            form.putBack();
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox title = new HBox(label, gap, putBack);
        title.getStyleClass().add("setting-title");
        return new VBox(4, title, choice, description);
    }

    /** The one setting that can be changed while a run goes on. */
    private Node learningRate() {
        NumberField field = new NumberField(form.learningRate());
        field.setOnAction(event -> model.changeLearningRate());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                model.changeLearningRate();
            }
        });
        SettingField setting = SettingField.number(form.learningRate(), field, "learning-rate", running);
        Label note = new Label();
        note.setId("learning-rate-note");
        note.getStyleClass().add("caption");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        ObservableValue<Boolean> isNoted =
                running.and(form.learningRate().problemProperty().isEmpty());
        note.visibleProperty().bind(isNoted);
        note.managedProperty().bind(isNoted);
        note.textProperty()
                .bind(Bindings.createStringBinding(
                        this::learningRateNote,
                        form.learningRate().textProperty(),
                        model.learningRateProperty(),
                        running));
        setting.getChildren().add(note);
        return setting;
    }

    private String learningRateNote() {
        NumberSetting typed = form.learningRate();
        if (!running.get() || !typed.problemProperty().get().isEmpty()) {
            return "";
        }
        return typed.asDouble() == model.learningRateProperty().get()
                ? WORDS.text("rate.any-time")
                : WORDS.text("rate.enter");
    }

    private Node schedule() {
        ChoiceSetting<ScheduleKind> kind = form.schedule().kind();
        VBox schedule = new VBox(12);
        Node choice = SettingField.choice(kind, ScheduleKind.values(), "schedule", running);
        Label explanation = new Label();
        explanation.getStyleClass().add("caption");
        explanation.setWrapText(true);
        explanation.setMinHeight(Region.USE_PREF_SIZE);
        explanation.textProperty().bind(kind.valueProperty().map(ScheduleKind::explanation));
        explanation.managedProperty().bind(explanation.textProperty().isNotEmpty());
        kind.valueProperty().subscribe(now -> {
            HBox numbers = new HBox(16);
            List<NumberSetting> its = form.schedule().numbers(now);
            for (int i = 0; i < its.size(); i++) {
                numbers.getChildren().add(number(its.get(i), "schedule-" + (i + 1)));
            }
            schedule.getChildren().setAll(new VBox(4, choice, explanation));
            if (!its.isEmpty()) {
                schedule.getChildren().add(numbers);
            }
        });
        return schedule;
    }

    private Node more() {
        return new Disclosure(
                WORDS.text("more"),
                "more",
                List.of(
                        form.dropout(),
                        form.l2(),
                        form.labelSmoothing(),
                        form.patience(),
                        form.keepsBest(),
                        form.replicas()),
                new HBox(16, number(form.dropout(), "dropout"), number(form.l2(), "l2")),
                number(form.labelSmoothing(), "label-smoothing"),
                number(form.patience(), "patience"),
                SettingField.onOrOff(form.keepsBest(), "keeps-best", running, ""),
                number(form.replicas(), "replicas"));
    }

    private static Node dataSet(Workspace workspace) {
        Label title = new Label(WORDS.text("data-set"));
        title.getStyleClass().add("field-label");
        Label name = new Label();
        name.setId("data-set");
        name.getStyleClass().add("caption");
        name.textProperty().bind(workspace.dataSetNoticeProperty().flatMap(none -> workspace
                .dataSetProperty()
                .map(data ->
                        WORDS.text("data-set.size", data.name(), data.training().size()))
                .orElse(none)));
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(title, name);
    }

    private Node seed() {
        SettingField field = number(form.seed(), "seed");
        IconButton draw = new IconButton(Feather.SHUFFLE, WORDS.text("draw-seed"));
        draw.setId("draw-seed");
        draw.getStyleClass().add("outlined");
        draw.disableProperty().bind(running);
        draw.setOnAction(event -> form.drawSeed());
        HBox line = new HBox(8, field, draw);
        line.getStyleClass().add("seed-line");
        return line;
    }
}
