package digitpad.ui.draw;

import digitpad.digits.Mnist;
import digitpad.learning.Model;
import digitpad.learning.ModelCard;
import digitpad.learning.NumberReading;
import digitpad.learning.Reading;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Card;
import digitpad.ui.parts.IconButton;
import digitpad.ui.parts.Page;
import digitpad.ui.parts.PageHeader;
import digitpad.ui.parts.ProbabilityBars;
import digitpad.ui.parts.ShortcutHint;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The pad, beside it the reading and the probabilities, beneath the last drawings. */
public final class DrawPage implements Page {
    private static final Words WORDS = Words.of(DrawPage.class);

    private final DrawModel model;
    private final DrawingFiles files;
    private final Workspace workspace;
    private final Pad pad;
    private final ReadingCard readingCard;
    private final ProbabilityBars bars = new ProbabilityBars(Mnist.DIGITS);
    private final StackPane root = new StackPane();
    private final DrawShortcuts shortcuts;
    private final Supplier<MyDigitsPane> myDigitsMaker;
    /** Made when it is first opened, for it would keep the window waiting. */
    private Optional<MyDigitsPane> myDigitsPane = Optional.empty();

    /**
     * The page.
     *
     * @param model the drawing
     * @param files brings files to the pad and the pad to files
     * @param myDigits takes drawings with the label they should have been read as
     * @param fineTuning teaches them to the network
     * @param background reads them
     * @param workspace tells whether a model is there to read
     * @param appearance gives the colours
     */
    public DrawPage(
            DrawModel model,
            DrawingFiles files,
            MyDigits myDigits,
            FineTuningModel fineTuning,
            Background background,
            Workspace workspace,
            Appearance appearance) {
        this.model = model;
        this.files = files;
        this.workspace = workspace;
        DrawActions actions = new DrawActions(model, files, root);
        myDigitsMaker = () -> new MyDigitsPane(model, myDigits, fineTuning, workspace, background, appearance);
        ObservableValue<List<String>> classNames = workspace
                .modelInUseProperty()
                .map(inUse -> inUse.card().classNames())
                .orElse(Mnist.DIGITS);
        CorrectionCard corrections = new CorrectionCard(model, myDigits, fineTuning, classNames, this::openMyDigits);
        shortcuts = new DrawShortcuts(model, actions, corrections::keep);
        pad = new Pad(model, model.toolProperty(), appearance);
        readingCard = new ReadingCard(appearance, model::choose);
        bars.setId("probabilities");

        PadHint hint = new PadHint(classNames.map(Mnist.DIGITS::equals));
        hint.visibleProperty().bind(model.visibleProperty().map(Sheet::isEmpty));
        Toast toast = new Toast(model.noticeProperty());
        StackPane.setAlignment(toast, Pos.BOTTOM_CENTER);
        StackPane.setMargin(toast, new Insets(16));
        StackPane padWithHint = new StackPane(pad, new DigitBoxes(model), hint, toast);
        VBox.setVgrow(padWithHint, Priority.ALWAYS);
        PadToolbar toolbar = new PadToolbar(model, actions::open, actions::paste);
        VBox padCard = new VBox(toolbar, padWithHint);
        padCard.getStyleClass().addAll("card", "pad-card");
        Card probabilities = Card.titled(WORDS.text("probabilities"), new DigitChooser(model));
        probabilities.getStyleClass().add("probabilities-card");
        ScrollPane scrolled = bars.scrolled();
        probabilities.getChildren().add(scrolled);
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        DrawColumns columns = new DrawColumns(
                padCard,
                toolbar,
                new ReadingColumn(readingCard, probabilities, corrections),
                new RecentStrip(model, appearance));
        VBox.setVgrow(columns, Priority.ALWAYS);
        PageHeader header = new PageHeader(
                WORDS.text("draw"),
                workspace.modelInUseProperty().map(DrawPage::purpose).orElse(WORDS.text("purpose")),
                whenDrawn("copy", Feather.COPY, WORDS.text("copy"), actions::copy),
                whenDrawn("save", Feather.SAVE, WORDS.text("save"), actions::save));
        VBox page = new VBox(header, columns);
        page.getStyleClass().add("page");
        root.getChildren().add(page);
        root.getStylesheets()
                .add(DrawPage.class.getResource("/digitpad/ui/draw/draw.css").toExternalForm());

        model.numberProperty().subscribe(number -> show());
        model.chosenProperty().subscribe(place -> show());
        model.unreadableProperty().subscribe(isSo -> show());
        workspace.modelInUseProperty().subscribe(inUse -> show());
    }

    private void openMyDigits() {
        if (myDigitsPane.isEmpty()) {
            myDigitsPane = Optional.of(myDigitsMaker.get());
            root.getChildren().add(myDigitsPane.get());
            // Its skin, which follows what is shown, is made with its style.
            root.applyCss();
        }
        myDigitsPane.get().open();
    }

    private static String purpose(Model model) {
        ModelCard card = model.card();
        return card.readsDigits()
                ? WORDS.text("purpose")
                : WORDS.text(
                        "purpose.classes",
                        card.name(),
                        card.dataSet(),
                        card.classNames().size());
    }

    private Node whenDrawn(String id, Ikon icon, String words, Runnable action) {
        IconButton button = new IconButton(icon, words);
        button.setId(id);
        button.setOnAction(event -> action.run());
        button.disableProperty().bind(model.sheetProperty().map(Sheet::isEmpty));
        return button;
    }

    private void show() {
        NumberReading number = model.numberProperty().get();
        int chosen = model.chosenProperty().get();
        Model inUse = workspace.modelInUseProperty().get();
        if (number != null) {
            bars.setClassNames(number.classNames());
        } else if (inUse != null) {
            bars.setClassNames(inUse.card().classNames());
        }
        Optional<Reading> looked = Optional.ofNullable(number)
                .map(read -> read.digits().get(chosen).reading());
        if (looked.isPresent() && !looked.get().hasGuess()) {
            bars.showUnmarked(looked.get().probabilities());
        } else {
            bars.show(looked.map(Reading::probabilities));
        }
        if (number != null) {
            readingCard.show(number, chosen);
        } else if (inUse == null) {
            readingCard.showNothing(WORDS.text("opening"), WORDS.text("opening.hint"));
        } else if (model.unreadableProperty().get()) {
            readingCard.showNothing(WORDS.text("unreadable"), WORDS.text("unreadable.hint"));
        } else {
            readingCard.showNothing(WORDS.text("nothing-drawn"), WORDS.text("nothing-drawn.hint"));
        }
    }

    @Override
    public void keyPressed(KeyEvent event) {
        shortcuts.keyPressed(event);
    }

    @Override
    public List<ShortcutHint> shortcuts() {
        return DrawShortcuts.hints();
    }

    @Override
    public boolean open(Path file) {
        // A folder may be a data set; it is no picture.
        if (Files.isDirectory(file)) {
            return false;
        }
        files.open(file);
        return true;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        pad.requestFocus();
    }

    @Override
    public void hidden() {
        myDigitsPane.ifPresent(MyDigitsPane::hide);
    }
}
