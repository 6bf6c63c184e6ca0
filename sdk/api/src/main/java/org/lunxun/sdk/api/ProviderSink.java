package org.lunxun.sdk.api;

import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;

/**
 * Takes what a provider answers; the host implements it.
 *
 * <p>Every method throws {@link CallEndedException} once the call is over: at the row or byte limit, at the deadline, or
 * after the provider's method has returned. Let it pass.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public interface ProviderSink {

    /**
     * Takes note of something wrong in the source, for example of a cell that cannot be read.
     *
     * @param finding what, where and why; values shortened, numbers of identity documents masked
     */
    void finding(Finding finding);
}
