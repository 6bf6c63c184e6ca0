package org.lunxun.engine.planning;

import java.util.List;
import java.util.Optional;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;

/**
 * Why a plan gives a cadre these classes and not those.
 *
 * @param cadre who
 * @param covered whether the cadre is trained once
 * @param held the classes that the cadre attends, by date
 * @param alternatives classes that the cadre could attend instead or besides, the most worth first
 * @param never what keeps the cadre from every class that would cover, when no change of what is scarce helps
 * @param nearest the way to cover an uncovered cadre that needs least
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record CadreExplanation(
        CadreId cadre,
        boolean covered,
        List<Held> held,
        List<Alternative> alternatives,
        Optional<PlanReason> never,
        Optional<Alternative> nearest) {

    /** Copies the lists. */
    public CadreExplanation {
        held = List.copyOf(held);
        alternatives = List.copyOf(alternatives);
    }

    /**
     * A class that the cadre attends.
     *
     * @param offering the class
     * @param promised whether the place was promised before the plan was made
     * @param worth points that the plan would lose without the place, its cost counted
     * @param price what the place takes from others, at the prices that prove the bound
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Held(OfferingId offering, boolean promised, double worth, double price) {}

    /**
     * A class that the cadre could attend.
     *
     * @param offering the class
     * @param inPlaceOf classes of the cadre that do not go together with it
     * @param gain points that the plan would gain if the cadre attended it in place of those
     * @param price what the place would take from others, at the prices that prove the bound
     * @param obstacles what is used up; none: the change is possible as the plan stands
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Alternative(
            OfferingId offering, List<OfferingId> inPlaceOf, double gain, double price, List<Obstacle> obstacles) {

        /** Copies the lists. */
        public Alternative {
            inPlaceOf = List.copyOf(inPlaceOf);
            obstacles = List.copyOf(obstacles);
        }
    }
}
