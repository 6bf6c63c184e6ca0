package org.lunxun.engine.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.SourceId;

/**
 * Where the value of a field of a merged entry comes from.
 *
 * @param field the field, by the name of the record component
 * @param source the source whose value survived
 * @param value that value as text
 * @param firstSeen the day of the sync in which that source told that value first, null when it is not known
 * @param others what the other members say where their text differs, in the order of members
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record FieldOrigin(
        String field,
        SourceId source,
        String value,
        @Nullable LocalDate firstSeen,
        List<SourcedValue> others) {

    /** Copies the list. */
    public FieldOrigin {
        others = List.copyOf(others);
    }
}
