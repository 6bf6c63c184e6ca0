package org.lunxun.sdk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lunxun.model.DateRange;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Post;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.CourseId;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.SourceId;
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
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.RecordsRequest;
import org.lunxun.sdk.api.RecordsSink;
import org.lunxun.sdk.api.RosterRequest;
import org.lunxun.sdk.api.RosterSink;
import org.lunxun.sdk.api.SeatsRequest;
import org.lunxun.sdk.api.SeatsSink;
import org.lunxun.sdk.api.SurveyRequest;
import org.lunxun.sdk.api.SurveySink;
import org.lunxun.sdk.api.TrainingEntry;
import org.lunxun.sdk.api.TrainingProvider;

/** Each capability, asked through the gate of a real host. */
class InquiryTest {

    private static final OfferingId CLASS = OfferingId.of("o-1");
    private static final CadreId SOMEBODY = CadreId.of("p-1");

    /** Can do everything; a test changes one answer. */
    private static class Willing implements TrainingProvider {
        final List<String> heard = new ArrayList<>();

        @Override
        public PluginId id() {
            return PluginId.of("willing");
        }

        @Override
        public Set<Capability> capabilities() {
            return EnumSet.allOf(Capability.class);
        }
    }

    private static <T> SourceAnswer<T> ask(TrainingProvider provider, Inquiry<T> inquiry) {
        HostOptions options =
                HostOptions.none().withProviders(List.of(provider)).withAnswerLimits(1_000, 1_000_000);
        try (PluginHost host = PluginHost.open(options)) {
            return host.ask(
                    SourceConfig.of(SourceId.of("source"), PluginId.of("willing"), Map.of(), Path.of(".")), inquiry);
        }
    }

    private static <T> T whole(TrainingProvider provider, Inquiry<T> inquiry) {
        SourceAnswer<T> answer = ask(provider, inquiry);
        assertEquals(List.of(), answer.findings());
        return answer.find().orElseThrow();
    }

    private static <T> Finding only(SourceAnswer<T> answer) {
        assertEquals(1, answer.findings().size(), () -> answer.findings().toString());
        return answer.findings().get(0);
    }

    private static Course course(int number, String title) {
        return Course.builder(CourseId.of("c-" + number), title).build();
    }

    @Test
    void pagesAreOneAnswerAndTheLastCursorIsKept() {
        Changes<org.lunxun.model.resource.Catalogue> changes = whole(
                new Willing() {
                    @Override
                    public void catalogue(CatalogueRequest request, CatalogueSink sink) {
                        int page = request.since()
                                .map(cursor -> Integer.parseInt(cursor.value()))
                                .orElse(0);
                        sink.course(course(page, "page " + page));
                        if (page < 12) {
                            sink.continueAt(Cursor.of(String.valueOf(page + 1)));
                        } else {
                            sink.removed(BaseId.of("gone"));
                            sink.completeAt(Cursor.of("yesterday"));
                        }
                    }
                },
                Inquiry.catalogue(Optional.of(Cursor.of("10"))));
        assertEquals(
                List.of("page 10", "page 11", "page 12"),
                changes.rows().courses().stream().map(Course::title).toList());
        assertEquals(List.of(new Changes.Removal(RowKind.BASE, "gone")), changes.removed());
        assertEquals(Cursor.of("yesterday"), changes.cursor());
    }

    @Test
    void aRemovalThatCannotBeWrittenIsRefusedLikeARow() {
        SourceAnswer<Changes<org.lunxun.model.resource.Catalogue>> answer = ask(
                new Willing() {
                    @Override
                    public void catalogue(CatalogueRequest request, CatalogueSink sink) {
                        sink.removed(BaseId.of("\ud800x"));
                        sink.removed(BaseId.of("whole"));
                        sink.removed((BaseId) null);
                    }
                },
                Inquiry.catalogue(Optional.of(Cursor.of("10"))));
        assertEquals(
                List.of(new Changes.Removal(RowKind.BASE, "whole")),
                answer.find().orElseThrow().removed());
        assertEquals(
                List.of("id holds half a character", "it is null, or something in it is that must not be"),
                answer.findings().stream()
                        .map(finding -> finding.argument("why").orElseThrow())
                        .toList());
        assertFalse(answer.findings().toString().contains("\ud800"));
    }

