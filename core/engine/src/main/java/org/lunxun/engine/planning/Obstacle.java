package org.lunxun.engine.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.model.people.CadreId;

/**
 * Something scarce that keeps a cadre out of a class, and how little more of it would do.
 *
 * @param reason what is scarce: {@code CLASS_FULL}, {@code CLASS_TOO_SMALL}, {@code UNIT_AT_WORK}, {@code LEADERS_AT_HOME},
 *     {@code BASE_PLACES} or {@code BUDGET}
 * @param owner the id of the class, unit or base, or the year, that has it
 * @param first the first day on which it is used up, null where days play no role
 * @param last the last such day, null where days play no role
 * @param missing what more would do: 1 seat, person or place; the attendees that a class lacks besides the cadre; yuan of a
 *     budget
 * @param users who uses it up, where somebody must step back because it cannot be widened: the unit's leaders who are away; by
 *     id
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Obstacle(
        PlanReason reason,
        String owner,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        double missing,
        List<CadreId> users) {

    /** Copies the list. */
    public Obstacle {
        users = List.copyOf(users);
    }
}
