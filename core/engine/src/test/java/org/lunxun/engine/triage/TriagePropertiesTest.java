package org.lunxun.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.SurveyAnswer;

/** What must hold of every triage, over random cities. */
class TriagePropertiesTest {

    private static final List<BaseKind> KINDS = List.of(
            BaseKind.PARTY_SCHOOL,
            BaseKind.CADRE_COLLEGE,
            BaseKind.UNIVERSITY,
            BaseKind.TEACHING_SITE,
            BaseKind.ENTERPRISE,
            BaseKind.TRAINING_CENTER);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    private static City random(long seed) {
        Random random = new Random(seed);
        City city = new City();
        int topics = 2 + random.nextInt(6);
        for (int level = 1; level <= 2; level++) {
            for (int topic = 0; topic < topics; topic++) {
                city.cadres(random.nextInt(40), "L" + level, "T" + topic);
            }
        }
        for (int i = 0; i < 12; i++) {
            String id = "B" + (10 + i);
            Double given = random.nextInt(3) == 0 ? random.nextInt(101) / 100.0 : null;
            city.base(id, KINDS.get(random.nextInt(KINDS.size())), given);
            for (int k = random.nextInt(4); k >= 0; k--) {
                List<LevelCode> levels =
                        random.nextBoolean() ? List.of() : List.of(LevelCode.of("L" + (1 + random.nextInt(2))));
                city.offering(
                        id, 5 + random.nextInt(60), "T" + random.nextInt(topics), builder -> builder.levels(levels));
            }
            for (int k = random.nextInt(4); k > 0; k--) {
                city.answers(id, random.nextInt(101), random.nextInt(60));
            }
            if (random.nextInt(8) == 0) {
                city.veto(id, random.nextBoolean() ? "No. " + i : "", City.DAY, "");
            }
            if (random.nextInt(4) == 0) {
                city.previous.put(BaseId.of(id), random.nextBoolean() ? Side.GRASP : Side.RELEASE);
            }
        }
        return city;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverProposesToWithdrawAStatutoryInstitution(long seed) {
        for (Proposal proposal : random(seed).propose().proposals()) {
            if (LegalKind.of(proposal.evidence().base().kind()) == LegalKind.STATUTORY) {
                assertTrue(proposal.outcome() instanceof StatutoryOutcome);
                assertNotEquals(Direction.PHASE_OUT, proposal.retention().choice());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void doesNotDependOnTheOrderOfRows(long seed) {
        City city = random(seed);
        TriageResult expected = city.propose();
        assertEquals(expected, city.shuffle(new Random(seed)).propose());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverMovesABaseTowardsPhasingOutForAHigherScore(long seed) {
        City city = random(seed);
        TriageResult before = city.propose();
        Random random = new Random(-seed);
        for (int i = 0; i < city.bases.size(); i++) {
            Base base = city.bases.get(i);
            List<SurveyAnswer> answers = List.copyOf(city.survey);
            double raise = random.nextDouble();
            if (base.quality() != null) {
                city.bases.set(
                        i,
                        Base.builder(base.id(), base.name(), base.kind())
                                .quality(base.quality() + (1 - base.quality()) * raise)
                                .build());
            }
            city.survey.replaceAll(answer -> answer.base().equals(base.id())
                    ? SurveyAnswer.builder(
                                    base.id(),
                                    answer.dimension(),
                                    answer.source(),
                                    answer.score() + (100 - answer.score()) * raise,
                                    answer.respondents())
                            .build()
                    : answer);
            Direction was =
                    before.findProposal(base.id()).orElseThrow().retention().choice();
            Direction is = city.propose(base.id().value()).retention().choice();
            assertTrue(is.compareTo(was) >= 0, base.id() + ": " + was + " → " + is);
            city.bases.set(i, base);
            city.survey.clear();
            city.survey.addAll(answers);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leavesNoNeedOpenWhenAllGoThatAreProposedToGo(long seed) {
        City city = random(seed);
        Set<BaseId> going = new HashSet<>();
        city.propose().proposals().stream()
                .filter(proposal -> proposal.retention().choice() == Direction.PHASE_OUT)
                .forEach(proposal -> going.add(proposal.base()));
        Set<NeedGroup> before = served(city, Set.of());
        assertEquals(before, served(city, going));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void proposesTheSameForTwoEqualBases(long seed) {
        City city = random(seed);
        Base twin = city.bases.get(0);
        city.bases.add(Base.builder(BaseId.of("TWIN"), twin.name(), twin.kind())
                .quality(twin.quality())
                .build());
        for (var offering : List.copyOf(city.offerings)) {
            if (offering.base().equals(twin.id())) {
                city.offering(
                        "TWIN",
                        offering.seats().max(),
                        offering.topics().get(0).topic().name(),
                        builder -> builder.levels(offering.levels()));
            }
        }
        for (SurveyAnswer answer : List.copyOf(city.survey)) {
            if (answer.base().equals(twin.id())) {
                city.answers("TWIN", answer.score(), answer.respondents());
            }
        }
        city.facts.removeIf(fact -> fact.base().equals(twin.id()));
        city.previous.remove(twin.id());
        Proposal one = city.propose(twin.id().value());
        Proposal other = city.propose("TWIN");
        assertEquals(one.side(), other.side());
        assertEquals(one.retention(), other.retention());
        assertEquals(one.outcome(), other.outcome());
    }

    @Test
    void coversManyOutcomesInTheseCities() {
        Set<Outcome> outcomes = new HashSet<>();
        seeds().forEach(seed -> random(seed).propose().proposals().forEach(each -> outcomes.add(each.outcome())));
        assertEquals(15, outcomes.size(), outcomes.toString());
    }

    /** The needs that somebody serves when some bases are gone. */
    private static Set<NeedGroup> served(City city, Set<BaseId> gone) {
        Set<NeedGroup> served = new HashSet<>();
        for (var need : city.needs) {
            LevelCode level = city.cadres.stream()
                    .filter(cadre -> cadre.id().equals(need.cadre()))
                    .findFirst()
                    .orElseThrow()
                    .level();
            boolean taught = city.offerings.stream()
                    .filter(offering -> !gone.contains(offering.base()))
                    .filter(offering ->
                            offering.levels().isEmpty() || offering.levels().contains(level))
                    .anyMatch(offering -> offering.topics().get(0).topic().equals(need.topic()));
            if (taught) {
                served.add(new NeedGroup(need.topic(), level));
            }
        }
        return served;
    }
}
