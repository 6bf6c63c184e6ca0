package org.lunxun.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lunxun.engine.enrolment.EnrolmentBook;
import org.lunxun.engine.enrolment.EnrolmentEvent;
import org.lunxun.engine.enrolment.EnrolmentJournal;
import org.lunxun.engine.enrolment.Outcome;
import org.lunxun.engine.enrolment.Place;
import org.lunxun.engine.enrolment.Step;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.SyncReason;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.EnrolmentAnswer;
import org.lunxun.sdk.api.EnrolmentKey;
import org.lunxun.sdk.host.EnrolmentOrder;
import org.lunxun.sdk.host.Inquiry;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.SourceAnswer;
import org.lunxun.sdk.host.SourceConfig;

/**
 * Carries approved places to their providers, and answers and later changes back. What is asked is in the journal before it is asked, with a key
 * that stays the same: a carrier that is killed asks again, and the provider takes it for the same enrolment.
 *
 * <p>A provider is told the key, the class and the cadre's id; names are not sent. Nothing leaves that no person has approved.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class EnrolmentCarrier {

    /** A source that does not answer for so many places in a row is left alone until the next time. */
    private static final int MOST_SILENT = 3;

    private final PluginHost host;
    private final EnrolmentJournal journal;
    private final Map<SourceId, SourceConfig> sources = new TreeMap<>();
    private final Map<SourceId, Integer> silent = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private EnrolmentCarrier(List<SourceConfig> sources, PluginHost host, EnrolmentJournal journal) {
        this.host = host;
        this.journal = journal;
        sources.forEach(source -> this.sources.put(source.source(), source));
    }

    /**
     * What came of a run.
     *
     * @param book all places as they stand now
     * @param noticed what was noticed on the way: who did not answer, what contradicts what is known
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Result(EnrolmentBook book, List<Finding> noticed) {

        /** Copies the list. */
        public Result {
            noticed = List.copyOf(noticed);
        }

        /**
         * What was noticed, and what is to be told of places as they stand.
         *
         * @return in this order
         */
        public List<Finding> findings() {
            return Stream.concat(noticed.stream(), book.findings().stream()).toList();
        }

        /**
         * The places that the plan counts on and that the person does not have: a request to plan anew there.
         *
         * @return by key
         */
        public List<Place> toReplan() {
            return book.toReplan();
        }
    }

    /**
     * Brings the outbox into line with a plan; nothing leaves by that.
     *
     * @param places the places of the plan
     * @param journal takes what is new
     * @return all places, those that wait for approval among them
     */
    public static EnrolmentBook plan(PlacesOut places, EnrolmentJournal journal) {
        EnrolmentBook book = EnrolmentBook.of(journal.events());
        List<EnrolmentEvent> events = book.inLineWith(places.places());
        events.forEach(journal::append);
        return book.after(events);
    }

    /**
     * Writes down that a person lets leave what lies in the outbox.
     *
     * @param by who: a name or an office, not empty
     * @param journal takes the approvals
     * @return all places
     */
    public static EnrolmentBook approve(String by, EnrolmentJournal journal) {
        EnrolmentBook book = EnrolmentBook.of(journal.events());
        List<EnrolmentEvent> events = book.approved(by);
        events.forEach(journal::append);
        return book.after(events);
    }

    /**
     * Asks each provider to which places went out how they stand now, once, and writes down what it has changed by itself. That
     * sends nobody's data, so that nobody has to approve it.
     *
     * @param sources the configured sources
     * @param host speaks with their providers
     * @param journal holds the places, and takes what is new
     * @param onRoster whether a cadre is known: nobody else can be a substitute
     * @param cancelled becomes true when no further provider shall be asked
     * @return what came of it; a provider that does not answer, leaves a place out or contradicts itself changes nothing, and is
     *     a finding
     */
    public static Result compare(
            List<SourceConfig> sources,
            PluginHost host,
            EnrolmentJournal journal,
            Predicate<CadreId> onRoster,
            BooleanSupplier cancelled) {
        return new PlaceInquiry(sources, host, journal, onRoster).ask(cancelled);
    }

    /**
     * Asks for every approved place what is to be asked, until nothing is left to ask.
     *
     * @param sources the configured sources
     * @param host speaks with their providers
     * @param journal holds the places, and takes questions and answers
     * @param cancelled becomes true when the carrier shall stop after the question that is under way
     * @return what came of it
     */
    public static Result carry(
            List<SourceConfig> sources, PluginHost host, EnrolmentJournal journal, BooleanSupplier cancelled) {
        return new EnrolmentCarrier(sources, host, journal).carry(cancelled);
    }

    private Result carry(BooleanSupplier cancelled) {
        EnrolmentBook book = EnrolmentBook.of(journal.events());
        List<Place> places = new ArrayList<>(book.places());
        places.sort(Comparator.comparing(Place::place));
        List<EnrolmentEvent> news = new ArrayList<>();
        // What is given back first may be what is asked for next.
        for (boolean wanted : new boolean[] {false, true}) {
            for (Place place : places) {
                if (place.wanted() == wanted && !cancelled.getAsBoolean()) {
                    carry(place, news);
                }
            }
        }
        return new Result(book.after(news), findings);
    }

    private void carry(Place first, List<EnrolmentEvent> news) {
        Place place = first;
        Optional<Step> step = place.next();
        while (step.isPresent()) {
            Optional<Place> answered = asked(place, step.get(), news);
            if (answered.isEmpty()) {
                findings.add(uncertain(place, step.get()));
                return;
            }
            place = answered.get();
            step = place.next();
        }
    }

    /** The place after a question and its answer, empty when there is no answer. */
    private Optional<Place> asked(Place place, Step step, List<EnrolmentEvent> news) {
        SourceId source = place.place().source();
        SourceConfig config = sources.get(source);
        if (config == null || silent.getOrDefault(source, 0) >= MOST_SILENT) {
            return Optional.empty();
        }
        Place asked = noted(place, new EnrolmentEvent.Asked(place.key(), step), news);
        EnrolmentOrder order = EnrolmentOrder.of(
                EnrolmentKey.of(place.key().value()),
                place.place().offering(),
                place.place().assignment().cadre());
        SourceAnswer<EnrolmentAnswer> said = host.ask(
                config,
                switch (step) {
                    case RESERVE -> Inquiry.reserve(order);
                    case CONFIRM -> Inquiry.confirm(order);
                    case CANCEL -> Inquiry.cancel(order);
                });
        EnrolmentAnswer answer = said.value();
        if (answer == null) {
            findings.addAll(said.findings());
            silent.merge(source, 1, Integer::sum);
            return Optional.empty();
        }
        silent.remove(source);
        return Optional.of(noted(
                asked,
                new EnrolmentEvent.Answered(
                        place.key(),
                        step,
                        Outcome.valueOf(answer.state().name()),
                        answer.refusal() == null ? "" : answer.refusal().name(),
                        answer.words()),
                news));
    }

    private Place noted(Place place, EnrolmentEvent event, List<EnrolmentEvent> news) {
        Place after = place.after(event);
        journal.append(event);
        news.add(event);
        return after;
    }

    private static Finding uncertain(Place place, Step step) {
        return Finding.at(
                        Severity.PROBLEM,
                        SyncReason.PLACE_UNCERTAIN,
                        Location.ofFile(place.place().source().value()))
                .with("cadre", place.place().assignment().cadre())
                .with("offering", place.place().assignment().offering())
                .with("step", step);
    }
}
