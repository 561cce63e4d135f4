package digitpad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a command writes: results to standard output, and nothing else; progress and complaints to standard error. Results come from one
 * thread; messages may come from any.
 */
public final class Console {
    private final OutputStream results;
    private final PrintStream messages;
    private final Charset charset;
    private final boolean isTerminal;
    private int progressLength;

    /**
     * A console.
     *
     * @param results standard output
     * @param messages standard error
     * @param charset of text on both; JSON is always UTF-8
     * @param isTerminal whether somebody watches standard error, so that a line can be rewritten
     */
    public Console(OutputStream results, OutputStream messages, Charset charset, boolean isTerminal) {
        this.results = new BufferedOutputStream(results);
        this.messages = new PrintStream(messages, true, charset);
        this.charset = charset;
        this.isTerminal = isTerminal;
    }

    /** {@return the console of this process} */
    public static Console ofProcess() {
        return new Console(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                charsetOfProcess(),
                isStandardErrorTerminal());
    }

    private static Charset charsetOfProcess() {
        String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
        Charset charset = name != null && Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
        // The locale "C" asks for ASCII, but what shows it has long been UTF-8.
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }

    private static boolean isStandardErrorTerminal() {
        // System.console() tells of standard input and output only; Linux tells of each stream.
        Path standardError = Path.of("/proc/self/fd/2");
        try {
            if (Files.isSymbolicLink(standardError)) {
                String target = Files.readSymbolicLink(standardError).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
            }
        } catch (IOException hidden) {
            return false;
        }
        return System.console() != null;
    }

    /** {@return whether somebody watches standard error} */
    boolean isTerminal() {
        return isTerminal;
    }

    /**
     * Writes a result as text; it may be held back until {@link #flush()}.
     *
     * @param line one line
     * @throws OutputLostException if standard output takes no more
     */
    void result(String line) {
        write((line + System.lineSeparator()).getBytes(charset));
    }

    /**
     * Writes a result as JSON; it may be held back until {@link #flush()}.
     *
     * @param object the result
     * @throws OutputLostException if standard output takes no more
     */
    void result(ObjectNode object) {
        write((object + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void write(byte[] bytes) {
        try {
            results.write(bytes);
        } catch (IOException e) {
            throw new OutputLostException(e);
        }
    }

    /**
     * Sends on every result written so far.
     *
     * @throws OutputLostException if standard output takes no more
     */
    void flush() {
        try {
            results.flush();
        } catch (IOException e) {
            throw new OutputLostException(e);
        }
    }

    /**
     * Tells what is going on, in a line that stays.
     *
     * @param line one line
     */
    synchronized void message(String line) {
        clearProgress();
        messages.println(line);
    }

    /**
     * Tells what is wrong, in one line that names the program.
     *
     * @param problem in words for the user; line breaks in it, from strange file names, become spaces
     */
    synchronized void complaint(String problem) {
        message("digitpad: " + problem.replaceAll("\\R", " "));
    }

    /**
     * Shows a line that the next one replaces; shows nothing unless standard error is a terminal.
     *
     * @param line how far a command has come
     */
    synchronized void progress(String line) {
        if (isTerminal) {
            messages.print("\r" + line + " ".repeat(Math.max(0, progressLength - line.length())));
            messages.flush();
            progressLength = line.length();
        }
    }

    /** Takes the progress line away. */
    synchronized void clearProgress() {
        if (progressLength > 0) {
            messages.print("\r" + " ".repeat(progressLength) + "\r");
            messages.flush();
            progressLength = 0;
        }
    }
}
