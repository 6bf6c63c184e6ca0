package org.lunxun.sdk.tck.zoo;

import org.lunxun.model.Stability;

/** What a host can make of a plugin. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum Handling {
    /** It is not offered, and a person is told why. */
    REFUSED,
    /** It is offered; a call gives no answer, and a person is told why. */
    FAILED,
    /** It answers; what is bad in the answer is left out. */
    ANSWERED
}
