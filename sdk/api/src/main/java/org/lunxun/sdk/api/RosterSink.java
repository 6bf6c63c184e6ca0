package org.lunxun.sdk.api;

import org.lunxun.model.Stability;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;

/** Takes the rows of one page of a roster; the host implements it. */
@Stability(Stability.Level.EXPERIMENTAL)
public interface RosterSink extends PageSink {

    /**
     * Takes a unit.
     *
     * @param unit the unit, made by its builder
     */
    void unit(Unit unit);

    /**
     * Takes a cadre: what training needs to know of a person, and nothing else.
     *
     * @param cadre the cadre, made by its builder; the unit should have come before
     */
    void cadre(Cadre cadre);

    /**
     * A unit is no more.
     *
     * @param unit its id
     */
    void removed(UnitId unit);

    /**
     * A cadre has left.
     *
     * @param cadre the id
     */
    void removed(CadreId cadre);
}
