package org.lunxun.sdk.host;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lunxun.model.Stability;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Unit;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.Lecturer;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.Completion;
import org.lunxun.sdk.api.CompletionId;
import org.lunxun.sdk.api.Cursor;
import org.lunxun.sdk.api.Enrolment;
import org.lunxun.sdk.api.EnrolmentAnswer;
import org.lunxun.sdk.api.FreeSeats;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.TrainingEntry;
import org.lunxun.sdk.api.TrainingProvider;

/**
 * One thing that a source can be asked for: {@link PluginHost#ask} asks it through the gate.
 *
 * @param <T> what a whole answer is
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class Inquiry<T> {

    /** Asks a provider for one page, behind the gate; what is returned is made once, after the last page. */
    interface Question<T> {
        Supplier<T> ask(TrainingProvider provider, CallRequest request, CountingSink sink, RowStore store)
                throws Exception;
    }

    private final Capability capability;
    private final Optional<Cursor> since;
    private final CallRequest.Subject subject;
    private final Question<T> question;

    private Inquiry(Capability capability, Optional<Cursor> since, CallRequest.Subject subject, Question<T> question) {
        this.capability = capability;
        this.since = since;
        this.subject = subject;
        this.question = question;
    }

    /**
     * What the source offers.
     *
     * @param since the cursor of the last complete answer; empty: everything
     * @return the question
     */
    public static Inquiry<Changes<Catalogue>> catalogue(Optional<Cursor> since) {
        return pages(Capability.CATALOGUE, since, TrainingProvider::catalogue, Inquiry::catalogue);
    }

    /**
     * Units and cadres.
     *
     * @param since the cursor of the last complete answer; empty: everything
     * @return the question
     */
    public static Inquiry<Changes<Roster>> roster(Optional<Cursor> since) {
        return pages(
                Capability.ROSTER,
                since,
                TrainingProvider::roster,
                store -> new Roster(store.rows(RowKind.UNIT, Unit.class), store.rows(RowKind.CADRE, Cadre.class)));
    }

    /**
     * What was learnt.
     *
     * @param since the cursor of the last complete answer; empty: everything
     * @return the question
     */
    public static Inquiry<Changes<List<Completion>>> completions(Optional<Cursor> since) {
        return pages(
                Capability.COMPLETIONS,
                since,
                TrainingProvider::completions,
                store -> store.rows(RowKind.COMPLETION, Completion.class));
    }

    /**
     * What was said and examined of bases.
     *
     * @param since the cursor of the last complete answer; empty: everything
     * @return the question
     */
    public static Inquiry<Changes<List<SurveyAnswer>>> survey(Optional<Cursor> since) {
        return pages(
                Capability.SURVEY,
                since,
                TrainingProvider::survey,
                store -> store.rows(RowKind.ANSWER, SurveyAnswer.class));
    }

    /**
     * The enrolments that the provider knows.
     *
     * @param since the cursor of the last complete answer; empty: everything
     * @return the question
     */
    public static Inquiry<Changes<List<Enrolment>>> enrolments(Optional<Cursor> since) {
        return pages(
                Capability.ENROLMENT,
                since,
                TrainingProvider::enrolments,
                store -> store.rows(RowKind.ENROLMENT, Enrolment.class));
    }

    /**
     * Free places; classes that the source does not know are left out of the answer.
     *
     * @param offerings the classes, at least one
     * @return the question
     */
    public static Inquiry<List<FreeSeats>> seats(Set<OfferingId> offerings) {
        CallRequest.Subject subject =
                new CallRequest.Subject(Collections.unmodifiableSet(new TreeSet<>(offerings)), null, List.of());
        return new Inquiry<>(Capability.SEATS, Optional.empty(), subject, (provider, request, sink, store) -> {
            provider.seats(request, sink);
            return () -> store.rows(RowKind.SEATS, FreeSeats.class);
        });
    }

    /**
     * A place is to be kept.
     *
     * @param order who, which class, under which key
     * @return the question
     */
    public static Inquiry<EnrolmentAnswer> reserve(EnrolmentOrder order) {
        return place(order, TrainingProvider::reserve);
    }

    /**
     * A place that was kept is to be taken.
     *
     * @param order who, which class, under which key
     * @return the question
     */
    public static Inquiry<EnrolmentAnswer> confirm(EnrolmentOrder order) {
        return place(order, TrainingProvider::confirm);
    }

    /**
     * A place is given back.
     *
     * @param order who, which class, under which key
     * @return the question
     */
    public static Inquiry<EnrolmentAnswer> cancel(EnrolmentOrder order) {
        return place(order, TrainingProvider::cancel);
    }

    /**
     * Trainings are to be kept by a personnel system; those whose ids are not in the answer are not.
     *
     * @param entries the trainings, at least one, each id once
     * @return the question
     */
    public static Inquiry<List<CompletionId>> record(List<TrainingEntry> entries) {
        CallRequest.Subject subject = new CallRequest.Subject(Set.of(), null, List.copyOf(entries));
        return new Inquiry<>(Capability.RECORDS, Optional.empty(), subject, (provider, request, sink, store) -> {
            provider.record(request, sink);
            return () -> store.rows(RowKind.RECORDED, CompletionId.class);
        });
    }

    /**
     * Whether the source can be used now.
     *
     * @return the question
     */
    public static Inquiry<Health> health() {
        return new Inquiry<>(
                Capability.HEALTH, Optional.empty(), CallRequest.Subject.NONE, (provider, request, sink, store) -> {
                    Health said = provider.health(request);
                    if (said == null || said.state() == null) {
                        throw new IllegalArgumentException("The health must not be null.");
                    }
                    Health safe = new Health(said.state(), ForeignText.safe(said.reason()), said.since());
                    return () -> safe;
                });
    }

    Capability capability() {
        return capability;
    }

    Optional<Cursor> since() {
        return since;
    }

    CallRequest.Subject subject() {
        return subject;
    }

    Question<T> question() {
        return question;
    }

    private interface Pages {
        void ask(TrainingProvider provider, CallRequest request, CountingSink sink) throws Exception;
    }

    private interface Place {
        EnrolmentAnswer ask(TrainingProvider provider, CallRequest request) throws Exception;
    }

    private static <R> Inquiry<Changes<R>> pages(
            Capability capability, Optional<Cursor> since, Pages pages, Function<RowStore, R> rows) {
        return new Inquiry<>(capability, since, CallRequest.Subject.NONE, (provider, request, sink, store) -> {
            pages.ask(provider, request, sink);
            return () -> new Changes<>(rows.apply(store), store.removed(), sink.last());
        });
    }

    private static Inquiry<EnrolmentAnswer> place(EnrolmentOrder order, Place place) {
        CallRequest.Subject subject = new CallRequest.Subject(Set.of(), order, List.of());
        return new Inquiry<>(Capability.ENROLMENT, Optional.empty(), subject, (provider, request, sink, store) -> {
            EnrolmentAnswer said = place.ask(provider, request);
            if (said == null || said.state() == null) {
                throw new IllegalArgumentException("The answer must not be null.");
            }
            EnrolmentAnswer safe = new EnrolmentAnswer(said.state(), said.refusal(), ForeignText.safe(said.words()));
            return () -> safe;
        });
    }

    private static Catalogue catalogue(RowStore store) {
        return new Catalogue(
                store.rows(RowKind.BASE, Base.class),
                store.rows(RowKind.COURSE, Course.class),
                store.rows(RowKind.OFFERING, Offering.class),
                store.rows(RowKind.LECTURER, Lecturer.class),
                store.rows(RowKind.MATERIAL, Material.class));
    }
}
