package org.lunxun.sdk.host;

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

/** Every request there is; a plugin sees only the interface of the one that it is asked. */
record CallRequest(
        Call call,
        Settings settings,
        Instant askedAt,
        Instant deadline,
        int rowLimit,
        long byteLimit,
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

    /** What a question is about, besides its kind. */
    record Subject(Set<OfferingId> offerings, @Nullable EnrolmentOrder order, List<TrainingEntry> entries) {
        static final Subject NONE = new Subject(Set.of(), null, List.of());
    }

    @Override
    public Duration timeLeft() {
        return call.timeLeft();
    }

    @Override
    public boolean cancelled() {
        return call.over() != null;
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
        return order().key();
    }

    @Override
    public OfferingId offering() {
        return order().offering();
    }

    @Override
    public CadreId cadre() {
        return order().cadre();
    }

    @Override
    public Optional<String> name() {
        return Optional.ofNullable(order().name());
    }

    private EnrolmentOrder order() {
        EnrolmentOrder order = subject.order();
        if (order == null) {
            throw new IllegalStateException("Nobody asked for a place.");
        }
        return order;
    }

    /** The settings' keys and values; secrets print as stars. */
    @Override
    public String toString() {
        return "request at " + askedAt + " with " + settings;
    }
}
