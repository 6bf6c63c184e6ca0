package org.lunxun.model.rotation;

import java.util.List;
import org.lunxun.model.DateRange;
import org.lunxun.model.Stability;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Topic;

/**
 * A themed campaign: topics that units are to learn within a time.
 *
 * @param id its id
 * @param title its title
 * @param dates its days, both ends included
 * @param topics what is to be learnt
 * @param units the units that take part; empty: all
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Campaign(CampaignId id, String title, DateRange dates, List<Topic> topics, List<UnitId> units) {

    /** Copies the lists. */
    public Campaign {
        topics = List.copyOf(topics);
        units = List.copyOf(units);
    }

    /**
     * Whether a unit takes part.
     *
     * @param unit the unit
     * @return true when it is named, or when none is
     */
    public boolean concerns(UnitId unit) {
        return units.isEmpty() || units.contains(unit);
    }
}
