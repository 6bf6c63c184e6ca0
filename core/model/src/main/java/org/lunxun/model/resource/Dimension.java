package org.lunxun.model.resource;

import org.lunxun.model.Stability;

/** What a base is rated on. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum Dimension {
    /** Those who teach (师资状况). */
    FACULTY,
    /** The quality of teaching (办学质量). */
    TEACHING,
    /** Rooms, beds, food, equipment (培训条件). */
    CONDITIONS,
    /** What society says of it (社会反映). */
    REPUTATION
}
