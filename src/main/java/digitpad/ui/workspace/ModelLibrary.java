package digitpad.ui.workspace;

import digitpad.digits.ClassNames;
import digitpad.digits.UnreadableFileException;
import digitpad.learning.Engine;
import digitpad.learning.Model;
import digitpad.learning.Network;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The models that can be chosen: those that ship, and those the user keeps as files in a folder. FX thread only; files are read in the background. */
public final class ModelLibrary {
    private static final List<String> SHIPPED = List.of("lenet", "quick", "ubajaka", "schmudde", "chollet", "lesson31");
    private static final String SUFFIX = ".zip";
    /** Leaves room for a number. */
    private static final int LONGEST_BASE = 56;
    /** Fits every file system, and cannot name a folder. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}");

    private final Workspace workspace;
    private final Engine engine;
    private final Background files;
    private final Path folder;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    /** What the library gave last; what is in use may come from elsewhere. */
    private Optional<Given> given = Optional.empty();

    /**
     * A model that can be chosen.
     *
     * @param name for people
     * @param file where it lies; nothing if it ships inside the program
     */
    public record Entry(String name, Optional<Path> file) {}

    private record Given(Entry entry, Network network) {}

    private record Opened(Entry entry, Model model) {}

    /**
     * A library without entries; {@link #refresh} finds them.
     *
     * @param workspace takes the model that is chosen, and messages
     * @param engine opens and saves
     * @param files does it in the background
     * @param folder where the user's models lie; made when the first is kept
     */
    public ModelLibrary(Workspace workspace, Engine engine, Background files, Path folder) {
        this.workspace = workspace;
        this.engine = engine;
        this.files = files;
        this.folder = folder;
    }

    /** {@return what can be chosen, shipped models first} */
    public ObservableList<Entry> entries() {
        return FXCollections.unmodifiableObservableList(entries);
    }

    /** Looks for models again. */
    public void refresh() {
        files.submit(
                this::list,
                entries::setAll,
                fault -> workspace.warn(
                        "The folder of kept models, " + folder + ", cannot be read. Models that ship can be used."));
    }

