package org.lunxun.sdk.api;

import org.lunxun.model.Stability;

/** Takes which trainings a personnel system has kept; the host implements it. */
@Stability(Stability.Level.EXPERIMENTAL)
public interface RecordsSink extends ProviderSink {

    /**
     * The training is kept, now or since an earlier time. One that is not told of counts as not kept.
     *
     * @param training the id of one of those that were handed over
     */
    void recorded(CompletionId training);
}
