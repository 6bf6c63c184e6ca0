package org.lunxun.sdk.host;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.sdk.api.CallEndedException;

/** The rows of one synchronisation, all pages together: checked, counted, kept in the order in which they came. */
final class RowStore {

    private static final String INCOMPLETE = "it is null, or something in it is that must not be";

    private final SourceConfig config;
    private final int rowLimit;
    private final long byteLimit;
    private final Map<RowKind, Map<String, Object>> rows = new EnumMap<>(RowKind.class);
    private final Set<Changes.Removal> removed = new LinkedHashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private int counted;
    private long bytes;

    RowStore(SourceConfig config, int rowLimit, long byteLimit) {
        this.config = config;
        this.rowLimit = rowLimit;
        this.byteLimit = byteLimit;
        for (RowKind kind : RowKind.values()) {
            rows.put(kind, new LinkedHashMap<>());
        }
    }

    /** Takes a row, or a finding in its place. */
    synchronized <T> void put(Call call, RowKind kind, T row, Function<T, String> idOf, Function<T, RowCheck> checkOf) {
        String id;
        RowCheck check;
        try {
            id = Objects.requireNonNull(idOf.apply(row));
            check = checkOf.apply(row);
        } catch (NullPointerException e) {
            count(call, 0);
            refuse(kind, "", INCOMPLETE);
            return;
        }
        count(call, check.bytes());
        String flaw = check.flaw();
        Object first = shelf(kind).get(id);
        if (flaw != null) {
            refuse(kind, id, flaw);
        } else if (first == null) {
            shelf(kind).put(id, row);
        } else if (first.equals(row)) {
            findings.add(host(ProviderReason.ID_REPEATED, kind, id));
        } else {
            findings.add(host(ProviderReason.ID_REPEATED, kind, id)
                    .with("first", ForeignText.safe(first.toString()))
                    .with("second", ForeignText.safe(row.toString())));
        }
    }

    /** Takes a removal, or a finding in its place. */
    synchronized void remove(Call call, RowKind kind, @Nullable String id) {
        RowCheck check = RowCheck.ofRemoved(id == null ? "" : id);
        count(call, check.bytes());
        String flaw = check.flaw();
        if (id == null) {
            refuse(kind, "", INCOMPLETE);
        } else if (flaw != null) {
            refuse(kind, id, flaw);
        } else {
            removed.add(new Changes.Removal(kind, id));
        }
    }

    synchronized void finding(Call call, @Nullable Finding finding) {
        count(call, 128);
        Finding safe = ForeignFinding.safe(finding);
        if (safe == null) {
            findings.add(lost(ProviderReason.ROW_REFUSED, "finding", "").with("why", INCOMPLETE));
        } else {
            findings.add(safe);
        }
    }

    /** Counts one row, and ends the call at a limit. */
    synchronized void count(Call call, long size) {
        counted++;
        bytes += size;
        if (counted > rowLimit) {
            call.end(ProviderReason.ROW_REFUSED, "The answer has more than " + rowLimit + " rows.");
        } else if (bytes > byteLimit) {
            call.end(ProviderReason.ROW_REFUSED, "The answer has more than " + byteLimit + " bytes.");
        }
        Call.Over over = call.over();
        if (over != null) {
            throw new CallEndedException(over.detail());
        }
    }

    synchronized <T> List<T> rows(RowKind kind, Class<T> type) {
        return shelf(kind).values().stream().map(type::cast).toList();
    }

    synchronized List<Changes.Removal> removed() {
        return List.copyOf(removed);
    }

    synchronized List<Finding> findings() {
        return List.copyOf(findings);
    }

    private Map<String, Object> shelf(RowKind kind) {
        return Objects.requireNonNull(rows.get(kind));
    }

    private void refuse(RowKind kind, String id, String why) {
        findings.add(host(ProviderReason.ROW_REFUSED, kind, id).with("why", why));
    }

    private Finding host(ProviderReason reason, RowKind kind, String id) {
        return lost(reason, kind.name().toLowerCase(Locale.ROOT), id);
    }

    private Finding lost(ProviderReason reason, String kind, String id) {
        return Finding.at(Severity.LOST, reason, Location.ofFile(config.source().value()))
                .with("plugin", config.plugin())
                .with("kind", kind)
                .with("id", ForeignText.safe(id));
    }
}
