package org.lunxun.engine.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.RegistryReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.people.Region;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;

/**
 * Finds which bases of the sources are one. Bases with one valid credit code are; so are bases with one name in one
 * region, unless codes tell them apart. A base without a region goes with its name when that name stands in one region
 * only. What could be either stays apart and is a finding.
 */
final class BaseGroups {

    private static final int LONGEST_SHOWN = 24;

    private final Map<Member<BaseId>, String> codes = new HashMap<>();
    private final List<Finding> findings;

    private BaseGroups(List<Finding> findings) {
        this.findings = findings;
    }

    /** A name with the region where it stands, null when no region is known. */
    private record Place(String name, @Nullable String region) {}

    /**
     * The groups.
     *
     * @param rows the bases, in order
     * @param findings takes what is noticed
     * @return the groups in the order of their first rows
     */
    static List<List<Row<BaseId, Base>>> of(List<Row<BaseId, Base>> rows, List<Finding> findings) {
        return new BaseGroups(findings).group(rows);
    }

    private List<List<Row<BaseId, Base>>> group(List<Row<BaseId, Base>> rows) {
        rows.forEach(this::readCode);
        Map<Member<BaseId>, Object> keys = new HashMap<>();
        for (List<Row<BaseId, Base>> place : places(rows)) {
            Set<String> known = new LinkedHashSet<>();
            place.forEach(row -> code(row).ifPresent(known::add));
            Object shared =
                    known.size() == 1 ? known.iterator().next() : place.get(0).member();
            for (Row<BaseId, Base> row : place) {
                keys.put(row.member(), code(row).<Object>map(code -> code).orElse(shared));
            }
            if (known.size() > 1) {
                doubtful(place, "CODES_DIFFER");
            }
        }
        Map<Object, List<Row<BaseId, Base>>> groups = new LinkedHashMap<>();
        for (Row<BaseId, Base> row : rows) {
            groups.computeIfAbsent(Objects.requireNonNull(keys.get(row.member())), key -> new ArrayList<>(1))
                    .add(row);
        }
        return List.copyOf(groups.values());
    }

    /** The bases that share a name in a region; each base without a name by itself. */
    private List<List<Row<BaseId, Base>>> places(List<Row<BaseId, Base>> rows) {
        Map<Object, List<Row<BaseId, Base>>> byName = new LinkedHashMap<>();
        for (Row<BaseId, Base> row : rows) {
            String name = NameKey.ofBase(row.value().name());
            byName.computeIfAbsent(name.isEmpty() ? row.member() : name, any -> new ArrayList<>(1))
                    .add(row);
        }
        List<List<Row<BaseId, Base>>> places = new ArrayList<>();
        byName.forEach((name, sameName) -> places.addAll(byRegion(name.toString(), sameName)));
        return places;
    }

    private List<List<Row<BaseId, Base>>> byRegion(String name, List<Row<BaseId, Base>> sameName) {
        Map<Place, List<Row<BaseId, Base>>> places = new LinkedHashMap<>();
        for (Row<BaseId, Base> row : sameName) {
            Region region = row.value().region();
            Place place = new Place(name, region == null ? null : NameKey.ofRegion(region.name()));
            places.computeIfAbsent(place, any -> new ArrayList<>(1)).add(row);
        }
        Place nowhere = new Place(name, null);
        if (places.size() <= 2 && places.containsKey(nowhere)) {
            return List.of(sameName);
        }
        if (places.containsKey(nowhere)) {
            doubtful(sameName, "REGION_UNKNOWN");
        }
        return List.copyOf(places.values());
    }

    private void readCode(Row<BaseId, Base> row) {
        String written = row.value().creditCode();
        if (written == null) {
            return;
        }
        CreditCode.parse(written)
                .ifPresentOrElse(
                        code -> codes.put(row.member(), code),
                        () -> findings.add(Finding.at(
                                        Severity.PROBLEM,
                                        RegistryReason.CODE_INVALID,
                                        Location.ofFile(row.source().value()))
                                .with("base", row.member().id())
                                .with("code", shown(written))));
    }

    private Optional<String> code(Row<BaseId, Base> row) {
        return Optional.ofNullable(codes.get(row.member()));
    }

    private void doubtful(List<Row<BaseId, Base>> rows, String cause) {
        Row<BaseId, Base> first = rows.get(0);
        Row<BaseId, Base> second = rows.get(1);
        findings.add(Finding.of(Severity.PROBLEM, RegistryReason.DOUBTFUL_PAIR)
                .with("cause", cause)
                .with("name", first.value().name())
                .with("source", first.source())
                .with("base", first.member().id())
                .with("otherSource", second.source())
                .with("other", second.member().id())
                .with("members", rows.size()));
    }

    /** A code that fails may be somebody's identity number: of a long one only the beginning is shown. */
    private static String shown(String code) {
        String text = code.strip();
        if (text.matches("\\d{15}|\\d{17}[\\dXx]")) {
            return text.substring(0, 6) + "…";
        }
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
