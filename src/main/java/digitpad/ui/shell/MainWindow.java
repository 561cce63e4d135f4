package digitpad.ui.shell;

import digitpad.ui.parts.Appearance;
import digitpad.ui.workspace.ModelLibrary;
import digitpad.ui.workspace.Workspace;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window: sidebar, message strip, one page at a time. FX thread only. */
public final class MainWindow {
    private static final int[] ICON_SIZES = {16, 32, 48, 64, 128, 256};
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double MIN_WIDTH = 960;
    private static final double MIN_HEIGHT = 640;

    private final List<PageEntry> pages;
    private final ModelLibrary library;
    private final Sidebar sidebar;
    private final StackPane content = new StackPane();
    private final Stage stage;
    private PageEntry current;

    /**
     * Fills a stage, with the first page in view.
     *
     * @param stage not shown yet
     * @param pages in the sidebar's order
     * @param workspace gives messages and the model in use
     * @param library opens models
     * @param appearance light or dark
     */
    public MainWindow(
            Stage stage, List<PageEntry> pages, Workspace workspace, ModelLibrary library, Appearance appearance) {
        this.stage = stage;
        this.pages = List.copyOf(pages);
        this.library = library;
        sidebar = new Sidebar(this.pages, this::show, workspace, library, appearance, this::chooseModel);
        VBox.setVgrow(content, Priority.ALWAYS);
        VBox main = new VBox(new MessageStrip(workspace), content);
        HBox.setHgrow(main, Priority.ALWAYS);
        Parent root = new HBox(sidebar, main);
        root.getStyleClass().add("window");
        root.getStylesheets()
                .add(MainWindow.class
                        .getResource("/digitpad/ui/shell/shell.css")
                        .toExternalForm());
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(root, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        appearance.applyTo(scene);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        acceptFiles(scene);
        stage.setTitle("Digitpad");
        for (int size : ICON_SIZES) {
            stage.getIcons()
                    .add(new Image(MainWindow.class.getResourceAsStream("/digitpad/icons/digitpad-" + size + ".png")));
        }
        stage.setScene(scene);
        stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, screen.getHeight()));
        show(this.pages.get(0));
    }

    private void show(PageEntry page) {
        sidebar.mark(page);
        if (page == current) {
            return;
        }
        if (current != null) {
            current.page().hidden();
        }
        current = page;
        content.getChildren().setAll(page.page().node());
        page.page().shown();
    }

    private void keyPressed(KeyEvent event) {
        int number = event.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
        if (event.isShortcutDown() && !event.isAltDown() && number >= 0 && number < pages.size()) {
            show(pages.get(number));
            event.consume();
            return;
        }
        current.page().keyPressed(event);
        // A page that opens files of its own takes these keys for them.
        if (!event.isConsumed() && event.isShortcutDown() && event.getCode() == KeyCode.O) {
            chooseModel();
            event.consume();
        }
    }

    private void chooseModel() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open model");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Digitpad models", "*.zip"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        File chosen = chooser.showOpenDialog(stage);
        if (chosen != null) {
            library.open(chosen.toPath());
        }
    }

    private void open(Path file) {
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            library.open(file);
        } else {
            pages.stream().filter(page -> page.page().open(file)).findFirst().ifPresent(this::show);
        }
    }

    private void acceptFiles(Scene scene) {
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        scene.setOnDragDropped(event -> {
            List<File> dropped = event.getDragboard().getFiles();
            dropped.stream().findFirst().ifPresent(file -> open(file.toPath()));
            event.setDropCompleted(!dropped.isEmpty());
            event.consume();
        });
    }
}
