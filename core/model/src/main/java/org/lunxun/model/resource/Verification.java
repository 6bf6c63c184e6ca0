package org.lunxun.model.resource;

import org.lunxun.model.Stability;

/** How a fact was checked. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum Verification {
    /** The base says so itself. */
    SELF_REPORTED,
    /** Seen on site. */
    ON_SITE,
    /** Taken from records that others keep. */
    RECORDS
}