    @Test
    void pagesThatRunInACircleAreNoAnswer() {
        SourceAnswer<?> answer = ask(
                new Willing() {
                    @Override
                    public void catalogue(CatalogueRequest request, CatalogueSink sink) {
                        String at = request.since().map(Cursor::value).orElse("a");
                        sink.continueAt(Cursor.of(at.equals("a") ? "b" : "a"));
                    }
                },
                Inquiry.catalogue(Optional.empty()));
        assertFalse(answer.complete());
        assertEquals(ProviderReason.CURSOR_REPEATED, only(answer).reason());
    }

    @Test
    void pagesThatNeverEndAreStoppedAtTheRowLimit() {
        SourceAnswer<?> answer = ask(
                new Willing() {
                    int page;

                    @Override
                    public void catalogue(CatalogueRequest request, CatalogueSink sink) {
                        page++;
                        sink.continueAt(Cursor.of("page " + page));
                    }
                },
                Inquiry.catalogue(Optional.empty()));
        assertFalse(answer.complete());
        assertTrue(only(answer).argument("detail").orElseThrow().contains("more than 1000 rows"));
    }

    @Test
    void anIdWithTwoContentsOnTwoPagesNamesBoth() {
        SourceAnswer<Changes<org.lunxun.model.resource.Catalogue>> answer = ask(
                new Willing() {
                    @Override
                    public void catalogue(CatalogueRequest request, CatalogueSink sink) {
                        sink.course(course(1, request.since().isEmpty() ? "before" : "after"));
                        if (request.since().isEmpty()) {
                            sink.continueAt(Cursor.of("2"));
                        }
                    }
                },
                Inquiry.catalogue(Optional.empty()));
        assertEquals(
                "before", answer.find().orElseThrow().rows().courses().get(0).title());
        assertEquals(ProviderReason.ID_REPEATED, only(answer).reason());
        assertTrue(only(answer).argument("first").orElseThrow().contains("before"));
        assertTrue(only(answer).argument("second").orElseThrow().contains("after"));
    }

    @Test
    void seatsAreCountedForTheClassesThatWereAskedFor() {
        SourceAnswer<List<FreeSeats>> answer = ask(
                new Willing() {
                    @Override
                    public void seats(SeatsRequest request, SeatsSink sink) {
                        request.offerings().forEach(offering -> sink.seats(FreeSeats.of(offering, 7, Instant.EPOCH)));
                        sink.seats(FreeSeats.of(OfferingId.of("other"), 3, Instant.EPOCH));
                    }
                },
                Inquiry.seats(Set.of(CLASS)));
        assertEquals(
                List.of(FreeSeats.of(CLASS, 7, Instant.EPOCH)), answer.find().orElseThrow());
        assertEquals("it was not asked for", only(answer).argument("why").orElseThrow());
    }

    @Test
    void aPlaceIsReservedConfirmedAndCancelledUnderOneKey() {
        Willing provider = new Willing() {
            private EnrolmentAnswer note(String what, EnrolmentRequest request) {
                heard.add(what + " " + request.key() + " " + request.offering() + " " + request.cadre() + " "
                        + request.name().orElse("nobody"));
                return EnrolmentAnswer.accepted();
            }

            @Override
            public EnrolmentAnswer reserve(EnrolmentRequest request) {
                return note("reserve", request);
            }

            @Override
            public EnrolmentAnswer confirm(EnrolmentRequest request) {
                return note("confirm", request);
            }

            @Override
            public EnrolmentAnswer cancel(EnrolmentRequest request) {
                return EnrolmentAnswer.refused(EnrolmentAnswer.Refusal.CLASS_CLOSED, "Too\nlate.");
            }
        };
        EnrolmentOrder order = EnrolmentOrder.of(EnrolmentKey.of("k"), CLASS, SOMEBODY);
        assertEquals(EnrolmentAnswer.accepted(), whole(provider, Inquiry.reserve(order)));
        assertEquals(EnrolmentAnswer.accepted(), whole(provider, Inquiry.confirm(order.withName("Somebody"))));
        EnrolmentAnswer late = whole(provider, Inquiry.cancel(order));
        assertEquals(EnrolmentAnswer.Refusal.CLASS_CLOSED, late.refusal());
        assertEquals("Too late.", late.words());
        assertEquals(List.of("reserve k o-1 p-1 nobody", "confirm k o-1 p-1 Somebody"), provider.heard);
    }

