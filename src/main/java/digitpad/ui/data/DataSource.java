package digitpad.ui.data;

import digitpad.digits.DataFolder;
import digitpad.digits.DataSet;
import digitpad.digits.LabelledInk;
import digitpad.digits.Mnist;
import digitpad.files.DrawingCollection;
import digitpad.files.InkFile;
import digitpad.learning.ModelCard;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Where the data set comes from: the program, a folder, an ink file, the user's own drawings. Opens another in the background; what is wrong
 * with it is told, and nothing changes. FX thread only.
 */
final class DataSource {
    private static final Words WORDS = Words.of(DataSource.class);

    private final Workspace workspace;
    private final DrawingCollection myDigits;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<OpenFolder>> openFolder =
            new ReadOnlyObjectWrapper<>(this, "openFolder", Optional.empty());

    /**
     * A folder of IDX files.
     *
     * @param folder where it lies
     * @param isTransposed whether rows and columns of its images are swapped, and were swapped back
     */
    record OpenFolder(Path folder, boolean isTransposed) {}

    private record Opened(DataSet data, Optional<OpenFolder> folder) {}

    /**
     * Opens nothing yet.
     *
     * @param workspace takes the data set, and messages
     * @param myDigits drawings that the user kept
     * @param background where files are read
     */
    DataSource(Workspace workspace, DrawingCollection myDigits, Background background) {
        this.workspace = workspace;
        this.myDigits = myDigits;
        this.background = background;
    }

    /** {@return the folder that is open; nothing while the data set comes from elsewhere} */
    ReadOnlyObjectProperty<Optional<OpenFolder>> openFolderProperty() {
        return openFolder.getReadOnlyProperty();
    }

    /**
     * Opens a folder.
     *
     * @param folder of four IDX files
     */
    void open(Path folder) {
        open(
                () -> {
                    boolean isTransposed = DataFolder.isTransposed(folder);
                    return new Opened(
                            DataFolder.read(folder, isTransposed), Optional.of(new OpenFolder(folder, isTransposed)));
                },
                WORDS.text("unopened", folder));
    }

    /** Reads the open folder again with rows and columns of its images swapped, or no longer swapped. Does nothing if none is open. */
    void transpose() {
        openFolder.get().ifPresent(now -> {
            OpenFolder other = new OpenFolder(now.folder(), !now.isTransposed());
            open(
                    () -> new Opened(DataFolder.read(other.folder(), other.isTransposed()), Optional.of(other)),
                    WORDS.text("unopened", other.folder()));
        });
    }

    /** Goes back to the data set that ships. */
    void openMnist() {
        open(() -> new Opened(Mnist.load(), Optional.empty()), WORDS.text("unopened", "MNIST"));
    }

    /**
     * Opens labelled drawings as a data set to test with; its classes are those of the model in use.
     *
     * @param file an ink file
     */
    void openInk(Path file) {
        List<String> classes = classes();
        open(() -> new Opened(InkFile.readDataSet(file, classes), Optional.empty()), WORDS.text("unopened", file));
    }

    /** Opens the drawings that the user kept with a label; its classes are those of the model in use. */
    void openMyDigits() {
        List<String> classes = classes();
        String name = WORDS.text("my-digits");
        open(
                () -> new Opened(LabelledInk.dataSet(name, myDigits.read(), classes), Optional.empty()),
                WORDS.text("unopened", name));
    }

    private List<String> classes() {
        return Optional.ofNullable(workspace.modelInUseProperty().get())
                .map(model -> model.card())
                .map(ModelCard::classNames)
                .orElse(Mnist.DIGITS);
    }

    private void open(Callable<Opened> reading, String otherwise) {
        background.submit(
                reading,
                opened -> {
                    openFolder.set(opened.folder());
                    workspace.open(opened.data());
                    workspace.resolve();
                },
                fault -> workspace.warn(Background.words(fault, otherwise)));
    }
}
