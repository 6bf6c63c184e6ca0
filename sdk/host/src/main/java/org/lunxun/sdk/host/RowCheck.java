package org.lunxun.sdk.host;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Sector;
import org.lunxun.model.people.Unit;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.Lecturer;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.sdk.api.Completion;
import org.lunxun.sdk.api.CompletionId;
import org.lunxun.sdk.api.Enrolment;
import org.lunxun.sdk.api.FreeSeats;

/**
 * What one answered row may hold: text that every file and screen can show, lists, days and numbers of a sensible size.
 * One check is used for one row; it counts the row's text and keeps the first flaw. A row in which something is null that
 * must not be ends in a NullPointerException here.
 */
final class RowCheck {

    /** The most characters of one text. */
    static final int TEXT_LIMIT = 4_000;

    /** The most items of one list. */
    static final int LIST_LIMIT = 1_000;

    private long bytes = 64;
    private @Nullable String flaw;

    static RowCheck of(Base base) {
        RowCheck check = new RowCheck().text("id", base.id().value()).needed("name", base.name());
        check.text("kind", base.kind().name()).text("creditCode", base.creditCode());
        check.text("schoolCode", base.schoolCode());
        return check.text("region", base.region() == null ? null : base.region().name());
    }

    static RowCheck of(Course course) {
        RowCheck check = new RowCheck().text("id", course.id().value()).needed("title", course.title());
        check.text("base", course.base() == null ? null : course.base().value());
        return check.weights(course.topics());
    }

    static RowCheck of(Offering offering) {
        RowCheck check = new RowCheck()
                .text("id", offering.id().value())
                .needed("title", offering.title())
                .text("base", offering.base().value())
                .day("start", offering.dates().start())
                .day("end", offering.dates().end())
                .number("costPerSeat", offering.costPerSeat())
                .needed("mode", offering.mode().name());
        Objects.requireNonNull(offering.seats());
        check.text(
                "organizer",
                offering.organizer() == null ? null : offering.organizer().value());
        check.text(
                "channel",
                offering.channel() == null ? null : offering.channel().name());
        check.text(
                "course", offering.course() == null ? null : offering.course().value());
        check.texts("levels", offering.levels(), LevelCode::name);
        check.texts("categories", offering.categories(), Category::name);
        check.texts("sectors", offering.sectors(), Sector::name);
        return check.weights(offering.topics());
    }

    static RowCheck of(Lecturer lecturer) {
        RowCheck check = new RowCheck().text("id", lecturer.id().value()).needed("name", lecturer.name());
        check.text("base", lecturer.base() == null ? null : lecturer.base().value());
        check.text("title", lecturer.title());
        return check.texts("topics", lecturer.topics(), Topic::name);
    }

    static RowCheck of(Material material) {
        RowCheck check = new RowCheck().text("id", material.id().value()).needed("title", material.title());
        check.text("base", material.base() == null ? null : material.base().value());
        check.text("medium", material.medium());
        return check.texts("topics", material.topics(), Topic::name);
    }

    static RowCheck of(Unit unit) {
        RowCheck check = new RowCheck().text("id", unit.id().value()).needed("name", unit.name());
        check.text("parent", unit.parent() == null ? null : unit.parent().value());
        if (unit.absenceCap() != null) {
            check.number("absenceCap", unit.absenceCap());
        }
        return check.text("region", unit.region() == null ? null : unit.region().name());
    }

    static RowCheck of(Cadre cadre) {
        RowCheck check = new RowCheck()
                .text("id", cadre.id().value())
                .needed("name", cadre.name())
                .text("unit", cadre.unit().value())
                .needed("level", cadre.level().name())
                .needed("post", cadre.post().name());
        check.text(
                "category", cadre.category() == null ? null : cadre.category().name());
        check.text("sector", cadre.sector() == null ? null : cadre.sector().name());
        check.someDay("postSince", cadre.postSince());
        return check.someDay("retiresOn", cadre.retiresOn());
    }

