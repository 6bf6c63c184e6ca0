package org.lunxun.engine.rules;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lunxun.model.resource.Base;

/**
 * Takes in promised places one by one and refuses those that break a rule beside the places taken in before. The rules
 * are those of the evaluator, asked of one more place; the fewest seats are left out.
 */
final class PromiseLedger {

    private static final SortedSet<Integer> NOTHING = Collections.emptySortedSet();

    private final Problem problem;
    /** The offerings of each cadre in the order of time. */
    private final Map<Integer, SortedSet<Integer>> attended = new HashMap<>();

    private final Map<Integer, Integer> taken = new HashMap<>();
    private final Map<Integer, DayProfile> away = new HashMap<>();
    private final Map<Integer, DayProfile> leadersAway = new HashMap<>();
    private final Map<Integer, DayProfile> housed = new HashMap<>();
    private final Map<Year, BigDecimal> spent = new HashMap<>();
    /** Places in the tables of absences and records, by cadre; promised cadres only. */
    private final Map<Integer, List<Integer>> absences;

    private final Map<Integer, List<Integer>> records;

    PromiseLedger(Problem problem) {
        this.problem = problem;
        BitSet promised = new BitSet();
        problem.promises.forEach(promise -> promised.set(problem.cadres.index.find(promise.cadre())));
        absences = placesOf(problem.absences.cadre, promised);
        records = placesOf(problem.records.cadre, promised);
    }

    private static Map<Integer, List<Integer>> placesOf(int[] cadres, BitSet wanted) {
        Map<Integer, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < cadres.length; i++) {
            if (wanted.get(cadres[i])) {
                places.computeIfAbsent(cadres[i], cadre -> new ArrayList<>()).add(i);
            }
        }
        return places;
    }

    /** Takes a place in when that breaks nothing; says in the order of the rules what it would break. */
    List<Breach> enter(int c, int o) {
        Breaches breaches = new Breaches();
        SortedSet<Integer> others = attended.getOrDefault(c, NOTHING);
        if (others.contains(o)) {
            breaches.add(Rule.KNOWN, 1, words -> words.with("cadre", problem.cadres.id(c))
                    .with("offering", problem.offerings.id(o))
                    .with("cause", Cause.REPEATED));
            return breaches.examples();
        }
        Eligibility.check(problem, c, o, breaches);
        seats(o, breaches);
        repeats(c, o, others, breaches);
        money(o, breaches);
        if (problem.offerings.residential.get(o)) {
            calendar(c, o, others, breaches);
            atWork(c, o, others, breaches);
            housing(o, breaches);
        }
        List<Breach> found = breaches.examples();
        if (found.isEmpty()) {
            take(c, o);
        }
        return found;
    }

    private void seats(int o, Breaches breaches) {
        int count = taken.getOrDefault(o, 0) + 1;
        int limit = problem.offerings.rows.get(o).seats().max();
        if (count > limit) {
            Seating.add(problem, o, Cause.TOO_MANY, count, limit, breaches);
        }
    }

    private void repeats(int c, int o, SortedSet<Integer> others, Breaches breaches) {
        OfferingTable offerings = problem.offerings;
        int topic = offerings.mainTopic[o];
        if (topic == CadreTable.NONE) {
            return;
        }
        for (int other : others) {
            int apart = Math.abs(offerings.start[other] - offerings.start[o]);
            if (offerings.mainTopic[other] == topic && apart < problem.policy.repeatTopicDays()) {
                OneCadre.add(problem, Rule.NO_REPEAT, c, o, other, breaches);
            }
        }
        records.getOrDefault(c, List.of()).stream()
                .filter(record -> problem.records.topic[record] == topic)
                .mapToInt(record -> problem.records.end[record])
                .max()
                .ifPresent(ended -> RecordedTopics.check(problem, c, o, ended, breaches));
    }

    private void money(int o, Breaches breaches) {
        Year year = problem.offerings.year[o];
        Money.check(problem, year, spent(o), breaches);
    }

    private BigDecimal spent(int o) {
        BigDecimal cost = problem.offerings.rows.get(o).costPerSeat();
        return spent.getOrDefault(problem.offerings.year[o], BigDecimal.ZERO).add(cost);
    }

    private void calendar(int c, int o, SortedSet<Integer> others, Breaches breaches) {
        OfferingTable offerings = problem.offerings;
        int inYear = 1;
        for (int other : others) {
            if (offerings.residential.get(other)) {
                inYear += offerings.year[other].equals(offerings.year[o]) ? 1 : 0;
                if (offerings.start[other] <= offerings.end[o] && offerings.start[o] <= offerings.end[other]) {
                    OneCadre.add(problem, Rule.CLASH, c, o, other, breaches);
                }
            }
        }
        for (int a : absences.getOrDefault(c, List.of())) {
            Unavailable.check(problem, c, o, problem.absences.first[a], problem.absences.last[a], breaches);
        }
        OneCadre.checkYear(problem, c, offerings.year[o].getValue(), inYear, breaches);
    }

    /** Rules 7 and 8 on those days of an offering on which the cadre is not away already. */
    private void atWork(int c, int o, SortedSet<Integer> others, Breaches breaches) {
        OfferingTable offerings = problem.offerings;
        int first = offerings.start[o];
        int last = offerings.end[o];
        for (int other : others) {
            if (offerings.residential.get(other) && offerings.end[other] >= first && offerings.start[other] <= last) {
                atWork(c, first, offerings.start[other] - 1, breaches);
                first = offerings.end[other] + 1;
            }
        }
        atWork(c, first, last, breaches);
    }

    private void atWork(int c, int first, int last, Breaches breaches) {
        if (first > last) {
            return;
        }
        int u = problem.cadres.unit[c];
        int limit = problem.units.absenceLimit[u];
        int people = most(away, u, first, last) + 1;
        if (people > limit) {
            UnitsAtWork.add(problem, Rule.UNIT_AT_WORK, u, first, last, people, limit, breaches);
        }
        int leaderLimit = problem.units.leaderLimit(u);
        int leaders = most(leadersAway, u, first, last) + 1;
        if (problem.cadres.leads.get(c) && leaders > leaderLimit) {
            UnitsAtWork.add(problem, Rule.LEADERS_AT_HOME, u, first, last, leaders, leaderLimit, breaches);
        }
    }

    private void housing(int o, Breaches breaches) {
        int first = problem.offerings.start[o];
        int last = problem.offerings.end[o];
        Base base = problem.bases.get(problem.offerings.base[o]);
        int people = most(housed, problem.offerings.base[o], first, last) + 1;
        Integer places = base.places();
        if (places != null && people > places) {
            Housing.add(base, first, last, people, places, breaches);
        }
    }

    private void take(int c, int o) {
        attended.computeIfAbsent(c, cadre -> new TreeSet<>()).add(o);
        taken.merge(o, 1, Integer::sum);
        spent.put(problem.offerings.year[o], spent(o));
        if (problem.offerings.residential.get(o)) {
            add(away, problem.cadres.unit[c], o);
            add(housed, problem.offerings.base[o], o);
            if (problem.cadres.leads.get(c)) {
                add(leadersAway, problem.cadres.unit[c], o);
            }
        }
    }

    private void add(Map<Integer, DayProfile> profiles, int key, int o) {
        profiles.computeIfAbsent(key, number -> new DayProfile())
                .add(problem.offerings.start[o], problem.offerings.end[o]);
    }

    private static int most(Map<Integer, DayProfile> profiles, int key, int first, int last) {
        DayProfile profile = profiles.get(key);
        return profile == null ? 0 : profile.most(first, last);
    }
}
