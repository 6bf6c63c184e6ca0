package org.lunxun.sdk.tck;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lunxun.model.DateRange;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Post;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.model.resource.SurveySource;
import org.lunxun.model.resource.Topic;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.CatalogueRequest;
import org.lunxun.sdk.api.CatalogueSink;
import org.lunxun.sdk.api.Completion;
import org.lunxun.sdk.api.CompletionId;
import org.lunxun.sdk.api.CompletionsRequest;
import org.lunxun.sdk.api.CompletionsSink;
import org.lunxun.sdk.api.Cursor;
import org.lunxun.sdk.api.Enrolment;
import org.lunxun.sdk.api.EnrolmentAnswer;
import org.lunxun.sdk.api.EnrolmentKey;
import org.lunxun.sdk.api.EnrolmentRequest;
import org.lunxun.sdk.api.EnrolmentsRequest;
import org.lunxun.sdk.api.EnrolmentsSink;
import org.lunxun.sdk.api.FreeSeats;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.HealthRequest;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.ProviderException;
import org.lunxun.sdk.api.RecordsRequest;
import org.lunxun.sdk.api.RecordsSink;
import org.lunxun.sdk.api.RosterRequest;
import org.lunxun.sdk.api.RosterSink;
import org.lunxun.sdk.api.SeatsRequest;
import org.lunxun.sdk.api.SeatsSink;
import org.lunxun.sdk.api.Secret;
import org.lunxun.sdk.api.Setting;
import org.lunxun.sdk.api.SurveyRequest;
import org.lunxun.sdk.api.SurveySink;
import org.lunxun.sdk.api.TrainingProvider;
import org.pf4j.Extension;

/** Keeps every promise, and has every capability; tests break one answer each. */
@Extension
public class HonestSchool implements TrainingProvider {

    static final Setting<Path> FILE =
            Setting.path("file", "The titles of the classes, one a line.").optional();
    static final Setting<Secret> TOKEN = Setting.secret("token", "Who asks.").optional();

    private final Map<EnrolmentKey, Enrolment> enrolments = new LinkedHashMap<>();

    /** Made by a host. */
    public HonestSchool() {}

    @Override
    public PluginId id() {
        return PluginId.of("honest-school");
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(FILE, TOKEN);
    }

    @Override
    public void catalogue(CatalogueRequest request, CatalogueSink sink)
            throws ProviderException, IOException, InterruptedException {
        BaseId base = BaseId.of("b");
        if (request.since().isEmpty()) {
            sink.base(Base.builder(base, "School", BaseKind.PARTY_SCHOOL).build());
            sink.continueAt(Cursor.of("classes"));
            return;
        }
        for (String title : titles(request)) {
            sink.offering(
                    Offering.builder(OfferingId.of("o-" + title), base, title, days(), DeliveryMode.RESIDENTIAL, 40)
                            .build());
        }
        sink.completeAt(Cursor.of("classes"));
    }

    private static List<String> titles(CatalogueRequest request) throws IOException {
        Optional<Path> file = request.settings().find(FILE);
        return file.isPresent()
                ? new String(Files.readAllBytes(file.get()), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> line.length() > 100 ? line.substring(0, 100) : line)
                        .distinct()
                        .toList()
                : List.of("law", "history");
    }

    private static DateRange days() {
        return DateRange.of(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 5));
    }

    @Override
    public void seats(SeatsRequest request, SeatsSink sink) {
        request.offerings().stream()
                .filter(offering -> offering.value().startsWith("o-"))
                .forEach(offering -> sink.seats(FreeSeats.of(offering, 7, request.askedAt())));
    }

    @Override
    public EnrolmentAnswer reserve(EnrolmentRequest request) {
        Enrolment known = enrolments.get(request.key());
        if (known != null && !known.cadre().equals(request.cadre())) {
            return EnrolmentAnswer.refused(EnrolmentAnswer.Refusal.KEY_TAKEN, "");
        }
        enrolments.put(request.key(), as(request, Enrolment.State.RESERVED));
        return EnrolmentAnswer.accepted();
    }

    @Override
    public EnrolmentAnswer confirm(EnrolmentRequest request) {
        if (!enrolments.containsKey(request.key())) {
            return EnrolmentAnswer.refused(EnrolmentAnswer.Refusal.KEY_UNKNOWN, "");
        }
        enrolments.put(request.key(), as(request, Enrolment.State.CONFIRMED));
        return EnrolmentAnswer.accepted();
    }

    @Override
    public EnrolmentAnswer cancel(EnrolmentRequest request) {
        enrolments.put(request.key(), as(request, Enrolment.State.CANCELLED));
        return EnrolmentAnswer.accepted();
    }

    private static Enrolment as(EnrolmentRequest request, Enrolment.State state) {
        return Enrolment.of(request.key(), request.offering(), request.cadre(), state);
    }

    @Override
    public void enrolments(EnrolmentsRequest request, EnrolmentsSink sink) {
        enrolments.values().forEach(sink::enrolment);
    }

    @Override
    public void completions(CompletionsRequest request, CompletionsSink sink) {
        for (String id : List.of("c-1", "c-2")) {
            LearningRecord learnt = LearningRecord.builder(CadreId.of("p"), Topic.of("law"), BaseId.of("b"), days(), 40)
                    .build();
            sink.completion(Completion.builder(CompletionId.of(id), learnt)
                    .attendance(1.0)
                    .build());
        }
    }

    @Override
    public void survey(SurveyRequest request, SurveySink sink) {
        for (Dimension dimension : Dimension.values()) {
            sink.answer(SurveyAnswer.builder(BaseId.of("b"), dimension, SurveySource.TRAINEE_RATING, 80, 12)
                    .build());
        }
    }

    @Override
    public void roster(RosterRequest request, RosterSink sink) {
        UnitId unit = UnitId.of("u");
        sink.unit(Unit.builder(unit, "Unit").build());
        sink.cadre(Cadre.builder(CadreId.of("p"), "", unit, LevelCode.of("L1"), Post.STAFF)
                .build());
    }

    @Override
    public void record(RecordsRequest request, RecordsSink sink) {
        request.entries().forEach(entry -> sink.recorded(entry.completion().id()));
    }

    @Override
    public Health health(HealthRequest request) throws ProviderException, IOException, InterruptedException {
        Optional<Path> file = request.settings().find(FILE);
        return file.isEmpty() || Files.isReadable(file.get()) ? Health.up() : Health.down("The file is not there.");
    }
}
