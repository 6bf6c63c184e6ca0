package org.lunxun.engine.enrolment;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;

/** Who has a place at a source, class by class, or is on the way to one: nobody is to have two in one class. */
final class HeldPlaces {

    private record Held(OfferingId offering, CadreId cadre) {}

    private final Set<Held> all = new HashSet<>();

    /** The places as they are known, without those that the provider cancels in the same answer. */
    HeldPlaces(Collection<Place> places, Map<PlaceKey, ToldPlace> told) {
        for (Place place : places) {
            CadreId holder =
                    place.substitute() == null ? place.place().assignment().cadre() : place.substitute();
            if (held(place, holder, told.get(place.key()))) {
                take(place.place().offering(), holder);
            }
        }
    }

    private static boolean held(Place place, CadreId holder, @Nullable ToldPlace row) {
        if (place.uncertain()) {
            return true;
        }
        if (row != null && row.cadre().equals(holder)) {
            return row.state() != ToldPlace.State.CANCELLED;
        }
        return place.atProvider();
    }

    /** Gives a place to a person; false when that one has a place in the class already. */
    boolean take(OfferingId offering, CadreId cadre) {
        return all.add(new Held(offering, cadre));
    }
}
