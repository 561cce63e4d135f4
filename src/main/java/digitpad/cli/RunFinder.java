package digitpad.cli;

import digitpad.files.RunRecord;
import digitpad.files.RunStore;
import digitpad.words.Words;
import java.io.IOException;
import java.util.List;

/** Finds runs by what the user calls them. */
final class RunFinder {
    private static final Words WORDS = Words.of(RunFinder.class);

    private RunFinder() {}

    /**
     * The run the user means.
     *
     * @param store where the runs lie
     * @param called the id of a run, or its name
     * @return its id; what the user wrote if there is no such run, and the store will say what is wrong with it
     * @throws CommandFailure if several runs have this name
     * @throws IOException if the runs cannot be listed
     */
    static String id(RunStore store, String called) throws CommandFailure, IOException {
        List<RunRecord> runs = store.list().runs();
        if (runs.stream().anyMatch(run -> run.id().equals(called))) {
            return called;
        }
        List<String> named = runs.stream()
                .filter(run -> run.name().equals(called))
                .map(RunRecord::id)
                .toList();
        if (named.size() > 1) {
            throw new CommandFailure(WORDS.text("run.several", named.size(), called, String.join(", ", named)));
        }
        return named.isEmpty() ? called : named.get(0);
    }

    /**
     * The run that waits to go on.
     *
     * @param store where the runs lie
     * @return the id of the newest run that was interrupted or stopped
     * @throws CommandFailure if there is none
     * @throws IOException if the runs cannot be listed
     */
    static String newestUnfinished(RunStore store) throws CommandFailure, IOException {
        return store.list().runs().stream()
                .filter(run -> run.state() == RunRecord.State.INTERRUPTED || run.state() == RunRecord.State.STOPPED)
                .findFirst()
                .map(RunRecord::id)
                .orElseThrow(() -> new CommandFailure(WORDS.text("run.none-unfinished", store.folder())));
    }
}
