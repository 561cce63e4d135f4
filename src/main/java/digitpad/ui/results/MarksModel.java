package digitpad.ui.results;

import digitpad.digits.DataSet;
import digitpad.digits.DigitImage;
import digitpad.digits.ImageMark;
import digitpad.files.ImageMarkFile;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the user noted about images; kept in a file. FX thread only; the file is read and written in the background. */
final class MarksModel {
    private static final Words WORDS = Words.of(MarksModel.class);
    private final Workspace workspace;
    private final Background files;
    private final Path file;
    private final ObservableList<ImageMark> marks = FXCollections.observableArrayList();
    /** One for all: a list that only wraps another is collected with its listeners when nobody holds it. */
    private final ObservableList<ImageMark> view = FXCollections.unmodifiableObservableList(marks);

    /** Until the file is read, nothing can be noted. */
    private boolean isLoaded;
    /** How often the file is yet to be read or written. */
    private int underWay;

    MarksModel(Workspace workspace, Background files, Path file) {
        this.workspace = workspace;
        this.files = files;
        this.file = file;
    }

    /** Reads the file, again too: a backup may have been brought back, or another window may have written. */
    void load() {
        submit(
                () -> ImageMarkFile.read(file),
                fault -> workspace.warn(Background.words(fault, WORDS.text("marks-unread", file))));
    }

    /** Of what the file has, the last answer counts: those before know nothing of what was noted since. */
    private void submit(Callable<List<ImageMark>> work, Consumer<Exception> failed) {
        underWay++;
        files.submit(
                work,
                now -> {
                    isLoaded = true;
                    if (--underWay == 0 && !marks.equals(now)) {
                        marks.setAll(now);
                    }
                },
                fault -> {
                    underWay--;
                    failed.accept(fault);
                });
    }

    /** {@return every mark, oldest first} */
    ObservableList<ImageMark> marks() {
        return view;
    }

    /** {@return what is noted about an image; an empty mark if nothing is; nothing if there is no data set} */
    Optional<ImageMark> of(DigitImage image, int sourceIndex) {
        return Optional.ofNullable(workspace.dataSetProperty().get()).map(data -> {
            ImageMark none = new ImageMark(data.name(), partOf(data, image, sourceIndex), sourceIndex, false, "");
            return marks.stream().filter(none::isAbout).findFirst().orElse(none);
        });
    }

    /** {@return whether something is noted about an evaluated image} */
    boolean isMarked(EvaluatedImages images, int index) {
        return of(images.image(index), images.sourceIndex(index))
                .filter(mark -> !mark.isEmpty())
                .isPresent();
    }

    /** Validation images come from either file. */
    private static String partOf(DataSet data, DigitImage image, int sourceIndex) {
        boolean inTest = sourceIndex < data.test().size()
                && data.test().image(sourceIndex).equals(image);
        return inTest ? "test" : "training";
    }

    /** Notes something about an image in place of what was noted before. */
    void set(ImageMark mark) {
        if (!isLoaded) {
            return;
        }
        boolean changed = marks.stream().noneMatch(mark::equals);
        if (changed && !(mark.isEmpty() && marks.stream().noneMatch(mark::isAbout))) {
            marks.removeIf(mark::isAbout);
            if (!mark.isEmpty()) {
                marks.add(mark);
            }
            submit(() -> ImageMarkFile.put(mark, file), fault -> workspace.warn(WORDS.text("marks-unwritten", file)));
        }
    }
}