    static RowCheck of(Completion completion) {
        LearningRecord learnt = completion.record();
        RowCheck check = new RowCheck()
                .text("id", completion.id().value())
                .text("cadre", learnt.cadre().value())
                .needed("topic", learnt.topic().name())
                .text("base", learnt.base().value())
                .day("start", learnt.dates().start())
                .day("end", learnt.dates().end())
                .needed("mode", learnt.mode().name());
        check.text(
                "organizer",
                learnt.organizer() == null ? null : learnt.organizer().value());
        check.text(
                "offering",
                completion.offering() == null ? null : completion.offering().value());
        return check.text("certificate", completion.certificate());
    }

    static RowCheck of(SurveyAnswer answer) {
        return new RowCheck()
                .text("base", answer.base().value())
                .needed("dimension", answer.dimension().name())
                .needed("source", answer.source().name())
                .someDay("round", answer.round());
    }

    static RowCheck of(Enrolment enrolment) {
        return new RowCheck()
                .text("key", enrolment.key().value())
                .text("offering", enrolment.offering().value())
                .text("cadre", enrolment.cadre().value())
                .needed("state", enrolment.state().name());
    }

    static RowCheck of(FreeSeats seats, Set<OfferingId> asked) {
        RowCheck check = new RowCheck()
                .text("offering", seats.offering().value())
                .day("at", LocalDate.ofInstant(seats.at(), ZoneOffset.UTC));
        if (!asked.contains(seats.offering())) {
            check.flawed("it was not asked for");
        }
        return check;
    }

    static RowCheck ofRecorded(CompletionId recorded, Set<CompletionId> handed) {
        RowCheck check = new RowCheck().text("id", recorded.value());
        if (!handed.contains(recorded)) {
            check.flawed("it was not handed over");
        }
        return check;
    }

    /** The id of a row that is no more goes where the ids of rows go. */
    static RowCheck ofRemoved(String id) {
        return new RowCheck().text("id", id);
    }

    /** The first thing that is wrong with the row, null when nothing is. */
    @Nullable
    String flaw() {
        return flaw;
    }

    /** About how many bytes the row's text takes. */
    long bytes() {
        return bytes;
    }

    private RowCheck text(String what, @Nullable String text) {
        if (text == null) {
            return this;
        }
        bytes += 16 + 3L * text.length();
        if (text.length() > TEXT_LIMIT) {
            flawed(what + " is longer than " + TEXT_LIMIT + " characters");
        } else {
            characters(what, text);
        }
        return this;
    }

    /** Every row that comes passes here, so that one look at each character must do. */
    private void characters(String what, String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x20 && c != '\t' && c != '\n' && c != '\r') {
                flawed(what + " holds control characters");
                return;
            }
            if (Character.isSurrogate(c)) {
                if (i + 1 == length || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    flawed(what + " holds half a character");
                    return;
                }
                i++;
            }
        }
    }

    private RowCheck needed(String what, String text) {
        return text(what, Objects.requireNonNull(text));
    }

    private <T> RowCheck texts(String what, List<T> items, Function<T, String> textOf) {
        if (items.size() > LIST_LIMIT) {
            flawed(what + " has more than " + LIST_LIMIT + " items");
        }
        items.forEach(item -> text(what, textOf.apply(item)));
        return this;
    }

    private RowCheck weights(List<TopicWeight> topics) {
        return texts("topics", topics, topic -> topic.topic().name());
    }

    private RowCheck day(String what, LocalDate day) {
        if (day.getYear() < 1900 || day.getYear() > 2200) {
            flawed(what + " lies outside the years 1900 to 2200");
        }
        return this;
    }

    private RowCheck someDay(String what, @Nullable LocalDate day) {
        return day == null ? this : day(what, day);
    }

    /** A subclass could answer anything, and 1E-999999999 has a billion digits when it is written out. */
    private RowCheck number(String what, BigDecimal number) {
        if (number.getClass() != BigDecimal.class || Math.abs(number.scale()) > 15 || number.precision() > 30) {
            flawed(what + " has too many digits");
        }
        return this;
    }

    private void flawed(String text) {
        if (flaw == null) {
            flaw = text;
        }
    }
}
