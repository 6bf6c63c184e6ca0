package org.lunxun.engine.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.people.Absence;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/**
 * What keeps one cadre from one class whatever the plan: retirement, times away, records of the main topic, and the
 * cadre's own promised places (rules 2, 4, 5 and 6).
 */
final class PersonalRules {

    private static final int NONE = ClassArrays.NONE;

    private final ClassArrays classes;
    private final int residentialPerYear;
    private final int repeatDays;
    private final int[] retires;
    private final int[] absenceFrom;
    private final int[] absenceFirst;
    private final int[] absenceLast;
    private final int[] recordFrom;
    private final int[] recordTopic;
    private final int[] recordEnd;
    private final int[] promiseFrom;
    private final int[] promisedClass;

    PersonalRules(
            RotationDataset dataset,
            ClassArrays classes,
            CadreOrder order,
            Map<Topic, Integer> topics,
            int[] classOfRow) {
        this.classes = classes;
        residentialPerYear = dataset.policy().residentialPerYear();
        repeatDays = dataset.policy().repeatTopicDays();
        int cadres = order.row.length;
        retires = new int[cadres];
        for (int c = 0; c < cadres; c++) {
            var day = dataset.cadres().get(order.row[c]).retiresOn();
            retires[c] = day == null ? Integer.MAX_VALUE : ClassArrays.day(day);
        }
        absenceFrom = count(dataset.absences(), Absence::cadre, order);
        absenceFirst = new int[absenceFrom[cadres]];
        absenceLast = new int[absenceFrom[cadres]];
        int[] next = absenceFrom.clone();
        for (Absence each : dataset.absences()) {
            int i = next[order.place(each.cadre())]++;
            absenceFirst[i] = ClassArrays.day(each.dates().start());
            absenceLast[i] = ClassArrays.day(each.dates().end());
        }
        recordFrom = count(dataset.records(), LearningRecord::cadre, order);
        recordTopic = new int[recordFrom[cadres]];
        recordEnd = new int[recordFrom[cadres]];
        next = recordFrom.clone();
        for (LearningRecord each : dataset.records()) {
            int i = next[order.place(each.cadre())]++;
            recordTopic[i] = topics.getOrDefault(each.topic(), NONE - 1);
            recordEnd[i] = ClassArrays.day(each.dates().end());
        }
        promiseFrom = count(dataset.promises(), Assignment::cadre, order);
        promisedClass = new int[promiseFrom[cadres]];
        next = promiseFrom.clone();
        Map<?, Integer> rows = rowIndex(dataset);
        for (Assignment each : dataset.promises()) {
            promisedClass[next[order.place(each.cadre())]++] = classOfRow[rows.getOrDefault(each.offering(), 0)];
        }
    }

    private static Map<?, Integer> rowIndex(RotationDataset dataset) {
        Map<Object, Integer> rows = new HashMap<>();
        dataset.offerings().forEach(each -> rows.put(each.id(), rows.size()));
        return rows;
    }

    private static <T> int[] count(List<T> list, Function<T, CadreId> cadre, CadreOrder order) {
        int[] from = new int[order.row.length + 1];
        for (T each : list) {
            from[order.place(cadre.apply(each)) + 1]++;
        }
        for (int c = 0; c + 1 < from.length; c++) {
            from[c + 1] += from[c];
        }
        return from;
    }

    boolean promised(int cadre, int k) {
        for (int i = promiseFrom[cadre]; i < promiseFrom[cadre + 1]; i++) {
            if (promisedClass[i] == k) {
                return true;
            }
        }
        return false;
    }

    /** Why the cadre cannot attend a class that admits it and is not promised; null when nothing is against it. */
    @Nullable
    PlanReason obstacle(int cadre, int k) {
        if (retires[cadre] <= classes.last[k]) {
            return PlanReason.NO_ELIGIBLE_CLASS;
        }
        if (classes.residential[k]) {
            for (int i = absenceFrom[cadre]; i < absenceFrom[cadre + 1]; i++) {
                if (classes.first[k] <= absenceLast[i] && absenceFirst[i] <= classes.last[k]) {
                    return PlanReason.CLASH;
                }
            }
        }
        if (classes.mainTopic[k] != NONE) {
            for (int i = recordFrom[cadre]; i < recordFrom[cadre + 1]; i++) {
                if (recordTopic[i] == classes.mainTopic[k] && classes.first[k] - recordEnd[i] < repeatDays) {
                    return PlanReason.REPEAT;
                }
            }
        }
        return againstPromises(cadre, k);
    }

    private @Nullable PlanReason againstPromises(int cadre, int k) {
        int sameYear = 0;
        for (int i = promiseFrom[cadre]; i < promiseFrom[cadre + 1]; i++) {
            int p = promisedClass[i];
            boolean away = classes.residential[p] && classes.residential[k];
            if (classes.clash(p, k, residentialPerYear, repeatDays)) {
                return away ? PlanReason.CLASH : PlanReason.REPEAT;
            }
            sameYear += away && classes.year[p] == classes.year[k] ? 1 : 0;
        }
        return classes.residential[k] && sameYear >= residentialPerYear ? PlanReason.YEAR_LIMIT : null;
    }
}
