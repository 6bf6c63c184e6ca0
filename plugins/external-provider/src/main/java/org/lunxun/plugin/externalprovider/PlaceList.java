package org.lunxun.plugin.externalprovider;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.sdk.api.EnrolmentsSink;
import org.lunxun.sdk.api.ProviderException;

/**
 * The places that the host has asked for, each as the site shows it now. Of a course that the site does not tell of nothing
 * is said but that it is so: its places may stand.
 */
final class PlaceList {

    private final MoodleSite site;
    private final EnrolmentsSink sink;
    private final Map<Long, Optional<Set<Long>>> listed = new HashMap<>();

    PlaceList(MoodleSite site, EnrolmentsSink sink) {
        this.site = site;
        this.sink = sink;
    }

    void tell(PlaceFolder folder) throws ProviderException, IOException, InterruptedException {
        for (Place place : folder.all()) {
            if (place.step() == Place.Step.CANCELLED) {
                sink.enrolment(place.asSeen(false));
            } else {
                people(place.course()).ifPresent(people -> sink.enrolment(place.asSeen(people.contains(place.user()))));
            }
        }
    }

    /** Who is enrolled in a course in any way; a course is asked for once. */
    private Optional<Set<Long>> people(long course) throws ProviderException, IOException, InterruptedException {
        Optional<Set<Long>> known = listed.get(course);
        if (known != null) {
            return known;
        }
        Optional<Set<Long>> people = asked(course);
        listed.put(course, people);
        if (people.isEmpty()) {
            sink.finding(Finding.at(Severity.LOST, ProviderReason.ROW_UNREADABLE, Location.ofFile("course " + course))
                    .with("value", "a course whose participants the site does not tell")
                    .with("expected", "a course that is there still, and the right to see into it"));
        }
        return people;
    }

    /** Empty when the site answers with an error about this course. */
    private Optional<Set<Long>> asked(long course) throws ProviderException, IOException, InterruptedException {
        Set<Long> people = new TreeSet<>();
        for (boolean active : new boolean[] {true, false}) {
            Optional<Map<Long, JsonNode>> some = site.participants(course, active);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            people.addAll(some.get().keySet());
        }
        return Optional.of(people);
    }
}
