package org.lunxun.sync;

import java.util.List;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;

/**
 * What a sync did.
 *
 * @param sources what it did with each source, by source id
 * @param kinds what the rows of each kind became
 * @param findings what was noticed at the sources, by source id, and then by the merge
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record SyncReport(List<SourceTally> sources, List<KindTally> kinds, List<Finding> findings) {

    /**
     * What the rows of one kind became: {@code entries = rows − leftOut − joined}.
     *
     * @param kind what they are, a lower-case word
     * @param rows the rows of all sources after the sync
     * @param leftOut those that refer to a base that nobody lists; each is a finding
     * @param joined those that became one with another
     * @param entries the entries of the registry
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record KindTally(String kind, int rows, int leftOut, int joined, int entries) {}

    /** Copies the lists. */
    public SyncReport {
        sources = List.copyOf(sources);
        kinds = List.copyOf(kinds);
        findings = List.copyOf(findings);
    }
}
