package org.lunxun.plugin.externalprovider;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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
import org.lunxun.model.resource.OrganizerId;
import org.lunxun.model.resource.Topic;
import org.lunxun.sdk.api.Completion;
import org.lunxun.sdk.api.CompletionId;
import org.lunxun.sdk.api.CompletionsRequest;
import org.lunxun.sdk.api.CompletionsSink;
import org.lunxun.sdk.api.Cursor;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.Settings;
import org.lunxun.sdk.api.SourceRow;

/**
 * Completions out of the statements of a record store: of those verbs and kinds of activity that were agreed, what was
 * stored since the last answer, and what was voided since.
 */
final class Statements {

    private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
    private static final String PREFIX = "stored ";
    private static final int PAGES_A_CALL = 100;
    private static final Duration OVERLAP = Duration.ofHours(1);
    private static final Pattern IDENTITY = Pattern.compile("[0-9]{17}[0-9Xx]");

    private final RecordStore store;
    private final CompletionsRequest request;
    private final Settings settings;
    private final CompletionsSink sink;
    private final List<Statement> completing = new ArrayList<>();
    private final List<Statement> voiding = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Tally tally = Tally.standard();
    private final Set<CompletionId> told = new HashSet<>();
    private Optional<Instant> newest = Optional.empty();
    private int unmatched;
    private int pages;

    Statements(RecordStore store, CompletionsRequest request, CompletionsSink sink) {
        this.store = store;
        this.request = request;
        settings = request.settings();
        this.sink = sink;
    }

    /**
     * Collects everything before anything is said, so that a page that fails leaves nothing half said. A history that is
     * longer than one call is read in several: the host goes on at the bookmark and puts them together.
     */
    void read() throws ProviderException, IOException, InterruptedException {
        Bookmark start = request.since()
                .flatMap(cursor -> Bookmark.parse(cursor.value()))
                .orElseGet(() -> Bookmark.at(since()));
        newest = start.newest();
        List<String> verbs = new ArrayList<>(settings.get(ExternalProvider.VERBS));
        verbs.add(VOIDED);
        for (int i = start.verb(); i < verbs.size(); i++) {
            int verb = i;
            Optional<String> link = i == start.verb() ? start.link() : Optional.empty();
            Optional<String> more = store.statements(
                    verbs.get(i),
                    start.since(),
                    link,
                    next -> pauses(start)
                            && bookmark(start, verb, next).cursor().isPresent(),
                    this::take);
            if (more.isPresent()) {
                tellAll();
                bookmark(start, verb, more.get()).cursor().ifPresent(sink::continueAt);
                return;
            }
        }
        tellAll();
        through(start)
                .filter(this::isPast)
                .or(() -> newest)
                .map(time -> time.minus(OVERLAP))
                .or(start::since)
                .ifPresent(time -> sink.completeAt(Cursor.of(PREFIX + time)));
    }

    /** After so many pages, or half of the time of the call, the next call goes on. */
    private boolean pauses(Bookmark start) throws ProviderException {
        pages++;
        if (start.pages() + pages >= RecordStore.PAGES) {
            throw RecordStore.tooLong();
        }
        Duration half = Duration.between(request.askedAt(), request.deadline()).dividedBy(2);
        return pages >= PAGES_A_CALL || request.timeLeft().compareTo(half) < 0;
    }

    private Bookmark bookmark(Bookmark start, int verb, String link) {
        return new Bookmark(verb, start.pages() + pages, start.since(), through(start), newest, Optional.of(link));
    }

    private Optional<Instant> through(Bookmark start) {
        return start.through().or(store::consistentThrough);
    }

    private void take(JsonNode json) throws ProviderException {
        Statement statement = seen(json);
        boolean voids = statement.verb().equals(VOIDED);
        if (voids || isCompletion(statement)) {
            tally.count(json);
        }
        if (voids) {
            voiding.add(statement);
        } else if (isCompletion(statement) && ids.add(statement.id())) {
            completing.add(statement);
        }
    }

    private void tellAll() throws ProviderException, IOException, InterruptedException {
        Set<CompletionId> removals = new LinkedHashSet<>();
        for (Statement one : voiding) {
            withdrawn(one).ifPresent(removals::add);
        }
        completing.forEach(this::tell);
        removals.stream().filter(id -> !told.contains(id)).forEach(sink::removed);
        tellUnmatched();
    }

