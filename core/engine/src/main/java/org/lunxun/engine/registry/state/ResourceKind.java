package org.lunxun.engine.registry.state;

import org.lunxun.model.Stability;

/** What a row of a catalogue can be. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum ResourceKind {
    /** A base. */
    BASE,
    /** A course. */
    COURSE,
    /** A class. */
    OFFERING,
    /** A lecturer. */
    LECTURER,
    /** A teaching material. */
    MATERIAL
}
