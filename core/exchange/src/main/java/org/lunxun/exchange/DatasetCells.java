package org.lunxun.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lunxun.exchange.text.PlainNumber;
import org.lunxun.exchange.text.ShownText;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.learning.Need;
import org.lunxun.model.learning.NeedEvidence;
import org.lunxun.model.people.Absence;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Unit;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseFact;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.model.rotation.Assignment;

/** The cells of a value's row, one for each column that its file may have, in the order of the columns. */
final class DatasetCells {

    private DatasetCells() {}

    static List<String> unit(Unit unit) {
        return List.of(
                unit.id().value(),
                unit.name(),
                text(unit.parent()),
                text(unit.region()),
                number("absence cap", unit.absenceCap()));
    }

    static List<String> cadre(Cadre cadre) {
        return List.of(
                cadre.id().value(),
                cadre.name(),
                cadre.unit().value(),
                cadre.level().name(),
                text(cadre.category()),
                text(cadre.sector()),
                cadre.post().name(),
                day(cadre.postSince()),
                day(cadre.retiresOn()));
    }

    static List<String> need(Need need) {
        NeedEvidence evidence = need.evidence();
        String cadre = need.cadre().value();
        String topic = need.topic().name();
        String gap = number("gap", need.gap());
        return evidence == null
                ? List.of(cadre, topic, gap, "", "", "", "", "")
                : List.of(
                        cadre,
                        topic,
                        gap,
                        text(evidence.evidence()),
                        text(evidence.method()),
                        text(evidence.assessor()),
                        day(evidence.assessedOn()),
                        day(evidence.expiresOn()));
    }

    static List<String> record(LearningRecord learnt) {
        return List.of(
                learnt.cadre().value(),
                learnt.topic().name(),
                learnt.base().value(),
                text(learnt.organizer()),
                day(learnt.dates().start()),
                day(learnt.dates().end()),
                number("number of hours", learnt.hours()),
                learnt.mode() == DeliveryMode.RESIDENTIAL ? "" : learnt.mode().name());
    }

    static List<String> absence(Absence absence) {
        return List.of(
                absence.cadre().value(),
                day(absence.dates().start()),
                day(absence.dates().end()));
    }

    static List<String> base(Base base) {
        return List.of(
                base.id().value(),
                base.name(),
                base.kind().name(),
                text(base.region()),
                text(base.places()),
                base.quality() == null ? "" : number("quality", base.quality()),
                text(base.creditCode()),
                text(base.schoolCode()));
    }

    static List<String> answer(SurveyAnswer answer) {
        return List.of(
                answer.base().value(),
                answer.dimension().name(),
                answer.source().name(),
                number("score", answer.score()),
                Integer.toString(answer.respondents()),
                answer.deviation() == null ? "" : number("deviation", answer.deviation()),
                day(answer.round()));
    }

    static List<String> fact(BaseFact fact) {
        return List.of(
                fact.base().value(),
                fact.fact().name(),
                fact.value(),
                day(fact.date()),
                fact.source(),
                fact.document(),
                text(fact.verified()),
                fact.note());
    }

    static List<String> offering(Offering offering) {
        Seats seats = offering.seats();
        return List.of(
                offering.id().value(),
                offering.base().value(),
                text(offering.organizer()),
                offering.title(),
                day(offering.dates().start()),
                day(offering.dates().end()),
                number("number of hours", offering.hours()),
                Integer.toString(seats.min()),
                seats.max() == Seats.NO_LIMIT ? "" : Integer.toString(seats.max()),
                number("cost per seat", offering.costPerSeat()),
                offering.mode().name(),
                list(offering.levels()),
                list(offering.categories()),
                list(offering.sectors()),
                offering.topics().stream()
                        .map(topic -> item(topic.topic()) + ":" + number("weight of a topic", topic.weight()))
                        .collect(Collectors.joining("|")),
                text(offering.channel()),
                text(offering.course()));
    }

    static List<String> assignment(Assignment assignment) {
        return List.of(assignment.cadre().value(), assignment.offering().value());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Dates.text(day);
    }

    private static String list(List<?> words) {
        return words.stream().map(DatasetCells::item).collect(Collectors.joining("|"));
    }

    private static String item(Object word) {
        String text = word.toString();
        if (text.indexOf('|') >= 0) {
            throw new IllegalArgumentException(
                    "The word (%s) of a list must not hold the separator |.%nMaybe it is two words."
                            .formatted(ShownText.of(text)));
        }
        return text;
    }

    private static String number(String what, double value) {
        return fitting(what, PlainNumber.of(value));
    }

    private static String number(String what, @Nullable BigDecimal value) {
        return value == null ? "" : fitting(what, PlainNumber.of(value));
    }

    private static String fitting(String what, String number) {
        if (number.length() > PlainNumber.MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "The %s (%s) must have at most %s characters when written out.%nMaybe round it."
                            .formatted(what, number, PlainNumber.MAX_LENGTH));
        }
        return number;
    }
}
