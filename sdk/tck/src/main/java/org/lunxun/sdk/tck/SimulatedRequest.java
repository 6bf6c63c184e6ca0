package org.lunxun.sdk.tck;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.sdk.api.CatalogueRequest;
import org.lunxun.sdk.api.CompletionsRequest;
import org.lunxun.sdk.api.Cursor;
import org.lunxun.sdk.api.EnrolmentKey;
import org.lunxun.sdk.api.EnrolmentRequest;
import org.lunxun.sdk.api.EnrolmentsRequest;
import org.lunxun.sdk.api.HealthRequest;
import org.lunxun.sdk.api.RecordsRequest;
import org.lunxun.sdk.api.RosterRequest;
import org.lunxun.sdk.api.SeatsRequest;
import org.lunxun.sdk.api.Settings;
import org.lunxun.sdk.api.SurveyRequest;
import org.lunxun.sdk.api.TrainingEntry;

/** Every request there is, as a host would make it. */
record SimulatedRequest(
        Settings settings,
        Instant askedAt,
        Duration limit,
        long endsAt,
        int rowLimit,
        Optional<Cursor> since,
        Subject subject)
        implements CatalogueRequest,
                RosterRequest,
                CompletionsRequest,
                SurveyRequest,
                EnrolmentsRequest,
                SeatsRequest,
                EnrolmentRequest,
                RecordsRequest,
                HealthRequest {

    /** What is asked about one place. */
    record Order(EnrolmentKey key, OfferingId offering, CadreId cadre) {}

    /** What a question is about, besides its kind. */
    record Subject(Set<OfferingId> offerings, @Nullable Order order, List<TrainingEntry> entries) {
        static final Subject NONE = new Subject(Set.of(), null, List.of());
    }

    private static final long BYTE_LIMIT = 256_000_000;

    @Override
    public Instant deadline() {
        return askedAt.plus(limit);
    }

    @Override
    public Duration timeLeft() {
        return Duration.ofNanos(Math.max(0, endsAt - System.nanoTime()));
    }

    @Override
    public boolean cancelled() {
        return timeLeft().isZero();
    }

    @Override
    public long byteLimit() {
        return BYTE_LIMIT;
    }

    @Override
    public Set<OfferingId> offerings() {
        return subject.offerings();
    }

    @Override
    public List<TrainingEntry> entries() {
        return subject.entries();
    }

    @Override
    public EnrolmentKey key() {
        return given().key();
    }

    @Override
    public OfferingId offering() {
        return given().offering();
    }

    @Override
    public CadreId cadre() {
        return given().cadre();
    }

    @Override
    public Optional<String> name() {
        return Optional.empty();
    }

    private Order given() {
        Order order = subject.order();
        if (order == null) {
            throw new IllegalStateException("Nobody asked for a place.");
        }
        return order;
    }
}
