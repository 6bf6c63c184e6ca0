package org.lunxun.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Reason;
import org.lunxun.model.finding.TriageReason;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Topic;

/** Retain or phase out. */
class TriageRetentionTest {

    private static final NeedGroup LAW = new NeedGroup(Topic.of("law"), LevelCode.of("L1"));

    private final City city = new City();

    @BeforeEach
    void aBaseThatCanCarryEverything() {
        city.cadres(100, "L1", "law").teaching("MAIN", BaseKind.UNIVERSITY, 0.7, 200, "law");
    }

    @ParameterizedTest
    @CsvSource({
        "PARTY_SCHOOL, 0.9, STATUTORY.KEY_DEVELOPMENT",
        "PARTY_SCHOOL, 0.6, STATUTORY.KEEP",
        "PARTY_SCHOOL, 0.1, STATUTORY.RECTIFY",
        "PARTY_SCHOOL, , STATUTORY.INSPECT",
        "CADRE_COLLEGE, 0.1, STATUTORY.RECTIFY",
        "SOCIALISM_INSTITUTE, 0.1, STATUTORY.RECTIFY",
        "ADMINISTRATION_COLLEGE, 0.1, STATUTORY.RECTIFY",
        "UNIVERSITY, 0.9, DESIGNATED.RENEW",
        "UNIVERSITY, 0.5, DESIGNATED.RENEW",
        "UNIVERSITY, 0.4, DESIGNATED.WITHDRAW_DESIGNATION",
        "TEACHING_SITE, , DESIGNATED.INSPECT",
        "ENTERPRISE, 0.9, MARKET.CONTRACT",
        "ENTERPRISE, 0.4, MARKET.NO_CONTRACT",
        "ENTERPRISE, , MARKET.INSPECT",
        "SOMETHING_NEW, 0.4, MARKET.NO_CONTRACT"
    })
    void proposesWhatFitsWhatTheBaseLegallyIs(String kind, Double quality, String outcome) {
        city.teaching("X", BaseKind.of(kind), quality, 10, "law");
        Proposal proposal = city.propose("X");
        assertEquals("outcome." + outcome, proposal.outcome().code());
        assertEquals(proposal.outcome().legalKind(), proposal.evidence().legalKind());
    }

    @Test
    void saysThatAStatutoryInstitutionStaysHoweverWeakItIs() {
        city.teaching("X", BaseKind.PARTY_SCHOOL, 0.0, 10, "law");
        assertReasons("X", TriageReason.QUALITY_WEAK, TriageReason.COVERABLE_WITHOUT, TriageReason.STATUTORY_STAYS);
    }

    @Test
    void takesALegalKindFromTheUserButNeverFromAStatutoryInstitution() {
        city.teaching("X", BaseKind.PARTY_SCHOOL, 0.1, 10, "law").teaching("Y", BaseKind.ENTERPRISE, 0.1, 10, "law");
        city.legalKinds.put(BaseId.of("X"), LegalKind.MARKET);
        city.legalKinds.put(BaseId.of("Y"), LegalKind.DESIGNATED);
        assertEquals(StatutoryOutcome.RECTIFY, city.propose("X").outcome());
        assertEquals(DesignatedOutcome.WITHDRAW_DESIGNATION, city.propose("Y").outcome());
    }

    @Test
    void refusesToPhaseOutWhatLeavesANeedOpenAndNamesWhoMightTakeItOver() {
        city.cadres(1, "L2", "law").cadres(5, "L1", "statistics");
        city.teaching("X", BaseKind.ENTERPRISE, 0.1, 10, "statistics");
        Proposal proposal = city.propose("X");
        assertEquals(MarketOutcome.RECTIFY, proposal.outcome());
        NeedGroup statistics = new NeedGroup(Topic.of("statistics"), LevelCode.of("L1"));
        assertEquals(List.of(new Replacement(statistics, List.of())), proposal.replacements());
        assertReasons("X", TriageReason.QUALITY_WEAK, TriageReason.NEED_UNCOVERED);
        city.offering("MAIN", 10, "statistics", builder -> builder.levels(List.of(LevelCode.of("L2"))));
        assertEquals(
                List.of(new Replacement(statistics, List.of(BaseId.of("MAIN")))),
                city.propose("X").replacements());
        city.offering("MAIN", 10, "statistics", builder -> builder);
        assertEquals(MarketOutcome.NO_CONTRACT, city.propose("X").outcome());
        assertEquals(List.of(), city.propose("X").replacements());
    }

