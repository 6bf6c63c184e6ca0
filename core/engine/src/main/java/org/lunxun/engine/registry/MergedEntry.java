package org.lunxun.engine.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.SourceId;

/**
 * One entry of the merged registry.
 *
 * @param <I> the type of its id
 * @param <T> what it is
 * @param id its id in the registry, made from its first member
 * @param value the merged value; what it refers to is named by ids of the registry
 * @param members the entries of sources that went into it, in order, at least one
 * @param fields where each field that has a value comes from; empty for an entry with one member, of which every field
 *     comes from that member
 * @param seen since when the only member has said what it says; not known for an entry with several, whose fields tell it
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record MergedEntry<I extends Comparable<I>, T>(
        I id, T value, List<Member<I>> members, List<FieldOrigin> fields, RowSeen seen) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when there is no member
     */
    public MergedEntry {
        members = List.copyOf(members);
        fields = List.copyOf(fields);
        if (members.isEmpty()) {
            throw new IllegalArgumentException(
                    "The members (none) of merged entry %s must be one or more.%nMaybe it is not from a source."
                            .formatted(id));
        }
    }

    /**
     * Whether several entries of sources became this one.
     *
     * @return true when there are two members or more
     */
    public boolean merged() {
        return members.size() > 1;
    }

    /**
     * The sources of its members.
     *
     * @return each once, in order
     */
    public List<SourceId> sources() {
        return members.stream().map(Member::source).distinct().toList();
    }

    /**
     * On which day the source of a field's value told that value first.
     *
     * @param field the field, by the name of the record component
     * @return empty when it is not known, or the entry has several members and none gives the field a value
     */
    public Optional<LocalDate> firstSeen(String field) {
        return merged()
                ? fields.stream()
                        .filter(origin -> origin.field().equals(field))
                        .findFirst()
                        .map(FieldOrigin::firstSeen)
                : seen.day(field);
    }

    /**
     * The source that the value of a field comes from.
     *
     * @param field the field, by the name of the record component
     * @return empty when the entry has several members and none gives the field a value
     */
    public Optional<SourceId> source(String field) {
        return merged()
                ? fields.stream()
                        .filter(origin -> origin.field().equals(field))
                        .map(FieldOrigin::source)
                        .findFirst()
                : Optional.of(members.get(0).source());
    }
}
