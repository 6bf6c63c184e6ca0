package org.lunxun.sdk.host;

import java.util.List;
import org.lunxun.model.Stability;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Unit;

/**
 * Units and cadres of one source.
 *
 * @param units the units
 * @param cadres the cadres; their units need not stand in the same roster
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Roster(List<Unit> units, List<Cadre> cadres) {

    /** Copies the lists. */
    public Roster {
        units = List.copyOf(units);
        cadres = List.copyOf(cadres);
    }
}
