package digitpad;

import digitpad.cli.StartBenchmark;
import digitpad.digits.Mnist;
import digitpad.dl4j.Dl4jEngine;
import digitpad.files.Backup;
import digitpad.files.Diagnostics;
import digitpad.files.DrawingCollection;
import digitpad.files.GeneratorFile;
import digitpad.files.LogFile;
import digitpad.files.Preferences;
import digitpad.files.PreferencesFile;
import digitpad.files.RunStore;
import digitpad.files.UserFolders;
import digitpad.learning.Engine;
import digitpad.learning.Model;
import digitpad.learning.ReadingService;
import digitpad.learning.TrainingService;
import digitpad.ui.data.DataPage;
import digitpad.ui.draw.DrawModel;
import digitpad.ui.draw.DrawPage;
import digitpad.ui.draw.DrawingFiles;
import digitpad.ui.draw.FineTuningModel;
import digitpad.ui.draw.MyDigits;
import digitpad.ui.draw.PadMemory;
import digitpad.ui.draw.Picture;
import digitpad.ui.draw.Sheet;
import digitpad.ui.draw.SmallPad;
import digitpad.ui.network.NetworkPage;
import digitpad.ui.network.morph.MorphModel;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.PaintedFrame;
import digitpad.ui.results.ResultsPage;
import digitpad.ui.shell.Keeping;
import digitpad.ui.shell.MainWindow;
import digitpad.ui.shell.PageEntry;
import digitpad.ui.shell.SystemLooks;
import digitpad.ui.train.RunsModel;
import digitpad.ui.train.TrainModel;
import digitpad.ui.train.TrainPage;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.ModelLibrary;
import digitpad.ui.workspace.PageName;
import digitpad.ui.workspace.UnkeptFiles;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Language;
import digitpad.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wires every object of the window and ends them when it closes. */
public final class DigitpadApp extends Application {
    private static final Words WORDS = Words.of(DigitpadApp.class);
    private static final Logger LOG = LoggerFactory.getLogger(DigitpadApp.class);

    private final Executor fxThread = Platform::runLater;
    private final Engine engine = new Dl4jEngine();
    private final ReadingService readings = new ReadingService(fxThread);
    private final ReadingService looks = new ReadingService("looks", fxThread);
    private final ReadingService changes = new ReadingService("changes", fxThread);
    private final TrainingService trainings = new TrainingService(engine, ProgramVersion.get(), fxThread);
    private PreferencesFile preferences;
    private Preferences last;
    private String damaged = "";
    private Supplier<Preferences> remembered;
    private MainWindow window;
    private final Background files = new Background("files", fxThread);
    private final Background exports = new Background("exports", fxThread);
    private final Background evaluations = new Background("evaluation", fxThread);
    private final Background inspections = new Background("inspection", fxThread);
    private final Background lessons = new Background("fine-tuning", fxThread);
    private FineTuningModel fineTuning;
    private final Background maps = new Background("map", fxThread);
    private final Background morphs = new Background("morph", fxThread);
    private final ReadingService morphFrames = new ReadingService("morph-frames", fxThread);
    private TrainModel training;
    private SystemLooks systemLooks;
    private UnkeptFiles unkept;
    private PadMemory padMemory;
    private ObjectProperty<Optional<String>> language;
    private boolean hasSeenSteps;

    @Override
    public void init() {
        preferences = new PreferencesFile(UserFolders.preferences().resolve("preferences.json"));
        last = preferences.read(problem -> damaged = problem);
        Language.speak(last.language());
    }

