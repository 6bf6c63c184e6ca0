package org.lunxun.engine.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;

/**
 * Rewrites references to bases to ids of the registry. A base is looked for in the row's own source first, then in all
 * others, where the id must mean one base.
 */
final class References {

    private final Map<Member<BaseId>, BaseId> byMember = new HashMap<>();
    private final Map<BaseId, Optional<BaseId>> byId = new HashMap<>();

    References(List<MergedEntry<BaseId, Base>> bases) {
        for (MergedEntry<BaseId, Base> entry : bases) {
            for (Member<BaseId> member : entry.members()) {
                byMember.put(member, entry.id());
                byId.merge(
                        member.id(),
                        Optional.of(entry.id()),
                        (one, other) -> one.equals(other) ? one : Optional.empty());
            }
        }
    }

    /** The rows with the base that they refer to; a row whose base resolves to nothing is left out and is a finding. */
    <I extends Comparable<I>, T> List<Row<I, T>> resolve(
            List<Row<I, T>> rows, String kind, Function<T, @Nullable BaseId> reference, List<Finding> findings) {
        List<Row<I, T>> resolved = new ArrayList<>(rows.size());
        for (Row<I, T> row : rows) {
            BaseId written = reference.apply(row.value());
            if (written == null) {
                resolved.add(row);
                continue;
            }
            BaseId base = byMember.get(new Member<>(row.source(), written));
            if (base == null) {
                base = byId.getOrDefault(written, Optional.empty()).orElse(null);
            }
            if (base == null) {
                findings.add(unresolved(Severity.LOST, kind, row, "base", written.value()));
            } else {
                resolved.add(new Row<>(row.member(), row.value(), base));
            }
        }
        return resolved;
    }

    static Finding unresolved(Severity severity, String kind, Row<?, ?> row, String field, String value) {
        return Finding.at(
                        severity,
                        ProviderReason.REFERENCE_UNRESOLVED,
                        Location.ofFile(row.source().value()))
                .with("kind", kind)
                .with("id", row.member().id())
                .with("field", field)
                .with("value", value);
    }
}
