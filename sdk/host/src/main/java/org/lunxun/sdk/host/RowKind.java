package org.lunxun.sdk.host;

import org.lunxun.model.Stability;

/** What rows there are. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum RowKind {
    /** A base. */
    BASE,
    /** A course. */
    COURSE,
    /** A class. */
    OFFERING,
    /** A lecturer. */
    LECTURER,
    /** A teaching material. */
    MATERIAL,
    /** A unit. */
    UNIT,
    /** A cadre. */
    CADRE,
    /** A completed training. */
    COMPLETION,
    /** An answer of a survey. */
    ANSWER,
    /** An enrolment. */
    ENROLMENT,
    /** A count of free places. */
    SEATS,
    /** A training that a personnel system keeps. */
    RECORDED
}
