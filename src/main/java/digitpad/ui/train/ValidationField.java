package digitpad.ui.train;

import atlantafx.base.controls.ProgressSliderSkin;
import digitpad.learning.ValidationSource;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How many images are held back from learning. */
final class ValidationField extends VBox {
    private static final Words WORDS = Words.of(ValidationField.class);
    private final SettingsForm form;
    private final Workspace workspace;

    ValidationField(SettingsForm form, Workspace workspace, BooleanBinding locked) {
        super(4);
        this.form = form;
        this.workspace = workspace;
        ChoiceSetting<Double> setting = form.validationShare();
        Slider slider = new Slider(0, 50, 10);
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setId("validation-share");
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setTooltip(SettingField.tooltip(setting.explanation()));
        slider.setAccessibleText(WORDS.text("unit-of", setting.title(), Unit.PERCENT.words()));
        slider.setAccessibleHelp(setting.explanation());
        slider.valueProperty().subscribe(moved -> {
            long percent = Math.round(moved.doubleValue());
            // A share that was loaded may lie between two ticks, and is kept until the user moves the thumb.
            if (percent != Math.round(100 * setting.get())) {
                setting.set(percent / 100.0);
            }
        });
        setting.valueProperty().subscribe(share -> slider.setValue(100 * share));
        BooleanBinding fromTest = Bindings.createBooleanBinding(
                () -> form.recipeProperty().get().validation() == ValidationSource.HALF_OF_TEST, form.recipeProperty());
        slider.disableProperty().bind(locked.or(fromTest));
        Label share = new Label();
        share.getStyleClass().add("field-label");
        share.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> fromTest.get() ? "–" : setting.words(setting.get()), setting.valueProperty(), fromTest));
        Label counts = new Label();
        counts.setId("validation-counts");
        counts.getStyleClass().add("caption");
        counts.setWrapText(true);
        counts.setMinHeight(Region.USE_PREF_SIZE);
        counts.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> counts(fromTest.get()), setting.valueProperty(), fromTest, workspace.dataSetProperty()));
        getChildren()
                .addAll(
                        SettingField.title(setting, slider, locked, share),
                        slider,
                        counts,
                        SettingField.problem(setting, "validation-share"));
    }

    private String counts(boolean fromTest) {
        if (workspace.dataSetProperty().get() == null) {
            return "";
        }
        int all = workspace.dataSetProperty().get().training().size();
        if (fromTest) {
            return WORDS.text("validation.halved", all);
        }
        long held = Math.round(form.validationShare().get() * all);
        return WORDS.text("validation.split", all - held, held);
    }
}
