package digitpad.ui.shell;

import digitpad.learning.Model;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.IconButton;
import digitpad.ui.parts.Numbers;
import digitpad.ui.parts.Palette;
import digitpad.ui.workspace.ModelLibrary;
import digitpad.ui.workspace.Workspace;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pages by name, the model in use, and light or dark. */
final class Sidebar extends VBox {
    private final ToggleGroup group = new ToggleGroup();
    private final ModelLibrary library;
    private final Runnable openModel;

    Sidebar(
            List<PageEntry> pages,
            Consumer<PageEntry> onChosen,
            Workspace workspace,
            ModelLibrary library,
            Appearance appearance,
            Runnable openModel) {
        this.library = library;
        this.openModel = openModel;
        getStyleClass().add("sidebar");
        SVGPath seven = new SVGPath();
        seven.setContent("M9.5 9.5H22.5L14.5 24.5M12 17H21");
        seven.getStyleClass().add("logo-stroke");
        StackPane logo = new StackPane(seven);
        logo.getStyleClass().add("logo");
        logo.setAccessibleText("Digitpad");
        VBox names = new VBox(4);
        for (PageEntry page : pages) {
            names.getChildren().add(button(page, onChosen, names.getChildren().size() + 1));
        }
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().addAll(logo, names, gap, modelCard(workspace), appearanceButton(appearance));
    }

    private Node button(PageEntry page, Consumer<PageEntry> onChosen, int number) {
        ToggleButton button = new ToggleButton(page.title(), new FontIcon(page.icon()));
        button.setContentDisplay(ContentDisplay.TOP);
        button.setId("page-" + page.id());
        button.getStyleClass().add("page-button");
        button.setTooltip(new Tooltip(page.title() + " (Ctrl+" + number + ")"));
        button.setToggleGroup(group);
        button.setUserData(page);
        button.setOnAction(event -> {
            // A page stays chosen when its button is pressed again.
            button.setSelected(true);
            onChosen.accept(page);
        });
        return button;
    }

    /**
     * Marks a page as the one in view.
     *
     * @param page which
     */
    void mark(PageEntry page) {
        group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == page));
    }

    private Node modelCard(Workspace workspace) {
        Label name = new Label();
        name.getStyleClass().add("model-name");
        Label accuracy = new Label();
        accuracy.getStyleClass().add("caption");
        accuracy.setId("model-accuracy");
        name.setId("model-name");
        VBox lines = new VBox(2, name, accuracy);
        lines.setAlignment(Pos.CENTER);
        Button card = new Button();
        card.setGraphic(lines);
        card.setId("model-card");
        card.getStyleClass().add("model-card");
        card.setTooltip(new Tooltip("The model in use. Click to choose another."));
        workspace.modelInUseProperty().subscribe(model -> {
            name.setText(model == null ? "…" : model.card().name());
            accuracy.setText(model == null ? "opening" : accuracyOf(model));
            card.setAccessibleText("Model in use: " + name.getText() + ", " + accuracy.getText());
        });
        card.setOnAction(event -> menu().show(card, Side.RIGHT, 8, 0));
        return card;
    }

    private static String accuracyOf(Model model) {
        return model.card()
                .test()
                .or(() -> model.card().validation())
                .map(figures -> Numbers.accuracy(figures.accuracy()))
                .orElse("not tested");
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        for (ModelLibrary.Entry entry : library.entries()) {
            MenuItem item = new MenuItem(entry.name());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> library.use(entry));
            menu.getItems().add(item);
        }
        MenuItem open = new MenuItem("Open model…");
        open.setOnAction(event -> openModel.run());
        menu.getItems().addAll(new SeparatorMenuItem(), open);
        return menu;
    }

    private static Node appearanceButton(Appearance appearance) {
        IconButton button = new IconButton(Feather.MOON, "");
        button.setId("appearance");
        appearance.paletteProperty().subscribe(colours -> {
            boolean dark = colours == Palette.DARK;
            button.setIcon(dark ? Feather.SUN : Feather.MOON);
            button.setWords(dark ? "Light colours" : "Dark colours");
        });
        button.setOnAction(event ->
                appearance.paletteProperty().set(appearance.palette() == Palette.DARK ? Palette.LIGHT : Palette.DARK));
        HBox line = new HBox(button);
        line.setAlignment(Pos.CENTER);
        return line;
    }
}
