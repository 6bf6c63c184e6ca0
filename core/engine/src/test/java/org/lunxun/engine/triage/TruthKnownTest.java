package org.lunxun.engine.triage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.model.resource.SurveySource;

/**
 * Triage of cities whose bases are known to be weak or good because that was drawn before the survey was: the weak are
 * found, the good are left alone, and nothing goes whose loss uncovers a need.
 */
class TruthKnownTest {

    private static final int CITIES = Boolean.getBoolean("lunxun.full") ? 60 : 6;
    private static final int BASES = 150;
    private static final long SEED = Long.getLong("lunxun.seed", 20_270_105);
    private static final double LINE = TriagePolicy.DEFAULT.line().weak();
    private static final Set<Direction> FOUND = Set.of(Direction.PHASE_OUT, Direction.RECTIFY, Direction.WATCH);

    @Test
    void findsTheWeakAndLeavesTheGoodAloneAndUncoversNothing() {
        Random random = new Random(SEED);
        int weak = 0;
        int found = 0;
        int good = 0;
        int wronged = 0;
        int going = 0;
        for (int round = 0; round < CITIES; round++) {
            Map<BaseId, Double> truth = new HashMap<>();
            City city = city(random, truth);
            for (Proposal proposal : city.propose().proposals()) {
                double own = truth.get(proposal.base());
                Direction said = proposal.retention().choice();
                if (own < LINE && proposal.evidence().appraisal().respondents() >= 30) {
                    weak++;
                    found += FOUND.contains(said) ? 1 : 0;
                }
                if (own >= LINE) {
                    good++;
                    wronged += said == Direction.PHASE_OUT ? 1 : 0;
                }
                if (said == Direction.PHASE_OUT) {
                    going++;
                    assertTrue(proposal.loss().coverable(), () -> "seed " + SEED + ": " + proposal.base());
                }
                if (said == Direction.RECTIFY) {
                    assertTrue(!proposal.replacements().isEmpty(), "whoever stays for a need says for which");
                }
            }
        }
        assertTrue(found >= 0.9 * weak, found + " of " + weak + " weak ones found, seed " + SEED);
        assertTrue(wronged < 0.02 * good, wronged + " of " + good + " good ones wronged, seed " + SEED);
        assertTrue(weak > 100 && going > 50, weak + " weak, " + going + " going: the test tries something");
    }

    /** Bases around the line; three groups rate four dimensions; some bases teach what few others teach. */
    private static City city(Random random, Map<BaseId, Double> truth) {
        City city = new City();
        for (int topic = 0; topic < 25; topic++) {
            city.cadres(40, "L1", "T" + topic);
        }
        for (int i = 0; i < BASES; i++) {
            String id = "B" + (100 + i);
            city.teaching(id, BaseKind.ENTERPRISE, null, 20, "T" + random.nextInt(i < 60 ? 4 : 25));
            double sum = 0;
            double own = 58 + 14 * random.nextGaussian();
            int respondents = 1 << random.nextInt(8);
            for (Dimension dimension : Dimension.values()) {
                double ofDimension = own + 5 * random.nextGaussian();
                sum += ofDimension;
                for (SurveySource source :
                        List.of(SurveySource.TRAINEE_RATING, SurveySource.PEER_RATING, SurveySource.TEACHER_EXAM)) {
                    double rosy = source.equals(SurveySource.TRAINEE_RATING) ? 3 : -2;
                    double score = ofDimension + rosy + 14 / Math.sqrt(respondents) * random.nextGaussian();
                    city.survey.add(SurveyAnswer.builder(
                                    BaseId.of(id), dimension, source, Math.min(100, Math.max(0, score)), respondents)
                            .deviation(14.0)
                            .build());
                }
            }
            truth.put(BaseId.of(id), sum / 400);
        }
        return city;
    }
}
