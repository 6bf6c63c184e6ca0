package org.lunxun.plugin.externalprovider;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.lunxun.model.DateRange;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.sdk.api.Completion;
import org.lunxun.sdk.api.CompletionId;
import org.lunxun.sdk.api.CompletionsRequest;
import org.lunxun.sdk.api.CompletionsSink;
import org.lunxun.sdk.api.Cursor;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.Settings;
import org.lunxun.sdk.api.SourceRow;

/**
 * Who has completed which course of a site. A page of the answer is some people of one course, since each person costs
 * a call or two. Of people whose enrolment has ended the site says nothing any more: nothing is said of them, and what was
 * said before stands. Nothing is ever taken back.
 */
final class Completions {

    /** What the token must be able to call. */
    static final List<String> FUNCTIONS = List.of(MoodleSite.LIST, MoodleSite.ENROLLED, MoodleSite.STATUS);

    /** The states in which a site tracks no completion. */
    private static final Set<String> UNTRACKED = Set.of("nocriteriaset", "usernotenroled");

    /** That the token may see a person and not what the person has completed. */
    private static final String HIDDEN = "cannotviewreport";

    /** The cursor of a whole answer: it asks from the beginning, and says that what it leaves out still stands. */
    private static final Cursor WHOLE = Cursor.of("whole");

    private static final int PEOPLE = 40;

    /** The number of an identity document is no id of a cadre. */
    private static final Pattern IDENTITY = Pattern.compile("[0-9]{17}[0-9Xx]");

    private final MoodleSite site;
    private final boolean hasCoursesOf;
    private final CompletionsRequest request;
    private final Settings settings;
    private final CompletionsSink sink;
    private final PersonField field;
    private int hidden;

    Completions(MoodleSite site, SiteInfo info, CompletionsRequest request, CompletionsSink sink) {
        this.site = site;
        hasCoursesOf = info.missing(List.of(MoodleSite.COURSES_OF)).isEmpty();
        this.request = request;
        settings = request.settings();
        this.sink = sink;
        field = settings.get(ExternalProvider.PERSON_FIELD);
    }

    /**
     * Where a page begins.
     *
     * @param course the first course
     * @param after the person of it after whom it begins
     */
    private record Start(long course, long after) {

        static Start of(Optional<Cursor> since) {
            String[] parts = since.map(Cursor::value).orElse("").split(" ", -1);
            try {
                return parts.length == 2
                        ? new Start(Long.parseLong(parts[0]), Long.parseLong(parts[1]))
                        : new Start(0, 0);
            } catch (NumberFormatException e) {
                return new Start(0, 0);
            }
        }
    }

    void read() throws ProviderException, IOException, InterruptedException {
        Start start = Start.of(request.since());
        List<JsonNode> courses = site.courses(settings.get(ExternalProvider.CATEGORIES)).stream()
                .filter(CourseList::isOffered)
                .filter(course -> course.path("enablecompletion").asInt(1) != 0)
                .filter(course -> course.path("id").asLong() >= start.course())
                .sorted(Comparator.comparingLong(course -> course.path("id").asLong()))
                .toList();
        for (JsonNode course : courses) {
            long id = course.path("id").asLong();
            long after = id == start.course() ? start.after() : 0;
            Optional<Map<Long, JsonNode>> seen = site.participants(id, true);
            if (seen.isEmpty()) {
                tell(
                        Severity.LOST,
                        id,
                        "a course that the token may not see into",
                        "the right to see its participants");
                continue;
            }
            Map<Long, JsonNode> active = seen.get();
            if (after == 0) {
                tellEnded(id, active);
            }
            List<Map.Entry<Long, JsonNode>> due = active.entrySet().stream()
                    .filter(person -> person.getKey() > after && isStudent(person.getValue(), settings))
                    .limit(PEOPLE)
                    .toList();
            for (Map.Entry<Long, JsonNode> person : due) {
                person(course, person.getKey(), person.getValue());
            }
            tellHidden(id);
            if (!due.isEmpty()) {
                sink.continueAt(Cursor.of(id + " " + due.get(due.size() - 1).getKey()));
                return;
            }
        }
        sink.completeAt(WHOLE);
    }

    /** Whether somebody attends the course; who has no role that we know of teaches or watches. */
    static boolean isStudent(JsonNode person, Settings settings) {
        JsonNode roles = person.path("roles");
        List<String> wanted = settings.get(ExternalProvider.ROLES);
        return !roles.isArray()
                || StreamSupport.stream(roles.spliterator(), false)
                        .anyMatch(role -> wanted.contains(role.path("shortname").asText("")));
    }

