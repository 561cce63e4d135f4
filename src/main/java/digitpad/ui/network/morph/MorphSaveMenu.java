package digitpad.ui.network.morph;

import digitpad.ui.network.morph.MorphSaving.Kind;
import digitpad.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a morph can be saved as, and where to. */
final class MorphSaveMenu extends MenuButton {
    private static final Words WORDS = Words.of(MorphSaveMenu.class);
    private static final String SUFFIX = ".gif";
    private static final int SMALL = 280;
    private static final int LARGE = 560;
    private static final int LARGEST = 1120;

    private final MorphModel model;
    private final MorphSaving saving;

    MorphSaveMenu(MorphModel model, MorphSaving saving) {
        super(WORDS.text("save"), new FontIcon(Feather.DOWNLOAD));
        this.model = model;
        this.saving = saving;
        setId("morph-save");
        setMinWidth(USE_PREF_SIZE);
        getItems()
                .setAll(
                        item(Kind.GIF, SMALL),
                        item(Kind.GIF, LARGE),
                        item(Kind.FRAMES, LARGE),
                        item(Kind.FRAMES, LARGEST));
        disableProperty()
                .bind(model.stateProperty()
                        .isNotEqualTo(MorphModel.State.READY)
                        .or(saving.progressProperty().greaterThanOrEqualTo(0)));
    }

    private MenuItem item(Kind kind, int side) {
        MenuItem item = new MenuItem(
                kind == Kind.GIF
                        ? WORDS.text("save.gif", Integer.toString(side))
                        : WORDS.text("save.frames", Integer.toString(side)));
        item.setId("morph-save-" + kind.name().toLowerCase(Locale.ROOT) + "-" + side);
        item.setOnAction(chosen -> choose(kind, side));
        return item;
    }

    private void choose(Kind kind, int side) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kind == Kind.GIF ? WORDS.text("save.title-gif") : WORDS.text("save.title-frames"));
        String name = "morph-" + name(model.fromProperty().get()) + "-"
                + name(model.toProperty().get());
        if (kind == Kind.GIF) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(WORDS.text("save.kind-gif"), "*" + SUFFIX));
            name += SUFFIX;
        }
        chooser.setInitialFileName(name);
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            saving.save(kind, side, named(kind, file));
        }
    }

    private static String name(End end) {
        return end.digit().isPresent() ? Integer.toString(end.digit().getAsInt()) : "own";
    }

    private static Path named(Kind kind, File file) {
        boolean isNamed =
                kind == Kind.FRAMES || file.getName().toLowerCase(Locale.ROOT).endsWith(SUFFIX);
        return isNamed ? file.toPath() : file.toPath().resolveSibling(file.getName() + SUFFIX);
    }
}
