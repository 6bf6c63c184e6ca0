package org.lunxun.engine.triage;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.resource.Topic;

/**
 * A need that cadres of one level share.
 *
 * @param topic the topic that they lack, null for being trained once at all
 * @param level their level
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record NeedGroup(@Nullable Topic topic, LevelCode level) implements Comparable<NeedGroup> {

    private static final Comparator<NeedGroup> ORDER = Comparator.comparing(
                    NeedGroup::topic, Comparator.nullsFirst(Comparator.<Topic>naturalOrder()))
            .thenComparing(NeedGroup::level);

    @Override
    public int compareTo(NeedGroup other) {
        return ORDER.compare(this, other);
    }
}
