package digitpad.ui.shell;

import digitpad.files.Backup;
import digitpad.files.Looks;
import digitpad.files.Preferences;
import digitpad.files.keras.KerasFile;
import digitpad.learning.Model;
import digitpad.learning.ModelOrigin;
import digitpad.learning.PixelScale;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.AskPane;
import digitpad.ui.parts.PaintedFrame;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.ModelLibrary;
import digitpad.ui.workspace.PageName;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Language;
import digitpad.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
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
    private static final Words WORDS = Words.of(MainWindow.class);
    private static final String NAME = "Digitpad";
    private static final int[] ICON_SIZES = {16, 24, 32, 48, 64, 128, 256};
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double MIN_WIDTH = 960;
    private static final double MIN_HEIGHT = 640;
    /** So much of a window must be in sight for the mouse to take it. */
    private static final double GRIP = 64;

    private static final double SIDEBAR = 80;
    /** Where a page's header ends: its name and its controls are never covered. */
    private static final double BELOW_HEADER = 60;
    /** At first, of the screen's width and height. */
    private static final double LARGEST_SHARE = 0.9;

    private final List<PageEntry> pages;
    private final ModelLibrary library;
    private final Workspace workspace;
    private final PagePort port = new PagePort();
    private final StackPane layers = new StackPane();
    private final ShortcutSheet sheet = new ShortcutSheet(layers);
    private final HelpPane help = new HelpPane(layers, this::showShortcuts);
    private final FirstSteps steps = new FirstSteps();
    private final KeyTips tips = new KeyTips();
    private final SettingsPane settings;
    private final Appearance appearance;
    private final AskPane asking = new AskPane(layers);
    private final Stage stage;
    private final Keeping keeping;
    private PageEntry current;
    private Preferences.WindowPlace lastPlace;

    /**
     * Fills a stage, with the workspace's page in view.
     *
     * @param stage not shown yet
     * @param pages in the sidebar's order
     * @param workspace gives messages and the model in use
     * @param library opens models
     * @param appearance how everything looks
     * @param working what may take so long that a bar says so
     * @param keeping what is done with all that is kept
     * @param place where the window was last time
     */
    public MainWindow(
            Stage stage,
            List<PageEntry> pages,
            Workspace workspace,
            ModelLibrary library,
            Appearance appearance,
            List<Background> working,
            Keeping keeping,
            Optional<Preferences.WindowPlace> place) {
        this.stage = stage;
        this.pages = List.copyOf(pages);
        this.library = library;
        this.workspace = workspace;
        this.appearance = appearance;
        AboutPane about = new AboutPane(layers, keeping.version(), keeping.files());
        settings = new SettingsPane(
                layers,
                appearance,
                keeping.language(),
                new SettingsPane.Actions(
                        this::exportEverything,
                        this::importEverything,
                        keeping.openData(),
                        keeping.openLogs(),
                        keeping.copyDiagnostics(),
                        about::open,
                        this::beginSteps));
        this.keeping = keeping;
        Sidebar sidebar = new Sidebar(
                this.pages,
                workspace,
                library,
                appearance,
                this::chooseModel,
                () -> help.open(current.name()),
                settings::open);
        MessageStrip strip = new MessageStrip(workspace, MessageStrip.SHOWN);
        StackPane.setAlignment(strip, Pos.TOP_CENTER);
        StackPane.setMargin(strip, new Insets(BELOW_HEADER, 14, 14, SIDEBAR + 14));
        BusyBar bar = new BusyBar(working, appearance);
        StackPane.setAlignment(bar, Pos.TOP_CENTER);
        StackPane.setMargin(bar, new Insets(BELOW_HEADER - 4, 0, 0, 0));
        StackPane main = new StackPane(port, bar);
        HBox.setHgrow(main, Priority.ALWAYS);
        layers.getChildren().addAll(new HBox(sidebar, main), steps, strip, tips);
        // Their size follows the window alone: what changes inside does not lay out the root.
        layers.setManaged(false);
        ZoomPane root = new ZoomPane(layers, appearance.zoomProperty());
        root.getStyleClass().add("window");
        root.getStylesheets()
                .add(MainWindow.class
                        .getResource("/digitpad/ui/shell/shell.css")
                        .toExternalForm());
        // Without a size of its own, the first snapshot would make the scene as small as a pane can be.
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        if (Language.isRightToLeft()) {
            scene.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        appearance.applyTo(scene);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressedAnywhere);
        tips.install(scene);
        acceptFiles(scene);
        library.whenDoubted(this::askScale);
        stage.setTitle(NAME);
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
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, shown -> PaintedFrame.then(this::showIcons));
        workspace.drawingProperty().subscribe(drawing -> {
            if (drawing != null) {
                steps.drawn();
            }
        });
        stage.focusedProperty().subscribe(focused -> {
            if (focused) {
                keeping.focused().run();
            }
        });
        workspace.pageProperty().subscribe(name -> this.pages.stream()
                .filter(page -> page.name() == name)
                .forEach(this::show));
    }

    /** Window managers take icons at any time, and to read them all would keep the window waiting. */
    private void showIcons() {
        stage.getIcons()
                .setAll(IntStream.of(ICON_SIZES)
                        .mapToObj(size -> new Image(
                                MainWindow.class.getResourceAsStream("/digitpad/icons/digitpad-" + size + ".png")))
                        .toList());
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
        port.show(page.page().node());
        page.page().shown();
        steps.requestLayout();
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && steps.skip()) {
            event.consume();
            return;
        }
        int number = event.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
        if (event.isShortcutDown() && !event.isAltDown() && number >= 0 && number < pages.size()) {
            workspace.pageProperty().set(pages.get(number).name());
            event.consume();
            return;
        }
        // By what is typed, for the question mark has no key of its own.
        boolean isQuestion = event.getText().equals("?") && !(event.getTarget() instanceof TextInputControl);
        if (isQuestion) {
            showShortcuts();
            event.consume();
            return;
        }
        if (event.getCode() == KeyCode.F1) {
            help.open(current.name());
            event.consume();
            return;
        }
        if (event.getCode() == KeyCode.COMMA && event.isShortcutDown() && !event.isAltDown()) {
            settings.open();
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

    private void showShortcuts() {
        sheet.show(current);
    }

    /** Also while something lies over the page. */
    private void keyPressedAnywhere(KeyEvent event) {
        if (!event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> appearance.zoomBy(1);
            case MINUS, SUBTRACT -> appearance.zoomBy(-1);
            case DIGIT0, NUMPAD0 ->
                appearance.looksProperty().set(appearance.looksProperty().get().withZoom(Looks.USUAL.zoomPercent()));
            // What is drawn and trained is kept as it arises, so nothing need be asked.
            case Q -> stage.close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Shows a new user around; what lies over the page makes room. */
    public void beginSteps() {
        workspace.pageProperty().set(PageName.DRAW);
        steps.begin(keeping.stepsSeen());
    }

    /** {@return what the user is told when diagnostics are on the clipboard} */
    public static String diagnosticsCopied() {
        return WORDS.text("diagnostics-copied");
    }

    private void exportEverything() {
        FileChooser chooser = everythingChooser();
        chooser.setInitialFileName("digitpad-" + LocalDate.now() + ".zip");
        File chosen = chooser.showSaveDialog(stage);
        if (chosen != null) {
            keeping.files()
                    .submit(
                            () -> keeping.backup().write(chosen.toPath()),
                            written -> workspace.tell(WORDS.text(
                                    "everything.written",
                                    chosen.getName(),
                                    written.models(),
                                    written.runs(),
                                    written.drawings())),
                            fault -> workspace.warn(
                                    Background.words(fault, WORDS.text("everything.not-written", chosen))));
        }
    }

    private void importEverything() {
        File chosen = everythingChooser().showOpenDialog(stage);
        if (chosen != null) {
            keeping.files()
                    .submit(
                            () -> keeping.backup().read(chosen.toPath()),
                            this::tellRestored,
                            fault ->
                                    workspace.warn(Background.words(fault, WORDS.text("everything.not-read", chosen))));
        }
    }

    private void tellRestored(Backup.Restored restored) {
        keeping.restored().run();
        String text = WORDS.text(
                "everything.read",
                restored.added().models(),
                restored.added().runs(),
                restored.added().drawings());
        restored.settings()
                .ifPresentOrElse(
                        kept -> workspace.offer(text, WORDS.text("everything.settings"), () -> appearance
                                .looksProperty()
                                .set(kept.looks())),
                        () -> workspace.tell(text));
    }

    private static FileChooser everythingChooser() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WORDS.text("everything.title"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(WORDS.text("everything.files"), "*.zip"));
        return chooser;
    }

    private void chooseModel() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WORDS.text("choose-model"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(WORDS.text("models"), "*.zip", "*.h5", "*.hdf5", "*.keras"),
                        new FileChooser.ExtensionFilter(WORDS.text("all-files"), "*"));
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
                        WORDS.text("scale.title", file.getFileName()),
                        WORDS.text("scale.field"),
                        assumed.words(),
                        WORDS.text("scale.use")),
                typed ->
                        PixelScale.parse(typed).isPresent() ? Optional.empty() : Optional.of(WORDS.text("scale.wrong")),
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
