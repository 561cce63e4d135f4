package digitpad.ui.shell;

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
import digitpad.ui.workspace.Message;
import digitpad.ui.workspace.ModelLibrary;
import digitpad.ui.workspace.PageName;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Language;
import digitpad.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The window: sidebar, message strip, one page at a time. FX thread only. */
public final class MainWindow {
    private static final Words WORDS = Words.of(MainWindow.class);
    private static final String NAME = "Digitpad";
    private static final int[] ICON_SIZES = {16, 24, 32, 48, 64, 128, 256};
    private static final double SIDEBAR = 80;
    /** Where a page's header ends: its name and its controls are never covered. */
    private static final double BELOW_HEADER = 60;

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
    private final WindowPlacement placement;
    private PageEntry current;

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
        Everything everything = new Everything(stage, workspace, appearance, keeping);
        settings = new SettingsPane(
                layers,
                appearance,
                keeping.language(),
                new SettingsPane.Actions(
                        everything::export,
                        everything::bringBack,
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
        StackPane.setAlignment(strip, Pos.TOP_RIGHT);
        StackPane.setMargin(strip, new Insets(BELOW_HEADER, 24, 14, SIDEBAR + 24));
        BusyBar bar = new BusyBar(working, appearance);
        StackPane.setAlignment(bar, Pos.TOP_CENTER);
        StackPane.setMargin(bar, new Insets(BELOW_HEADER - 4, 0, 0, 0));
        StackPane main = new StackPane(port, bar);
        HBox.setHgrow(main, Priority.ALWAYS);
        layers.getChildren().addAll(new HBox(sidebar, main), steps, strip, tips);
        // Their size follows the window alone: what changes inside does not lay out the root.
        layers.setManaged(false);
        ZoomPane root = new ZoomPane(layers, appearance.zoomProperty());
        new PopupZoom(stage, appearance.zoomProperty());
        root.getStyleClass().add("window");
        root.getStylesheets()
                .add(MainWindow.class
                        .getResource("/digitpad/ui/shell/shell.css")
                        .toExternalForm());
        // Without a size of its own, the first snapshot would make the scene as small as a pane can be.
        Scene scene = new Scene(root, WindowPlacement.WIDTH, WindowPlacement.HEIGHT);
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
        // Escape puts away what lies over the page, here as anywhere.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setScene(scene);
        placement = new WindowPlacement(stage, place);
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

    /** {@return where the window is, or was before it was closed} */
    public Preferences.WindowPlace place() {
        return placement.last();
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
        if (event.getCode() == KeyCode.ESCAPE && workspace.messageProperty().get() != null) {
            workspace.messageProperty().set(null);
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
        if (event.getCode() == KeyCode.F11) {
            fillScreen(!stage.isFullScreen());
            event.consume();
        }
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

    private void fillScreen(boolean fills) {
        stage.setFullScreen(fills);
        String wayBack = WORDS.text("full-screen.left");
        Message told = workspace.messageProperty().get();
        if (fills) {
            workspace.tell(wayBack);
        } else if (told != null && told.text().equals(wayBack)) {
            workspace.messageProperty().set(null);
        }
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
