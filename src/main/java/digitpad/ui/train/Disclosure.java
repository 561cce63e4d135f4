package digitpad.ui.train;

import digitpad.words.Words;
import java.util.Collection;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Settings that fold away under a line, which says by a dot that one of them is changed or refused. */
final class Disclosure extends VBox {
    private static final Words WORDS = Words.of(Disclosure.class);
    private final ToggleButton toggle;
    private final Region dot = new Region();
    private final Collection<? extends Setting> settings;

    /**
     * Folded settings.
     *
     * @param title of the line
     * @param id of the button that unfolds them
     * @param settings whose changes and problems the dot tells of
     * @param content what is folded away
     */
    Disclosure(String title, String id, Collection<? extends Setting> settings, Node... content) {
        super(8);
        this.settings = settings;
        toggle = new ToggleButton(title);
        toggle.setId(id);
        toggle.getStyleClass().add("disclosure");
        VBox folded = new VBox(12, content);
        folded.visibleProperty().bind(toggle.selectedProperty());
        folded.managedProperty().bind(toggle.selectedProperty());
        toggle.selectedProperty().subscribe(open -> {
            toggle.setGraphic(new FontIcon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
            tell();
        });
        dot.getStyleClass().add("changed-dot");
        HBox line = new HBox(6, toggle, dot);
        line.getStyleClass().add("setting-title");
        getChildren().addAll(line, folded);
        settings.forEach(setting -> {
            setting.changedProperty().subscribe(now -> tell());
            setting.problemProperty().subscribe(now -> tell());
        });
    }

    ToggleButton toggle() {
        return toggle;
    }

    private void tell() {
        boolean isRefused = settings.stream()
                .anyMatch(setting -> !setting.problemProperty().get().isEmpty());
        boolean isChanged =
                settings.stream().anyMatch(setting -> setting.changedProperty().get());
        // Unfolded, each setting speaks for itself.
        dot.setVisible(!toggle.isSelected() && (isRefused || isChanged));
        dot.getStyleClass().setAll(isRefused ? "refused-dot" : "changed-dot");
        toggle.setAccessibleHelp(isRefused ? WORDS.text("more.refused") : isChanged ? WORDS.text("more.changed") : "");
    }
}
