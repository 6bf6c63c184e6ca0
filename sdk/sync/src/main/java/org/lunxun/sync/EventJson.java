package org.lunxun.sync;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.lunxun.engine.enrolment.EnrolmentEvent;
import org.lunxun.engine.enrolment.Outcome;
import org.lunxun.engine.enrolment.Place;
import org.lunxun.engine.enrolment.PlaceKey;
import org.lunxun.engine.enrolment.PlannedPlace;
import org.lunxun.engine.enrolment.Step;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.SourceId;
import org.lunxun.model.rotation.Assignment;

/** Events of enrolment as JSON objects that read back equal. */
final class EventJson {

    private EventJson() {}

    static void write(JsonGenerator json, EnrolmentEvent event) throws IOException {
        json.writeStartObject();
        json.writeStringField("event", event.getClass().getSimpleName());
        json.writeStringField("key", event.key().value());
        if (event instanceof EnrolmentEvent.Planned planned) {
            PlannedPlace place = planned.place();
            json.writeStringField("cadre", place.assignment().cadre().value());
            json.writeStringField("class", place.assignment().offering().value());
            json.writeStringField("source", place.source().value());
            json.writeStringField("offering", place.offering().value());
        } else if (event instanceof EnrolmentEvent.Approved approved) {
            json.writeStringField("by", approved.by());
        } else if (event instanceof EnrolmentEvent.Asked asked) {
            json.writeStringField("step", asked.step().name());
        } else if (event instanceof EnrolmentEvent.Answered answered) {
            json.writeStringField("step", answered.step().name());
            json.writeStringField("outcome", answered.outcome().name());
            json.writeStringField("reason", answered.reason());
            json.writeStringField("words", answered.words());
        } else if (event instanceof EnrolmentEvent.Told told) {
            json.writeStringField("standing", told.standing().name());
            if (told.substitute() != null) {
                json.writeStringField("substitute", told.substitute().value());
            }
        }
        json.writeEndObject();
    }

    static EnrolmentEvent read(Node line) {
        PlaceKey key = PlaceKey.of(line.text("key"));
        String event = line.text("event");
        return switch (event) {
            case "Planned" ->
                new EnrolmentEvent.Planned(
                        key,
                        new PlannedPlace(
                                Assignment.of(CadreId.of(line.text("cadre")), OfferingId.of(line.text("class"))),
                                SourceId.of(line.text("source")),
                                OfferingId.of(line.text("offering"))));
            case "Withdrawn" -> new EnrolmentEvent.Withdrawn(key);
            case "Approved" -> new EnrolmentEvent.Approved(key, line.text("by"));
            case "Asked" -> new EnrolmentEvent.Asked(key, Step.valueOf(line.text("step")));
            case "Answered" ->
                new EnrolmentEvent.Answered(
                        key,
                        Step.valueOf(line.text("step")),
                        Outcome.valueOf(line.text("outcome")),
                        line.text("reason"),
                        line.text("words"));
            case "Told" ->
                new EnrolmentEvent.Told(
                        key,
                        Place.Standing.valueOf(line.text("standing")),
                        line.find("substitute").map(CadreId::of).orElse(null));
            default -> throw new Node.Mistake("event", "one that is known");
        };
    }
}