    @Override
    public void start(Stage stage) {
        Appearance appearance = new Appearance(last.looks());
        Workspace workspace = new Workspace();
        ModelLibrary library = new ModelLibrary(workspace, engine, files, UserFolders.models());
        DrawModel drawing = new DrawModel(workspace, readings);
        DrawingCollection kept = new DrawingCollection(UserFolders.data().resolve("my-digits.jsonl"));
        MyDigits myDigits = new MyDigits(kept, workspace, files);
        fineTuning = new FineTuningModel(workspace, library, engine, ProgramVersion.get(), lessons, fxThread);
        RunStore store = new RunStore(UserFolders.data().resolve("runs"), engine, ProgramVersion.get());
        RunsModel runs = new RunsModel(workspace, library, store, files, fxThread);
        Supplier<TrainModel> trainer = () -> trainer(workspace, runs);
        List<PageEntry> pages = List.of(
                new PageEntry(
                        PageName.DRAW,
                        Feather.EDIT_2,
                        () -> new DrawPage(
                                drawing,
                                new DrawingFiles(drawing, workspace, files),
                                myDigits,
                                fineTuning,
                                inspections,
                                workspace,
                                appearance)),
                new PageEntry(
                        PageName.TRAIN,
                        Feather.ACTIVITY,
                        () -> new TrainPage(trainer.get(), workspace, runs, appearance, files)),
                new PageEntry(
                        PageName.RESULTS,
                        Feather.BAR_CHART_2,
                        () -> new ResultsPage(
                                workspace,
                                library,
                                runs.models(),
                                appearance,
                                evaluations,
                                inspections,
                                files,
                                exports,
                                store::epochsOf,
                                UserFolders.data().resolve("image-marks.csv"),
                                image -> {
                                    drawing.replace(Sheet.of(Picture.of(image)));
                                    workspace.pageProperty().set(PageName.DRAW);
                                })),
                new PageEntry(PageName.DATA, Feather.GRID, () -> new DataPage(workspace, kept, appearance, files)),
                new PageEntry(
                        PageName.NETWORK,
                        Feather.LAYERS,
                        () -> new NetworkPage(
                                workspace,
                                library,
                                appearance,
                                looks,
                                changes,
                                files,
                                maps,
                                fxThread,
                                new MorphModel(
                                        workspace,
                                        appearance,
                                        () -> GeneratorFile.openShipped(
                                                engine.generators().orElseThrow()),
                                        morphFrames,
                                        morphs,
                                        fxThread),
                                new SmallPad(drawing, appearance))));
        PageName.named(last.page().orElse("")).ifPresent(workspace.pageProperty()::set);
        systemLooks = new SystemLooks(appearance, fxThread);
        language = new SimpleObjectProperty<>(this, "language", last.language());
        hasSeenSteps = last.hasSeenSteps();
        unkept = new UnkeptFiles(workspace);
        padMemory = new PadMemory(drawing, workspace, UserFolders.data(), files, inspections, unkept);
        window = new MainWindow(
                stage,
                pages,
                workspace,
                library,
                appearance,
                List.of(files, exports, inspections, maps),
                new Keeping(
                        ProgramVersion.get(),
                        files,
                        new Backup(UserFolders.data(), UserFolders.preferences()),
                        language,
                        () -> openFolder(workspace, UserFolders.data()),
                        () -> openFolder(workspace, LogFile.path().getParent()),
                        () -> copyDiagnostics(workspace, appearance),
                        () -> {
                            library.refresh();
                            myDigits.load();
                            trainer.get().openRuns();
                        },
                        () -> {
                            hasSeenSteps = true;
                            remember();
                        },
                        systemLooks::askAgain),
                last.window());
        if (getParameters().getRaw().contains(StartBenchmark.ARGUMENT)) {
            StartProbe.watch(stage, drawing);
        }
        remembered = () -> new Preferences(
                Optional.of(window.place()),
                Optional.of(workspace.pageProperty().get().id()),
                appearance.looksProperty().get(),
                language.get(),
                hasSeenSteps,
                library.entryInUse()
                        .map(entry -> new Preferences.ModelChoice(entry.name(), entry.file()))
                        .or(last::model),
                Optional.ofNullable(training).flatMap(TrainModel::choice).or(last::training));
        stage.show();
        // Whatever is begun now takes the cores from the first frame.
        PaintedFrame.then(() -> {
            if (!damaged.isEmpty()) {
                workspace.warn(damaged);
            }
            // Before anything is written: what it says is more than that one file cannot be.
            files.submit(
                    UserFolders::problem,
                    problem -> problem.ifPresent(words -> unkept.failed(UserFolders.data(), words)),
                    fault -> LOG.warn("the user's folders could not be looked at", fault));
            if (!hasSeenSteps) {
                window.beginSteps();
            }
            library.useFirst(last.model().map(model -> new ModelLibrary.Entry(model.name(), model.file())));
            library.refresh();
            myDigits.load();
            padMemory.load();
            files.submit(Mnist::load, workspace::open, fault -> {
                workspace.lackDataSet();
                workspace.warn(Background.words(fault, WORDS.text("mnist-unreadable")));
            });
            FilesToOpen.in(getParameters().getRaw()).forEach(this::open);
            rememberChanges(stage, workspace, appearance);
            trainer.get().openRuns();
        });
    }

