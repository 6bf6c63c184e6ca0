package org.lunxun.sdk.tck;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.sdk.api.Cursor;
import org.lunxun.sdk.api.EnrolmentKey;
import org.lunxun.sdk.api.TrainingEntry;
import org.lunxun.sdk.api.TrainingProvider;

/**
 * Asks a provider as a host does: on a thread of its own, with a deadline and the provider's class loader in the context.
 * It checks nothing; it tells what it heard.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class HostSimulator {

    /** Asks one thing. */
    private interface Question {
        @Nullable
        Object ask(TrainingProvider provider, SimulatedRequest request, RecordingSink sink) throws Exception;
    }

    /** Asks for one page. */
    private interface Page {
        void ask(TrainingProvider provider, SimulatedRequest request, RecordingSink sink) throws Exception;
    }

    private static final Instant ASKED_AT = Instant.parse("2027-01-04T01:00:00Z");
    private static final int PAGES = 1_000;

    /** How long after its deadline a provider may need to notice it. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final TrainingProvider provider;
    private final SimulatedSettings settings;
    private final Duration callLimit;
    private final int rowLimit;

    private HostSimulator(TrainingProvider provider, SimulatedSettings settings, Duration callLimit, int rowLimit) {
        this.provider = provider;
        this.settings = settings;
        this.callLimit = callLimit;
        this.rowLimit = rowLimit;
    }

    /**
     * A host with one provider and one source: 8 seconds a call, 500,000 rows an answer.
     *
     * @param provider the provider
     * @param settings the settings of the source, as text, by key; a secret stands as it is
     * @param folder where relative files of the settings are looked for
     * @return the simulated host
     * @throws IllegalArgumentException when a setting is missing, unknown, or cannot be read
     */
    public static HostSimulator of(TrainingProvider provider, Map<String, String> settings, Path folder) {
        return new HostSimulator(
                provider,
                SimulatedSettings.whole(provider.settings(), settings, folder),
                Duration.ofSeconds(8),
                500_000);
    }

    /** A host with one provider and no source. */
    static HostSimulator withoutSource(TrainingProvider provider) {
        return new HostSimulator(provider, SimulatedSettings.none(provider.settings()), Duration.ofSeconds(8), 500_000);
    }

    /**
     * The same with other limits.
     *
     * @param call how long a call may take
     * @param rows the most rows of an answer, 0 or more
     * @return a copy
     */
    public HostSimulator withLimits(Duration call, int rows) {
        return new HostSimulator(provider, settings, call, rows);
    }

    /**
     * The provider that is asked.
     *
     * @return the provider
     */
    public TrainingProvider provider() {
        return provider;
    }

    /**
     * Asks for one page of catalogue.
     *
     * @param since where to go on; empty: from the beginning
     * @return what was heard
     */
    public Heard catalogue(Optional<Cursor> since) {
        return page("catalogue", since, TrainingProvider::catalogue);
    }

    /**
     * Asks for one page of roster.
     *
     * @param since where to go on; empty: from the beginning
     * @return what was heard
     */
    public Heard roster(Optional<Cursor> since) {
        return page("roster", since, TrainingProvider::roster);
    }

    /**
     * Asks for one page of completions.
     *
     * @param since where to go on; empty: from the beginning
     * @return what was heard
     */
    public Heard completions(Optional<Cursor> since) {
        return page("completions", since, TrainingProvider::completions);
    }

    /**
     * Asks for one page of survey.
     *
     * @param since where to go on; empty: from the beginning
     * @return what was heard
     */
    public Heard survey(Optional<Cursor> since) {
        return page("survey", since, TrainingProvider::survey);
    }

    /**
     * Asks for one page of enrolments.
     *
     * @param since where to go on; empty: from the beginning
     * @return what was heard
     */
    public Heard enrolments(Optional<Cursor> since) {
        return page("enrolments", since, TrainingProvider::enrolments);
    }

    /**
     * Asks for free places.
     *
     * @param offerings the classes
     * @return what was heard
     */
    public Heard seats(Set<OfferingId> offerings) {
        SimulatedRequest.Subject subject = new SimulatedRequest.Subject(offerings, null, List.of());
        return ask("seats of " + offerings, Optional.empty(), subject, (asked, request, sink) -> {
            asked.seats(request, sink);
            return null;
        });
    }

    /**
     * Hands trainings over, to be kept.
     *
     * @param entries the trainings
     * @return what was heard
     */
    public Heard record(List<TrainingEntry> entries) {
        SimulatedRequest.Subject subject = new SimulatedRequest.Subject(Set.of(), null, List.copyOf(entries));
        return ask("record " + entries.size() + " trainings", Optional.empty(), subject, (asked, request, sink) -> {
            asked.record(request, sink);
            return null;
        });
    }

    /**
     * Asks to keep a place.
     *
     * @param key names the enrolment
     * @param offering the class
     * @param cadre who is to attend
     * @return what was heard
     */
    public Heard reserve(EnrolmentKey key, OfferingId offering, CadreId cadre) {
        return place("reserve", key, offering, cadre, (asked, request, sink) -> asked.reserve(request));
    }

    /**
     * Asks to take a place that was kept.
     *
     * @param key names the enrolment
     * @param offering the class
     * @param cadre who is to attend
     * @return what was heard
     */
    public Heard confirm(EnrolmentKey key, OfferingId offering, CadreId cadre) {
        return place("confirm", key, offering, cadre, (asked, request, sink) -> asked.confirm(request));
    }

    /**
     * Gives a place back.
     *
     * @param key names the enrolment
     * @param offering the class
     * @param cadre who is to attend
     * @return what was heard
     */
    public Heard cancel(EnrolmentKey key, OfferingId offering, CadreId cadre) {
        return place("cancel", key, offering, cadre, (asked, request, sink) -> asked.cancel(request));
    }

    /**
     * Asks whether the source can be used.
     *
     * @return what was heard
     */
    public Heard health() {
        return ask(
                "health",
                Optional.empty(),
                SimulatedRequest.Subject.NONE,
                (asked, request, sink) -> asked.health(request));
    }

    /**
     * Asks page after page until the last, at most 1,000 of them.
     *
     * @param page asks for one page
     * @return all pages together; {@code next} is not null when they did not end
     */
    public static Heard whole(Function<Optional<Cursor>, Heard> page) {
        List<Heard.Row> rows = new ArrayList<>();
        List<Heard.Row> removed = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Heard heard = page.apply(Optional.empty());
        for (int pages = 1; true; pages++) {
            rows.addAll(heard.rows());
            removed.addAll(heard.removed());
            findings.addAll(heard.findings());
            if (heard.next() == null || !heard.answered() || pages == PAGES) {
                return new Heard(
                        heard.request(),
                        rows,
                        removed,
                        findings,
                        heard.next(),
                        heard.last(),
                        heard.value(),
                        heard.thrown(),
                        heard.inTime(),
                        heard.afterTheEnd());
            }
            heard = page.apply(Optional.of(heard.next()));
        }
    }

    private Heard page(String name, Optional<Cursor> since, Page page) {
        return ask(
                name + since.map(cursor -> " since " + cursor).orElse(""),
                since,
                SimulatedRequest.Subject.NONE,
                (asked, request, sink) -> {
                    page.ask(asked, request, sink);
                    return null;
                });
    }

    private Heard place(String name, EnrolmentKey key, OfferingId offering, CadreId cadre, Question question) {
        return ask(
                name + " " + offering + " for " + cadre + " under " + key,
                Optional.empty(),
                new SimulatedRequest.Subject(Set.of(), new SimulatedRequest.Order(key, offering, cadre), List.of()),
                question);
    }

    private Heard ask(String name, Optional<Cursor> since, SimulatedRequest.Subject subject, Question question) {
        long endsAt = System.nanoTime() + callLimit.toNanos();
        SimulatedRequest request =
                new SimulatedRequest(settings, ASKED_AT, callLimit, endsAt, rowLimit, since, subject);
        RecordingSink sink = new RecordingSink(rowLimit);
        FutureTask<@Nullable Object> task = new FutureTask<>(() -> question.ask(provider, request, sink));
        Thread thread = new Thread(task, "lunxun-tck-" + name);
        thread.setDaemon(true);
        thread.setContextClassLoader(provider.getClass().getClassLoader());
        thread.start();
        try {
            Object value = task.get(Math.max(1, callLimit.plus(GRACE).toNanos()), TimeUnit.NANOSECONDS);
            return sink.heard(name, value, null, true);
        } catch (ExecutionException e) {
            return sink.heard(name, null, e.getCause(), true);
        } catch (TimeoutException e) {
            task.cancel(true);
            return sink.heard(name, null, null, false);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return sink.heard(name, null, null, false);
        }
    }
}
