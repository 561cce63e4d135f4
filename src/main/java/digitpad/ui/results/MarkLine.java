package digitpad.ui.results;

import digitpad.digits.ImageMark;
import digitpad.words.Words;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What the user notes about the image looked at: whether its label looks wrong, and a line of text. */
final class MarkLine extends HBox {
    private static final Words WORDS = Words.of(MarkLine.class);

    private final GalleryModel gallery;
    private final MarksModel marks;
    private final CheckBox doubted = new CheckBox(WORDS.text("label-looks-wrong"));
    private final TextField note = new TextField();
    private Optional<ImageMark> marked = Optional.empty();

    /**
     * A line.
     *
     * @param gallery says which image is looked at
     * @param marks what is noted about images
     */
    MarkLine(GalleryModel gallery, MarksModel marks) {
        super(8);
        this.gallery = gallery;
        this.marks = marks;
        setAlignment(Pos.CENTER_LEFT);
        doubted.setId("inspector-doubted");
        doubted.setMinWidth(USE_PREF_SIZE);
        doubted.setOnAction(click -> keep());
        note.setId("inspector-note");
        note.setPromptText(WORDS.text("note"));
        note.setAccessibleText(WORDS.text("note-spoken"));
        note.setMinWidth(40);
        note.setPrefWidth(60);
        note.setTextFormatter(new TextFormatter<>(MarkLine::shortened));
        note.setOnAction(enter -> keep());
        note.focusedProperty().subscribe(focused -> {
            if (!focused) {
                keep();
            }
        });
        HBox.setHgrow(note, Priority.ALWAYS);
        getChildren().setAll(doubted, note);
        marks.marks().addListener((ListChangeListener<ImageMark>) change -> {
            // What the file holds arrives after the first image is shown.
            marked = marked.map(mark ->
                    marks.marks().stream().filter(mark::isAbout).findFirst().orElse(mark));
            fill();
        });
        gallery.lookedAt().subscribe(this::show);
    }

    /** What is pasted may be of any length; the file's lines may not. */
    private static TextFormatter.Change shortened(TextFormatter.Change change) {
        int over = change.getControlNewText().length() - ImageMark.MAX_NOTE;
        if (over > 0) {
            String text =
                    change.getText().substring(0, Math.max(0, change.getText().length() - over));
            change.setText(text);
            int end = change.getRangeStart() + text.length();
            change.selectRange(end, end);
        }
        return change;
    }

    /** Keeps what stands in the fields about the image they were filled for: another may be looked at by now. */
    private void keep() {
        marked.ifPresent(mark -> {
            ImageMark changed =
                    new ImageMark(mark.dataSet(), mark.part(), mark.index(), doubted.isSelected(), note.getText());
            // First, for what is told of the change fills the fields with it.
            marked = Optional.of(changed);
            marks.set(changed);
        });
    }

    private void show() {
        keep();
        marked = gallery.lookedAt()
                .getValue()
                .flatMap(one -> marks.of(one.image(), one.images().sourceIndex(one.index())));
        fill();
    }

    private void fill() {
        doubted.setSelected(marked.map(ImageMark::labelLooksWrong).orElse(false));
        note.setText(marked.map(ImageMark::note).orElse(""));
        doubted.setDisable(marked.isEmpty());
        note.setDisable(marked.isEmpty());
    }
}
