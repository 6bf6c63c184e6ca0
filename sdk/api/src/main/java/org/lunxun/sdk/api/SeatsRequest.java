package org.lunxun.sdk.api;

import java.util.Set;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.OfferingId;

/** The host asks how many places of some classes are free. */
@Stability(Stability.Level.EXPERIMENTAL)
public interface SeatsRequest extends ProviderRequest {

    /**
     * The classes that are asked for.
     *
     * @return their ids, as the catalogue named them, at least one
     */
    Set<OfferingId> offerings();
}
