package digitpad.ui.draw;

import atlantafx.base.controls.ModalPane;
import digitpad.digits.DigitImage;
import digitpad.digits.DigitNormaliser;
import digitpad.digits.Drawing;
import digitpad.learning.FineTuning;
import digitpad.learning.Network;
import digitpad.learning.Reading;
import digitpad.learning.Refusal;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Card;
import digitpad.ui.parts.DigitImageView;
import digitpad.ui.parts.Gallery;
import digitpad.ui.parts.IconButton;
import digitpad.ui.parts.Numbers;
import digitpad.ui.parts.Thumbnail;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Workspace;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/**
 * Lies over the Draw page and shows My digits as the network sees them, with what it takes them for: to look at, label anew, delete, import
 * and export, and to teach the network. Put it last into the page's stack. FX thread only.
 */
final class MyDigitsPane extends ModalPane {
    private static final FileChooser.ExtensionFilter INK =
            new FileChooser.ExtensionFilter("Ink file", "*" + DrawingFiles.INK_SUFFIX);
    private static final int LARGE = 6;
    private static final double WIDTH = 880;
    private static final double HEIGHT = 600;
    /** What is left of the page around the pane, on all sides together. */
    private static final double MARGIN = 48;

    private final DrawModel model;
    private final MyDigits myDigits;
    private final Workspace workspace;
    private final Background readings;
    private final Label summary = new Label();
    private final Gallery gallery;
    private final DigitImageView image;
    private final Label words = new Label();
    private final List<ToggleButton> labels = new ArrayList<>();
    private final Button toPad = new Button("Put on the pad");
    private final Button delete = new Button("Delete");
    private final Label done = new Label();
    private final Button undo = new Button("Undo");
    private final VBox chosenColumn;
    private final Label nothing =
            new Label("Draw a digit that is misread, and say under the reading what it was meant to be."
                    + " It is kept here, and the network can learn from it.");
    private final Region card;
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", -1);

    private List<Shown> shown = List.of();
    private Node asker;
    private File folder;

    /** A drawing as the network sees it; no reading before it was read. */
    private record Shown(Drawing drawing, DigitImage image, Optional<Reading> reading) {
        boolean isRight() {
            boolean isDigit = drawing.digit().isPresent();
            return reading.filter(read -> isDigit
                            ? read.isDigit() && read.digit() == drawing.digit().getAsInt()
                            : !read.isDigit())
                    .isPresent();
        }

        String label() {
            return drawing.digit().isPresent() ? drawing.label().orElseThrow() : "–";
        }

        String guess() {
            return reading.map(read -> read.isDigit() ? Integer.toString(read.digit()) : "–")
                    .orElse("");
        }

        Thumbnail thumbnail(int place) {
            boolean isMisread = reading.isPresent() && !isRight();
            return new Thumbnail(
                    image,
                    label(),
                    isMisread ? Optional.of(guess()) : Optional.empty(),
                    false,
                    "Drawing " + (place + 1) + ", " + spoken());
        }

