package org.lunxun.engine.enrolment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lunxun.engine.enrolment.EnrolmentEvent.Approved;
import org.lunxun.engine.enrolment.EnrolmentEvent.Planned;
import org.lunxun.engine.enrolment.EnrolmentEvent.Withdrawn;
import org.lunxun.engine.enrolment.Place.Standing;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.rotation.Assignment;

/**
 * All places as they stand after the events so far. Immutable; what a method proposes becomes true when it is appended to the
 * journal and folded in with {@link #after}.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class EnrolmentBook {

    private final SortedMap<PlaceKey, Place> places;

    private EnrolmentBook(SortedMap<PlaceKey, Place> places) {
        this.places = places;
    }

    /**
     * The book of a journal.
     *
     * @param events its events, in order
     * @return the places as they stand after them
     * @throws IllegalArgumentException when an event cannot follow on those before it
     */
    public static EnrolmentBook of(List<EnrolmentEvent> events) {
        TreeMap<PlaceKey, Place> places = new TreeMap<>();
        events.forEach(event -> fold(places, event));
        return new EnrolmentBook(places);
    }

    /**
     * The book after more events.
     *
     * @param events what happened since, in order
     * @return a copy
     * @throws IllegalArgumentException when an event cannot follow on those before it
     */
    public EnrolmentBook after(List<? extends EnrolmentEvent> events) {
        TreeMap<PlaceKey, Place> copy = new TreeMap<>(places);
        events.forEach(event -> fold(copy, event));
        return new EnrolmentBook(copy);
    }

    private static void fold(Map<PlaceKey, Place> places, EnrolmentEvent event) {
        Place before = places.get(event.key());
        if (before == null && !(event instanceof Planned)) {
            throw new IllegalArgumentException(
                    "The place %s must be planned before anything else happens to it.%nMaybe the journal's beginning is lost."
                            .formatted(event.key()));
        }
        places.put(event.key(), before == null ? Place.planned((Planned) event) : before.after(event));
    }

    /**
     * All places that ever were planned.
     *
     * @return by key
     */
    public Collection<Place> places() {
        return List.copyOf(places.values());
    }

    /**
     * A place.
     *
     * @param key its key
     * @return empty when none has it
     */
    public Optional<Place> find(PlaceKey key) {
        return Optional.ofNullable(places.get(key));
    }

    /**
     * What brings the outbox into line with a plan: new places are planned, those that the plan no longer has are withdrawn. A
     * place that was given back, and is planned again, gets a key of its own. Who comes as a substitute has the place already.
     *
     * @param wanted the places of the plan
     * @return the events to be appended, in order; empty when the outbox is in line
     */
    public List<EnrolmentEvent> inLineWith(Collection<PlannedPlace> wanted) {
        Map<PlannedPlace, Integer> attempts = new TreeMap<>();
        Map<PlannedPlace, Place> current = new TreeMap<>();
        for (Place place : places.values()) {
            attempts.merge(place.place(), 1, Integer::sum);
            if (place.wanted()) {
                current.put(place.place(), place);
            }
        }
        Set<PlannedPlace> substitutes = substitutes();
        List<EnrolmentEvent> events = new ArrayList<>();
        TreeSet<PlannedPlace> sorted = new TreeSet<>(wanted);
        current.forEach((place, known) -> {
            if (!sorted.contains(place) || (known.standing() == Standing.UNASKED && substitutes.contains(place))) {
                events.add(new Withdrawn(known.key()));
            }
        });
        for (PlannedPlace place : sorted) {
            if (!current.containsKey(place) && !substitutes.contains(place)) {
                events.add(new Planned(key(place, attempts.getOrDefault(place, 0)), place));
            }
        }
        return List.copyOf(events);
    }

    private Set<PlannedPlace> substitutes() {
        Set<PlannedPlace> substitutes = new TreeSet<>();
        for (Place place : places.values()) {
            if (place.substitute() != null) {
                PlannedPlace planned = place.place();
                Assignment comes =
                        Assignment.of(place.substitute(), planned.assignment().offering());
                substitutes.add(new PlannedPlace(comes, planned.source(), planned.offering()));
            }
        }
        return substitutes;
    }

    /**
     * What waits in the outbox for a person.
     *
     * @return the places, by key
     */
    public List<Place> outbox() {
        return places.values().stream().filter(Place::waitsForApproval).toList();
    }

    /**
     * The approval of all that waits in the outbox.
     *
     * @param by who approves: a name or an office, not empty
     * @return the events to be appended
     */
    public List<EnrolmentEvent> approved(String by) {
        return outbox().stream()
                .map(place -> (EnrolmentEvent) new Approved(place.key(), by))
                .toList();
    }

    /**
     * The places that a plan counts on and that the person does not have: to be planned anew.
     *
     * @return the places, by key
     */
    public List<Place> toReplan() {
        return places.values().stream().filter(Place::needsReplanning).toList();
    }

    /**
     * What people must be told of places as they stand: refused, taken back, given to somebody else, on a waiting list.
     *
     * @return by source, class and person
     */
    public List<Finding> findings() {
        return places.values().stream()
                .sorted(Comparator.comparing(Place::place).thenComparing(Place::key))
                .flatMap(place -> place.finding().stream())
                .toList();
    }

    /**
     * How many places stand in a certain way.
     *
     * @param standing the way
     * @return 0 or more
     */
    public long count(Standing standing) {
        return places.values().stream()
                .filter(place -> place.standing() == standing)
                .count();
    }

    /** The same place of the same plan has the same key, whoever makes it, so that a killed run finds its own places. */
    private static PlaceKey key(PlannedPlace place, int attempt) {
        String whole = place.source().value().length() + ":" + place.source()
                + place.offering().value().length() + ":" + place.offering()
                + place.assignment().cadre() + "#" + attempt;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return PlaceKey.of("lunxun-" + HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("The JDK must have SHA-256.\nMaybe it is not a complete JDK.", missing);
        }
    }
}
