package digitpad.cli;

import digitpad.files.Backup;
import digitpad.files.PreferencesFile;
import digitpad.files.UserFolders;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings back what {@link BackupCommand} wrote. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    private static final Words WORDS = Words.of(RestoreCommand.class);

    private final Console console;

    @Parameters(paramLabel = "FILE", converter = PathConverter.class)
    private Path file;

    @Option(names = "--settings")
    private boolean takesSettings;

    /**
     * The command.
     *
     * @param console where to write
     */
    RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        UserFolders.homeless().ifPresent(console::complaint);
        Backup.Restored restored = new Backup(UserFolders.data(), UserFolders.preferences()).read(file);
        if (takesSettings && restored.settings().isPresent()) {
            PreferencesFile here = new PreferencesFile(UserFolders.preferences().resolve("preferences.json"));
            here.read(console::complaint);
            here.write(restored.settings().get());
        } else if (takesSettings) {
            console.complaint(WORDS.text("backup.no-settings", file));
        }
        Backup.Contents added = restored.added();
        console.result(WORDS.text("backup.added", added.models(), added.runs(), added.drawings()));
        console.flush();
        return 0;
    }
}
