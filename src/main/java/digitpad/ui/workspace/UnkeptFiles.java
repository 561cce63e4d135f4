package digitpad.ui.workspace;

import digitpad.words.Words;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Files that are written unasked, such as the settings, and cannot be now. The user is told of the first, and again only after all could be
 * written in between. FX thread only.
 */
public final class UnkeptFiles {
    private static final Words WORDS = Words.of(UnkeptFiles.class);

    private final Workspace workspace;
    private final Set<Path> files = new HashSet<>();

    /**
     * Everything can be written.
     *
     * @param workspace takes the message
     */
    public UnkeptFiles(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * A file could not be written.
     *
     * @param file which
     */
    public void failed(Path file) {
        failed(file, WORDS.text("unkept", file));
    }

    /**
     * A file or folder cannot be written.
     *
     * @param file which
     * @param problem what that means and what to do, in words for the user
     */
    public void failed(Path file, String problem) {
        if (files.isEmpty()) {
            workspace.warn(problem);
        }
        files.add(file);
    }

    /**
     * A file was written.
     *
     * @param file which
     */
    public void written(Path file) {
        files.remove(file);
    }
}
