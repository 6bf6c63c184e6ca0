package org.lunxun.engine.planning;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.learning.Need;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Level;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.rotation.CoverRule;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;

/** What the score asks of the cadres, column by column, unit by unit. */
final class CadreArrays {

    /** The day before which no class can start: no new post falls due. */
    static final int NEVER = Integer.MIN_VALUE;

    private static final PlanReason[] REASONS = PlanReason.values();

    final int size;
    /** The place of a cadre among the cadres of the dataset. */
    final int[] row;

    final int[] unit;
    /** What {@link #cover} and the other numbers of the score are told apart by. */
    final int[] kind;

    final boolean[] leader;
    /** The last day on which a class serves the new post in time. */
    final int[] newPostEnd;

    /** The class that comes nearest for a cadre whom no class could cover; none where there is one, or none at all. */
    final int[] barredClass;

    private final byte[] barredBy;
    final double[] recordedHours;
    final boolean[] recordedCover;
    /** Where the needs of a cadre start in {@link #needTopic} and {@link #needValue}. */
    final int[] needFrom;

    final int[] needTopic;
    /** What closing a need is worth: the weight of needs times the gap. */
    final double[] needValue;

    /** By kind: points for being trained once. */
    final double[] cover;

    /** By kind: points for a new post served in time. */
    final double[] post;

    /** By kind: points for an hour, while hours are missing. */
    final double[] perHour;

    /** By kind: the hours asked for; 0 where none are. */
    final double[] hoursAsked;

    /** By kind: points that everyone has where no hours are asked for. */
    final double[] hoursGiven;

    CadreArrays(RotationDataset dataset, CadreOrder order, Map<Topic, Integer> topics, Kinds kinds) {
        size = order.row.length;
        row = order.row;
        unit = order.unit;
        Policy policy = dataset.policy();
        int count = kinds.level.length;
        cover = new double[count];
        post = new double[count];
        perHour = new double[count];
        hoursAsked = new double[count];
        hoursGiven = new double[count];
        for (int number = 0; number < count; number++) {
            enter(number, policy.levels().get(kinds.level[number]), policy);
        }
        kind = kinds.of;
        leader = new boolean[size];
        newPostEnd = new int[size];
        for (int c = 0; c < size; c++) {
            Cadre cadre = dataset.cadres().get(row[c]);
            leader[c] = cadre.post().leads();
            newPostEnd[c] = newPostEnd(policy, cadre);
        }
        barredClass = new int[size];
        Arrays.fill(barredClass, ClassArrays.NONE);
        barredBy = new byte[size];
        Arrays.fill(barredBy, (byte) PlanReason.NO_ELIGIBLE_CLASS.ordinal());
        recordedHours = new double[size];
        recordedCover = new boolean[size];
        count(dataset.records(), policy.cover(), order);
        needFrom = new int[size + 1];
        for (Need need : dataset.needs()) {
            needFrom[order.place(need.cadre()) + 1]++;
        }
        for (int c = 0; c < size; c++) {
            needFrom[c + 1] += needFrom[c];
        }
        needTopic = new int[needFrom[size]];
        needValue = new double[needFrom[size]];
        int[] next = needFrom.clone();
        for (Need need : dataset.needs()) {
            int k = next[order.place(need.cadre())]++;
            needTopic[k] = topics.computeIfAbsent(need.topic(), word -> topics.size());
            needValue[k] = policy.weights().need() * need.gap();
        }
    }

    private void enter(int number, Level each, Policy policy) {
        cover[number] = each.priority() * policy.weights().cover();
        post[number] = each.priority() * policy.weights().newPost();
        double hoursWorth = each.priority() * policy.weights().hours();
        hoursAsked[number] = each.cycleHours();
        perHour[number] = each.cycleHours() > 0 ? hoursWorth / each.cycleHours() : 0;
        hoursGiven[number] = each.cycleHours() > 0 ? 0 : hoursWorth;
    }

    private static int newPostEnd(Policy policy, Cadre cadre) {
        LocalDate since = cadre.postSince();
        if (since == null) {
            return NEVER;
        }
        LocalDate end = since.plusDays(policy.newPostDays());
        return policy.horizon().contains(end) ? ClassArrays.day(end) : NEVER;
    }

    private void count(List<LearningRecord> records, CoverRule rule, CadreOrder order) {
        for (LearningRecord each : records) {
            if (rule.counts(each.dates().end())) {
                int c = order.place(each.cadre());
                recordedHours[c] += each.hours();
                recordedCover[c] |= rule.covers(each.mode(), each.hours());
            }
        }
    }

    /** Notes why the nearest of the classes that admit a cadre could not cover this one in any plan. */
    void bar(int c, int k, PlanReason reason) {
        barredClass[c] = k;
        barredBy[c] = (byte) reason.ordinal();
    }

    /** Why no class could cover a cadre in any plan. */
    PlanReason barredBy(int c) {
        return REASONS[barredBy[c]];
    }
}
