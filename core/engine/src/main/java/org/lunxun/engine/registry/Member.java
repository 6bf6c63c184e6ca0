package org.lunxun.engine.registry;

import org.lunxun.model.Stability;
import org.lunxun.model.resource.SourceId;

/**
 * An entry of one source that went into a merged one.
 *
 * @param <I> the type of its id
 * @param source the source
 * @param id the id within that source
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Member<I extends Comparable<I>>(SourceId source, I id) implements Comparable<Member<I>> {

    @Override
    public int compareTo(Member<I> other) {
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : id.compareTo(other.id);
    }
}
