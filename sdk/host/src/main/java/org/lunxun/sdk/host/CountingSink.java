package org.lunxun.sdk.host;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.CourseId;
import org.lunxun.model.resource.Lecturer;
import org.lunxun.model.resource.LecturerId;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.MaterialId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.sdk.api.CallEndedException;
import org.lunxun.sdk.api.CatalogueSink;
import org.lunxun.sdk.api.Completion;
import org.lunxun.sdk.api.CompletionId;
import org.lunxun.sdk.api.CompletionsSink;
import org.lunxun.sdk.api.Cursor;
import org.lunxun.sdk.api.Enrolment;
import org.lunxun.sdk.api.EnrolmentsSink;
import org.lunxun.sdk.api.FreeSeats;
import org.lunxun.sdk.api.RecordsSink;
import org.lunxun.sdk.api.RosterSink;
import org.lunxun.sdk.api.SeatsSink;
import org.lunxun.sdk.api.SurveySink;

/** Every sink there is, for one page; a plugin sees only the interface of the one that it is given. */
final class CountingSink
        implements CatalogueSink, RosterSink, CompletionsSink, SurveySink, EnrolmentsSink, SeatsSink, RecordsSink {

    private final Call call;
    private final RowStore store;
    private final CallRequest.Subject asked;
    private final Set<CompletionId> handed;
    private @Nullable Cursor next;
    private @Nullable Cursor last;
    private boolean finished;

    CountingSink(Call call, RowStore store, CallRequest.Subject asked) {
        this.call = call;
        this.store = store;
        this.asked = asked;
        this.handed =
                asked.entries().stream().map(entry -> entry.completion().id()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void base(Base base) {
        put(RowKind.BASE, base, row -> row.id().value(), RowCheck::of);
    }

    @Override
    public void course(Course course) {
        put(RowKind.COURSE, course, row -> row.id().value(), RowCheck::of);
    }

    @Override
    public void offering(Offering offering) {
        put(RowKind.OFFERING, offering, row -> row.id().value(), RowCheck::of);
    }

    @Override
    public void lecturer(Lecturer lecturer) {
        put(RowKind.LECTURER, lecturer, row -> row.id().value(), RowCheck::of);
    }

    @Override
    public void material(Material material) {
        put(RowKind.MATERIAL, material, row -> row.id().value(), RowCheck::of);
    }

    @Override
    public void unit(Unit unit) {
        put(RowKind.UNIT, unit, row -> row.id().value(), RowCheck::of);
    }

    @Override
    public void cadre(Cadre cadre) {
        put(RowKind.CADRE, cadre, row -> row.id().value(), RowCheck::of);
    }

    @Override
    public void completion(Completion completion) {
        put(RowKind.COMPLETION, completion, row -> row.id().value(), RowCheck::of);
    }

    @Override
    public void answer(SurveyAnswer answer) {
        put(RowKind.ANSWER, answer, CountingSink::idOf, RowCheck::of);
    }

    @Override
    public void enrolment(Enrolment enrolment) {
        put(RowKind.ENROLMENT, enrolment, row -> row.key().value(), RowCheck::of);
    }

    @Override
    public void seats(FreeSeats seats) {
        put(RowKind.SEATS, seats, row -> row.offering().value(), row -> RowCheck.of(row, asked.offerings()));
    }

    @Override
    public void recorded(CompletionId training) {
        put(RowKind.RECORDED, training, CompletionId::value, row -> RowCheck.ofRecorded(row, handed));
    }

    @Override
    public void removed(BaseId base) {
        remove(RowKind.BASE, base == null ? null : base.value());
    }

    @Override
    public void removed(CourseId course) {
        remove(RowKind.COURSE, course == null ? null : course.value());
    }

    @Override
    public void removed(OfferingId offering) {
        remove(RowKind.OFFERING, offering == null ? null : offering.value());
    }

    @Override
    public void removed(LecturerId lecturer) {
        remove(RowKind.LECTURER, lecturer == null ? null : lecturer.value());
    }

    @Override
    public void removed(MaterialId material) {
        remove(RowKind.MATERIAL, material == null ? null : material.value());
    }

    @Override
    public void removed(UnitId unit) {
        remove(RowKind.UNIT, unit == null ? null : unit.value());
    }

    @Override
    public void removed(CadreId cadre) {
        remove(RowKind.CADRE, cadre == null ? null : cadre.value());
    }

    @Override
    public void removed(CompletionId completion) {
        remove(RowKind.COMPLETION, completion == null ? null : completion.value());
    }

    @Override
    public synchronized void finding(Finding finding) {
        open();
        store.finding(call, finding);
    }

    @Override
    public synchronized void continueAt(Cursor cursor) {
        open();
        next = given(cursor);
    }

    @Override
    public synchronized void completeAt(Cursor cursor) {
        open();
        last = given(cursor);
    }

    /** Nothing comes after this. */
    synchronized void finish() {
        finished = true;
    }

    /** Where the next page begins, null when this was the last. */
    synchronized @Nullable Cursor next() {
        return next;
    }

    /** From where to ask next time, null for everything. */
    synchronized @Nullable Cursor last() {
        return last;
    }

    private synchronized <T> void put(RowKind kind, T row, Function<T, String> idOf, Function<T, RowCheck> checkOf) {
        open();
        store.put(call, kind, row, idOf, checkOf);
    }

    private synchronized void remove(RowKind kind, @Nullable String id) {
        open();
        store.remove(call, kind, id);
    }

    private void open() {
        if (finished) {
            throw new CallEndedException("The call has returned.");
        }
    }

    private Cursor given(@Nullable Cursor cursor) {
        if (cursor == null) {
            throw new IllegalArgumentException(
                    "The cursor must not be null. Maybe leave the call out: then this page was the last.");
        }
        store.count(call, cursor.value().length());
        return cursor;
    }

    /** An answer has no id of its own: one is expected for each base, dimension, group of raters and day. */
    private static String idOf(SurveyAnswer answer) {
        return answer.base().value() + "/" + answer.dimension().name() + "/"
                + answer.source().name() + "/" + answer.round();
    }
}
