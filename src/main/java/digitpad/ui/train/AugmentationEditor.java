package digitpad.ui.train;

import digitpad.digits.DigitImage;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.DigitImageView;
import digitpad.ui.parts.IconButton;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The switch for augmentation, its six numbers, and what they do to images. */
final class AugmentationEditor extends VBox {
    private static final Words WORDS = Words.of(AugmentationEditor.class);
    private static final int COLUMNS = 4;
    private static final int SCALE = 2;

    private final BooleanBinding previewShown;

    AugmentationEditor(
            AugmentationSettings settings,
            AugmentationPreview preview,
            Appearance appearance,
            ObservableValue<Boolean> locked) {
        super(8);
        List<Node> rows = new ArrayList<>();
        for (int i = 0; i < settings.numbers().size(); i += 2) {
            rows.add(new HBox(
                    16,
                    number(settings.numbers().get(i), locked),
                    number(settings.numbers().get(i + 1), locked)));
        }
        rows.add(previewOf(preview, appearance));
        Disclosure numbers = new Disclosure(
                WORDS.text("augmentation.edit"), "augmentation-edit", settings.numbers(), rows.toArray(Node[]::new));
        numbers.visibleProperty().bind(settings.on().valueProperty());
        numbers.managedProperty().bind(settings.on().valueProperty());
        previewShown = Bindings.createBooleanBinding(
                () -> settings.on().get() && numbers.toggle().isSelected(),
                settings.on().valueProperty(),
                numbers.toggle().selectedProperty());
        previewShown.subscribe(preview::setInView);
        getChildren()
                .addAll(
                        SettingField.onOrOff(settings.on(), "augmentation", locked, WORDS.text("augmentation.caption")),
                        numbers);
    }

    private static Node number(NumberSetting setting, ObservableValue<Boolean> locked) {
        return SettingField.number(setting, "augmentation-" + setting.id(), locked);
    }

    private static Node previewOf(AugmentationPreview preview, Appearance appearance) {
        Label caption = new Label(WORDS.text("augmentation.preview"));
        caption.getStyleClass().add("caption");
        IconButton again = new IconButton(Feather.REFRESH_CW, WORDS.text("augmentation.other"));
        again.setId("augmentation-again");
        again.setOnAction(event -> preview.drawAgain());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(caption, gap, again);
        line.setAlignment(Pos.CENTER_LEFT);
        GridPane strip = new GridPane(4, 4);
        strip.setId("augmentation-preview");
        strip.setAccessibleText(WORDS.text("augmentation.strip"));
        List<DigitImageView> views = new ArrayList<>();
        for (int i = 0; i < AugmentationPreview.SIZE; i++) {
            DigitImageView view = new DigitImageView(appearance, SCALE, false);
            views.add(view);
            strip.add(view, i % COLUMNS, i / COLUMNS);
        }
        preview.imagesProperty().subscribe(images -> show(images, views));
        return new VBox(4, line, strip);
    }

    private static void show(List<DigitImage> images, List<DigitImageView> views) {
        for (int i = 0; i < views.size(); i++) {
            views.get(i).show(i < images.size() ? Optional.of(images.get(i)) : Optional.empty());
        }
    }
}
