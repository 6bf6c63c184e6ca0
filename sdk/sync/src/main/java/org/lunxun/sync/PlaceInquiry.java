package org.lunxun.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.enrolment.EnrolmentBook;
import org.lunxun.engine.enrolment.EnrolmentEvent;
import org.lunxun.engine.enrolment.EnrolmentJournal;
import org.lunxun.engine.enrolment.Place;
import org.lunxun.engine.enrolment.PlaceComparison;
import org.lunxun.engine.enrolment.PlaceKey;
import org.lunxun.engine.enrolment.ToldPlace;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.SyncReason;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.Enrolment;
import org.lunxun.sdk.host.Changes;
import org.lunxun.sdk.host.Inquiry;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.SourceAnswer;
import org.lunxun.sdk.host.SourceConfig;

/** Asks providers how the places stand that went out to them. */
final class PlaceInquiry {

    private final PluginHost host;
    private final EnrolmentJournal journal;
    private final Predicate<CadreId> onRoster;
    private final Map<SourceId, SourceConfig> sources = new TreeMap<>();

    PlaceInquiry(List<SourceConfig> sources, PluginHost host, EnrolmentJournal journal, Predicate<CadreId> onRoster) {
        this.host = host;
        this.journal = journal;
        this.onRoster = onRoster;
        sources.forEach(source -> this.sources.put(source.source(), source));
    }

    EnrolmentCarrier.Result ask(BooleanSupplier cancelled) {
        EnrolmentBook book = EnrolmentBook.of(journal.events());
        // How many places each provider can still change; one that has none left is asked all the same, where that can
        // be done.
        Map<SourceId, Integer> out = new TreeMap<>();
        book.places().stream()
                .filter(place -> place.standing() != Place.Standing.UNASKED)
                .forEach(place -> out.merge(place.place().source(), place.atProvider() ? 1 : 0, Integer::sum));
        List<EnrolmentEvent> news = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<SourceId, Integer> each : out.entrySet()) {
            if (!cancelled.getAsBoolean()) {
                ask(each.getKey(), each.getValue(), book, news, findings);
            }
        }
        return new EnrolmentCarrier.Result(book.after(news), findings);
    }

    private void ask(
            SourceId source, int places, EnrolmentBook book, List<EnrolmentEvent> news, List<Finding> findings) {
        Set<String> repeated = new TreeSet<>();
        Optional<List<Enrolment>> told = told(sources.get(source), repeated, findings);
        if (told.isEmpty()) {
            if (places > 0) {
                findings.add(Finding.at(Severity.PROBLEM, SyncReason.PLACES_NOT_TOLD, Location.ofFile(source.value()))
                        .with("places", places));
            }
            return;
        }
        Set<PlaceKey> disputed = book.places().stream()
                .map(Place::key)
                .filter(key -> repeated.contains(key.value()))
                .collect(Collectors.toSet());
        PlaceComparison comparison = PlaceComparison.of(
                book, source, told.get().stream().map(PlaceInquiry::told).toList(), disputed, onRoster);
        for (EnrolmentEvent event : comparison.events()) {
            journal.append(event);
            news.add(event);
        }
        findings.addAll(comparison.findings());
    }

    private Optional<List<Enrolment>> told(
            @Nullable SourceConfig config, Set<String> repeated, List<Finding> findings) {
        if (config == null) {
            return Optional.empty();
        }
        SourceAnswer<Changes<List<Enrolment>>> answer = host.ask(config, Inquiry.enrolments(Optional.empty()));
        findings.addAll(answer.findings());
        answer.findings().stream()
                .filter(PlaceInquiry::toldInTwoWays)
                .flatMap(finding -> finding.argument("id").stream())
                .forEach(repeated::add);
        return answer.find().map(Changes::rows);
    }

    /** Of two different rows under one key the host keeps the first, which is no truer than the second. */
    private static boolean toldInTwoWays(Finding finding) {
        return finding.reason() == ProviderReason.ID_REPEATED
                && finding.argument("second").isPresent();
    }

    private static ToldPlace told(Enrolment enrolment) {
        return new ToldPlace(
                PlaceKey.of(enrolment.key().value()),
                enrolment.offering(),
                enrolment.cadre(),
                ToldPlace.State.valueOf(enrolment.state().name()));
    }
}