    @Test
    void refusesToPhaseOutWhatLeavesCadresWithoutASeat() {
        city.teaching("X", BaseKind.ENTERPRISE, 0.1, 10, "law").cadres(105, "L1", "law");
        assertEquals(MarketOutcome.RECTIFY, city.propose("X").outcome());
        assertEquals(
                List.of(new NeedGroup(null, LevelCode.of("L1"))),
                city.propose("X").loss().uncovered());
    }

    @Test
    void keepsTheBetterOfTwoWeakBasesThatCannotBothGo() {
        city.cadres(5, "L1", "statistics")
                .teaching("X", BaseKind.ENTERPRISE, 0.3, 10, "statistics")
                .teaching("Y", BaseKind.ENTERPRISE, 0.2, 10, "statistics");
        assertEquals(MarketOutcome.RECTIFY, city.propose("X").outcome());
        assertTrue(reasons("X").contains(TriageReason.NEED_UNCOVERED_TOGETHER));
        assertEquals(MarketOutcome.NO_CONTRACT, city.propose("Y").outcome());
    }

    @Test
    void keepsBothOfTwoEquallyWeakBasesThatCannotBothGo() {
        city.cadres(5, "L1", "statistics")
                .teaching("X", BaseKind.ENTERPRISE, 0.2, 10, "statistics")
                .teaching("Y", BaseKind.ENTERPRISE, 0.2, 10, "statistics");
        assertEquals(MarketOutcome.RECTIFY, city.propose("X").outcome());
        assertEquals(MarketOutcome.RECTIFY, city.propose("Y").outcome());
    }

    @Test
    void keepsSoManyWeakBasesThatEveryoneFindsASeat() {
        city.bases.clear();
        city.offerings.clear();
        for (int i = 0; i < 4; i++) {
            city.teaching("W" + i, BaseKind.ENTERPRISE, 0.1 + i / 100.0, 50, "law");
        }
        assertEquals(MarketOutcome.RECTIFY, city.propose("W3").outcome());
        assertEquals(MarketOutcome.RECTIFY, city.propose("W2").outcome());
        assertEquals(MarketOutcome.NO_CONTRACT, city.propose("W1").outcome());
        assertEquals(MarketOutcome.NO_CONTRACT, city.propose("W0").outcome());
    }

    @Test
    void inspectsAWeakBaseOnWhichTooFewAnswered() {
        city.teaching("X", BaseKind.ENTERPRISE, null, 10, "law").answers("X", 20, 29);
        assertEquals(MarketOutcome.INSPECT, city.propose("X").outcome());
        assertReasons("X", TriageReason.QUALITY_WEAK, TriageReason.EVIDENCE_THIN);
        city.answers("X", 20, 1);
        assertEquals(MarketOutcome.NO_CONTRACT, city.propose("X").outcome());
    }

    @Test
    void makesNoBaseStrongOnWhichTooFewAnswered() {
        city.teaching("X", BaseKind.PARTY_SCHOOL, null, 10, "law").answers("X", 95, 29);
        assertEquals(StatutoryOutcome.KEEP, city.propose("X").outcome());
        assertReasons("X", TriageReason.QUALITY_STRONG, TriageReason.EVIDENCE_THIN);
        city.answers("X", 95, 1);
        assertEquals(StatutoryOutcome.KEY_DEVELOPMENT, city.propose("X").outcome());
    }

    @Test
    void watchesABaseWhoseIntervalHoldsTheLine() {
        city.teaching("X", BaseKind.ENTERPRISE, null, 10, "law").answers("X", 48, 30);
        Proposal proposal = city.propose("X");
        assertEquals(MarketOutcome.WATCH, proposal.outcome());
        assertReasons("X", TriageReason.QUALITY_UNSURE);
        assertEquals(0.23, proposal.probabilityRight().orElseThrow(), 0.02);
        city.answers("X", 48, 4000);
        assertEquals(MarketOutcome.NO_CONTRACT, city.propose("X").outcome());
        assertTrue(city.propose("X").probabilityRight().orElseThrow() > 0.95);
    }

    @Test
    void letsTheSurveySpeakWhereItContradictsTheGivenQuality() {
        city.teaching("X", BaseKind.ENTERPRISE, 0.9, 10, "law").answers("X", 20, 200);
        assertEquals(MarketOutcome.NO_CONTRACT, city.propose("X").outcome());
        assertEquals(0.9, city.propose("X").evidence().appraisal().quality());
    }

