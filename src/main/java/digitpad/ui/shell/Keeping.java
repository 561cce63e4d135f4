package digitpad.ui.shell;

import digitpad.files.Backup;
import digitpad.ui.workspace.Background;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;

/**
 * What the window can do with all that the user keeps, and whom it tells.
 *
 * @param version of the program
 * @param files reads and writes
 * @param backup everything as one file, and back
 * @param language the tag of the one chosen; nothing for the system's
 * @param openData shows the folder of everything that is kept
 * @param openLogs shows the folder of the log
 * @param copyDiagnostics puts them on the clipboard
 * @param restored told when something was brought back
 * @param stepsSeen told when a new user has seen the first steps
 * @param focused told when the user comes to the window
 */
public record Keeping(
        String version,
        Background files,
        Backup backup,
        ObjectProperty<Optional<String>> language,
        Runnable openData,
        Runnable openLogs,
        Runnable copyDiagnostics,
        Runnable restored,
        Runnable stepsSeen,
        Runnable focused) {}