    private void tellEnded(long course, Map<Long, JsonNode> active)
            throws ProviderException, IOException, InterruptedException {
        long ended = site.enrolled(course, false).values().stream()
                .filter(person -> isStudent(person, settings))
                .count();
        if (ended > 0) {
            tell(
                    Severity.NOTICE,
                    course,
                    ended + " people whose enrolment has ended",
                    "nothing: what was said of them before stands");
        }
        long unmatched = active.values().stream()
                .filter(person -> isStudent(person, settings)
                        && (person.path(field.key()).asText("").isBlank()
                                || IDENTITY.matcher(person.path(field.key())
                                                .asText("")
                                                .strip())
                                        .matches()))
                .count();
        if (unmatched > 0) {
            tell(Severity.NOTICE, course, unmatched + " people", "a value of " + field.key() + " that names the cadre");
        }
    }

    private void tellHidden(long course) {
        if (hidden > 0) {
            tell(
                    Severity.LOST,
                    course,
                    hidden + " people whose completion the token may not see",
                    "the right to see the completion report of the course");
            hidden = 0;
        }
    }

    private void tell(Severity severity, long course, String what, String expected) {
        sink.finding(Finding.at(severity, ProviderReason.ROW_UNREADABLE, Location.ofFile("course " + course))
                .with("value", what)
                .with("expected", expected));
    }

    private void person(JsonNode course, long user, JsonNode person)
            throws ProviderException, IOException, InterruptedException {
        String cadre = person.path(field.key()).asText("").strip();
        if (cadre.isEmpty()
                || IDENTITY.matcher(cadre).matches()
                || !mayHaveCompleted(course.path("id").asLong(), user)) {
            return;
        }
        MoodleReply reply = site.status(course.path("id").asLong(), user);
        if (reply.error().equals(HIDDEN)) {
            hidden++;
            return;
        }
        if (UNTRACKED.contains(reply.error())) {
            return;
        }
        JsonNode status = reply.checked().path("completionstatus");
        if (!status.path("completed").isBoolean()) {
            throw MoodleReply.shape("the state of a completion is missing");
        }
        if (status.path("completed").booleanValue()) {
            completed(course, user, cadre, lastDay(status));
        }
    }

    /**
     * One call for all courses of a person saves those for the dates of what is not completed. Only a plain no counts: a
     * site leaves out, or says null, what the token may not see.
     */
    private boolean mayHaveCompleted(long course, long user)
            throws ProviderException, IOException, InterruptedException {
        if (!hasCoursesOf) {
            return true;
        }
        for (JsonNode one : site.coursesOf(user)) {
            if (one.path("id").asLong() == course) {
                JsonNode completed = one.path("completed");
                return !completed.isBoolean() || completed.booleanValue();
            }
        }
        return true;
    }

    /** The site states no day of completion: it is that of the last criterion. */
    private static OptionalLong lastDay(JsonNode status) {
        return StreamSupport.stream(status.path("completions").spliterator(), false)
                .mapToLong(criterion -> criterion.path("timecompleted").asLong(0))
                .filter(time -> time > 0)
                .max();
    }

    private void completed(JsonNode course, long user, String cadre, OptionalLong time) {
        String id = course.path("id").asText();
        Map<String, String> fields = new HashMap<>(CourseList.fields(course));
        time.ifPresent(seconds -> fields.put("timecompleted", String.valueOf(seconds)));
        SourceRow row = SourceRow.of("course " + id, 0, fields::get, sink);
        CourseFields read = new CourseFields(row, settings);
        Optional<DateRange> dates = dates(row);
        var topics = read.topics();
        var hours = read.hours();
        var mode = read.mode();
        var base = read.base();
        row.made(() -> Completion.builder(
                                CompletionId.of(id + "-" + user),
                                LearningRecord.builder(
                                                CadreId.of(cadre),
                                                CourseFields.main(topics, fields.getOrDefault("fullname", "")),
                                                base,
                                                dates.orElseThrow(),
                                                hours)
                                        .mode(mode)
                                        .organizer(read.organizer().orElse(null))
                                        .build())
                        .offering(OfferingId.of(id))
                        .build())
                .ifPresent(sink::completion);
    }

    /** From the first day of the course to the day of completion; the day alone where the course began later or never. */
    private Optional<DateRange> dates(SourceRow row) {
        Optional<LocalDate> end = row.find("timecompleted", this::day).or(() -> row.find("enddate", this::day));
        if (end.isEmpty()) {
            row.lose("timecompleted", "", "the day of the completion, or a last day of the course");
            return Optional.empty();
        }
        LocalDate start = row.find("startdate", this::day).orElse(end.get());
        return Optional.of(DateRange.of(start.isAfter(end.get()) ? end.get() : start, end.get()));
    }

    private LocalDate day(String seconds) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds))
                    .atZone(settings.get(ExternalProvider.ZONE))
                    .toLocalDate();
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException("a time in seconds since 1970", e);
        }
    }
}
