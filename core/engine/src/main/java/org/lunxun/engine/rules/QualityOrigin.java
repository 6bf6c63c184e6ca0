package org.lunxun.engine.rules;

import org.lunxun.model.Stability;

/** Where the quality of a base comes from (FORMAT 1, 'Appraised quality of a base'). */
@Stability(Stability.Level.EXPERIMENTAL)
public enum QualityOrigin {
    /** The dataset gives it. */
    GIVEN,
    /** The survey says it. */
    SURVEY,
    /** Nobody says anything: {@link BaseQuality#DEFAULT}. */
    DEFAULT
}
