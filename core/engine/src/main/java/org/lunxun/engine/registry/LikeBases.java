package org.lunxun.engine.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.people.Region;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.SourceId;

/**
 * Looks for bases that are one although their names differ: a customary short form, a party school's second nameplate, a slip
 * of the hand. A short form that fits one base only goes with it; all else is for people.
 */
final class LikeBases {

    private final List<Row<BaseId, Base>> rows;
    private final Clusters clusters;
    private final Doubts doubts;
    private final List<Place> places;
    private final Set<NearNames.Pair> seen = new HashSet<>();

    /** Takes two rows that may be one. */
    @FunctionalInterface
    interface Doubts {
        void add(int one, int other, Likeness likeness);
    }

    /** One name in one region, null when none is known, with the first row that bears it. */
    private record Place(String name, @Nullable String region, int row) {

        boolean mayBe(Place other) {
            return region == null || other.region == null || region.equals(other.region);
        }
    }

    LikeBases(List<Row<BaseId, Base>> rows, Clusters clusters, Doubts doubts) {
        this.rows = rows;
        this.clusters = clusters;
        this.doubts = doubts;
        this.places = places(rows);
    }

    private static List<Place> places(List<Row<BaseId, Base>> rows) {
        Map<List<@Nullable String>, Place> places = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            Base base = rows.get(row).value();
            String name = NameKey.ofBase(base);
            Region region = base.region();
            String where = region == null ? null : NameKey.ofRegion(region.name());
            if (!name.isEmpty()) {
                places.putIfAbsent(Arrays.asList(name, where), new Place(name, where, row));
            }
        }
        return List.copyOf(places.values());
    }

    void join() {
        Map<String, List<Place>> byLooseName = new LinkedHashMap<>();
        Map<String, LooseName> loose = new HashMap<>();
        for (Place place : places) {
            LooseName name = loose.computeIfAbsent(place.name(), LooseName::of);
            byLooseName.computeIfAbsent(name.key(), any -> new ArrayList<>(1)).add(place);
        }
        byLooseName.values().stream().filter(alike -> alike.size() > 1).forEach(alike -> {
            for (Place place : alike) {
                if (name(loose, place).shortened()) {
                    spellOut(
                            place,
                            alike.stream()
                                    .filter(each -> !name(loose, each).shortened())
                                    .toList());
                }
            }
            for (Place place : alike) {
                if (name(loose, place).secondName()) {
                    alike.stream()
                            .filter(each -> !name(loose, each).secondName() && each.mayBe(place))
                            .forEach(each -> doubt(place, each, Likeness.Reason.SECOND_NAME));
                }
            }
        });
        doubtNearNames();
    }

    private static LooseName name(Map<String, LooseName> names, Place place) {
        LooseName name = names.get(place.name());
        return name == null ? LooseName.of(place.name()) : name;
    }

    /** A short name goes with the one long name that it can stand for; where there are several, a person is asked. */
    private void spellOut(Place place, List<Place> longNames) {
        Map<Integer, Place> possible = new TreeMap<>();
        longNames.stream()
                .filter(each -> each.mayBe(place) && !each.name().equals(place.name()))
                .forEach(each -> possible.putIfAbsent(clusters.of(each.row()), each));
        for (Place each : possible.values()) {
            Likeness likeness = Likeness.of(
                    Likeness.Reason.NAME_SHORTENED,
                    rows.get(place.row()).value(),
                    rows.get(each.row()).value());
            if (possible.size() > 1 || !likeness.sure() || !clusters.join(place.row(), each.row())) {
                doubt(place, each, Likeness.Reason.NAME_SHORTENED);
            }
        }
    }

    private void doubtNearNames() {
        Map<String, List<Place>> byName = new LinkedHashMap<>();
        places.forEach(place ->
                byName.computeIfAbsent(place.name(), any -> new ArrayList<>(1)).add(place));
        List<String> names = List.copyOf(byName.keySet());
        Map<Integer, Set<SourceId>> sources = new HashMap<>();
        for (NearNames.Pair pair : NearNames.of(names)) {
            for (Place one : byName.getOrDefault(names.get(pair.one()), List.of())) {
                for (Place other : byName.getOrDefault(names.get(pair.other()), List.of())) {
                    if (one.region() != null
                            && one.region().equals(other.region())
                            && !toldApart(one, other, sources)) {
                        doubt(one, other, Likeness.Reason.NAME_NEAR);
                    }
                }
            }
        }
    }

    /** A source that has both tells them apart by having both. */
    private boolean toldApart(Place one, Place other, Map<Integer, Set<SourceId>> sources) {
        if (sources.isEmpty()) {
            for (int row = 0; row < rows.size(); row++) {
                sources.computeIfAbsent(clusters.of(row), any -> new LinkedHashSet<>(2))
                        .add(rows.get(row).source());
            }
        }
        Set<SourceId> second = sources.getOrDefault(clusters.of(other.row()), Set.of());
        return sources.getOrDefault(clusters.of(one.row()), Set.of()).stream().anyMatch(second::contains);
    }

    private void doubt(Place one, Place other, Likeness.Reason names) {
        int first = Math.min(clusters.of(one.row()), clusters.of(other.row()));
        int second = Math.max(clusters.of(one.row()), clusters.of(other.row()));
        Likeness likeness = Likeness.of(
                names, rows.get(one.row()).value(), rows.get(other.row()).value());
        if (first != second
                && likeness.doubtful()
                && clusters.mayJoin(first, second)
                && seen.add(new NearNames.Pair(first, second))) {
            doubts.add(first, second, likeness);
        }
    }
}
