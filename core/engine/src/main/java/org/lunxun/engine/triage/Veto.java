package org.lunxun.engine.triage;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseFact;

/**
 * A fact that would stop new classes, and whether it does on the day of the triage.
 *
 * @param fact the fact, of kind {@code VETO}
 * @param until the last day on which it holds, null when it holds until it is lifted
 * @param standing whether it has effect
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Veto(BaseFact fact, @Nullable LocalDate until, Standing standing) {

    /** Whether a veto has effect. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum Standing {
        /** It has document and date, and the day is within. */
        IN_FORCE,
        /** It lacks its document or its date. */
        UNDOCUMENTED,
        /** It begins after the day or ended before it. */
        NOT_IN_FORCE
    }

    /**
     * Looks at a fact on a day. Where the fact's value is a date, the veto holds until then.
     *
     * @param fact a fact of kind {@code VETO}
     * @param asOf the day
     * @return the veto
     */
    public static Veto of(BaseFact fact, LocalDate asOf) {
        LocalDate until = parse(fact.value());
        LocalDate from = fact.date();
        if (from == null || fact.document().isBlank()) {
            return new Veto(fact, until, Standing.UNDOCUMENTED);
        }
        boolean within = !from.isAfter(asOf) && (until == null || !until.isBefore(asOf));
        return new Veto(fact, until, within ? Standing.IN_FORCE : Standing.NOT_IN_FORCE);
    }

    private static @Nullable LocalDate parse(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