    @Test
    void tellsNoProbabilityWhereADocumentDecides() {
        city.teaching("X", BaseKind.UNIVERSITY, 0.99, 10, "law").veto("X", "No. 7", City.DAY, "");
        assertTrue(city.propose("X").probabilityRight().isEmpty());
        assertEquals(1, city.propose("MAIN").probabilityRight().orElseThrow());
    }

    @Test
    void tellsThePriceOfEveryBaseWherePricesAreThere() {
        city.prices = base -> new Loss(base.value().length() * 10.0, false, List.of());
        assertEquals(40, city.propose("MAIN").price().score());
        assertNull(city.propose("MAIN").loss());
    }

    @Test
    void namesSilentBasesAndInspectsThem() {
        city.teaching("X", BaseKind.UNIVERSITY, null, 10, "law");
        assertEquals(DesignatedOutcome.INSPECT, city.propose("X").outcome());
        Finding silent = city.propose().findings().get(0);
        assertEquals(TriageReason.SILENT, silent.reason());
        assertEquals("X", silent.argument("base").orElseThrow());
        assertEquals(1, city.propose().findings().size());
    }

    @Test
    void asksForTheLossOnlyOfThoseThatMightGoAndOnlyOnce() {
        List<String> asked = new ArrayList<>();
        city.loss = base -> {
            asked.add(base.value());
            return new Loss(12.5, true, List.of(LAW));
        };
        city.teaching("X", BaseKind.ENTERPRISE, 0.1, 10, "law");
        Proposal proposal = city.propose("X");
        assertEquals(List.of("X"), asked);
        assertEquals(MarketOutcome.RECTIFY, proposal.outcome());
        assertEquals(12.5, proposal.loss().score());
        assertNull(city.propose("MAIN").loss());
        assertEquals(
                List.of(LAW),
                proposal.replacements().stream().map(Replacement::need).toList());
    }

    @Test
    void letsADocumentedVetoStopNewClassesWhateverTheScore() {
        city.teaching("X", BaseKind.UNIVERSITY, 0.99, 10, "law").veto("X", "No. 7", City.DAY, "");
        Proposal proposal = city.propose("X");
        assertEquals(DesignatedOutcome.WITHDRAW_DESIGNATION, proposal.outcome());
        assertTrue(proposal.newClassesStopped());
        assertEquals(
                "No. 7",
                proposal.retention().reasons().get(0).argument("document").orElseThrow());
        assertReasons("X", TriageReason.VETO, TriageReason.COVERABLE_WITHOUT);
    }

    @Test
    void rectifiesAVetoedBaseThatNobodyCanReplace() {
        city.cadres(5, "L1", "statistics")
                .teaching("X", BaseKind.UNIVERSITY, 0.99, 10, "statistics")
                .veto("X", "No. 7", City.DAY, "");
        Proposal proposal = city.propose("X");
        assertEquals(DesignatedOutcome.RECTIFY, proposal.outcome());
        assertTrue(proposal.newClassesStopped());
        assertEquals(1, proposal.replacements().size());
    }

    @Test
    void rectifiesAVetoedPartySchool() {
        city.teaching("X", BaseKind.PARTY_SCHOOL, 0.99, 10, "law").veto("X", "No. 7", City.DAY, "");
        assertEquals(StatutoryOutcome.RECTIFY, city.propose("X").outcome());
        assertTrue(city.propose("X").newClassesStopped());
    }

    @Test
    void givesAnUndocumentedOrExpiredVetoNoEffect() {
        city.teaching("X", BaseKind.UNIVERSITY, 0.99, 10, "law");
        Proposal without = city.propose("X");
        city.veto("X", "", City.DAY, "")
                .veto("X", " ", City.DAY, "")
                .veto("X", "No. 7", null, "")
                .veto("X", "No. 8", City.DAY.minusDays(9), City.DAY.minusDays(1).toString())
                .veto("X", "No. 9", City.DAY.plusDays(1), "");
        Proposal with = city.propose("X");
        assertEquals(without.outcome(), with.outcome());
        assertEquals(without.reasons(), with.reasons());
        assertFalse(with.newClassesStopped());
        assertEquals(
                List.of(
                        TriageReason.VETO_NOT_IN_FORCE,
                        TriageReason.VETO_NOT_IN_FORCE,
                        TriageReason.VETO_UNDOCUMENTED,
                        TriageReason.VETO_UNDOCUMENTED,
                        TriageReason.VETO_UNDOCUMENTED),
                city.propose().findings().stream()
                        .map(Finding::reason)
                        .sorted((one, other) -> one.name().compareTo(other.name()))
                        .toList());
    }

