package org.lunxun.engine.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.SourceCatalogue;

/** Brings the entries of one kind into one order, each member once, whatever the order of sources and rows. */
final class Rows {

    private Rows() {}

    static <I extends Comparable<I>, T> List<Row<I, T>> of(
            List<SourceCatalogue> sources,
            Function<Catalogue, List<T>> entries,
            Function<T, I> id,
            List<Finding> findings) {
        List<Row<I, T>> rows = new ArrayList<>();
        for (SourceCatalogue source : sources) {
            for (T value : entries.apply(source.catalogue())) {
                rows.add(new Row<>(new Member<>(source.source(), id.apply(value)), value, null));
            }
        }
        rows.sort(Comparator.comparing(Row::member));
        return eachOnce(rows, findings);
    }

    private static <I extends Comparable<I>, T> List<Row<I, T>> eachOnce(List<Row<I, T>> rows, List<Finding> findings) {
        List<Row<I, T>> once = new ArrayList<>(rows.size());
        for (Row<I, T> row : rows) {
            int last = once.size() - 1;
            if (last < 0 || !once.get(last).member().equals(row.member())) {
                once.add(row);
            } else if (!once.get(last).value().equals(row.value())) {
                once.set(last, smaller(once.get(last), row));
                findings.add(Finding.at(
                                Severity.LOST,
                                ProviderReason.ID_REPEATED,
                                Location.ofFile(row.source().value()))
                        .with("id", row.member().id()));
            }
        }
        return once;
    }

    /** Rows of one id that differ have no order of their own: their text gives them one. */
    private static <I extends Comparable<I>, T> Row<I, T> smaller(Row<I, T> one, Row<I, T> other) {
        return one.value().toString().compareTo(other.value().toString()) <= 0 ? one : other;
    }
}