    private void rememberChanges(Stage stage, Workspace workspace, Appearance appearance) {
        Stream.of(
                        workspace.pageProperty(),
                        appearance.looksProperty(),
                        language,
                        stage.focusedProperty(),
                        workspace.networkInUseProperty())
                .forEach(value -> value.subscribe((before, now) -> remember()));
    }

    /** Settings and run, made when they are first asked for, because they would keep the window waiting. */
    private TrainModel trainer(Workspace workspace, RunsModel runs) {
        if (training == null) {
            training = new TrainModel(workspace, trainings, runs);
            last.training().ifPresent(training::restore);
        }
        return training;
    }

    /**
     * Opens a file or folder as if it were dropped on the window. FX thread only.
     *
     * @param file a model, a picture, ink or a data set
     */
    public void open(Path file) {
        window.open(file);
    }

    private void openFolder(Workspace workspace, Path folder) {
        files.submit(
                () -> {
                    Files.createDirectories(folder);
                    getHostServices().showDocument(folder.toUri().toString());
                    return folder;
                },
                // Where there is no program that shows folders, nothing tells so.
                shown -> workspace.tell(WORDS.text("folder-is", shown)),
                fault -> LOG.warn("a folder could not be shown", fault));
    }

    private void copyDiagnostics(Workspace workspace, Appearance appearance) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Digitpad", ProgramVersion.get());
        facts.put("JavaFX", System.getProperty("javafx.runtime.version"));
        facts.put("Language", Language.currentLocale().toLanguageTag());
        facts.put("Looks", appearance.looksProperty().get().toString());
        facts.put(
                "Screens",
                Screen.getScreens().stream()
                        .map(screen -> String.format(
                                Locale.ROOT,
                                "%.0f x %.0f at %.2f",
                                screen.getBounds().getWidth(),
                                screen.getBounds().getHeight(),
                                screen.getOutputScaleX()))
                        .collect(Collectors.joining(", ")));
        facts.put("Engine", workspace.engineProperty().get());
        Optional.ofNullable(workspace.modelInUseProperty().get())
                .map(Model::card)
                .ifPresent(card -> facts.put(
                        "Model", card.recipe() + ", " + card.classNames().size() + " classes"));
        files.submit(
                () -> Diagnostics.text(facts),
                text -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(text);
                    Clipboard.getSystemClipboard().setContent(content);
                    workspace.tell(MainWindow.diagnosticsCopied());
                },
                fault -> LOG.warn("diagnostics could not be gathered", fault));
    }

    /** Not only at the end: a program that is killed remembers too. */
    private void remember() {
        Preferences now = remembered.get();
        files.submit(
                () -> {
                    preferences.write(now);
                    return now;
                },
                written -> unkept.written(preferences.file()),
                fault -> unkept.failed(preferences.file()));
    }

    @Override
    public void stop() {
        remember();
        padMemory.save();
        systemLooks.close();
        trainings.close();
        readings.close();
        looks.close();
        changes.close();
        evaluations.close();
        inspections.close();
        fineTuning.stop();
        lessons.close();
        maps.close();
        morphs.close();
        morphFrames.close();
        files.finish();
        exports.finish();
    }
}
