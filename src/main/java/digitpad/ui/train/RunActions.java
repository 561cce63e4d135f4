package digitpad.ui.train;

import digitpad.files.RunRecord;
import digitpad.learning.TrainingSettings;
import digitpad.ui.parts.AskPane;
import digitpad.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;

/** What can be done with a run, as menu items and the questions behind them. */
final class RunActions {
    private static final Words WORDS = Words.of(RunActions.class);
    private final FileChooser.ExtensionFilter zip = new FileChooser.ExtensionFilter(WORDS.text("files.run"), "*.zip");
    private final FileChooser.ExtensionFilter csv = new FileChooser.ExtensionFilter(WORDS.text("files.table"), "*.csv");
    private final FileChooser.ExtensionFilter json =
            new FileChooser.ExtensionFilter(WORDS.text("files.json"), "*.json");
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
                && (run.state() == RunRecord.State.INTERRUPTED
                        || (run.state() == RunRecord.State.STOPPED || run.state() == RunRecord.State.FAILED)
                                && run.epochs() < run.settings().epochs());
        boolean canContinue = run.state() == RunRecord.State.FINISHED || run.state() == RunRecord.State.STOPPED_EARLY;
        boolean hasModel = isOver && run.state() != RunRecord.State.INTERRUPTED;
        menu.getItems()
                .setAll(
                        item(
                                row.isShown() ? WORDS.text("take-out") : WORDS.text("lay-over"),
                                !runs.isCharted(row),
                                () -> runs.toggle(row)),
                        item(WORDS.text("resume"), canResume && training.isIdle(), () -> training.resume(row, 0)),
                        item(
                                WORDS.text("continue-longer"),
                                canContinue && training.isIdle(),
                                () -> continueLonger(row)),
                        item(WORDS.text("load-settings"), training.isIdle(), () -> training.load(run)),
                        new SeparatorMenuItem(),
                        item(WORDS.text("use-model"), hasModel, () -> runs.use(row)),
                        item(WORDS.text("keep-model"), hasModel, () -> keepModel(row)),
                        new SeparatorMenuItem(),
                        item(WORDS.text("rename"), isOver, () -> rename(row)),
                        item(WORDS.text("export"), isOver, () -> export(row)),
                        item(WORDS.text("delete"), isOver, () -> runs.delete(row)));
    }

    private static MenuItem item(String words, boolean isPossible, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setDisable(!isPossible);
        item.setOnAction(event -> action.run());
        return item;
    }

    void rename(RunRow row) {
        asking.ask(
                new AskPane.Question(
                        WORDS.text("ask.rename"),
                        WORDS.text("ask.name"),
                        row.record().name(),
                        WORDS.text("ask.rename.do")),
                name -> {
                    if (name.isBlank()) {
                        return Optional.of(WORDS.text("ask.no-name"));
                    }
                    return name.length() > MAX_NAME_LENGTH
                            ? Optional.of(WORDS.text("ask.long-name", MAX_NAME_LENGTH))
                            : Optional.empty();
                },
                name -> runs.rename(row, name));
    }

    private void keepModel(RunRow row) {
        asking.ask(
                new AskPane.Question(
                        WORDS.text("ask.keep"),
                        WORDS.text("ask.keep.name"),
                        row.record().name(),
                        WORDS.text("ask.keep.do")),
                runs::problemWithModelName,
                name -> runs.keepModel(row, name));
    }

    private void continueLonger(RunRow row) {
        asking.ask(
                new AskPane.Question(
                        WORDS.text("ask.continue", row.record().name()),
                        WORDS.text("setting.more-epochs"),
                        Integer.toString(MORE_EPOCHS),
                        WORDS.text("ask.continue.do")),
                text -> {
                    int most = TrainingSettings.MAX_EPOCHS
                            - row.record().settings().epochs();
                    NumberSetting more =
                            new NumberSetting("more-epochs", Unit.EPOCHS, NumberRange.whole(1, most), Step.ONE);
                    more.textProperty().set(text);
                    String problem = more.problemProperty().get();
                    return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
                },
                text -> training.resume(row, TypedNumber.parse(text).intValueExact()));
    }

    private void export(RunRow row) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WORDS.text("export-run", row.record().name()));
        chooser.getExtensionFilters().setAll(zip, csv, json);
        chooser.setInitialFileName(row.record().name());
        File chosen = chooser.showSaveDialog(asking.getScene().getWindow());
        if (chosen != null) {
            Path file = suffixed(chosen.toPath(), chooser.getSelectedExtensionFilter());
            // The chooser has asked about the name that was typed, not about the one with an ending.
            runs.export(row, file, file.equals(chosen.toPath()));
        }
    }

    private Path suffixed(Path file, FileChooser.ExtensionFilter kind) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String suffix = (kind == null ? zip : kind).getExtensions().get(0).substring(1);
        boolean hasSuffix = name.endsWith(".zip") || name.endsWith(".csv") || name.endsWith(".json");
        return hasSuffix ? file : file.resolveSibling(file.getFileName() + suffix);
    }

    void importRun() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WORDS.text("import-run"));
        chooser.getExtensionFilters().setAll(zip);
        File chosen = chooser.showOpenDialog(asking.getScene().getWindow());
        if (chosen != null) {
            runs.importRun(chosen.toPath());
        }
    }
}
