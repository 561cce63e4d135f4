package digitpad.ui.shell;

import digitpad.files.Preferences;
import digitpad.files.keras.KerasFile;
import digitpad.learning.Model;
import digitpad.learning.ModelOrigin;
import digitpad.learning.PixelScale;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.AskPane;
import digitpad.ui.workspace.ModelLibrary;
import digitpad.ui.workspace.PageName;
import digitpad.ui.workspace.Workspace;
import java.io.File;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The window: sidebar, message strip, one page at a time. FX thread only. */
public final class MainWindow {
    private static final int[] ICON_SIZES = {16, 24, 32, 48, 64, 128, 256};
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double MIN_WIDTH = 960;
    private static final double MIN_HEIGHT = 640;
    /** So much of a window must be in sight for the mouse to take it. */
    private static final double GRIP = 64;
    /** At first, of the screen's width and height. */
    private static final double LARGEST_SHARE = 0.9;

    private final List<PageEntry> pages;
    private final ModelLibrary library;
    private final Workspace workspace;
    private final StackPane content = new StackPane();
    private final ShortcutSheet sheet = new ShortcutSheet();
    private final AskPane asking = new AskPane();
    private final Stage stage;
    private PageEntry current;
    private Preferences.WindowPlace lastPlace;

    /**
     * Fills a stage, with the workspace's page in view.
     *
     * @param stage not shown yet
     * @param pages in the sidebar's order
     * @param workspace gives messages and the model in use
     * @param library opens models
     * @param appearance light or dark
     * @param place where the window was last time
     */
    public MainWindow(
            Stage stage,
            List<PageEntry> pages,
            Workspace workspace,
            ModelLibrary library,
            Appearance appearance,
            Optional<Preferences.WindowPlace> place) {
        this.stage = stage;
        this.pages = List.copyOf(pages);
        this.library = library;
        this.workspace = workspace;
        Sidebar sidebar =
                new Sidebar(this.pages, workspace, library, appearance, this::chooseModel, () -> sheet.show(current));
        MessageStrip strip = new MessageStrip(workspace, MessageStrip.SHOWN);
        StackPane.setAlignment(strip, Pos.TOP_CENTER);
        StackPane.setMargin(strip, new Insets(14));
        StackPane main = new StackPane(content, strip);
        HBox.setHgrow(main, Priority.ALWAYS);
        StackPane root = new StackPane(new HBox(sidebar, main), sheet, asking);
        root.getStyleClass().add("window");
        root.getStylesheets()
                .add(MainWindow.class
                        .getResource("/digitpad/ui/shell/shell.css")
                        .toExternalForm());
        Scene scene = new Scene(root);
        appearance.applyTo(scene);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        acceptFiles(scene);
        library.whenDoubted(this::askScale);
        stage.setTitle("Digitpad");
        for (int size : ICON_SIZES) {
            stage.getIcons()
                    .add(new Image(MainWindow.class.getResourceAsStream("/digitpad/icons/digitpad-" + size + ".png")));
        }
        stage.setScene(scene);
        stage.setMinWidth(
                Math.min(MIN_WIDTH, Screen.getPrimary().getVisualBounds().getWidth()));
        stage.setMinHeight(
                Math.min(MIN_HEIGHT, Screen.getPrimary().getVisualBounds().getHeight()));
        lastPlace = place.filter(MainWindow::isOnScreen).orElseGet(MainWindow::firstPlace);
        // Some window managers of X11 (Openbox is one) open JavaFX's windows at their least size, whatever they were
        // given.
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, shown -> {
            put(lastPlace);
            followPlace();
        });
        put(lastPlace);
        workspace.pageProperty().subscribe(name -> this.pages.stream()
                .filter(page -> page.name() == name)
                .forEach(this::show));
    }

    /** Of the usual size, or as much of the screen as leaves a margin, in the screen's middle. */
    private static Preferences.WindowPlace firstPlace() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width =
                Math.max(Math.min(MIN_WIDTH, screen.getWidth()), Math.min(WIDTH, LARGEST_SHARE * screen.getWidth()));
        double height = Math.max(
                Math.min(MIN_HEIGHT, screen.getHeight()), Math.min(HEIGHT, LARGEST_SHARE * screen.getHeight()));
        return new Preferences.WindowPlace(
                screen.getMinX() + (screen.getWidth() - width) / 2,
                screen.getMinY() + (screen.getHeight() - height) / 2,
                width,
                height,
                false);
    }

    /** Whether a window there can be seen, and taken by its frame: screens come and go. */
    private static boolean isOnScreen(Preferences.WindowPlace place) {
        double middle = place.x() + place.width() / 2;
        return place.width() >= GRIP
                && place.height() >= GRIP
                && Screen.getScreens().stream()
                        .map(Screen::getVisualBounds)
                        .anyMatch(screen -> screen.contains(middle, Math.max(place.y(), screen.getMinY()))
                                && place.y() > screen.getMinY() - GRIP
                                && place.width() <= screen.getWidth() + GRIP
                                && place.height() <= screen.getHeight() + GRIP);
    }

    private void put(Preferences.WindowPlace place) {
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.isMaximized());
    }

    private void followPlace() {
        Stream.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(value -> value.subscribe(now -> notePlace()));
        stage.maximizedProperty().subscribe(now -> notePlace());
    }

    /** A maximized window remembers where it goes back to. */
    private void notePlace() {
        lastPlace = stage.isMaximized()
                ? new Preferences.WindowPlace(lastPlace.x(), lastPlace.y(), lastPlace.width(), lastPlace.height(), true)
                : new Preferences.WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
    }

    /** {@return where the window is, or was before it was closed} */
    public Preferences.WindowPlace place() {
        return lastPlace;
    }

    private void show(PageEntry page) {
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
            workspace.pageProperty().set(pages.get(number).name());
            event.consume();
            return;
        }
        // By what is typed, for the question mark has no key of its own.
        boolean isQuestion = event.getText().equals("?") && !(event.getTarget() instanceof TextInputControl);
        if (isQuestion || event.getCode() == KeyCode.F1) {
            sheet.show(current);
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
                        new FileChooser.ExtensionFilter("Models", "*.zip", "*.h5", "*.hdf5", "*.keras"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        File chosen = chooser.showOpenDialog(stage);
        if (chosen != null) {
            library.open(chosen.toPath());
        }
    }

    private void askScale(Path file, Model model) {
        // The button that asked is gone by the time the question is answered: the keys go to the page then.
        current.page().node().requestFocus();
        PixelScale assumed = model.card().origin().map(ModelOrigin::scale).orElse(PixelScale.UNIT);
        asking.ask(
                new AskPane.Question(
                        "How " + file.getFileName() + " takes pixels",
                        "Numbers for paper and for ink, such as 0 to 1 or 0 to 255",
                        assumed.words(),
                        "Use and keep"),
                typed -> PixelScale.parse(typed).isPresent()
                        ? Optional.empty()
                        : Optional.of("Type two different numbers, such as 0 to 255."),
                typed -> library.open(file, PixelScale.parse(typed).orElseThrow()));
    }

    /**
     * Opens what was dropped on the window.
     *
     * @param file a model, or what one of the pages takes
     */
    public void open(Path file) {
        boolean isOurs = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        if (isOurs || KerasFile.isNamedSo(file)) {
            library.open(file);
        } else {
            // An ink file is drawings on one page and a data set on another: the page in view is asked first.
            PageName inView = workspace.pageProperty().get();
            pages.stream()
                    .sorted(Comparator.comparing(page -> page.name() != inView))
                    .filter(page -> page.page().open(file))
                    .findFirst()
                    .ifPresent(page -> workspace.pageProperty().set(page.name()));
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
