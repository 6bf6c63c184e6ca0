package org.lunxun.plugin.university;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lunxun.model.Check;
import org.lunxun.model.DateRange;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.sdk.api.Completion;
import org.lunxun.sdk.api.CompletionId;
import org.lunxun.sdk.api.CompletionsRequest;
import org.lunxun.sdk.api.CompletionsSink;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.Settings;
import org.lunxun.sdk.api.SourceRow;

/**
 * Who has completed which class, by the rule that was agreed. Only people whose agreed field holds an id are told of; all
 * others of a university stay where they are. A completion is taken back only where the source marks its result as deleted.
 */
final class Completions {

    private static final Pattern IDENTITY = Pattern.compile("[0-9]{17}[0-9Xx]");

    private final Tables tables;
    private final CompletionsRequest request;
    private final Settings settings;
    private final CompletionsSink sink;
    private final Days days;
    private final Sessions sessions;
    private final Map<String, Tables.Line> courses;
    private final Map<String, Tables.Line> classes;
    private final Map<String, Tables.Line> users;
    private int unmatched;

    /** One person in one class, however many enrolments there are. */
    private record Attendance(String offering, String user) {}

    Completions(Tables tables, CompletionsRequest request, CompletionsSink sink)
            throws IOException, ProviderException, InterruptedException {
        this.tables = tables;
        this.request = request;
        this.sink = sink;
        settings = request.settings();
        days = new Days(settings.get(UniversityProvider.ZONE));
        sessions = new Sessions(days);
        courses = byId(Table.COURSES);
        classes = byId(Table.CLASSES);
        users = byId(Table.USERS);
        for (Tables.Line line : byId(Table.SESSIONS).values()) {
            sessions.add(row(Table.SESSIONS, line));
        }
    }

    void read() throws IOException, ProviderException, InterruptedException {
        Map<Attendance, List<Tables.Line>> attendances = new LinkedHashMap<>();
        for (Tables.Line line : byId(Table.ENROLMENTS).values()) {
            if (line.cell("role").strip().equals("student")) {
                Attendance one = new Attendance(
                        line.cell("classSourcedId").strip(),
                        line.cell("userSourcedId").strip());
                attendances.computeIfAbsent(one, key -> new ArrayList<>()).add(line);
            }
        }
        if (settings.get(UniversityProvider.COMPLETION) == CompletionRule.RESULTS) {
            byResults(attendances);
        } else {
            attendances.forEach(this::byEndDate);
        }
        if (unmatched > 0) {
            sink.finding(Finding.at(
                            Severity.NOTICE, ProviderReason.ROW_UNREADABLE, Location.ofFile(tables.place(Table.USERS)))
                    .with("value", unmatched + " people who have completed a class")
                    .with("expected", "a value of " + field().column() + " that names the cadre"));
        }
    }

    private void byResults(Map<Attendance, List<Tables.Line>> attendances)
            throws IOException, ProviderException, InterruptedException {
        GradeBook grades = GradeBook.of(
                byId(Table.LINE_ITEMS).values(),
                tables.rows(Table.RESULTS),
                settings.get(UniversityProvider.FINAL_ITEMS),
                settings.get(UniversityProvider.COMPLETED_STATUSES));
        attendances.forEach((one, enrolments) -> {
            GradeBook.State state = grades.state(one.offering(), one.user());
            if (state == GradeBook.State.COMPLETED) {
                completed(one, enrolments.get(0), grades.lastDate(one.offering(), one.user()));
            } else if (state == GradeBook.State.WITHDRAWN) {
                sink.removed(id(one));
            }
        });
    }

    private void byEndDate(Attendance one, List<Tables.Line> enrolments) {
        LocalDate today =
                request.askedAt().atZone(settings.get(UniversityProvider.ZONE)).toLocalDate();
        Tables.Line last = null;
        LocalDate end = null;
        for (Tables.Line line : enrolments) {
            SourceRow row = row(Table.ENROLMENTS, line);
            Optional<LocalDate> day = row.find("endDate", days::read);
            if (day.isEmpty()) {
                return;
            }
            if (end == null || day.get().isAfter(end)) {
                end = day.get();
                last = line;
            }
        }
        if (end != null && last != null && end.isBefore(today)) {
            completed(one, last, last.cell("endDate"));
        }
    }

    private void completed(Attendance one, Tables.Line enrolment, String date) {
        Tables.Line line = classes.get(one.offering());
        String person = person(one.user());
        if (person.isEmpty()) {
            unmatched++;
            return;
        }
        if (line == null) {
            row(Table.ENROLMENTS, enrolment)
                    .lose(
                            "classSourcedId",
                            one.offering(),
                            "the sourcedId of a class in " + tables.place(Table.CLASSES));
            return;
        }
        Tables.Line course = courses.get(line.cell("courseSourcedId").strip());
        SourceRow row = SourceRow.of(
                tables.place(Table.CLASSES),
                line.number(),
                column -> ClassFields.inherited(line, course, column),
                sink);
        ClassFields fields = new ClassFields(row, settings);
        Optional<BaseId> base = row.need("schoolSourcedId", BaseId::of);
        Optional<DateRange> range = learnt(row, date);
        row.made(() -> Completion.builder(
                                id(one),
                                LearningRecord.builder(
                                                CadreId.of(person),
                                                fields.mainTopic(),
                                                base.orElseThrow(),
                                                range.orElseThrow(),
                                                fields.hours())
                                        .mode(fields.mode())
                                        .organizer(fields.organizer().orElse(null))
                                        .build())
                        .offering(OfferingId.of(one.offering()))
                        .build())
                .ifPresent(sink::completion);
    }

    /** From the first day of the class to the day of completion; the class's days where that is not known. */
    private Optional<DateRange> learnt(SourceRow row, String date) {
        Optional<DateRange> held = sessions.days(row);
        if (held.isEmpty() || date.isBlank()) {
            return held;
        }
        try {
            LocalDate end = days.read(date.strip());
            LocalDate start = held.get().start();
            return Optional.of(DateRange.of(start.isAfter(end) ? end : start, end));
        } catch (IllegalArgumentException e) {
            row.lose(null, date, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The agreed id of a user, empty when there is none; the number of an identity document is none. */
    private String person(String user) {
        Tables.Line line = users.get(user);
        String text = line == null ? "" : line.cell(field().column()).strip();
        return text.length() > Check.MAX_ID_LENGTH || IDENTITY.matcher(text).matches() ? "" : text;
    }

    private PersonField field() {
        return settings.get(UniversityProvider.PERSON_FIELD);
    }

    /** Both ids, or a digest of them where they are too long together. */
    private static CompletionId id(Attendance one) {
        String both = one.offering() + "/" + one.user();
        if (both.length() <= Check.MAX_ID_LENGTH) {
            return CompletionId.of(both);
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(both.getBytes(StandardCharsets.UTF_8));
            return CompletionId.of("sha256-" + HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private SourceRow row(Table table, Tables.Line line) {
        return SourceRow.of(tables.place(table), line.number(), line::cell, sink);
    }

    /** The rows that are not deleted; of two with one id the first. */
    private Map<String, Tables.Line> byId(Table table) throws IOException, ProviderException, InterruptedException {
        Map<String, Tables.Line> rows = new LinkedHashMap<>();
        for (Tables.Line line : tables.rows(table)) {
            if (!Roster.GONE.contains(line.cell("status").strip())) {
                rows.putIfAbsent(line.cell("sourcedId").strip(), line);
            }
        }
        return rows;
    }
}
