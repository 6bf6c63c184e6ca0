package org.lunxun.sdk.tck.zoo;

import org.lunxun.model.Stability;

/**
 * How a host came through a visit.
 *
 * @param animal the animal that was visited
 * @param fate survived, or what went wrong first
 * @param words more about it, one line; may differ from machine to machine
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Verdict(String animal, Fate fate, String words) {

    /** How a visit can end. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum Fate {
        /** The animal was dealt with, the neighbours did not notice, the host was closed. */
        SURVIVED("survived"),
        /** The host could not be opened. */
        NOT_OPENED("the host threw while loading"),
        /** The host never finished opening. */
        HUNG_WHILE_LOADING("hung while loading"),
        /** What should have been refused was loaded and answered. */
        TAKEN_IN("loaded as if nothing were wrong"),
        /** The animal vanished, and nobody was told. */
        SILENT("dropped it without a reason"),
        /** The call let an exception pass to its caller. */
        CALLER_HIT("its exception hit the caller"),
        /** The call never came back. */
        CALL_HUNG("the call never came back"),
        /** The caller's thread was left in disorder. */
        CALLER_DISTURBED("left the caller's thread in disorder"),
        /** Bad rows were let through, or good ones lost. */
        ROWS_WRONG("let bad rows through"),
        /** A healthy neighbour did not answer any more. */
        NEIGHBOURS_LOST("healthy neighbours were lost"),
        /** Something lies outside the folder of plugins. */
        LEFT_BEHIND("wrote outside its folder"),
        /** Closing threw. */
        CLOSE_FAILED("stopping threw"),
        /** Closing never ended. */
        CLOSE_HUNG("stopping never ended"),
        /** The virtual machine ended, or ran out of memory. */
        PROCESS_ENDED("the process ended");

        private final String phrase;

        Fate(String phrase) {
            this.phrase = phrase;
        }

        /**
         * The fate as a table shows it.
         *
         * @return a phrase
         */
        public String phrase() {
            return phrase;
        }
    }
}
