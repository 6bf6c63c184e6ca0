package org.lunxun.cli;

import org.lunxun.model.Stability;

/** How a command ended, for whoever called it. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum ExitCode {
    /** Done. */
    DONE(0),
    /** Done, but rows were lost or problems were found. */
    PROBLEMS(1),
    /** The input cannot be used; nothing was written. */
    UNUSABLE(2),
    /** No valid plan exists or was found. */
    NO_PLAN(3),
    /** The command line is wrong. */
    USAGE(64),
    /** Something that the user could not cause went wrong. */
    INTERNAL(70),
    /** The user interrupted; the best valid plan is written, if there is one. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /**
     * What the operating system is told.
     *
     * @return 0 to 130
     */
    public int number() {
        return number;
    }
}
