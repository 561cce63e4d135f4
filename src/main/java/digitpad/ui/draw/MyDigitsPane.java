package digitpad.ui.draw;

import atlantafx.base.controls.ModalPane;
import digitpad.digits.Drawing;
import digitpad.learning.Model;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Card;
import digitpad.ui.parts.Gallery;
import digitpad.ui.parts.IconButton;
import digitpad.ui.parts.Thumbnail;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Message;
import digitpad.ui.workspace.PageName;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Lies over the Draw page and shows My digits as the network sees them, with what it takes them for: to look at, label anew, delete, import
 * and export, and to teach the network. Put it last into the page's stack. FX thread only.
 */
final class MyDigitsPane extends ModalPane {
    private static final Words WORDS = Words.of(MyDigitsPane.class);
    private static final double WIDTH = 880;
    private static final double HEIGHT = 600;
    /** What is left of the page around the pane, on all sides together. */
    private static final double MARGIN = 48;

    private final DrawModel model;
    private final MyDigits myDigits;
    private final Workspace workspace;
    private final Background readings;
    private final Label summary = new Label();
    private final IconButton close = new IconButton(Feather.X, WORDS.text("my-digits.close"));
    private final Gallery gallery;
    private final KeptDrawingColumn column;
    private final Label done = new Label();
    private final Button undo = new Button(WORDS.text("undo"));
    private final Label nothing = new Label(WORDS.text("my-digits.nothing-yet"));
    private final Region card;
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", -1);

    private List<KeptDrawing> shown = List.of();
    private Node asker;
    /** What is said of a network that has learned; null while nothing is. */
    private Message taught;