        String spoken() {
            String kept = "kept as " + (drawing.digit().isPresent() ? label() : "no digit");
            return reading.map(read -> kept + ", read as "
                            + (read.isDigit()
                                    ? read.digit() + " (" + Numbers.probability(read.confidence()) + ")"
                                    : "no digit"))
                    .orElse(kept);
        }
    }

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
        gallery = new Gallery(appearance, "My digits");
        image = new DigitImageView(appearance, LARGE, true);
        setId("my-digits-pane");
        // Tab goes past a pane that shows nothing, or it would stay there.
        setFocusTraversable(false);
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
        chosenColumn = chosenColumn();
        card = card(new FineTuningBar(fineTuning, workspace, myDigits));
        myDigits.drawingsProperty().subscribe(drawings -> refresh());
        workspace.networkInUseProperty().subscribe(network -> refresh());
        selected.subscribe(() -> showChosen());
        gallery.selectedProperty().bind(selected);
        gallery.setOnChosen(index -> selected.set(index));
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
        IconButton bring = new IconButton(Feather.LOG_IN, "Import drawings from an ink file");
        bring.setId("my-digits-import");
        bring.setOnAction(event -> importFile());
        IconButton send = new IconButton(Feather.SHARE, "Export all drawings as an ink file");
        send.setId("my-digits-export");
        send.setOnAction(event -> exportFile());
        send.disableProperty()
                .bind(myDigits.drawingsProperty().map(List::isEmpty).orElse(true));
        IconButton close = new IconButton(Feather.X, "Close (Esc)");
        close.setId("my-digits-close");
        close.setOnAction(event -> hide());
        Card card = Card.titled("My digits", bring, send, close);
        card.setId("my-digits-card");
        summary.setId("my-digits-summary");
        summary.getStyleClass().add("muted");
        nothing.setWrapText(true);
        nothing.getStyleClass().add("muted");
        nothing.setMaxWidth(WIDTH / 2);
        StackPane middle = new StackPane(gallery, nothing);
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox columns = new HBox(16, middle, chosenColumn);
        VBox.setVgrow(columns, Priority.ALWAYS);
        undo.setId("my-digits-undo");
        done.setId("my-digits-done");
        done.getStyleClass().add("muted");
        HBox told = new HBox(8, done, undo);
        told.setAlignment(Pos.CENTER_LEFT);
        told.setMinHeight(32);
        card.getChildren().addAll(summary, columns, told, fineTuning);
        card.getStyleClass().add("my-digits-content");
        card.maxWidthProperty().bind(widthProperty().map(width -> Math.min(WIDTH, width.doubleValue() - MARGIN)));
        card.prefWidthProperty().bind(card.maxWidthProperty());
        card.maxHeightProperty().bind(heightProperty().map(height -> Math.min(HEIGHT, height.doubleValue() - MARGIN)));
        card.prefHeightProperty().bind(card.maxHeightProperty());
        return card;
    }

    private VBox chosenColumn() {
        image.setId("my-digits-image");
        words.setId("my-digits-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        FlowPane buttons = new FlowPane(4, 4);
        for (int digit = 0; digit < 10; digit++) {
            buttons.getChildren().add(labelButton(Integer.toString(digit), Integer.toString(digit)));
        }
        ToggleButton none = labelButton("No digit", Drawing.NOT_A_DIGIT);
        none.getStyleClass().add("no-digit");
        buttons.getChildren().add(none);
        buttons.setPrefWrapLength(LARGE * DigitImage.SIDE);
        toPad.setId("my-digits-to-pad");
        toPad.setMaxWidth(Double.MAX_VALUE);
        toPad.setOnAction(event -> {
            model.replace(Sheet.of(DrawingFiles.onPad(chosen().drawing().ink())));
            hide();
        });
        delete.setId("my-digits-delete");
        delete.setMaxWidth(Double.MAX_VALUE);
        delete.setOnAction(event -> delete());
        gallery.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DELETE && selected.get() >= 0) {
                delete();
            } else if (key.getText().matches("[0-9]") && selected.get() >= 0 && !key.isShortcutDown()) {
                relabel(key.getText());
            }
        });
        Label caption = new Label("It is a");
        caption.getStyleClass().add("field-label");
        VBox column = new VBox(8, image, words, caption, buttons, toPad, delete);
        column.setMinWidth(LARGE * DigitImage.SIDE + 16);
        column.setPrefWidth(LARGE * DigitImage.SIDE + 16);
        return column;
    }

    private ToggleButton labelButton(String name, String label) {
        ToggleButton button = new ToggleButton(name);
        button.getStyleClass().add("it-is");
        button.setUserData(label);
        button.setId("my-digit-is-" + (label.equals(Drawing.NOT_A_DIGIT) ? "none" : label));
        button.setTooltip(new Tooltip("It is " + (label.equals(Drawing.NOT_A_DIGIT) ? "no digit" : "a " + label)));
        button.setAccessibleText(button.getTooltip().getText());
        button.setOnAction(event -> {
            relabel(label);
            // What the button shows is what the file holds, once it does.
            showChosen();
        });
        labels.add(button);
        return button;
    }

    private Shown chosen() {
        return shown.get(selected.get());
    }

    private void relabel(String label) {
        Drawing drawing = chosen().drawing();
        String before = drawing.label().orElseThrow();
        if (label.equals(before)) {
            return;
        }
        myDigits.relabel(drawing, label, () -> {
            Drawing now = new Drawing(drawing.ink(), Optional.of(label), drawing.writer());
            tell(
                    "Kept as " + (label.equals(Drawing.NOT_A_DIGIT) ? "no digit" : label),
                    Optional.of(() -> myDigits.relabel(now, before, () -> tell("", Optional.empty()))));
        });
    }

    private void delete() {
        myDigits.remove(chosen().drawing(), back -> {
            selected.set(Math.min(selected.get(), shown.size() - 1));
            tell("Deleted", Optional.of(() -> {
                back.run();
                tell("", Optional.empty());
            }));
        });
    }

    private void tell(String text, Optional<Runnable> back) {
        done.setText(text);
        undo.setVisible(back.isPresent());
        undo.setOnAction(event -> back.ifPresent(Runnable::run));
    }

    private void importFile() {
        FileChooser chooser = chooser("Import drawings");
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            folder = file.getParentFile();
            myDigits.importFrom(
                    file.toPath(),
                    added -> tell(
                            added == 0
                                    ? "Nothing new in " + file.getName() + " that is labelled 0 to 9"
                                    : Numbers.counted(added, "drawing") + " imported from " + file.getName(),
                            Optional.empty()));
        }
    }

    private void exportFile() {
        FileChooser chooser = chooser("Export My digits");
        chooser.setInitialFileName("my-digits" + DrawingFiles.INK_SUFFIX);
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            folder = file.getParentFile();
            myDigits.exportTo(file.toPath(), () -> tell("Exported as " + file.getName(), Optional.empty()));
        }
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(INK);
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    /** Has everything read again, while it is to be seen. */
    private void refresh() {
        List<Drawing> drawings = myDigits.drawingsProperty().get();
        if (!isDisplay() || drawings == null) {
            return;
        }
        Network network = workspace.networkInUseProperty().get();
        Refusal refusal = network == null
                ? Refusal.NEVER
                : workspace.modelInUseProperty().get().card().refusal().orElse(Refusal.NEVER);
        readings.submit(
                () -> read(drawings, network, refusal),
                read -> {
                    if (myDigits.drawingsProperty().get() == drawings
                            && workspace.networkInUseProperty().get() == network) {
                        show(read);
                    }
                },
                fault -> workspace.warn(Background.words(fault, "My digits could not be read")));
    }

    private static List<Shown> read(List<Drawing> drawings, Network network, Refusal refusal) {
        DigitNormaliser normaliser = new DigitNormaliser();
        List<Shown> all = new ArrayList<>();
        for (Drawing drawing : FineTuning.usable(drawings)) {
            DigitImage image = normaliser.normalise(drawing.ink()).orElseThrow();
            all.add(new Shown(
                    drawing, image, Optional.ofNullable(network).map(reader -> Reading.of(image, reader, refusal))));
        }
        return all;
    }

    private void show(List<Shown> read) {
        boolean isAsBefore = read.stream()
                .map(Shown::drawing)
                .map(Drawing::ink)
                .toList()
                .equals(shown.stream().map(Shown::drawing).map(Drawing::ink).toList());
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
        long misread = read.stream()
                .filter(one -> one.reading().isPresent() && !one.isRight())
                .count();
        String name = workspace.modelInUseProperty().get() == null
                ? ""
                : ", " + misread + " misread by "
                        + workspace.modelInUseProperty().get().card().name();
        summary.setText(read.isEmpty() ? "No drawings kept yet" : Numbers.counted(read.size(), "drawing") + name);
        showChosen();
    }

    private void showChosen() {
        boolean isChosen = selected.get() >= 0 && selected.get() < shown.size();
        chosenColumn.setDisable(!isChosen);
        image.show(isChosen ? Optional.of(chosen().image()) : Optional.empty());
        String spoken = isChosen ? chosen().spoken() : "";
        words.setText(spoken.isEmpty() ? "" : Character.toUpperCase(spoken.charAt(0)) + spoken.substring(1));
        labels.forEach(button -> button.setSelected(isChosen
                && chosen().drawing()
                        .label()
                        .filter(button.getUserData()::equals)
                        .isPresent()));
    }
}
