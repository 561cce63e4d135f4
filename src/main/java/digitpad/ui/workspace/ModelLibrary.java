package digitpad.ui.workspace;

import digitpad.digits.ClassNames;
import digitpad.digits.Mnist;
import digitpad.digits.UnreadableFileException;
import digitpad.files.ShippedModels;
import digitpad.files.export.ExportFormat;
import digitpad.files.export.ModelExport;
import digitpad.files.keras.KerasFile;
import digitpad.files.keras.KerasImport;
import digitpad.learning.Engine;
import digitpad.learning.Model;
import digitpad.learning.ModelOrigin;
import digitpad.learning.Network;
import digitpad.learning.PixelScale;
import digitpad.learning.Split;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The models that can be chosen: those that ship, and those the user keeps as files in a folder. What was used stays open, so that going back
 * to it takes no time, until {@value OpenModels#MOST} others are. FX thread only; files are read in the background.
 */
public final class ModelLibrary {
    private static final Words WORDS = Words.of(ModelLibrary.class);
    private static final String SUFFIX = ".zip";
    /** Leaves room for a number. */
    private static final int LONGEST_BASE = 56;

    /** Fits every file system, and cannot name a folder. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}");

    private final Workspace workspace;
    private final Engine engine;
    private final KerasImport imports;
    private final Background files;
    private final Path folder;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final OpenModels open;

    private BiConsumer<Path, Model> doubted = (file, model) -> {};
    /** How often a model was asked for: files take their time, and only the last one that was asked for is to read. */
    private int asked;
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
        imports = new KerasImport(engine, () -> Split.usual(Mnist.load()).validation());
        this.files = files;
        this.folder = folder;
        open = new OpenModels(this::isInUse);
        workspace.modelInUseProperty().subscribe(open::learn);
    }

    /** {@return the models in memory, in the order they were opened} */
    public ObservableList<OpenModel> open() {
        return open.all();
    }

    /**
     * Opens a model of the library beside the others, without reading with it. Does nothing if it is open.
     *
     * @param entry which
     */
    public void openBeside(Entry entry) {
        if (open.of(entry).isEmpty()) {
            files.submit(
                    () -> load(entry),
                    model -> open.remember(entry, model),
                    fault -> workspace.warn(Background.words(fault, WORDS.text("model-not-opened", entry.name()))));
        }
    }

    /**
     * Lets go of a model that is open; if it is in use, the one beside it is used instead. The last one stays.
     *
     * @param closed one that is open
     */
    public void close(OpenModel closed) {
        if (isInUse(closed.model())) {
            open.beside(closed).ifPresent(next -> use(next.model(), next.entry()));
        }
        open.remove(closed);
    }

    /**
     * Saves the model in use to a file the user chose; what is read with stays the same.
     *
     * @param file its name; if it has the ending of another program's format, the model is exported to that
     * @param mayReplace whether a file of that name may be replaced
     */
    public void saveAs(Path file, boolean mayReplace) {
        Model model = workspace.modelInUseProperty().get();
        if (model != null) {
            files.submit(
                    () -> {
                        if (!mayReplace && Files.exists(file)) {
                            throw new UnreadableFileException(WORDS.text("exists", file.getFileName()));
                        }
                        save(model, file);
                        return list();
                    },
                    found -> {
                        entries.setAll(found);
                        workspace.tell(WORDS.text("saved", file.getFileName()));
                    },
                    fault -> workspace.warn(
                            fault instanceof UnreadableFileException
                                    ? fault.getMessage()
                                    : WORDS.text("not-written", file)));
        }
    }

    private void save(Model model, Path file) throws IOException {
        Optional<ExportFormat> format = ExportFormat.of(file);
        if (format.isPresent()) {
            ModelExport.write(model, format.get(), file);
        } else {
            engine.save(model, file);
        }
    }

    /**
     * Lets go of the model of an entry if it is open and not in use: the next who asks for it opens what the file has by then.
     *
     * @param entry any
     */
    public void letGo(Entry entry) {
        open.of(entry).filter(opened -> !isInUse(opened.model())).ifPresent(open::remove);
    }

    /** {@return what can be chosen, shipped models first} */
    public ObservableList<Entry> entries() {
        return FXCollections.unmodifiableObservableList(entries);
    }

    /** Looks for models again. */
    public void refresh() {
        files.submit(this::list, entries::setAll, fault -> workspace.warn(WORDS.text("folder-unreadable", folder)));
    }

    private List<Entry> list() throws IOException {
        List<Entry> found = new ArrayList<>();
        ShippedModels.NAMES.forEach(name -> found.add(new Entry(name, Optional.empty())));
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
        Entry shipped = new Entry(ShippedModels.NAMES.get(0), Optional.empty());
        int mine = ask();
        files.submit(
                () -> first(last.orElse(shipped), shipped),
                opened -> useUnlessLate(mine, opened.model(), opened.entry()),
                fault -> workspace.warn(Background.words(fault, WORDS.text("model-not-opened", shipped.name()))));
        files.submit(
                engine::describe,
                workspace::describeEngine,
                fault -> workspace.warn(Background.words(fault, WORDS.text("engine-not-loaded"))));
    }

    private OpenModel first(Entry entry, Entry otherwise) throws IOException {
        try {
            return new OpenModel(entry, load(entry));
        } catch (IOException gone) {
            return new OpenModel(otherwise, load(otherwise));
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
        open.remember(entry, model);
        workspace.use(model);
    }

    /** {@return the place of a model that is asked for now and takes its time, for {@link #useUnlessLate}} */
    public int ask() {
        return ++asked;
    }

    /**
     * Reads with a model that took its time, if no other was asked for since or nothing reads yet.
     *
     * @param place of {@link #ask} when it was asked for
     * @param model what reads
     * @param entry what it is called, and where it lies
     * @return whether it reads now
     */
    public boolean useUnlessLate(int place, Model model, Entry entry) {
        if (place == asked || workspace.networkInUseProperty().get() == null) {
            use(model, entry);
            return true;
        }
        open.remember(entry, model);
        return false;
    }

    /** {@return the entry whose model is in use; none if that comes from elsewhere} */
    public Optional<Entry> entryInUse() {
        // Who hears that another model reads asks before the network is told of.
        Model inUse = workspace.modelInUseProperty().get();
        return given.filter(last -> inUse != null && last.network() == inUse.network())
                .map(Given::entry);
    }

    /**
     * Reads with a model of the library.
     *
     * @param entry which
     */
    public void use(Entry entry) {
        int mine = ask();
        Optional<OpenModel> opened = open.of(entry);
        if (opened.isPresent()) {
            use(opened.get().model(), entry);
            workspace.resolve();
            return;
        }
        files.submit(
                () -> load(entry),
                model -> {
                    if (useUnlessLate(mine, model, entry)) {
                        workspace.resolve();
                    }
                },
                fault -> workspace.warn(Background.words(fault, WORDS.text("model-not-opened", entry.name()))));
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
                ? named(fit(imports.open(entry.file().get()), entry.name()), entry.name())
                : ShippedModels.open(engine, entry.name());
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
            throw new UnreadableFileException(WORDS.text("classes", name, classes, ClassNames.LEAST, ClassNames.MOST));
        }
        return model;
    }

    /**
     * Reads with a model from a file the user chose: one of ours, or one that Keras saved.
     *
     * @param file any file
     */
    public void open(Path file) {
        int mine = ask();
        files.submit(
                () -> fit(imports.open(file), file.toString()),
                model -> {
                    Entry entry = new Entry(model.card().name(), Optional.of(file.toAbsolutePath()));
                    if (!useUnlessLate(mine, model, entry)) {
                        return;
                    }
                    List<String> notes =
                            model.card().origin().map(ModelOrigin::notes).orElse(List.of());
                    String text = WORDS.text("in-use", file.getFileName());
                    if (KerasFile.isOne(file) && !notes.isEmpty()) {
                        workspace.offer(
                                text + " " + String.join(" ", notes),
                                WORDS.text("change"),
                                () -> doubted.accept(file, model));
                    } else {
                        workspace.tell(text);
                    }
                },
                fault -> workspace.warn(Background.words(fault, WORDS.text("not-opened", file))));
    }

    /**
     * What to do when the user knows better what was assumed of an imported model.
     *
     * @param handler told the file and the model; asks, and then calls {@link #open(Path, PixelScale)}
     */
    public void whenDoubted(BiConsumer<Path, Model> handler) {
        doubted = handler;
    }

    /**
     * Reads with a model that Keras saved, as the user knows it, and keeps it, so that this need not be said again.
     *
     * @param file of Keras's
     * @param scale the numbers that it takes for pixels
     */
    public void open(Path file, PixelScale scale) {
        KerasImport.Choice choice = new KerasImport.Choice(Optional.of(scale), Optional.empty());
        String name = freeName(file.getFileName().toString().replaceFirst("\\.[^.]*$", ""));
        Entry entry = new Entry(name, Optional.of(folder.resolve(name + SUFFIX)));
        files.submit(
                () -> {
                    Model model = named(fit(imports.open(file, choice), file.toString()), name);
                    Files.createDirectories(folder);
                    engine.save(model, entry.file().orElseThrow());
                    return new Kept(model, list());
                },
                kept -> {
                    entries.setAll(kept.entries());
                    use(kept.model(), entry);
                    workspace.tell(WORDS.text("in-use-with", scale.words(), name));
                },
                fault -> workspace.warn(Background.words(fault, WORDS.text("not-opened-and-kept", file))));
    }

    private record Kept(Model model, List<Entry> entries) {}

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
            return Optional.of(WORDS.text("name.none"));
        }
        if (!NAME.matcher(stripped).matches() || stripped.endsWith(".")) {
            return Optional.of(WORDS.text("name.wrong"));
        }
        boolean taken = entries.stream()
                .anyMatch(entry -> entry.name().toLowerCase(Locale.ROOT).equals(stripped.toLowerCase(Locale.ROOT)));
        return taken ? Optional.of(WORDS.text("name.taken")) : Optional.empty();
    }

    /**
     * A name that a model can be kept under.
     *
     * @param wanted any text
     * @return it, but for what cannot be in a name, with a number if it is taken
     */
    public String freeName(String wanted) {
        String base = wanted.replaceAll("[^\\p{L}\\p{N} ._-]", "-").replaceAll("^[ ._-]+|[ .]+$", "");
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
                    if (Files.exists(file)) {
                        // Another window has taken the name meanwhile.
                        throw new UnreadableFileException(WORDS.text("exists", file.getFileName()));
                    }
                    engine.save(named(known, name), file);
                    return list();
                },
                found -> {
                    entries.setAll(found);
                    if (isInUse(model)) {
                        Entry entry = new Entry(name, Optional.of(file));
                        given = Optional.of(new Given(entry, model.network()));
                        open.rename(model, entry);
                        if (open.of(entry).isEmpty()) {
                            // A taught model was read with before it was anywhere.
                            open.remember(entry, named(known, name));
                        }
                        workspace.named(model, name);
                    }
                    workspace.tell(WORDS.text("kept", name));
                },
                fault -> workspace.warn(
                        fault instanceof UnreadableFileException
                                ? fault.getMessage()
                                : WORDS.text("not-kept", name, folder)));
    }
}
