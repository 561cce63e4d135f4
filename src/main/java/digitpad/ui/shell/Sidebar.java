package digitpad.ui.shell;

import digitpad.files.Looks;
import digitpad.learning.ModelCard;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.IconButton;
import digitpad.ui.workspace.ModelLibrary;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
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
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pages by name, the model in use, and light or dark. */
final class Sidebar extends VBox {
    private static final Words WORDS = Words.of(Sidebar.class);
    /** Style class of the menu's entry for the model in use. */
    private static final String IN_USE = "in-use";

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    /** Below this, names and logo make room. */
    private static final double LEAST_HEIGHT = 540;

    private static final PseudoClass LOWEST = PseudoClass.getPseudoClass("lowest");
    /** Below this, so do the icons; the least window has so little at 200 %. */
    private static final double TIGHT_HEIGHT = 360;

    private final ToggleGroup group = new ToggleGroup();
    private final ModelLibrary library;
    private final Runnable openModel;

    Sidebar(
            List<PageEntry> pages,
            Workspace workspace,
            ModelLibrary library,
            Appearance appearance,
            Runnable openModel,
            Runnable showHelp,
            Runnable showSettings) {
        this.library = library;
        this.openModel = openModel;
        getStyleClass().add("sidebar");
        SVGPath seven = new SVGPath();
        seven.setContent("M9.5 9.5H22.5L14.5 24.5M12 17H21");
        seven.getStyleClass().add("logo-stroke");
        StackPane logo = new StackPane(seven);
        logo.getStyleClass().add("logo");
        // A seven, in every language.
        logo.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        VBox names = new VBox(4);
        for (PageEntry page : pages) {
            names.getChildren().add(button(page, workspace, names.getChildren().size() + 1));
        }
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        heightProperty()
                .map(height -> height.doubleValue() < TIGHT_HEIGHT)
                .subscribe(isLowest -> pseudoClassStateChanged(LOWEST, isLowest));
        heightProperty().map(height -> height.doubleValue() < LEAST_HEIGHT).subscribe(isLow -> {
            pseudoClassStateChanged(LOW, isLow);
            logo.setVisible(!isLow);
            logo.setManaged(!isLow);
            names.getChildren().forEach(each -> ((ToggleButton) each)
                    .setContentDisplay(isLow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TOP));
        });
        getChildren().addAll(logo, names, gap, modelCard(workspace), bottom(appearance, showHelp, showSettings));
    }

    private Node button(PageEntry page, Workspace workspace, int number) {
        ToggleButton button = new ToggleButton(page.name().title(), new FontIcon(page.icon()));
        button.setContentDisplay(ContentDisplay.TOP);
        button.setAccessibleText(page.name().title());
        button.setId("page-" + page.name().id());
        button.getStyleClass().add("page-button");
        button.setTooltip(new Tooltip(WORDS.text("page-key", page.name().title(), number)));
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            // A page stays chosen when its button is pressed again.
            button.setSelected(true);
            workspace.pageProperty().set(page.name());
        });
        workspace.pageProperty().subscribe(inView -> button.setSelected(inView == page.name()));
        return button;
    }

    private Node modelCard(Workspace workspace) {
        Label name = new Label();
        name.getStyleClass().add("model-name");
        name.setId("model-name");
        // Two lines hold most names; what is longer ends in dots there, and stands in the tooltip.
        name.setWrapText(true);
        name.setTextAlignment(TextAlignment.CENTER);
        Label accuracy = new Label();
        accuracy.getStyleClass().add("caption");
        accuracy.setId("model-accuracy");
        Label measuredOn = new Label();
        measuredOn.getStyleClass().add("caption");
        measuredOn.setId("model-measured-on");
        measuredOn.managedProperty().bind(measuredOn.textProperty().isNotEmpty());
        VBox lines = new VBox(name, accuracy, measuredOn);
        lines.getStyleClass().add("model-lines");
        lines.setAlignment(Pos.CENTER);
        Button card = new Button();
        card.setGraphic(lines);
        card.setId("model-card");
        card.getStyleClass().add("model-card");
        card.setTooltip(new Tooltip());
        workspace.modelInUseProperty().subscribe(model -> {
            name.setText(model == null ? "…" : model.card().name());
            accuracy.setText(model == null ? WORDS.text("opening") : accuracyOf(model.card()));
            measuredOn.setText(model == null ? "" : measuredOn(model.card()));
            String figure = (accuracy.getText() + " " + measuredOn.getText()).strip();
            card.getTooltip().setText(name.getText() + "\n" + figure + "\n" + WORDS.text("model-click"));
            card.setAccessibleText(WORDS.text("model-in-use", name.getText(), figure));
        });
        card.setOnAction(event -> showMenu(card));
        return card;
    }

    private static String accuracyOf(ModelCard card) {
        return card.test()
                .or(card::validation)
                .map(figures -> Numbers.accuracy(figures.accuracy()))
                .orElse(WORDS.text("not-tested"));
    }

    private static String measuredOn(ModelCard card) {
        return card.test().isPresent()
                ? WORDS.text("on-test")
                : card.validation().map(figures -> WORDS.text("on-validation")).orElse("");
    }

    private void showMenu(Node card) {
        ContextMenu menu = new ContextMenu();
        menu.getStyleClass().add("model-menu");
        Optional<ModelLibrary.Entry> inUse = library.entryInUse();
        for (ModelLibrary.Entry entry : library.entries()) {
            boolean isInUse = inUse.filter(entry::equals).isPresent();
            FontIcon check = new FontIcon(Feather.CHECK);
            check.setVisible(isInUse);
            MenuItem item = new MenuItem(entry.name(), check);
            if (isInUse) {
                item.getStyleClass().add(IN_USE);
            }
            item.setMnemonicParsing(false);
            item.setOnAction(event -> library.use(entry));
            menu.getItems().add(item);
        }
        MenuItem open = new MenuItem(WORDS.text("open-model"));
        open.setOnAction(event -> openModel.run());
        menu.getItems().addAll(new SeparatorMenuItem(), open);
        menu.show(card, Side.RIGHT, 8, 0);
        // JavaFX puts the focus, which looks like a choice, on the first entry.
        Node marked = menu.getSkin().getNode().lookup("." + IN_USE);
        if (marked != null) {
            marked.requestFocus();
        }
    }

    private static Node bottom(Appearance appearance, Runnable showHelp, Runnable showSettings) {
        IconButton button = new IconButton(Feather.MOON, "");
        button.setId("appearance");
        appearance.paletteProperty().subscribe(colours -> {
            boolean dark = colours.isDark();
            button.setIcon(dark ? Feather.SUN : Feather.MOON);
            button.setWords(WORDS.text(dark ? "light" : "dark"));
        });
        button.setOnAction(event -> appearance
                .looksProperty()
                .set(appearance
                        .looksProperty()
                        .get()
                        .withTheme(appearance.palette().isDark() ? Looks.ThemeChoice.LIGHT : Looks.ThemeChoice.DARK)));
        IconButton help = new IconButton(Feather.HELP_CIRCLE, WORDS.text("help-key"));
        help.setId("show-help");
        help.setOnAction(event -> showHelp.run());
        IconButton settings = new IconButton(Feather.SETTINGS, WORDS.text("settings-key"));
        settings.setId("show-settings");
        settings.setOnAction(event -> showSettings.run());
        VBox line = new VBox(new HBox(button, help), settings);
        line.setAlignment(Pos.CENTER);
        line.getStyleClass().add("sidebar-buttons");
        return line;
    }
}
