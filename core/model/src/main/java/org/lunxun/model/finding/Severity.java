package org.lunxun.model.finding;

import org.lunxun.model.Stability;

/** What a finding means for the work at hand, from the worst down. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum Severity {
    /** The input as a whole cannot be used; nothing is made from it. */
    UNUSABLE,
    /** A row, or what was asked for one thing, is lost; the rest goes on. */
    LOST,
    /** Something contradicts a rule and wants a person's attention; nothing is lost. */
    PROBLEM,
    /** Worth knowing; nothing is wrong. */
    NOTICE
}