    @Test
    void noAnswerToARequestForAPlaceIsAFailure() {
        SourceAnswer<EnrolmentAnswer> answer = ask(
                new Willing() {
                    @Override
                    @SuppressWarnings("NullAway") // this is what a careless plugin does
                    public EnrolmentAnswer reserve(EnrolmentRequest request) {
                        return null;
                    }
                },
                Inquiry.reserve(EnrolmentOrder.of(EnrolmentKey.of("k"), CLASS, SOMEBODY)));
        assertNull(answer.value());
        assertEquals(ProviderReason.PLUGIN_FAILED, only(answer).reason());
    }

    @Test
    void enrolmentsCompletionsAnswersAndRostersAreHandedOver() {
        Enrolment enrolment = Enrolment.of(EnrolmentKey.of("k"), CLASS, SOMEBODY, Enrolment.State.CONFIRMED);
        LocalDate day = LocalDate.of(2027, 3, 1);
        Completion completion = Completion.builder(
                        CompletionId.of("c"),
                        LearningRecord.builder(SOMEBODY, Topic.of("law"), BaseId.of("b"), DateRange.of(day, day), 8)
                                .build())
                .attendance(1.0)
                .build();
        SurveyAnswer said = SurveyAnswer.builder(
                        BaseId.of("b"), Dimension.TEACHING, SurveySource.TRAINEE_RATING, 80, 12)
                .build();
        Unit unit = Unit.builder(UnitId.of("u"), "Unit").build();
        Cadre cadre = Cadre.builder(SOMEBODY, "", UnitId.of("u"), LevelCode.of("L1"), Post.STAFF)
                .build();
        TrainingProvider provider = new Willing() {
            @Override
            public void enrolments(EnrolmentsRequest request, EnrolmentsSink sink) {
                sink.enrolment(enrolment);
            }

            @Override
            public void completions(CompletionsRequest request, CompletionsSink sink) {
                sink.completion(completion);
                sink.removed(CompletionId.of("mistake"));
            }

            @Override
            public void survey(SurveyRequest request, SurveySink sink) {
                sink.answer(said);
            }

            @Override
            public void roster(RosterRequest request, RosterSink sink) {
                sink.unit(unit);
                sink.cadre(cadre);
                sink.removed(CadreId.of("left"));
            }
        };
        assertEquals(
                List.of(enrolment),
                whole(provider, Inquiry.enrolments(Optional.empty())).rows());
        assertEquals(
                List.of(completion),
                whole(provider, Inquiry.completions(Optional.empty())).rows());
        assertEquals(
                List.of(said), whole(provider, Inquiry.survey(Optional.empty())).rows());
        Changes<Roster> roster = whole(provider, Inquiry.roster(Optional.empty()));
        assertEquals(new Roster(List.of(unit), List.of(cadre)), roster.rows());
        assertEquals(List.of(new Changes.Removal(RowKind.CADRE, "left")), roster.removed());
    }

    @Test
    void trainingsAreHandedOverAndOnlyThoseCountAsKept() {
        LocalDate day = LocalDate.of(2027, 3, 1);
        LearningRecord learnt = LearningRecord.builder(
                        SOMEBODY, Topic.of("law"), BaseId.of("b"), DateRange.of(day, day), 8)
                .build();
        List<TrainingEntry> entries = List.of(
                TrainingEntry.of(Completion.builder(CompletionId.of("c-1"), learnt)
                                .build())
                        .withTitle("Law"),
                TrainingEntry.of(
                        Completion.builder(CompletionId.of("c-2"), learnt).build()));
        SourceAnswer<List<CompletionId>> answer = ask(
                new Willing() {
                    @Override
                    public void record(RecordsRequest request, RecordsSink sink) {
                        if (request.entries().equals(entries)) {
                            sink.recorded(CompletionId.of("c-2"));
                        }
                        sink.recorded(CompletionId.of("c-3"));
                    }
                },
                Inquiry.record(entries));
        assertEquals(List.of(CompletionId.of("c-2")), answer.value());
        assertEquals(ProviderReason.ROW_REFUSED, only(answer).reason());
    }

    @Test
    void whatAProviderDoesNotHaveIsNeverAsked() {
        SourceAnswer<?> answer = ask(
                new Willing() {
                    @Override
                    public Set<Capability> capabilities() {
                        return EnumSet.of(Capability.HEALTH);
                    }
                },
                Inquiry.roster(Optional.empty()));
        assertEquals(ProviderReason.CAPABILITY_MISSING, only(answer).reason());
    }

    @Test
    void whatIsSaidAndNotImplementedIsRefusedByItsDefault() {
        assertEquals(
                ProviderReason.CAPABILITY_MISSING,
                only(ask(new Willing(), Inquiry.survey(Optional.empty()))).reason());
    }
}