    /**
     * A pane that shows nothing yet.
     *
     * @param model takes a drawing back onto the pad
     * @param myDigits what is shown
     * @param fineTuning teaches
     * @param workspace tells what reads
     * @param readings reads in the background
     * @param appearance gives the colours
     */
    MyDigitsPane(
            DrawModel model,
            MyDigits myDigits,
            FineTuningModel fineTuning,
            Workspace workspace,
            Background readings,
            Appearance appearance) {
        this.model = model;
        this.myDigits = myDigits;
        this.workspace = workspace;
        this.readings = readings;
        gallery = new Gallery(appearance, WORDS.text("my-digits"));
        column = new KeptDrawingColumn(appearance, this::relabel, this::putOnThePad, this::delete);
        setId("my-digits-pane");
        // Tab goes past a pane that shows nothing, or it would stay there.
        setFocusTraversable(false);
        // As an OverlayPane: keys would be lost in what is only hidden.
        disableProperty().bind(displayProperty().not());
        setInTransitionFactory(null);
        setOutTransitionFactory(null);
        addEventHandler(KeyEvent.ANY, KeyEvent::consume);
        // A list keeps this key for itself.
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                hide();
                key.consume();
            }
        });
        displayProperty().subscribe(isShown -> {
            if (!isShown && asker != null) {
                asker.requestFocus();
                asker = null;
            }
        });
        gallery.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DELETE && selected.get() >= 0) {
                delete();
            } else if (key.getText().matches("[0-9]") && selected.get() >= 0 && !key.isShortcutDown()) {
                relabel(key.getText());
            }
        });
        card = card(new FineTuningBar(fineTuning, workspace, myDigits));
        fineTuning.stateProperty().subscribe(this::tellOfTeaching);
        myDigits.drawingsProperty().subscribe(drawings -> refresh());
        workspace.networkInUseProperty().subscribe(network -> refresh());
        selected.subscribe(() -> showChosen());
        gallery.selectedProperty().bind(selected);
        gallery.setOnChosen(index -> selected.set(index));
    }

    /** Who has closed the pane meanwhile, or looks at another page, hears that the network has learned. */
    private void tellOfTeaching(FineTuningModel.State state) {
        if (taught != null && workspace.messageProperty().get() == taught) {
            workspace.messageProperty().set(null);
        }
        taught = null;
        boolean isInView = isDisplay() && workspace.pageProperty().get() == PageName.DRAW;
        if (state instanceof FineTuningModel.Taught now && !isInView) {
            int before = now.result().rightBefore();
            int after = now.result().rightAfter();
            workspace.offer(
                    WORDS.text("fine-tune.learned", before, after, now.result().drawings()),
                    WORDS.text("fine-tune.look"),
                    () -> {
                        workspace.pageProperty().set(PageName.DRAW);
                        open();
                    });
            taught = workspace.messageProperty().get();
        }
    }

    /** Opens the pane. */
    void open() {
        asker = getScene().getFocusOwner();
        tell("", Optional.empty());
        show(card);
        refresh();
        gallery.lookup(".list-view").requestFocus();
    }

    private Region card(Node fineTuning) {
        MyDigitsDialogs dialogs = new MyDigitsDialogs(myDigits, this, words -> tell(words, Optional.empty()));
        IconButton bring = new IconButton(Feather.LOG_IN, WORDS.text("my-digits.import"));
        bring.setId("my-digits-import");
        bring.setOnAction(event -> dialogs.importFile());
        IconButton send = new IconButton(Feather.SHARE, WORDS.text("my-digits.export"));
        send.setId("my-digits-export");
        send.setOnAction(event -> dialogs.exportFile());
        send.disableProperty()
                .bind(myDigits.drawingsProperty().map(List::isEmpty).orElse(true));
        close.setId("my-digits-close");
        close.setOnAction(event -> hide());
        Card pane = Card.titled(WORDS.text("my-digits"), bring, send, close);
        pane.setId("my-digits-card");
        summary.setId("my-digits-summary");
        summary.getStyleClass().add("muted");
        nothing.setWrapText(true);
        nothing.getStyleClass().add("muted");
        nothing.setMaxWidth(WIDTH / 2);
        StackPane middle = new StackPane(gallery, nothing);
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox columns = new HBox(16, middle, column);
        VBox.setVgrow(columns, Priority.ALWAYS);
        undo.setId("my-digits-undo");
        done.setId("my-digits-done");
        done.getStyleClass().add("muted");
        HBox told = new HBox(8, done, undo);
        told.setAlignment(Pos.CENTER_LEFT);
        told.setMinHeight(32);
        pane.getChildren().addAll(summary, columns, told, fineTuning);
        pane.getStyleClass().add("my-digits-content");
        pane.maxWidthProperty().bind(widthProperty().map(width -> Math.min(WIDTH, width.doubleValue() - MARGIN)));
        pane.prefWidthProperty().bind(pane.maxWidthProperty());
        pane.maxHeightProperty().bind(heightProperty().map(height -> Math.min(HEIGHT, height.doubleValue() - MARGIN)));
        pane.prefHeightProperty().bind(pane.maxHeightProperty());
        return pane;
    }

    private KeptDrawing chosen() {
        return shown.get(selected.get());
    }

    private void putOnThePad() {
        model.replace(Sheet.of(DrawingFiles.onPad(chosen().drawing().ink())));
        hide();
    }

    /** What is chosen, as it is kept by now: what is shown is older while it is read anew. */
    private Optional<Drawing> kept() {
        Drawing shown = chosen().drawing();
        List<Drawing> kept = myDigits.drawingsProperty().get();
        return kept.contains(shown)
                ? Optional.of(shown)
                : kept.stream()
                        .filter(drawing -> drawing.ink().equals(shown.ink()))
                        .findFirst();
    }

    private void relabel(String label) {
        kept().ifPresent(drawing -> relabel(drawing, label));
    }

    private void relabel(Drawing drawing, String label) {
        String before = drawing.label().orElseThrow();
        myDigits.relabel(drawing, label, () -> {
            String said = label.equals(Drawing.NOT_A_DIGIT) ? WORDS.text("kept.none") : WORDS.text("kept.digit", label);
            Drawing now = new Drawing(drawing.ink(), Optional.of(label), drawing.writer());
            Runnable back = () -> myDigits.relabel(now, before, () -> tell("", Optional.empty()));
            tell(said, label.equals(before) ? Optional.empty() : Optional.of(back));
        });
    }

    private void delete() {
        kept().ifPresent(drawing -> myDigits.remove(drawing, back -> {
            selected.set(Math.min(selected.get(), shown.size() - 1));
            tell(WORDS.text("kept.deleted"), Optional.of(() -> {
                back.run();
                tell("", Optional.empty());
            }));
        }));
    }

    private void tell(String text, Optional<Runnable> back) {
        done.setText(text);
        undo.setVisible(back.isPresent());
        undo.setOnAction(event -> back.ifPresent(Runnable::run));
    }

    /** Has everything read again, while it is to be seen. */
    private void refresh() {
        List<Drawing> drawings = myDigits.drawingsProperty().get();
        if (!isDisplay() || drawings == null) {
            return;
        }
        Optional<Model> inUse =
                Optional.ofNullable(workspace.modelInUseProperty().get());
        readings.submit(
                () -> KeptDrawing.read(drawings, inUse),
                read -> {
                    if (myDigits.drawingsProperty().get() == drawings
                            && workspace.networkInUseProperty().get()
                                    == inUse.map(Model::network).orElse(null)) {
                        show(read);
                    }
                },
                fault -> workspace.warn(Background.words(fault, WORDS.text("my-digits.unreadable"))));
    }

    private void show(List<KeptDrawing> read) {
        boolean isAsBefore = inks(read).equals(inks(shown));
        int place = isAsBefore ? selected.get() : Math.min(selected.get(), read.size() - 1);
        shown = read;
        List<Thumbnail> thumbnails = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            thumbnails.add(read.get(i).thumbnail(i));
        }
        gallery.show(thumbnails);
        selected.set(read.isEmpty() ? -1 : Math.max(0, place));
        nothing.setVisible(read.isEmpty());
        gallery.setVisible(!read.isEmpty());
        if (read.isEmpty() && isDisplay()) {
            // An empty list loses the focus, and with it the keys.
            close.requestFocus();
        }
        summary.setText(summary(read));
        showChosen();
    }

    private static List<?> inks(List<KeptDrawing> drawings) {
        return drawings.stream().map(one -> one.drawing().ink()).toList();
    }

    private String summary(List<KeptDrawing> read) {
        Model inUse = workspace.modelInUseProperty().get();
        if (read.isEmpty()) {
            return WORDS.text("my-digits.none");
        }
        long misread = read.stream().filter(KeptDrawing::isMisread).count();
        return inUse == null
                ? WORDS.text("my-digits.count", read.size())
                : WORDS.text(
                        "my-digits.misread", read.size(), misread, inUse.card().name());
    }

    private void showChosen() {
        boolean isChosen = selected.get() >= 0 && selected.get() < shown.size();
        column.show(isChosen ? Optional.of(chosen()) : Optional.empty());
    }
}
