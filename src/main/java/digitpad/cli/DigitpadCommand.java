package digitpad.cli;

import digitpad.digits.UnreadableFileException;
import digitpad.files.LogFile;
import digitpad.learning.Engine;
import digitpad.learning.EngineSettings;
import digitpad.words.Language;
import digitpad.words.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line of the program. One thread. */
@Command(name = "digitpad", synopsisSubcommandLabel = "COMMAND")
public final class DigitpadCommand implements Runnable {
    private static final Words WORDS = Words.of(DigitpadCommand.class);
    private static final Logger LOG = LoggerFactory.getLogger(DigitpadCommand.class);
    private static final int SUCCESS = 0;
    private static final int FAILURE = 1;
    private static final int USAGE = 2;

    private final Console console;
    private final CommandLine commandLine;

    /**
     * The command line.
     *
     * @param engines makes an engine; asked only by a command that needs one, because an engine loads native libraries
     * @param programVersion such as "0.1.0"
     * @param runs the folder where trainings are kept; need not exist yet
     * @param console where to write
     */
    public DigitpadCommand(
            Function<EngineSettings, Engine> engines, String programVersion, Path runs, Console console) {
        this.console = console;
        Supplier<Engine> standard = () -> engines.apply(EngineSettings.FASTEST);
        this.commandLine = new CommandLine(this)
                .addSubcommand(new TrainCommand(engines, programVersion, runs, console))
                .addSubcommand(new RunsCommand(standard, programVersion, runs, console))
                .addSubcommand(new EvaluateCommand(standard, programVersion, runs, console))
                .addSubcommand(new ImportCommand(standard, console))
                .addSubcommand(new ExportCommand(standard, console))
                .addSubcommand(new DataCommand(console))
                .addSubcommand(new RecognizeCommand(standard, console))
                .addSubcommand(new FineTuneCommand(standard, programVersion, console))
                .addSubcommand(new ExplainCommand(standard, console))
                .addSubcommand(new MorphCommand(standard, console))
                .addSubcommand(new TrainGeneratorCommand(standard, programVersion, console))
                .addSubcommand(new SummaryCommand(standard, console))
                .addSubcommand(new BenchmarkCommand(engines, console))
                .addSubcommand(new BackupCommand(console))
                .addSubcommand(new RestoreCommand(console))
                // A file may be called @home.
                .setExpandAtFiles(false)
                .setResourceBundle(Words.bundle(DigitpadCommand.class, "help"))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, arguments) -> refuse(wrong))
                .setExecutionExceptionHandler((fault, command, parsed) -> fail(fault));
        describe(commandLine, programVersion);
    }

    private static void describe(CommandLine command, String programVersion) {
        CommandSpec spec = command.getCommandSpec().version("Digitpad " + programVersion);
        // Commands that are methods have them from their annotation, so that their parameters are counted rightly.
        if (!spec.mixinStandardHelpOptions()) {
            spec.mixinStandardHelpOptions(true);
        }
        command.getSubcommands().values().forEach(each -> describe(each, programVersion));
    }

    /**
     * Runs one command to its end on the calling thread; nothing is thrown, everything is told on the console.
     *
     * @param arguments a command and its options
     * @return the exit code: 0 success, 1 failure on the data, 2 wrong usage, 130 ended by Ctrl-C
     */
    public int execute(String... arguments) {
        StringWriter help = new StringWriter();
        commandLine.setOut(new PrintWriter(help));
        try {
            int code = commandLine.execute(arguments);
            if (!help.toString().isEmpty()) {
                console.result(help.toString().stripTrailing());
                console.flush();
            }
            return code;
        } catch (OutputLostException lost) {
            return lost(lost);
        } catch (OutOfMemoryError full) {
            LOG.error("out of memory", full);
            console.complaint(WORDS.text("no-memory"));
            return FAILURE;
        } catch (Error fault) {
            // Native libraries that do not load, mostly.
            return unexpected(fault);
        }
    }

    /** {@return the commands with their options and help} */
    CommandLine commandLine() {
        return commandLine;
    }

    /** Reached when there are options but no command. */
    @Override
    public void run() {
        throw new ParameterException(commandLine, WORDS.text("missing-command"));
    }

    private int refuse(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        List<String> suggestions =
                wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        String name = command.getCommandSpec().qualifiedName();
        String words = lowerCaseFirst(UsageProblem.words(wrong));
        console.complaint(suggestions.stream()
                .reduce((one, other) -> WORDS.text("or", one, other))
                .map(meant -> WORDS.text("did-you-mean", words, meant, name))
                .orElseGet(() -> WORDS.text("see-help", words, name)));
        return USAGE;
    }

    private int fail(Exception fault) {
        console.clearProgress();
        if (fault instanceof OutputLostException lost) {
            return lost(lost);
        }
        if (fault instanceof UnreadableFileException || fault instanceof CommandFailure) {
            console.complaint(fault.getMessage());
            return FAILURE;
        }
        if (fault instanceof IOException file) {
            LOG.warn("a file could not be read or written", file);
            console.complaint(FileProblem.words(file));
            return FAILURE;
        }
        return unexpected(fault);
    }

    private int lost(OutputLostException lost) {
        if (lost.isReaderGone()) {
            return SUCCESS;
        }
        console.complaint(WORDS.text("output-lost", lost.getMessage()));
        return FAILURE;
    }

    private int unexpected(Throwable fault) {
        LOG.error("a command failed", fault);
        console.complaint(WORDS.text("fault", fault, LogFile.path()));
        return FAILURE;
    }

    private static String lowerCaseFirst(String sentence) {
        return sentence.isEmpty() || Language.current() == Language.GERMAN
                ? sentence
                : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
