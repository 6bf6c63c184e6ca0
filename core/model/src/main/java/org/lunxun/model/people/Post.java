package org.lunxun.model.people;

import org.lunxun.model.Stability;

/** The post of a cadre. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum Post {
    /** The first leader of the unit. */
    HEAD,
    /** A deputy leader of the unit. */
    DEPUTY,
    /** Anybody else. */
    STAFF;

    /**
     * Whether the holder is one of the unit's leaders.
     *
     * @return true for a head and a deputy
     */
    public boolean leads() {
        return this != STAFF;
    }
}
