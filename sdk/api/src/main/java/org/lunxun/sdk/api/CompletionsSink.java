package org.lunxun.sdk.api;

import org.lunxun.model.Stability;

/**
 * Takes one page of what was learnt; the host implements it.
 *
 * <p>What was said before stands until the same id comes again or is {@linkplain #removed taken back}. A provider says nothing
 * of what its source can no longer tell, for example of somebody whose enrolment has ended: not knowing takes nothing back.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public interface CompletionsSink extends PageSink {

    /**
     * Takes one completed training. The same id again, in a later answer, replaces what was said before.
     *
     * @param completion the completion, made by its builder
     */
    void completion(Completion completion);

    /**
     * A completion was entered by mistake and is taken back.
     *
     * @param completion its id
     */
    void removed(CompletionId completion);
}
