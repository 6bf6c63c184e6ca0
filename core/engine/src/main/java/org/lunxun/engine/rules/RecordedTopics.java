package org.lunxun.engine.rules;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Rule 6, 'No repeat', against records of finished trainings: a breach is an offering and the record of its main topic
 * that ended last.
 */
final class RecordedTopics implements RuleCheck {

    private static final int NEVER = Integer.MIN_VALUE;

    @Override
    public void check(Problem problem, PlanTable plan, Breaches breaches) {
        RecordTable records = problem.records;
        OfferingTable offerings = problem.offerings;
        int[] ended = new int[plan.pairs()];
        Arrays.fill(ended, NEVER);
        for (int r = 0; r < records.cadre.length; r++) {
            int c = records.cadre[r];
            for (int i = plan.from(c); i < plan.from(c + 1); i++) {
                if (offerings.mainTopic[plan.offering(i)] == records.topic[r]) {
                    ended[i] = Math.max(ended[i], records.end[r]);
                }
            }
        }
        for (int c = 0; c < problem.cadres.size(); c++) {
            for (int i = plan.from(c); i < plan.from(c + 1); i++) {
                if (ended[i] != NEVER) {
                    check(problem, c, plan.offering(i), ended[i], breaches);
                }
            }
        }
    }

    static void check(Problem problem, int c, int o, int ended, Breaches breaches) {
        if (problem.offerings.start[o] - ended < problem.policy.repeatTopicDays()) {
            breaches.add(Rule.NO_REPEAT, 1, words -> words.with("cadre", problem.cadres.id(c))
                    .with("offering", problem.offerings.id(o))
                    .with("last", LocalDate.ofEpochDay(ended))
                    .with("cause", Cause.RECORD));
        }
    }
}
