package org.lunxun.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lunxun.engine.triage.Proposal;
import org.lunxun.engine.triage.TriageResult;
import org.lunxun.model.resource.BaseFact;
import org.lunxun.model.resource.BaseId;
import org.lunxun.report.file.OutFolder;
import org.lunxun.report.file.SafeNames;
import org.lunxun.report.words.Language;

/** A page for each base beside the report, for the base to read. */
final class BasePages {

    /** Of more bases than these the report's table is enough: nobody sends so many pages by hand. */
    private static final int MOST = 1_000;

    private final Facts facts;
    private final Map<BaseId, String> files = new HashMap<>();

    BasePages(Facts facts) {
        this.facts = facts;
        TriageResult triage = facts.background().triage();
        if (triage != null && triage.proposals().size() <= MOST) {
            SafeNames names = new SafeNames();
            triage.proposals().stream()
                    .map(Proposal::base)
                    .sorted()
                    .forEach(base -> files.put(base, "bases/" + names.name(base.value()) + ".html"));
        }
    }

    /** Where the page of a base is, as the report refers to it; empty where it has none. */
    String file(BaseId base) {
        return files.getOrDefault(base, "");
    }

    void write(OutFolder out, Language first) throws IOException {
        TriageResult triage = facts.background().triage();
        if (triage == null || files.isEmpty()) {
            return;
        }
        Map<BaseId, List<BaseFact>> told = new HashMap<>();
        facts.dataset().facts().stream()
                .sorted(Comparator.comparing((BaseFact fact) -> fact.fact().name())
                        .thenComparing(fact -> String.valueOf(fact.verified()))
                        .thenComparing(fact -> String.valueOf(fact.date()))
                        .thenComparing(BaseFact::value)
                        .thenComparing(BaseFact::source))
                .forEach(fact -> told.computeIfAbsent(fact.base(), base -> new ArrayList<>())
                        .add(fact));
        for (Proposal proposal : triage.proposals()) {
            out.write(
                    file(proposal.base()),
                    new BasePage(facts, proposal, told.getOrDefault(proposal.base(), List.of())).source(first));
        }
    }
}
