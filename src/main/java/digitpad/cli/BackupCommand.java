package digitpad.cli;

import digitpad.files.Backup;
import digitpad.files.UserFolders;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes everything a user keeps into one zip. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    private static final Words WORDS = Words.of(BackupCommand.class);

    private final Console console;

    @Parameters(paramLabel = "FILE", converter = PathConverter.class)
    private Path file;

    /**
     * The command.
     *
     * @param console where to write
     */
    BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CommandFailure {
        ModelFile.requireWritable(file);
        Backup.Contents written = new Backup(UserFolders.data(), UserFolders.preferences()).write(file);
        console.result(WORDS.text("backup.written", written.models(), written.runs(), written.drawings()));
        console.flush();
        return 0;
    }
}
