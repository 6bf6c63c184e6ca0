package org.lunxun.sdk.api;

import java.util.List;
import org.lunxun.model.Stability;

/**
 * The host hands trainings to a personnel system, to be kept there. It may hand the same over again, with the same ids, when
 * it does not know whether an answer got lost: the second time changes nothing and is answered like the first.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public interface RecordsRequest extends ProviderRequest {

    /**
     * The trainings. Two sources may give the same id to different trainings: a host that hands over those of several sources
     * puts the source in front of the id.
     *
     * @return at least one, each id once
     */
    List<TrainingEntry> entries();
}
