package org.lunxun.engine.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.RegistryReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.people.Region;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;

/**
 * Finds which bases of the sources are one. What people decided comes first; then bases with one valid credit code are
 * one; then bases with one name in one region, unless codes tell them apart. A base without a region goes with its name
 * when that name stands in one region only. Last come names that are {@linkplain LikeBases alike}. What could be either stays
 * apart and is a finding.
 */
final class BaseGroups {

    private static final int LONGEST_SHOWN = 24;
    private static final int MOST_HEADS = 1000;
    private static final int MOST_PAIRS = 50;

    private final List<Row<BaseId, Base>> rows;
    private final List<Finding> findings;
    private final Clusters clusters;

    private BaseGroups(List<Row<BaseId, Base>> rows, List<Finding> findings) {
        this.rows = rows;
        this.findings = findings;
        this.clusters = new Clusters(rows.size());
    }

    /**
     * The groups.
     *
     * @param rows the bases, in order
     * @param decisions what people decided, in order
     * @param findings takes what is noticed
     * @return the groups in the order of their first rows
     */
    static List<List<Row<BaseId, Base>>> of(
            List<Row<BaseId, Base>> rows, List<MergeDecision> decisions, List<Finding> findings) {
        BaseGroups groups = new BaseGroups(rows, findings);
        groups.decide(decisions);
        groups.joinByCode();
        groups.joinByName();
        new LikeBases(rows, groups.clusters, groups::doubtful).join();
        return groups.clusters.groups(rows);
    }