    @Test
    void holdsAVetoOnItsFirstAndOnItsLastDay() {
        city.teaching("X", BaseKind.UNIVERSITY, 0.99, 10, "law").veto("X", "No. 7", City.DAY, City.DAY.toString());
        assertTrue(city.propose("X").newClassesStopped());
    }

    @Test
    void doesNotNameAVetoedBaseAsReplacement() {
        city.cadres(5, "L1", "statistics")
                .teaching("X", BaseKind.ENTERPRISE, 0.1, 10, "statistics")
                .offering("MAIN", 10, "statistics", builder -> builder.levels(List.of(LevelCode.of("L2"))))
                .veto("MAIN", "No. 7", City.DAY, "");
        assertEquals(List.of(), city.propose("X").replacements().get(0).candidates());
    }

    @Test
    void reportsNamesThatNoBaseHas() {
        city.institutional.add(BaseId.of("nobody"));
        Finding finding = city.propose().findings().get(0);
        assertEquals("nobody", finding.argument("base").orElseThrow());
    }

    @Test
    void doesNotWriteAQualityThatFewerThanFiveGaveIntoTheReasons() {
        city.teaching("X", BaseKind.UNIVERSITY, null, 10, "law").answers("X", 83, 4);
        assertTrue(city.propose("X").reasons().stream()
                .allMatch(reason -> reason.argument("quality").isEmpty()));
        city.answers("X", 83, 1);
        Finding shown = city.propose("X").retention().reasons().get(0);
        assertEquals(0.83, Double.parseDouble(shown.argument("quality").orElseThrow()), 0.002);
        assertTrue(Double.parseDouble(shown.argument("high").orElseThrow()) > 0.9);
    }

    private List<Reason> reasons(String base) {
        return city.propose(base).retention().reasons().stream()
                .map(Finding::reason)
                .toList();
    }

    private void assertReasons(String base, Reason... reasons) {
        assertEquals(List.of(reasons), reasons(base));
    }

    @Test
    void silenceIsNoBadMarkAndAfterTwoRemindersABaseIsInspected() {
        city.teaching("X", BaseKind.ENTERPRISE, null, 10, "law");
        assertEquals(Direction.INSPECT, city.propose("X").retention().choice());
        for (int reminders = 0; reminders < 4; reminders++) {
            city.unanswered.put(BaseId.of("X"), reminders);
            Proposal proposal = city.propose("X");
            assertEquals(
                    reminders < 2 ? Direction.WATCH : Direction.INSPECT,
                    proposal.retention().choice());
            assertEquals(
                    reminders < 2 ? TriageReason.TO_REMIND : TriageReason.UNANSWERED,
                    proposal.retention().reasons().get(1).reason());
        }
    }

    @Test
    void aBaseThatNeverReturnedItsFormIsInspectedWhateverItsRatingsButSilenceSavesNobodyFromTheLine() {
        city.teaching("GOOD", BaseKind.ENTERPRISE, null, 10, "law")
                .answers("GOOD", 95, 500)
                .teaching("BAD", BaseKind.ENTERPRISE, null, 10, "law")
                .answers("BAD", 5, 500);
        assertEquals(Direction.STRENGTHEN, city.propose("GOOD").retention().choice());
        city.unanswered.put(BaseId.of("GOOD"), 1);
        city.unanswered.put(BaseId.of("BAD"), 5);
        assertEquals(Direction.STRENGTHEN, city.propose("GOOD").retention().choice());
        city.unanswered.put(BaseId.of("GOOD"), 2);
        Proposal good = city.propose("GOOD");
        assertEquals(Direction.INSPECT, good.retention().choice());
        assertEquals("silence", good.retention().policy());
        assertNull(good.chances());
        assertTrue(good.margins().stream().allMatch(margin -> margin.figure().ofSide()));
        assertEquals(Direction.PHASE_OUT, city.propose("BAD").retention().choice());
        SupportPlan support = Support.spread(city.propose(), SupportPolicy.REWARD, 100_000);
        assertTrue(support.findThousands(BaseId.of("GOOD")).isEmpty());
        assertTrue(support.findings().stream()
                .anyMatch(finding -> finding.reason() == TriageReason.NO_SUPPORT_UNANSWERED));
    }
}
