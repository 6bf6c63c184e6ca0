package org.lunxun.sdk.host;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.Lecturer;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.Offering;
import org.lunxun.sdk.api.CallEndedException;
import org.lunxun.sdk.api.CatalogueSink;

/** Takes the rows of one call, checks and counts each, and ends the call at the limit. */
final class CountingSink implements CatalogueSink {

    /** Rows and findings of a call that was read to its end. */
    record Rows(Catalogue catalogue, List<Finding> findings) {}

    /** One kind of row: what came, and under which ids. */
    private static final class Shelf<T> {
        final String kind;
        final List<T> rows = new ArrayList<>();
        final Set<String> ids = new HashSet<>();

        Shelf(String kind) {
            this.kind = kind;
        }
    }

    private static final String INCOMPLETE = "it is null, or something in it is that must not be";

    private final Call call;
    private final SourceConfig config;
    private final int rowLimit;
    private final long byteLimit;
    private final Shelf<Base> bases = new Shelf<>("base");
    private final Shelf<Course> courses = new Shelf<>("course");
    private final Shelf<Offering> offerings = new Shelf<>("offering");
    private final Shelf<Lecturer> lecturers = new Shelf<>("lecturer");
    private final Shelf<Material> materials = new Shelf<>("material");
    private final List<Finding> findings = new ArrayList<>();
    private int rows;
    private long bytes;
    private boolean finished;

    CountingSink(Call call, SourceConfig config, int rowLimit, long byteLimit) {
        this.call = call;
        this.config = config;
        this.rowLimit = rowLimit;
        this.byteLimit = byteLimit;
    }

    @Override
    public synchronized void base(Base base) {
        put(bases, base, row -> row.id().value(), RowCheck::of);
    }

    @Override
    public synchronized void course(Course course) {
        put(courses, course, row -> row.id().value(), RowCheck::of);
    }

    @Override
    public synchronized void offering(Offering offering) {
        put(offerings, offering, row -> row.id().value(), RowCheck::of);
    }

    @Override
    public synchronized void lecturer(Lecturer lecturer) {
        put(lecturers, lecturer, row -> row.id().value(), RowCheck::of);
    }

    @Override
    public synchronized void material(Material material) {
        put(materials, material, row -> row.id().value(), RowCheck::of);
    }

    @Override
    public synchronized void finding(Finding finding) {
        count(128);
        Finding safe = ForeignFinding.safe(finding);
        if (safe == null) {
            refuse("finding", "", INCOMPLETE);
        } else {
            findings.add(safe);
        }
    }

    /** What came; nothing comes after it. */
    synchronized Rows finish() {
        finished = true;
        return new Rows(
                new Catalogue(bases.rows, courses.rows, offerings.rows, lecturers.rows, materials.rows),
                List.copyOf(findings));
    }

    private <T> void put(Shelf<T> shelf, T row, Function<T, String> idOf, Function<T, RowCheck> checkOf) {
        String id;
        RowCheck check;
        try {
            id = idOf.apply(row);
            check = checkOf.apply(row);
        } catch (NullPointerException e) {
            count(0);
            refuse(shelf.kind, "", INCOMPLETE);
            return;
        }
        count(check.bytes());
        String flaw = check.flaw();
        if (flaw != null) {
            refuse(shelf.kind, id, flaw);
        } else if (!shelf.ids.add(id)) {
            findings.add(host(ProviderReason.ID_REPEATED, shelf.kind, id));
        } else {
            shelf.rows.add(row);
        }
    }

    private void count(long size) {
        if (finished) {
            throw new CallEndedException("The call has returned.");
        }
        rows++;
        bytes += size;
        if (rows > rowLimit) {
            call.end(ProviderReason.ROW_REFUSED, "The answer has more than " + rowLimit + " rows.");
        } else if (bytes > byteLimit) {
            call.end(ProviderReason.ROW_REFUSED, "The answer has more than " + byteLimit + " bytes.");
        }
        Call.Over over = call.over();
        if (over != null) {
            throw new CallEndedException(over.detail());
        }
    }

    private void refuse(String kind, String id, String why) {
        findings.add(host(ProviderReason.ROW_REFUSED, kind, id).with("why", why));
    }

    private Finding host(ProviderReason reason, String kind, String id) {
        return Finding.at(Severity.LOST, reason, Location.ofFile(config.source().value()))
                .with("plugin", config.plugin())
                .with("kind", kind)
                .with("id", ForeignText.safe(id));
    }
}
