package org.lunxun.engine.planning;

import java.util.List;
import java.util.Optional;
import org.lunxun.model.Stability;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;

/**
 * How a plan fills a class.
 *
 * @param offering the class
 * @param attendees how many attend
 * @param seatPrice what one more seat is worth, at the prices that prove the bound
 * @param lastIn the attendee whose place is worth least to the plan, promised places left aside
 * @param firstOut who would gain most by a place and has none
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record ClassExplanation(
        OfferingId offering, int attendees, double seatPrice, Optional<Claim> lastIn, Optional<Claim> firstOut) {

    /**
     * What a place of the class is worth, had by one cadre.
     *
     * @param cadre who
     * @param worth points that the plan loses without the place, or would gain by it
     * @param price what the place takes from others besides the seat, at the prices that prove the bound
     * @param obstacles what keeps the cadre out besides the seats of the class; none for an attendee
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Claim(CadreId cadre, double worth, double price, List<Obstacle> obstacles) {

        /** Copies the list. */
        public Claim {
            obstacles = List.copyOf(obstacles);
        }
    }
}
