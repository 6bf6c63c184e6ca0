package org.lunxun.report.notice;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Unit;
import org.lunxun.model.resource.Offering;
import org.lunxun.report.file.Plain;
import org.lunxun.report.words.Language;
import org.lunxun.report.words.Phrases;

/** The calendar of a unit: an all-day event for each class that it sends people to (RFC 5545). */
final class UnitCalendar {

    private static final int UNFOLDED = Integer.MAX_VALUE;

    private final Instant stamp;
    private final boolean tentative;
    private final Phrases phrases;

    /**
     * Calendars of a plan.
     *
     * @param start the first day of the horizon, which stands in for the time at which an event was made
     * @param tentative whether the plan is a simulation
     * @param language the language of descriptions
     */
    UnitCalendar(LocalDate start, boolean tentative, Language language) {
        stamp = start.atStartOfDay(ZoneOffset.UTC).toInstant();
        this.tentative = tentative;
        phrases = Phrases.of(language);
    }

    byte[] bytes(Unit unit, List<UnitClass> classes) throws IOException {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Lunxun//Rotation//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty(
                "X-WR-CALNAME", text(unit.name().isBlank() ? unit.id().value() : unit.name())));
        for (UnitClass one : classes) {
            calendar.add(event(unit, one));
        }
        StringWriter unfolded = new StringWriter();
        new CalendarOutputter(false, UNFOLDED).output(calendar, unfolded);
        return OctetFolding.fold(unfolded.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private VEvent event(Unit unit, UnitClass one) {
        Offering offering = one.offering();
        VEvent event = new VEvent(false);
        event.add(new Uid(uid(unit, offering)));
        event.add(new DtStamp(stamp));
        event.add(new DtStart<>(offering.dates().start()));
        // The end of an all-day event is the first day after it.
        event.add(new DtEnd<>(offering.dates().end().plusDays(1)));
        event.add(new Sequence(0));
        event.add(new Summary(text(offering.title().isBlank() ? offering.id().value() : offering.title())));
        event.add(new Location(text(one.base())));
        event.add(new Description(description(one)));
        event.add(tentative ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    /** The same for the same unit and class, so that a calendar that is read again changes its events. */
    private static String uid(Unit unit, Offering offering) {
        String name = unit.id().value().length() + ":" + unit.id() + "/" + offering.id();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@lunxun.org";
    }

    private String description(UnitClass one) {
        String names = one.named().stream()
                .map(Cadre::name)
                .map(UnitCalendar::text)
                .collect(Collectors.joining(phrases.phrase("notice.comma")));
        String people = phrases.phrase("notice.people", "count", one.people());
        return names.isEmpty() ? people : people + phrases.phrase("where.colon") + names;
    }

    private static String text(String value) {
        return Plain.text(value);
    }
}
