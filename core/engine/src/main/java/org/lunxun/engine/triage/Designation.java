package org.lunxun.engine.triage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseId;

/**
 * A base that a responsible body has designated for a function (命名挂牌).
 *
 * @param base the base
 * @param function the function, as its standard calls it
 * @param by the body that designated it, not blank
 * @param on the first day on which it holds
 * @param document the number of the document that says so, not blank
 * @param until the last day on which it holds, null when it holds until it is withdrawn
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Designation(
        BaseId base,
        String function,
        String by,
        LocalDate on,
        String document,
        @Nullable LocalDate until) {

    /**
     * Checks that the designation can be answered for.
     *
     * @throws IllegalArgumentException when the function, the body or the document is not named, or it ends before it begins
     */
    public Designation {
        Check.word("function of a designation", function);
        if (by.isBlank() || document.isBlank()) {
            throw new IllegalArgumentException("The designation of base " + base
                    + " must name the body that made it and its document.\nMaybe it is a draft: leave it out.");
        }
        if (until != null && until.isBefore(on)) {
            throw new IllegalArgumentException("The end (" + until + ") of the designation of base " + base
                    + " must not lie before its beginning (" + on + ").\nMaybe the two dates were exchanged.");
        }
    }

    /**
     * Whether it holds on a day.
     *
     * @param day the day
     * @return true from its first to its last day
     */
    public boolean inForce(LocalDate day) {
        return !on.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
