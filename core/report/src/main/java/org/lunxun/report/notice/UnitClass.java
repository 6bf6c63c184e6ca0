package org.lunxun.report.notice;

import java.util.List;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.resource.Offering;

/**
 * A class that a unit sends people to.
 *
 * @param offering the class
 * @param base the name of its base
 * @param named those whom the notice names, in the order of their ids
 * @param quota how many more the unit sends, chosen later
 */
record UnitClass(Offering offering, String base, List<Cadre> named, int quota) {

    UnitClass {
        named = List.copyOf(named);
    }

    int people() {
        return named.size() + quota;
    }
}