    /** What people told apart is known before anything is joined, so that nothing can go round it. */
    private void decide(List<MergeDecision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        Map<Member<BaseId>, Integer> places = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            places.put(rows.get(row).member(), row);
        }
        for (boolean same : new boolean[] {false, true}) {
            for (MergeDecision decision : decisions) {
                Integer one = places.get(decision.one());
                Integer other = places.get(decision.other());
                if (decision.same() != same || one == null || other == null) {
                    continue;
                }
                if (!same) {
                    clusters.keepApart(one, other);
                } else if (!clusters.joinAnyhow(one, other)) {
                    findings.add(pair(RegistryReason.DECISIONS_CONTRADICT, one, other));
                }
            }
        }
    }

    private void joinByCode() {
        Map<String, Integer> firsts = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            Base base = rows.get(row).value();
            String credit = base.creditCode();
            if (credit != null) {
                Optional<String> code = CreditCode.parse(credit);
                if (code.isPresent()) {
                    joinByCode(Clusters.CREDIT + code.get(), row, firsts);
                } else {
                    findings.add(invalid(row, credit));
                }
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            String school = rows.get(row).value().schoolCode();
            if (school != null) {
                Optional<String> code = SchoolCode.parse(school);
                if (code.isPresent()) {
                    joinByCode(Clusters.SCHOOL + code.get(), row, firsts);
                } else {
                    findings.add(invalid(row, school));
                }
            }
        }
    }

    /** A school's code joins what credit codes do not tell apart. */
    private void joinByCode(String code, int row, Map<String, Integer> firsts) {
        clusters.setCode(row, code);
        Integer first = firsts.putIfAbsent(code, row);
        if (first != null && !clusters.join(first, row) && !clusters.toldApart(first, row)) {
            findings.add(pair(RegistryReason.DOUBTFUL_PAIR, clusters.of(first), clusters.of(row))
                    .with("cause", "CODES_DIFFER")
                    .with("name", rows.get(first).value().name())
                    .with("otherName", rows.get(row).value().name()));
        }
    }

    private Finding invalid(int row, String written) {
        return Finding.at(
                        Severity.PROBLEM,
                        RegistryReason.CODE_INVALID,
                        Location.ofFile(rows.get(row).source().value()))
                .with("base", rows.get(row).member().id())
                .with("code", shown(written));
    }

    private void joinByName() {
        Map<String, List<Integer>> byName = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            String name = NameKey.ofBase(rows.get(row).value());
            if (!name.isEmpty()) {
                byName.computeIfAbsent(name, any -> new ArrayList<>(1)).add(row);
            }
        }
        byName.values().stream().filter(sameName -> sameName.size() > 1).forEach(this::joinByRegion);
    }

    private void joinByRegion(List<Integer> sameName) {
        Map<String, List<Integer>> regions = new LinkedHashMap<>();
        List<Integer> nowhere = new ArrayList<>();
        for (int row : sameName) {
            Region region = rows.get(row).value().region();
            if (region == null) {
                nowhere.add(row);
            } else {
                regions.computeIfAbsent(NameKey.ofRegion(region.name()), any -> new ArrayList<>(1))
                        .add(row);
            }
        }
        if (regions.size() <= 1) {
            joinPlace(sameName);
            return;
        }
        regions.values().forEach(this::joinPlace);
        if (!nowhere.isEmpty()) {
            joinPlace(nowhere);
            doubtful(nowhere, regions.values().stream().flatMap(List::stream).toList(), "REGION_UNKNOWN");
        }
    }

    /** The rows of one name and place are one, as far as their codes let them be; those without a code go together. */
    private void joinPlace(List<Integer> place) {
        List<Integer> plain = new ArrayList<>();
        List<Integer> coded = new ArrayList<>();
        place.forEach(row -> (clusters.codes(row).isEmpty() ? plain : coded).add(row));
        if (joinAll(coded).size() <= 1) {
            joinAll(place);
            return;
        }
        joinAll(plain);
        doubtful(plain.isEmpty() ? coded : plain, coded, "CODES_DIFFER");
    }

    /**
     * Each row goes with the first that it may go with: those that are told apart from one another part the others. A name with
     * very many codes is no name to go by.
     */
    private List<Integer> joinAll(List<Integer> alike) {
        List<Integer> heads = new ArrayList<>(1);
        for (int row : new TreeSet<>(alike.stream().map(clusters::of).toList())) {
            if (heads.size() < MOST_HEADS && heads.stream().noneMatch(head -> clusters.join(head, row))) {
                heads.add(row);
            }
        }
        return heads;
    }

    /** A finding for each two that are not one and that nobody has told apart; of very many the first ones. */
    private void doubtful(List<Integer> some, List<Integer> others, String cause) {
        TreeSet<Integer> firsts = new TreeSet<>(some.stream().map(clusters::of).toList());
        TreeSet<Integer> seconds =
                new TreeSet<>(others.stream().map(clusters::of).toList());
        List<Finding> pairs = new ArrayList<>();
        for (int one : firsts) {
            for (int other : seconds) {
                boolean twice = firsts.contains(other) && other <= one;
                if (one == other || twice || clusters.toldApart(one, other)) {
                    continue;
                }
                if (pairs.size() == MOST_PAIRS) {
                    findings.addAll(pairs.subList(0, MOST_PAIRS - 1));
                    findings.add(pairs.get(MOST_PAIRS - 1).with("more", firsts.size() + " × " + seconds.size()));
                    return;
                }
                pairs.add(pair(RegistryReason.DOUBTFUL_PAIR, Math.min(one, other), Math.max(one, other))
                        .with("cause", cause)
                        .with("name", rows.get(one).value().name()));
            }
        }
        findings.addAll(pairs);
    }

    private void doubtful(int one, int other, Likeness likeness) {
        findings.add(pair(RegistryReason.DOUBTFUL_PAIR, one, other)
                .with("cause", likeness.reasons().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .with("name", rows.get(one).value().name())
                .with("otherName", rows.get(other).value().name())
                .with("score", likeness.shown()));
    }

    private Finding pair(RegistryReason reason, int one, int other) {
        Member<BaseId> first = rows.get(one).member();
        Member<BaseId> second = rows.get(other).member();
        return Finding.of(Severity.PROBLEM, reason)
                .with("source", first.source())
                .with("base", first.id())
                .with("otherSource", second.source())
                .with("other", second.id());
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
