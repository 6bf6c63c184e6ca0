package org.lunxun.sdk.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

/** Every sink there is: keeps what it is given, and ends the call at the row limit. */
final class RecordingSink
        implements CatalogueSink, RosterSink, CompletionsSink, SurveySink, EnrolmentsSink, SeatsSink, RecordsSink {

    private final int rowLimit;
    private final List<Heard.Row> rows = new ArrayList<>();
    private final List<Heard.Row> removed = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable Cursor next;
    private @Nullable Cursor last;
    private int counted;

    RecordingSink(int rowLimit) {
        this.rowLimit = rowLimit;
    }

    /** What came. */
    synchronized Heard heard(String request, @Nullable Object value, @Nullable Throwable thrown, boolean inTime) {
        return new Heard(
                request,
                rows,
                removed,
                findings,
                next,
                last,
                value,
                thrown,
                inTime,
                Math.max(0, counted - rowLimit - 1));
    }

    @Override
    public void base(Base base) {
        row("base", base.id().value(), base);
    }

    @Override
    public void course(Course course) {
        row("course", course.id().value(), course);
    }

    @Override
    public void offering(Offering offering) {
        row("offering", offering.id().value(), offering);
    }

    @Override
    public void lecturer(Lecturer lecturer) {
        row("lecturer", lecturer.id().value(), lecturer);
    }

    @Override
    public void material(Material material) {
        row("material", material.id().value(), material);
    }

    @Override
    public void unit(Unit unit) {
        row("unit", unit.id().value(), unit);
    }

    @Override
    public void cadre(Cadre cadre) {
        row("cadre", cadre.id().value(), cadre);
    }

    @Override
    public void completion(Completion completion) {
        row("completion", completion.id().value(), completion);
    }

    @Override
    public void answer(SurveyAnswer answer) {
        row("answer", answer.base() + "/" + answer.dimension() + "/" + answer.source() + "/" + answer.round(), answer);
    }

    @Override
    public void enrolment(Enrolment enrolment) {
        row("enrolment", enrolment.key().value(), enrolment);
    }

    @Override
    public void seats(FreeSeats seats) {
        row("seats", seats.offering().value(), seats);
    }

    @Override
    public void recorded(CompletionId training) {
        row("training", training.value(), training);
    }

    @Override
    public synchronized void removed(BaseId base) {
        count();
        removed.add(new Heard.Row("base", base.value(), base));
    }

    @Override
    public synchronized void removed(CourseId course) {
        count();
        removed.add(new Heard.Row("course", course.value(), course));
    }

    @Override
    public synchronized void removed(OfferingId offering) {
        count();
        removed.add(new Heard.Row("offering", offering.value(), offering));
    }

    @Override
    public synchronized void removed(LecturerId lecturer) {
        count();
        removed.add(new Heard.Row("lecturer", lecturer.value(), lecturer));
    }

    @Override
    public synchronized void removed(MaterialId material) {
        count();
        removed.add(new Heard.Row("material", material.value(), material));
    }

    @Override
    public synchronized void removed(UnitId unit) {
        count();
        removed.add(new Heard.Row("unit", unit.value(), unit));
    }

    @Override
    public synchronized void removed(CadreId cadre) {
        count();
        removed.add(new Heard.Row("cadre", cadre.value(), cadre));
    }

    @Override
    public synchronized void removed(CompletionId completion) {
        count();
        removed.add(new Heard.Row("completion", completion.value(), completion));
    }

    @Override
    public synchronized void finding(Finding finding) {
        count();
        findings.add(Objects.requireNonNull(finding));
    }

    @Override
    public synchronized void continueAt(Cursor cursor) {
        next = Objects.requireNonNull(cursor);
    }

    @Override
    public synchronized void completeAt(Cursor cursor) {
        last = Objects.requireNonNull(cursor);
    }

    private synchronized void row(String kind, String id, Object row) {
        count();
        rows.add(new Heard.Row(kind, id, row));
    }

    private void count() {
        counted++;
        if (counted > rowLimit) {
            throw new CallEndedException("The answer has more than " + rowLimit + " rows.");
        }
    }
}
