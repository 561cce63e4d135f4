package digitpad.cli;

import digitpad.digits.UnreadableFileException;
import digitpad.files.RunExport;
import digitpad.files.RunRecord;
import digitpad.files.RunStore;
import digitpad.learning.Engine;
import digitpad.learning.EpochFigures;
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
@Command(
        name = "runs",
        synopsisSubcommandLabel = "COMMAND",
        description = "List, show, export, import and delete the trainings that were kept.",
        footer = {"", "RUN is a run's id, or its name.", "", "Example: digitpad runs list"})
final class RunsCommand implements Runnable {
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
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List every run, newest first.")
    int list(@Option(names = "--json", description = "Print one JSON object a line.") boolean json) throws IOException {
        RunStore store = store();
        RunStore.Listing listing = store.list();
        if (json) {
            listing.runs().forEach(run -> console.result(RunReport.json(run)));
        } else if (listing.runs().isEmpty()) {
            console.message("no runs in " + folder + " yet");
        } else {
            RunReport.table(listing.runs()).lines().forEach(console::result);
        }
        listing.problems().forEach(console::complaint);
        console.flush();
        return listing.problems().isEmpty() ? SUCCESS : FAILURE;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Show a run's settings, its figures and those of each epoch.")
    int show(
            @Parameters(paramLabel = "RUN", description = "Its id or name.") String called,
            @Option(names = "--json", description = "Print one JSON object.") boolean json)
            throws CommandFailure, IOException {
        RunStore store = store();
        RunRecord run = store.run(RunFinder.id(store, called));
        List<EpochFigures> epochs = new ArrayList<>();
        store.readHistory(run.id(), iteration -> {}, epochs::add);
        if (json) {
            console.result(RunReport.json(run, epochs));
        } else {
            RunReport.lines(run, epochs).forEach(console::result);
            console.result("folder: " + folder.resolve(run.id()));
        }
        console.flush();
        return SUCCESS;
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Write a run, or its history, as one file.")
    int export(
            @Parameters(paramLabel = "RUN", description = "Its id or name.") String called,
            @Option(
                            names = "--out",
                            required = true,
                            paramLabel = "FILE",
                            converter = PathConverter.class,
                            description =
                                    "FILE.zip takes the whole run, for runs import; FILE.csv its updates as a table;"
                                            + " FILE.json its updates and epochs. Replaced if it exists.")
                    Path file)
            throws CommandFailure, IOException {
        RunStore store = store();
        ModelFile.requireWritable(file);
        RunExport.write(store, RunFinder.id(store, called), file);
        return SUCCESS;
    }

    @Command(name = "import", mixinStandardHelpOptions = true, description = "Take in a run that was exported as .zip.")
    int importRun(
            @Parameters(paramLabel = "FILE", converter = PathConverter.class, description = "What export wrote.")
                    Path file)
            throws IOException {
        RunRecord run = store().importRun(file);
        console.result("run: " + run.id() + " (" + run.name() + ")");
        console.flush();
        return SUCCESS;
    }

    @Command(name = "delete", mixinStandardHelpOptions = true, description = "Delete runs; undelete brings them back.")
    int delete(@Parameters(paramLabel = "RUN", arity = "1..*", description = "Their ids or names.") List<String> called)
            throws CommandFailure, IOException {
        RunStore store = store();
        int code = SUCCESS;
        for (String each : called) {
            String id = RunFinder.id(store, each);
            try {
                store.delete(id);
                console.message("deleted: " + id + "; digitpad runs undelete " + id + " brings it back");
            } catch (UnreadableFileException refused) {
                console.complaint(refused.getMessage());
                code = FAILURE;
            }
        }
        return code;
    }

    @Command(name = "undelete", mixinStandardHelpOptions = true, description = "Bring a deleted run back.")
    int undelete(@Parameters(paramLabel = "RUN", description = "Its id, as delete told it.") String id)
            throws CommandFailure, IOException {
        try {
            store().undelete(id);
        } catch (NoSuchFileException gone) {
            throw new CommandFailure("there is no deleted run " + id + " in " + folder);
        }
        return SUCCESS;
    }
}