    private List<Entry> list() throws IOException {
        List<Entry> found = new ArrayList<>();
        SHIPPED.forEach(name -> found.add(new Entry(name, Optional.empty())));
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                inside.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                        .map(file -> new Entry(nameOf(file), Optional.of(file)))
                        .sorted(Comparator.comparing(Entry::name, String.CASE_INSENSITIVE_ORDER))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static String nameOf(Path file) {
        String fileName = file.getFileName().toString();
        return fileName.substring(0, fileName.length() - SUFFIX.length());
    }

    /**
     * Loads the engine, then reads with a model: the one that was in use last time if it can still be opened, or else the best that ships.
     *
     * @param last what was in use last time
     */
    public void useFirst(Optional<Entry> last) {
        Entry shipped = new Entry(SHIPPED.get(0), Optional.empty());
        files.submit(
                () -> first(last.orElse(shipped), shipped),
                opened -> use(opened.model(), opened.entry()),
                fault -> workspace.warn(
                        Background.words(fault, "The model " + shipped.name() + " could not be opened")));
        files.submit(
                engine::describe,
                workspace::describeEngine,
                fault -> workspace.warn(Background.words(fault, "The engine could not be loaded")));
    }

    private Opened first(Entry entry, Entry otherwise) throws IOException {
        try {
            return new Opened(entry, load(entry));
        } catch (IOException gone) {
            return new Opened(otherwise, load(otherwise));
        }
    }

    /**
     * Reads with a model that is open already.
     *
     * @param model what reads
     * @param entry what it is called, and where it lies
     */
    public void use(Model model, Entry entry) {
        given = Optional.of(new Given(entry, model.network()));
        workspace.use(model);
    }

    /** {@return the entry whose model is in use; none if that comes from elsewhere} */
    public Optional<Entry> entryInUse() {
        Network inUse = workspace.networkInUseProperty().get();
        return given.filter(last -> last.network() == inUse).map(Given::entry);
    }

    /**
     * Reads with a model of the library.
     *
     * @param entry which
     */
    public void use(Entry entry) {
        files.submit(
                () -> load(entry),
                model -> {
                    use(model, entry);
                    workspace.resolve();
                },
                fault -> workspace.warn(Background.words(fault, "The model " + entry.name() + " could not be opened")));
    }

    /**
     * Opens a model of the library without reading with it. Any thread but the FX thread; takes a moment.
     *
     * @param entry which
     * @return the model
     * @throws IOException if it cannot be opened; names it and says what is wrong
     */
    public Model load(Entry entry) throws IOException {
        return entry.file().isPresent()
                ? named(fit(engine.open(entry.file().get()), entry.name()), entry.name())
                : openShipped(entry.name());
    }

    /**
     * Lets through models that the window can read with: its pages have room for so many classes as the largest data set it opens.
     *
     * @param model any
     * @param name what messages call it
     * @return the model
     * @throws UnreadableFileException if it tells more or fewer classes apart; says so, and what to do
     */
    public static Model fit(Model model, String name) throws UnreadableFileException {
        int classes = model.network().summary().classes();
        if (classes < ClassNames.LEAST || classes > ClassNames.MOST) {
            throw new UnreadableFileException(
                    name + " tells " + classes + " classes apart. Digitpad reads with models of " + ClassNames.LEAST
                            + " to " + ClassNames.MOST + " classes: choose another.");
        }
        return model;
    }

    /**
     * Reads with a model from a file the user chose.
     *
     * @param file any file
     */
    public void open(Path file) {
        files.submit(
                () -> fit(engine.open(file), file.toString()),
                model -> {
                    use(model, new Entry(model.card().name(), Optional.of(file.toAbsolutePath())));
                    workspace.tell(file.getFileName() + " is in use now.");
                },
                fault -> workspace.warn(Background.words(fault, file + " could not be opened")));
    }

    private Model openShipped(String name) throws IOException {
        try (InputStream stream = ModelLibrary.class.getResourceAsStream("/digitpad/models/" + name + SUFFIX)) {
            if (stream == null) {
                throw new UnreadableFileException("The model " + name + " is missing from this copy of the program."
                        + " Train one on the Train page, or open one from a file.");
            }
            return engine.open(stream, name);
        }
    }

    private boolean isInUse(Model model) {
        return workspace.networkInUseProperty().get() == model.network();
    }

    private static Model named(Model model, String name) {
        return new Model(model.card().named(name), model.network());
    }

    /**
     * Whether a model can be kept under a name.
     *
     * @param name as typed
     * @return what is wrong with it, in words for the user; nothing if it can
     */
    public Optional<String> problemWith(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            return Optional.of("Type a name.");
        }
        if (!NAME.matcher(stripped).matches() || stripped.endsWith(".")) {
            return Optional.of("Use up to 64 letters, digits, spaces, points, - and _.");
        }
        boolean taken = entries.stream()
                .anyMatch(entry -> entry.name().toLowerCase(Locale.ROOT).equals(stripped.toLowerCase(Locale.ROOT)));
        return taken ? Optional.of("There is a model of that name already.") : Optional.empty();
    }

    /**
     * A name that a model can be kept under.
     *
     * @param wanted any text
     * @return it, but for what cannot be in a name, with a number if it is taken
     */
    public String freeName(String wanted) {
        String base = wanted.replaceAll("[^\\p{L}\\p{N} ._-]", "").replaceAll("^[ ._-]+|[ .]+$", "");
        base = base.isEmpty()
                ? "model"
                : base.substring(0, Math.min(base.length(), LONGEST_BASE)).strip();
        String name = base;
        for (int i = 2; problemWith(name).isPresent(); i++) {
            name = base + " " + i;
        }
        return name;
    }

    /**
     * Saves a model into the user's folder; if it is in use, it bears its new name from then on.
     *
     * @param model what to save
     * @param name one that {@link #problemWith} finds nothing wrong with
     */
    public void keep(Model model, String name) {
        Path file = folder.resolve(name + SUFFIX);
        // It may have been tested since whoever keeps it got it.
        Model known = isInUse(model) ? workspace.modelInUseProperty().get() : model;
        files.submit(
                () -> {
                    Files.createDirectories(folder);
                    engine.save(named(known, name), file);
                    return list();
                },
                found -> {
                    entries.setAll(found);
                    if (isInUse(model)) {
                        given = Optional.of(new Given(new Entry(name, Optional.of(file)), model.network()));
                        workspace.named(model, name);
                    }
                    workspace.tell("Kept as “" + name + "”.");
                },
                fault -> workspace.warn("“" + name + "” could not be written to " + folder
                        + ". Make room, or make the folder writable, and keep it again."));
    }
}
