package org.lunxun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lunxun.engine.triage.GainCurve;
import org.lunxun.engine.triage.Grant;
import org.lunxun.engine.triage.Support;
import org.lunxun.engine.triage.SupportPlan;
import org.lunxun.engine.triage.SupportPolicy;
import org.lunxun.engine.triage.TriageResult;
import org.lunxun.exchange.CsvFile;
import org.lunxun.exchange.FindingJson;
import org.lunxun.exchange.JsonFile;

/** How a support budget is spread, as a table for people and as JSON for programs, beside half and double the budget. */
final class SupportTables {

    static final String SUPPORT = "support";

    private final TriageResult triage;
    private final SupportPlan plan;
    private final SupportPlan half;
    private final SupportPlan twice;

    SupportTables(TriageResult triage, SupportPolicy policy, long yuan) {
        this.triage = triage;
        plan = Support.spread(triage, policy, yuan);
        half = Support.spread(triage, policy, yuan / 2);
        twice = Support.spread(triage, policy, 2 * yuan);
    }

    SupportPlan plan() {
        return plan;
    }

    void write(Path folder) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < plan.grants().size(); i++) {
            Grant grant = plan.grants().get(i);
            String name = triage.findProposal(grant.base())
                    .map(proposal -> proposal.evidence().base().name())
                    .orElse("");
            rows.add(List.of(
                    grant.base().value(),
                    BaseTables.forPeople(name),
                    grant.dimension() == null ? "" : WordConverter.word(grant.dimension()),
                    String.valueOf(grant.yuan()),
                    grant.dimension() == null ? "" : CsvFile.number(grant.expectedGain()),
                    String.valueOf(half.grants().get(i).yuan()),
                    String.valueOf(twice.grants().get(i).yuan())));
        }
        CsvFile.write(
                folder.resolve(SUPPORT + ".csv"),
                List.of(
                        "base_id",
                        "name",
                        "dimension",
                        "yuan",
                        "expected_gain",
                        "yuan_at_half_the_budget",
                        "yuan_at_twice_the_budget"),
                rows);
        Map<String, Object> json = new LinkedHashMap<>(json(plan));
        json.put("half", json(half));
        json.put("twice", json(twice));
        json.put("findings", FindingJson.of(plan.findings()));
        JsonFile.write(folder.resolve(SUPPORT + ".json"), json);
    }

    private static Map<String, Object> json(SupportPlan plan) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("purpose", WordConverter.word(plan.policy().purpose()));
        if (plan.policy().purpose() == SupportPolicy.Purpose.REPAIR) {
            json.put("target", plan.policy().target());
            Map<String, Object> curves = new LinkedHashMap<>();
            plan.policy()
                    .curves()
                    .forEach((dimension, curve) -> curves.put(WordConverter.word(dimension), json(curve)));
            json.put("curves", curves);
        }
        json.put("budgetYuan", 1000 * plan.thousands());
        json.put("givenYuan", 1000 * plan.given());
        if (Double.isFinite(plan.price())) {
            json.put("worthOfTheLastThousand", plan.price());
        }
        json.put("optimal", plan.optimal());
        json.put("grants", plan.grants().stream().map(SupportTables::json).toList());
        return json;
    }

    private static Map<String, Object> json(GainCurve curve) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reach", curve.reach());
        json.put("scaleInThousands", curve.scale());
        json.put("assumed", curve.assumed());
        return json;
    }

    private static Map<String, Object> json(Grant grant) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("base", grant.base().value());
        if (grant.dimension() != null) {
            json.put("dimension", WordConverter.word(grant.dimension()));
            json.put("expectedGain", grant.expectedGain());
        }
        json.put("yuan", grant.yuan());
        if (grant.thousands() > 0) {
            json.put("lastWorth", grant.lastWorth());
        }
        json.put("nextWorth", grant.nextWorth());
        return json;
    }
}
