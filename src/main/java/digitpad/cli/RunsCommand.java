package digitpad.cli;

import digitpad.digits.UnreadableFileException;
import digitpad.files.RunExport;
import digitpad.files.RunRecord;
import digitpad.files.RunStore;
import digitpad.learning.Engine;
import digitpad.learning.EpochFigures;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists, shows, exports and deletes the trainings that were kept. A run is named by its id or its name. */
@Command(name = "runs", synopsisSubcommandLabel = "COMMAND")
final class RunsCommand implements Runnable {
    private static final Words WORDS = Words.of(RunsCommand.class);
    private static final int SUCCESS = 0;
    private static final int FAILURE = 1;

    private final Supplier<Engine> engines;
    private final String programVersion;
    private final Path folder;
    private final Console console;

    @Spec
    private CommandSpec spec;

    /**
     * The command.
     *
     * @param engines gives the engine, once it is needed
     * @param programVersion of this program
     * @param folder where the runs are kept
     * @param console where to write
     */
    RunsCommand(Supplier<Engine> engines, String programVersion, Path folder, Console console) {
        this.engines = engines;
        this.programVersion = programVersion;
        this.folder = folder;
        this.console = console;
    }

    private RunStore store() {
        return new RunStore(folder, engines.get(), programVersion);
    }

    /** Reached when no subcommand is given. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), WORDS.text("missing-command"));
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list(@Option(names = "--json") boolean json) throws IOException {
        RunStore store = store();
        RunStore.Listing listing = store.list();
        if (json) {
            listing.runs().forEach(run -> console.result(RunReport.json(run)));
        } else if (listing.runs().isEmpty()) {
            console.message(WORDS.text("runs.none", folder));
        } else {
            RunReport.table(listing.runs()).lines().forEach(console::result);
        }
        listing.problems().forEach(console::complaint);
        console.flush();
        return listing.problems().isEmpty() ? SUCCESS : FAILURE;
    }

    @Command(name = "show", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "RUN") String called, @Option(names = "--json") boolean json)
            throws CommandFailure, IOException {
        RunStore store = store();
        RunRecord run = store.run(RunFinder.id(store, called));
        List<EpochFigures> epochs = new ArrayList<>();
        store.readHistory(run.id(), iteration -> {}, epochs::add);
        if (json) {
            console.result(RunReport.json(run, epochs));
        } else {
            RunReport.lines(run, epochs).forEach(console::result);
            console.result(WORDS.text("runs.folder", folder.resolve(run.id())));
        }
        console.flush();
        return SUCCESS;
    }

    @Command(name = "export", mixinStandardHelpOptions = true)
    int export(
            @Parameters(paramLabel = "RUN") String called,
            @Option(names = "--out", required = true, paramLabel = "FILE", converter = PathConverter.class) Path file)
            throws CommandFailure, IOException {
        RunStore store = store();
        ModelFile.requireWritable(file);
        RunExport.write(store, RunFinder.id(store, called), file);
        return SUCCESS;
    }

    @Command(name = "import", mixinStandardHelpOptions = true)
    int importRun(@Parameters(paramLabel = "FILE", converter = PathConverter.class) Path file) throws IOException {
        RunRecord run = store().importRun(file);
        console.result(WORDS.text("trained.run", WORDS.text("run-named", run.id(), run.name())));
        console.flush();
        return SUCCESS;
    }

    @Command(name = "delete", mixinStandardHelpOptions = true)
    int delete(@Parameters(paramLabel = "RUN", arity = "1..*") List<String> called) throws CommandFailure, IOException {
        RunStore store = store();
        int code = SUCCESS;
        for (String each : called) {
            String id = RunFinder.id(store, each);
            try {
                store.delete(id);
                console.message(WORDS.text("runs.deleted", id));
            } catch (UnreadableFileException refused) {
                console.complaint(refused.getMessage());
                code = FAILURE;
            }
        }
        return code;
    }

    @Command(name = "undelete", mixinStandardHelpOptions = true)
    int undelete(@Parameters(paramLabel = "RUN") String id) throws CommandFailure, IOException {
        try {
            store().undelete(id);
        } catch (NoSuchFileException gone) {
            throw new CommandFailure(WORDS.text("runs.not-deleted", id, folder));
        }
        return SUCCESS;
    }
}
