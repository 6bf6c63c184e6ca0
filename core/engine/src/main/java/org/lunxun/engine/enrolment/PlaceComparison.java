package org.lunxun.engine.enrolment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.enrolment.EnrolmentEvent.Told;
import org.lunxun.engine.enrolment.Place.Standing;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.SyncReason;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.SourceId;

/**
 * What a provider says of places, beside what is known of them. A change that it may make by itself (it cancels, puts on the
 * waiting list or takes from it, lets somebody else of the roster come) becomes an event. What contradicts its own answers,
 * names nobody of the roster, gives one person two places in a class, or is left out changes nothing and is a finding: nobody loses a place by a provider's silence.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class PlaceComparison {

    private final SourceId source;
    private final Predicate<CadreId> onRoster;
    private final HeldPlaces held;
    private final List<Told> events = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private PlaceComparison(SourceId source, Predicate<CadreId> onRoster, HeldPlaces held) {
        this.source = source;
        this.onRoster = onRoster;
        this.held = held;
    }

    /**
     * Compares.
     *
     * @param book the places as they are known
     * @param source the source whose provider was asked
     * @param told all that it told; of several equal rows on one place the first counts, and several that differ contradict
     *     one another
     * @param disputed keys of which it told more than one thing, where {@code told} does not have all of it
     * @param onRoster whether a cadre is known: nobody else can be a substitute
     * @return what follows; nothing when everything stands as it is known
     */
    public static PlaceComparison of(
            EnrolmentBook book,
            SourceId source,
            Collection<ToldPlace> told,
            Set<PlaceKey> disputed,
            Predicate<CadreId> onRoster) {
        SortedMap<PlaceKey, ToldPlace> rows = new TreeMap<>();
        Set<PlaceKey> unsure = new TreeSet<>(disputed);
        for (ToldPlace row : told) {
            ToldPlace first = rows.putIfAbsent(row.key(), row);
            if (first != null && !first.equals(row)) {
                unsure.add(row.key());
            }
        }
        // What is told in two ways takes from nobody, and frees no place for anybody either.
        SortedMap<PlaceKey, ToldPlace> sure = new TreeMap<>(rows);
        sure.keySet().removeAll(unsure);
        List<Place> places = book.places().stream()
                .filter(place -> place.place().source().equals(source))
                .toList();
        PlaceComparison comparison = new PlaceComparison(source, onRoster, new HeldPlaces(places, sure));
        for (Place place : places) {
            Optional<ToldPlace> row = Optional.ofNullable(rows.remove(place.key()));
            if (unsure.contains(place.key())) {
                comparison.disputed(place);
            } else {
                comparison.compare(place, row);
            }
        }
        comparison.strangers(rows);
        return comparison;
    }

    /**
     * What is to be appended to the journal.
     *
     * @return in the order of keys
     */
    public List<Told> events() {
        return List.copyOf(events);
    }

    /**
     * What was noticed.
     *
     * @return in the order of keys
     */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void disputed(Place place) {
        if (settled(place)) {
            findings.add(contradiction(place));
        }
    }

    /** What is on its way is asked for itself, with its key. */
    private static boolean settled(Place place) {
        return place.standing() != Standing.UNASKED && !place.uncertain();
    }

    private void compare(Place place, Optional<ToldPlace> row) {
        if (!settled(place)) {
            return;
        }
        if (row.isEmpty()) {
            if (place.atProvider()) {
                findings.add(place.finding(Severity.PROBLEM, SyncReason.PLACE_NOT_LISTED));
            }
            return;
        }
        ToldPlace told = row.get();
        if (!told.offering().equals(place.place().offering())) {
            contradicted(place, told.offering());
        } else if (!told.cadre().equals(place.place().assignment().cadre())) {
            somebodyElse(place, told);
        } else {
            same(place, told.state());
        }
    }

    /** Somebody else has the place. Who is not on the roster, or is not sure to come, or has a place there, takes it from nobody. */
    private void somebodyElse(Place place, ToldPlace told) {
        boolean substitutable =
                switch (place.standing()) {
                    case RESERVED, CONFIRMED, WAIT_LISTED, SUBSTITUTED, TAKEN_BACK -> true;
                    case UNASKED, RESERVE_ASKED, CONFIRM_ASKED, REFUSED, CANCEL_ASKED, CANCELLED, NOT_GIVEN_BACK ->
                        false;
                };
        boolean known = told.cadre().equals(place.substitute());
        if (told.state() == ToldPlace.State.CANCELLED && (known || !place.atProvider())) {
            lostAgain(place);
        } else if (!substitutable || told.state() != ToldPlace.State.CONFIRMED || !onRoster.test(told.cadre())) {
            contradicted(place, told.cadre());
        } else if (!known && held.take(told.offering(), told.cadre())) {
            events.add(new Told(place.key(), Standing.SUBSTITUTED, told.cadre()));
        } else if (!known) {
            contradicted(place, told.cadre());
        }
    }

    /** Who came instead comes no more: nobody has the place. */
    private void lostAgain(Place place) {
        if (place.substitute() != null) {
            events.add(new Told(place.key(), Standing.TAKEN_BACK, null));
        }
    }

    private void same(Place place, ToldPlace.State state) {
        Standing before = place.standing();
        Standing after = after(before, state);
        if (after == null) {
            contradicted(place, state);
        } else if (after != before) {
            events.add(new Told(place.key(), after, null));
            if (place.needsReplanning() && (after == Standing.RESERVED || after == Standing.CONFIRMED)) {
                findings.add(place.finding(Severity.NOTICE, SyncReason.PLACE_GIVEN_AFTER_ALL));
            }
        }
    }

    /** How a place stands after what was told of it, null when that contradicts what the provider answered before. */
    private static @Nullable Standing after(Standing before, ToldPlace.State state) {
        return switch (state) {
            case CONFIRMED ->
                switch (before) {
                    case RESERVED, CONFIRMED, WAIT_LISTED, REFUSED, TAKEN_BACK, SUBSTITUTED -> Standing.CONFIRMED;
                    case CANCELLED -> null;
                    default -> before;
                };
            case RESERVED ->
                switch (before) {
                    case WAIT_LISTED, TAKEN_BACK, SUBSTITUTED -> Standing.RESERVED;
                    case CONFIRMED, REFUSED, CANCELLED -> null;
                    default -> before;
                };
            case WAIT_LISTED ->
                switch (before) {
                    case RESERVED, CONFIRMED, REFUSED, TAKEN_BACK, SUBSTITUTED -> Standing.WAIT_LISTED;
                    case CANCELLED -> null;
                    default -> before;
                };
            case CANCELLED ->
                switch (before) {
                    case RESERVED, CONFIRMED, WAIT_LISTED, NOT_GIVEN_BACK, SUBSTITUTED -> Standing.TAKEN_BACK;
                    default -> before;
                };
        };
    }

    private void contradicted(Place place, Object said) {
        findings.add(contradiction(place).with("said", said));
    }

    /** Who is not on the roster is not named: what stands there may be the number of an identity document. */
    private void contradicted(Place place, CadreId said) {
        findings.add(onRoster.test(said) ? contradiction(place).with("said", said) : contradiction(place));
    }

    private static Finding contradiction(Place place) {
        return place.finding(Severity.PROBLEM, SyncReason.PLACE_CONTRADICTED).with("standing", place.standing());
    }

    /** Keys that nobody here has made may be another installation's: one notice tells of all. */
    private void strangers(SortedMap<PlaceKey, ToldPlace> rows) {
        if (!rows.isEmpty()) {
            findings.add(Finding.at(Severity.NOTICE, SyncReason.PLACES_UNKNOWN, Location.ofFile(source.value()))
                    .with("places", rows.size())
                    .with("first", rows.firstKey()));
        }
    }
}
