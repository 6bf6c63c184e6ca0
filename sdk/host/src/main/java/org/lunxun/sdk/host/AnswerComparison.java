package org.lunxun.sdk.host;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

/** What a second answer says otherwise than the first; rows are held together by kind and id, whatever their order. */
final class AnswerComparison {

    /** The most rows that are named; the rest is counted. */
    static final int NAMED = 20;

    /** How much of a value is shown before the first character that differs, and in all. */
    private static final int BEFORE = 24;

    private static final int SHOWN = 120;

    private static final String ABSENT = "no such row";

    private final ProviderAnswer first;
    private final List<Finding> findings = new ArrayList<>();
    private int differing;

    private AnswerComparison(ProviderAnswer first) {
        this.first = first;
    }

    /** One finding for each row that differs, both values in it; the rows of the first answer in their order, then the new ones. */
    static List<Finding> of(ProviderAnswer first, ProviderAnswer second) {
        AnswerComparison comparison = new AnswerComparison(first);
        Map<String, String> later = rows(second.catalogue());
        rows(first.catalogue()).forEach((row, value) -> comparison.look(row, value, later.remove(row)));
        later.forEach((row, value) -> comparison.look(row, null, value));
        if (comparison.differing > NAMED) {
            comparison.add("row", comparison.differing - NAMED + " more", ABSENT, ABSENT);
        }
        return List.copyOf(comparison.findings);
    }

    private static Map<String, String> rows(Catalogue catalogue) {
        Map<String, String> rows = new LinkedHashMap<>();
        BiConsumer<String, Object> put = (key, row) -> rows.put(key, row.toString());
        each(RowKind.BASE, catalogue.bases(), Base::id, put);
        each(RowKind.COURSE, catalogue.courses(), Course::id, put);
        each(RowKind.OFFERING, catalogue.offerings(), Offering::id, put);
        each(RowKind.LECTURER, catalogue.lecturers(), Lecturer::id, put);
        each(RowKind.MATERIAL, catalogue.materials(), Material::id, put);
        return rows;
    }

    private static <T> void each(RowKind kind, List<T> rows, Function<T, ?> id, BiConsumer<String, Object> put) {
        rows.forEach(row -> put.accept(kind + " " + id.apply(row), row));
    }

    private void look(String row, @Nullable String before, @Nullable String after) {
        if (before != null && before.equals(after)) {
            return;
        }
        differing++;
        if (differing <= NAMED) {
            int space = row.indexOf(' ');
            int at = before == null || after == null ? 0 : firstDifference(before, after);
            add(row.substring(0, space), row.substring(space + 1), shown(before, at), shown(after, at));
        }
    }

    private void add(String kind, String id, String before, String after) {
        findings.add(Finding.at(
                        Severity.PROBLEM,
                        ProviderReason.ANSWERS_DIFFER,
                        Location.ofFile(first.source().value()))
                .with("plugin", first.plugin())
                .with("kind", kind)
                .with("id", ForeignText.safe(id))
                .with("first", before)
                .with("second", after));
    }

    private static int firstDifference(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static String shown(@Nullable String value, int difference) {
        if (value == null) {
            return ABSENT;
        }
        int from = Math.max(0, difference - BEFORE);
        int to = Math.min(value.length(), from + SHOWN);
        return ForeignText.safe((from > 0 ? "…" : "") + value.substring(from, to) + (to < value.length() ? "…" : ""));
    }
}
