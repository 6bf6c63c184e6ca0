package org.lunxun.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lunxun.exchange.text.FileDefect;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Reason;
import org.lunxun.model.finding.Severity;

/**
 * Collects findings. Of each reason in each file the first {@value #KEPT} are kept and the others counted, so that a
 * file in which every row is wrong is reported in little memory.
 */
final class FindingLog {
    static final int KEPT = 1000;

    private record Sort(Severity severity, Reason reason, String file) {}

    private final List<Finding> kept = new ArrayList<>();
    private final Map<Sort, Long> counts = new LinkedHashMap<>();
    private boolean unusable;

    void add(Finding finding) {
        unusable |= finding.severity() == Severity.UNUSABLE;
        Location place = finding.location();
        Sort sort = new Sort(finding.severity(), finding.reason(), place == null ? "" : place.file());
        if (counts.merge(sort, 1L, Long::sum) <= KEPT) {
            kept.add(finding);
        }
    }

    void add(FileDefect defect) {
        defect.findings().forEach(this::add);
    }

    /** Whether something makes the input unusable. */
    boolean unusable() {
        return unusable;
    }

    /** How many findings there are, those that were only counted included. */
    long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * What was found, by file in the given order, then by row; after the last of a reason that was cut short, how many
     * {@code more} there are.
     */
    List<Finding> sorted(List<String> files) {
        Map<String, Integer> order = new HashMap<>();
        files.forEach(file -> order.put(file, order.size()));
        List<Finding> all = new ArrayList<>(kept);
        all.sort(Comparator.<Finding>comparingInt(finding -> order.getOrDefault(file(finding), files.size()))
                .thenComparingLong(finding ->
                        finding.location() == null ? 0 : finding.location().row()));
        counts.forEach((sort, count) -> {
            if (count > KEPT) {
                all.add(Finding.at(sort.severity(), sort.reason(), Location.ofFile(sort.file()))
                        .with("more", count - KEPT));
            }
        });
        return List.copyOf(all);
    }

    private static String file(Finding finding) {
        return finding.location() == null ? "" : finding.location().file();
    }
}
