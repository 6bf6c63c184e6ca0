package org.lunxun.model.finding;

import org.lunxun.model.Stability;

/** What merging many sources brought to light. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum RegistryReason implements Reason {
    /** Entries of several sources were taken for one. */
    MERGED,
    /** Sources differ in a field of one merged entry. */
    CONFLICT,
    /** Two entries may be one; a person decides. */
    DOUBTFUL_PAIR,
    /** A unified social credit code fails its check digit, or a school's code has not the form of one. */
    CODE_INVALID,
    /** The same class came from several sources. */
    OFFERING_REPEATED,
    /** People's decisions on bases contradict one another. */
    DECISIONS_CONTRADICT;

    @Override
    public String code() {
        return "registry." + name();
    }
}
