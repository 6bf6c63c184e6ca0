package org.lunxun.sdk.tck;

import org.lunxun.model.Stability;

/**
 * One promise that a provider broke.
 *
 * @param promise what was promised, one sentence
 * @param request what it was asked
 * @param answer what it answered, shortened
 * @param maybe what may help, without the word
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Breach(String promise, String request, String answer, String maybe) {

    /**
     * The breach as a person reads it.
     *
     * @return four lines
     */
    @Override
    public String toString() {
        return "Promise: " + promise + "\nRequest: " + request + "\nAnswer:  " + answer + "\nMaybe " + maybe;
    }
}
