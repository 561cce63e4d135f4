package digitpad.cli;

import digitpad.digits.UnreadableFileException;
import digitpad.files.LogFile;
import digitpad.learning.Engine;
import digitpad.learning.EngineSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
@Command(
        name = "digitpad",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Train networks that read digits, test them and use them.",
            "Without a command, the window opens."
        },
        footer = {
            "",
            "'digitpad' stands for 'java -jar digitpad.jar'. 'digitpad COMMAND --help' tells of a command's options.",
            "",
            "Exit codes: 0 success, 1 something could not be read, written or trained, 2 wrong usage, 130 ended by Ctrl-C.",
            "",
            "Examples:",
            "  digitpad train --recipe lenet --out mine.zip",
            "  digitpad train --resume",
            "  digitpad runs list",
            "  digitpad evaluate --model mine.zip",
            "  digitpad import notebook.h5 -o notebook.zip",
            "  digitpad export --model mine.zip --out mine.onnx",
            "  digitpad data show --index 5",
            "  digitpad recognize seven.png drawings.jsonl",
            "  digitpad explain seven.png --out why.png",
            "  digitpad summary --recipe lenet",
            "  digitpad benchmark --recipe lenet"
        })
public final class DigitpadCommand implements Runnable {
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
                .addSubcommand(new SummaryCommand(standard, console))
                .addSubcommand(new BenchmarkCommand(engines, console))
                // A file may be called @home.
                .setExpandAtFiles(false)
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
            console.complaint("there is not enough memory; try a smaller --batch, or java -Xmx4g");
            return FAILURE;
        } catch (Error fault) {
            // Native libraries that do not load, mostly.
            return unexpected(fault);
        }
    }

    /** Reached when there are options but no command. */
    @Override
    public void run() {
        throw new ParameterException(commandLine, "Missing command");
    }

    private int refuse(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        List<String> suggestions =
                wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        String name = command.getCommandSpec().qualifiedName();
        console.complaint(lowerCaseFirst(Objects.requireNonNullElse(wrong.getMessage(), "wrong usage"))
                + (suggestions.isEmpty() ? "" : " (did you mean " + String.join(" or ", suggestions) + "?)")
                + "; see " + name + " --help");
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
        console.complaint("standard output cannot be written: " + lost.getMessage());
        return FAILURE;
    }

    private int unexpected(Throwable fault) {
        LOG.error("a command failed", fault);
        console.complaint("unexpected fault: " + fault + "; details are in " + LogFile.path());
        return FAILURE;
    }

    private static String lowerCaseFirst(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
