package org.lunxun.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.triage.Chances;
import org.lunxun.engine.triage.CurvePoint;
import org.lunxun.engine.triage.DecisionBook;
import org.lunxun.engine.triage.Loss;
import org.lunxun.engine.triage.Margin;
import org.lunxun.engine.triage.Proposal;
import org.lunxun.engine.triage.Replacement;
import org.lunxun.exchange.FindingJson;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Topic;

/** Proposals as members for a JSON file. */
final class TriageJson {

    private TriageJson() {}

    static Map<String, Object> of(Proposal proposal) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("base", proposal.base().value());
        json.put("legalKind", proposal.evidence().legalKind().name());
        json.put("side", proposal.side().choice().name());
        json.put("direction", proposal.retention().choice().name());
        json.put("outcome", proposal.outcome().name());
        json.put("newClassesStopped", proposal.newClassesStopped());
        json.put("state", DecisionBook.State.PROPOSED.name());
        CurvePoint place = proposal.evidence().place();
        json.put("curve", curve(place));
        json.put("sidePolicy", proposal.side().policy());
        json.put("directionPolicy", proposal.retention().policy());
        json.put("reasons", FindingJson.of(proposal.reasons()));
        json.put(
                "margins",
                proposal.margins().stream()
                        .filter(margin -> margin.figure().ofSide()
                                || proposal.evidence().appraisal().shown())
                        .map(TriageJson::json)
                        .toList());
        Chances chances = proposal.chances();
        if (chances != null && proposal.evidence().appraisal().shown()) {
            json.put("chances", json(chances));
            proposal.probabilityRight().ifPresent(right -> json.put("probabilityRight", right));
        }
        put(json, "loss", proposal.loss());
        put(json, "price", proposal.price());
        json.put(
                "replacements",
                proposal.replacements().stream().map(TriageJson::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(Replacement replacement) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        Topic topic = replacement.need().topic();
        json.put("topic", topic == null ? null : topic.name());
        json.put("level", replacement.need().level().name());
        json.put(
                "candidates",
                replacement.candidates().stream().map(BaseId::value).toList());
        return json;
    }

    private static Map<String, Object> curve(CurvePoint place) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rank", place.rank());
        json.put("work", place.work());
        json.put("share", place.share());
        json.put("before", place.before());
        return json;
    }

    private static void put(Map<String, Object> json, String key, @Nullable Loss loss) {
        if (loss != null && loss.score() != null) {
            json.put(key, Map.of("score", loss.score(), "exact", loss.exact()));
        }
    }

    private static Map<String, Object> json(Chances chances) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("weak", chances.weak());
        json.put("sufficient", chances.sufficient());
        json.put("strong", chances.strong());
        return json;
    }

    private static Map<String, Object> json(Margin margin) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("figure", margin.figure().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        margin.findDimension().ifPresent(dimension -> json.put("dimension", WordConverter.word(dimension)));
        json.put("now", margin.now());
        json.put("change", margin.change());
        json.put("flipsTo", margin.flipsTo().toLowerCase(Locale.ROOT));
        return json;
    }
}
