package org.lunxun.engine.planning;

import java.util.Optional;
import org.lunxun.model.Stability;
import org.lunxun.model.rotation.RotationDataset;

/**
 * Something scarce of one owner, and what one more of it, on every day, is worth at most by the prices of a plan: with the value D of
 * the dual function at these prices (see the package), no plan of the same city with one more is worth more than D and
 * {@link #oneMore} together. That is of the problem without the fewest attendees of classes: where one more lets a class be held that
 * could not be before, it may bring more. {@link OneMoreCheck} tries it.
 *
 * @param scarce what is scarce
 * @param owner the id of the offering, unit or base, the year, or the group of a floor
 * @param first the first day that has a price, as ISO 8601; empty where days play no role
 * @param last the last such day; empty where days play no role
 * @param oneMore score points for one more: a seat, a person away and a place on any day, a thousand yuan, a person not asked for
 * @param uncovered how many cadres are not trained once for whom this owner is the binding reason
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Bottleneck(Price.Scarce scarce, String owner, String first, String last, double oneMore, int uncovered) {

    /**
     * The same city with one more of it.
     *
     * @param dataset the planning problem
     * @return a copy; empty where the rules and not the resources set the limit, or the owner is unknown
     */
    public Optional<RotationDataset> withOneMore(RotationDataset dataset) {
        return OneMore.of(this, dataset);
    }
}
