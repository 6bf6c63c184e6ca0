package org.lunxun.engine.registry;

import org.jspecify.annotations.Nullable;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.SourceId;

/**
 * An entry of a source on its way into the registry.
 *
 * @param member where it comes from
 * @param value what the source says
 * @param base the base that it refers to, by its id in the registry; null when it refers to none
 */
record Row<I extends Comparable<I>, T>(
        Member<I> member, T value, @Nullable BaseId base) {

    SourceId source() {
        return member.source();
    }
}
