package org.lunxun.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.registry.Library;
import org.lunxun.engine.registry.LibraryItem;
import org.lunxun.model.Stability;
import org.lunxun.sync.FileSyncState;
import org.lunxun.sync.SyncException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lunxun search}: the resource library. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Finds bases, courses, classes, lecturers and works that have all the words: in their titles, bases, media or",
            "topics, in Simplified or Traditional script, whatever the width and case. Reads what 'lunxun sync' keeps."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  lunxun search --state state WTO", "  lunxun search --state state 党校 法治"})
public final class SearchCommand implements Callable<Integer> {

    private static final int SORT_WIDTH = 10;

    private final Surroundings surroundings;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            required = true,
            description = "Folder of what is known from earlier syncs.")
    private @Nullable Path state;

    @Parameters(paramLabel = "WORDS", arity = "1..*", description = "What to look for.")
    private List<String> words = new ArrayList<>();

    /**
     * A command that has not been given its words yet.
     *
     * @param surroundings what is known of the process
     */
    public SearchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Searches.
     *
     * @return the number of an exit code
     */
    @Override
    public Integer call() {
        Path folder = Folders.state(state);
        try (FileSyncState kept = FileSyncState.open(folder)) {
            List<LibraryItem> found = Library.of(kept.merged()).search(String.join(" ", words));
            found.forEach(item -> surroundings.out().println(line(item)));
            if (found.isEmpty()) {
                surroundings.err().println("Nothing has all of these words.\nMaybe leave one out.");
            }
            return ExitCode.DONE.number();
        } catch (SyncException e) {
            throw new CommandFailure(ExitCode.UNUSABLE, String.valueOf(e.getMessage()));
        }
    }

    private static String line(LibraryItem item) {
        String sort = item.sort() == LibraryItem.Sort.OFFERING
                ? "class"
                : item.sort().name().toLowerCase(Locale.ROOT);
        return sort
                + " ".repeat(SORT_WIDTH - sort.length())
                + item.title()
                + (item.media().isEmpty() ? "" : " [" + String.join(", ", item.media()) + "]")
                + (item.base().isEmpty() ? "" : "; " + item.base())
                + (item.topics().isEmpty() ? "" : "; " + String.join(", ", item.topics()));
    }
}