    private Optional<Instant> since() {
        String cursor = request.since().map(Cursor::value).orElse("");
        try {
            return cursor.startsWith(PREFIX)
                    ? Optional.of(Instant.parse(cursor.substring(PREFIX.length())))
                            .filter(this::isPast)
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A time that lies after the question is none: one wrong year would hide all that comes after it. */
    private boolean isPast(Instant time) {
        return !time.isAfter(request.askedAt());
    }

    private Statement seen(JsonNode json) {
        Statement statement = new Statement(json);
        Optional<Instant> stored = statement.stored().filter(this::isPast);
        if (stored.isPresent() && (newest.isEmpty() || newest.get().isBefore(stored.get()))) {
            newest = stored;
        }
        return statement;
    }

    private boolean isCompletion(Statement statement) {
        return settings.get(ExternalProvider.VERBS).contains(statement.verb())
                && settings.get(ExternalProvider.ACTIVITY_TYPES).contains(statement.activityType())
                && !statement.isIncomplete();
    }

    /** The completion that is no more: its statement was voided, and no other one tells of it. */
    private Optional<CompletionId> withdrawn(Statement voiding)
            throws ProviderException, IOException, InterruptedException {
        Optional<String> target = voiding.target();
        Optional<JsonNode> found = target.isEmpty() ? Optional.empty() : store.voided(target.get());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Statement gone = new Statement(found.get());
        Optional<String> person = person(gone);
        if (!isCompletion(gone) || person.isEmpty()) {
            return Optional.empty();
        }
        CompletionId id = gone.completion(person.get());
        for (JsonNode json : store.about(gone.agent(), gone.activity())) {
            Statement other = new Statement(json);
            if (isCompletion(other) && other.completion(person.get()).equals(id)) {
                return Optional.empty();
            }
        }
        return Optional.of(id);
    }

    private void tell(Statement statement) {
        Optional<String> person = person(statement);
        if (person.isEmpty()) {
            unmatched++;
            return;
        }
        CompletionId id = statement.completion(person.get());
        if (!told.add(id)) {
            return;
        }
        Map<String, String> cells = Map.of(
                "name",
                statement.name(),
                "timestamp",
                happened(statement).map(LocalDate::toString).orElse(""));
        SourceRow row = SourceRow.of("statement " + statement.id(), 0, cells::get, sink);
        Optional<Topic> topic = row.need("name", Topic::of);
        Optional<LocalDate> day = row.need("timestamp", LocalDate::parse);
        row.made(() -> Completion.builder(
                                id,
                                LearningRecord.builder(
                                                CadreId.of(person.get()),
                                                topic.orElseThrow(),
                                                BaseId.of(settings.get(ExternalProvider.BASE_ID)),
                                                DateRange.of(day.orElseThrow(), day.orElseThrow()),
                                                settings.get(ExternalProvider.HOURS)
                                                        .doubleValue())
                                        .mode(settings.get(ExternalProvider.MODE))
                                        .organizer(settings.find(ExternalProvider.ORGANIZER)
                                                .map(OrganizerId::of)
                                                .orElse(null))
                                        .build())
                        .offering(offering(statement).orElse(null))
                        .examination(statement.percent().orElse(null))
                        .build())
                .ifPresent(sink::completion);
    }

    private Optional<LocalDate> happened(Statement statement) {
        return statement
                .happened(settings.get(ExternalProvider.ZONE))
                .map(time -> time.atZone(settings.get(ExternalProvider.ZONE)).toLocalDate());
    }

    /** The course of the source's own site, where the activity is its address. */
    private Optional<OfferingId> offering(Statement statement) {
        return settings.find(ExternalProvider.SITE).flatMap(site -> {
            String address = site.toString().replaceFirst("/+$", "");
            Matcher course = Pattern.compile(Pattern.quote(address) + "/course/view\\.php\\?id=([1-9][0-9]{0,17})")
                    .matcher(statement.activity());
            return course.matches() ? Optional.of(OfferingId.of(course.group(1))) : Optional.empty();
        });
    }

    private Optional<String> person(Statement statement) {
        return statement
                .person(settings.find(ExternalProvider.ACCOUNT_HOME_PAGE), settings.get(ExternalProvider.PERSON_FIELD))
                .filter(id -> id.length() <= Check.MAX_ID_LENGTH
                        && !IDENTITY.matcher(id).matches());
    }

    private void tellUnmatched() {
        if (unmatched > 0) {
            sink.finding(Finding.at(Severity.NOTICE, ProviderReason.ROW_UNREADABLE, Location.ofFile("statements"))
                    .with("value", unmatched + " completions")
                    .with("expected", "an actor whose account or address names the cadre as agreed"));
        }
    }
}
