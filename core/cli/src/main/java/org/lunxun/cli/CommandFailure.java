package org.lunxun.cli;

import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;

/** Ends a command with a message for its user, who sees no stack trace. */
@Stability(Stability.Level.EXPERIMENTAL)
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ExitCode exit;

    /**
     * A failure with what was wrong and where, and what to try.
     *
     * @param exit how the command ends
     * @param what what was wrong and where, one or more lines
     * @param maybe what to try: the words after 'Maybe'
     */
    public CommandFailure(ExitCode exit, String what, String maybe) {
        this(exit, what, maybe, null);
    }

    /**
     * A failure whose words already say what to try.
     *
     * @param exit how the command ends
     * @param words what was wrong, where, and a line that begins 'Maybe'
     */
    public CommandFailure(ExitCode exit, String words) {
        super(words);
        this.exit = exit;
    }

    /**
     * A failure with its cause, which {@code --debug} shows.
     *
     * @param exit how the command ends
     * @param what what was wrong and where, one or more lines
     * @param maybe what to try: the words after 'Maybe'
     * @param cause what was thrown, null for nothing
     */
    public CommandFailure(ExitCode exit, String what, String maybe, @Nullable Throwable cause) {
        super(what + "\nMaybe " + maybe, cause);
        this.exit = exit;
    }

    /**
     * How the command ends.
     *
     * @return never {@link ExitCode#DONE}
     */
    public ExitCode exit() {
        return exit;
    }
}
