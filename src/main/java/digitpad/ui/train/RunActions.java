package digitpad.ui.train;

import digitpad.files.RunRecord;
import digitpad.learning.TrainingSettings;
import digitpad.ui.parts.AskPane;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;

/** What can be done with a run, as menu items and the questions behind them. */
final class RunActions {
    private static final FileChooser.ExtensionFilter ZIP =
            new FileChooser.ExtensionFilter("Run with its model", "*.zip");
    private static final FileChooser.ExtensionFilter CSV = new FileChooser.ExtensionFilter("History as table", "*.csv");
    private static final FileChooser.ExtensionFilter JSON =
            new FileChooser.ExtensionFilter("History as JSON", "*.json");
    private static final int MORE_EPOCHS = 5;
    private static final int MAX_NAME_LENGTH = 100;

    private final RunsModel runs;
    private final TrainModel training;
    private final AskPane asking;

    /**
     * Actions.
     *
     * @param runs what they act on
     * @param training resumes, and takes settings
     * @param asking asks for names and numbers
     */
    RunActions(RunsModel runs, TrainModel training, AskPane asking) {
        this.runs = runs;
        this.training = training;
        this.asking = asking;
    }

    /**
     * The menu of a run.
     *
     * @param row which
     * @return a new menu
     */
    ContextMenu menuOf(RunRow row) {
        ContextMenu menu = new ContextMenu();
        menu.setOnShowing(event -> fill(menu, row));
        fill(menu, row);
        return menu;
    }

    private void fill(ContextMenu menu, RunRow row) {
        RunRecord run = row.record();
        boolean isOver = run.state() != RunRecord.State.RUNNING;
        boolean canResume = isOver
                && run.epochs() < run.settings().epochs()
                && (run.state() == RunRecord.State.INTERRUPTED || run.state() == RunRecord.State.STOPPED);
        boolean canContinue = run.state() == RunRecord.State.FINISHED || run.state() == RunRecord.State.STOPPED_EARLY;
        boolean hasModel = isOver && run.state() != RunRecord.State.INTERRUPTED;
        menu.getItems()
                .setAll(
                        item(
                                row.isShown() ? "Take out of the charts" : "Lay over the charts",
                                !runs.isCharted(row),
                                () -> runs.toggle(row)),
                        item("Resume", canResume && training.isIdle(), () -> training.resume(row, 0)),
                        item("Continue for more epochs…", canContinue && training.isIdle(), () -> continueLonger(row)),
                        item("Load its settings", training.isIdle(), () -> training.load(run)),
                        new SeparatorMenuItem(),
                        item("Use its model", hasModel, () -> runs.use(row)),
                        item("Keep its model as…", hasModel, () -> keepModel(row)),
                        new SeparatorMenuItem(),
                        item("Rename…", isOver, () -> rename(row)),
                        item("Export…", isOver, () -> export(row)),
                        item("Delete", isOver, () -> runs.delete(row)));
    }

    private static MenuItem item(String words, boolean isPossible, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setDisable(!isPossible);
        item.setOnAction(event -> action.run());
        return item;
    }

    void rename(RunRow row) {
        asking.ask(
                new AskPane.Question("Rename the run", "Name", row.record().name(), "Rename"),
                name -> {
                    if (name.isBlank()) {
                        return Optional.of("Type a name.");
                    }
                    return name.length() > MAX_NAME_LENGTH
                            ? Optional.of("At most " + MAX_NAME_LENGTH + " characters.")
                            : Optional.empty();
                },
                name -> runs.rename(row, name));
    }

    private void keepModel(RunRow row) {
        asking.ask(
                new AskPane.Question(
                        "Keep the model",
                        "Name in the list of models",
                        row.record().name(),
                        "Keep"),
                runs::problemWithModelName,
                name -> runs.keepModel(row, name));
    }

    private void continueLonger(RunRow row) {
        asking.ask(
                new AskPane.Question(
                        "Continue " + row.record().name(), "More epochs", Integer.toString(MORE_EPOCHS), "Continue"),
                text -> {
                    int most = TrainingSettings.MAX_EPOCHS
                            - row.record().settings().epochs();
                    NumberSetting more = new NumberSetting(
                            "More epochs", "Added to the run.", Unit.EPOCHS, NumberRange.whole(1, most), Step.ONE);
                    more.textProperty().set(text);
                    String problem = more.problemProperty().get();
                    return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
                },
                text -> training.resume(row, Integer.parseInt(text)));
    }

    private void export(RunRow row) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Export " + row.record().name());
        chooser.getExtensionFilters().setAll(ZIP, CSV, JSON);
        chooser.setInitialFileName(row.record().name() + ".zip");
        File chosen = chooser.showSaveDialog(asking.getScene().getWindow());
        if (chosen != null) {
            runs.export(row, suffixed(chosen.toPath(), chooser.getSelectedExtensionFilter()));
        }
    }

    private static Path suffixed(Path file, FileChooser.ExtensionFilter kind) {
        String name = file.getFileName().toString();
        String suffix = (kind == null ? ZIP : kind).getExtensions().get(0).substring(1);
        boolean hasSuffix = name.endsWith(".zip") || name.endsWith(".csv") || name.endsWith(".json");
        return hasSuffix ? file : file.resolveSibling(name + suffix);
    }

    void importRun() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Import a run");
        chooser.getExtensionFilters().setAll(ZIP);
        File chosen = chooser.showOpenDialog(asking.getScene().getWindow());
        if (chosen != null) {
            runs.importRun(chosen.toPath());
        }
    }
}
