package org.lunxun.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lunxun.engine.appraisal.BaseAppraisal;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Dimension;

/** Every margin is tried: just short of it the proposal stays, just beyond it flips. */
class MarginTest {

    private static final double STEP = 1e-6;
    private static final int PROPOSALS = 200;

    @Test
    void flipsEachOfTwoHundredRandomProposalsJustBeyondItsMarginAndNotJustShortOfIt() {
        Random random = new Random(7);
        Map<Margin.Figure, Integer> tried = new EnumMap<>(Margin.Figure.class);
        int proposals = 0;
        while (proposals < PROPOSALS) {
            City city = random(random);
            for (Proposal proposal : city.propose().proposals()) {
                for (Margin margin : proposal.margins()) {
                    tried.merge(margin.figure(), 1, Integer::sum);
                    String words = proposal.base() + ": " + margin;
                    double toward = Math.copySign(STEP, margin.change());
                    String now = said(city, proposal, margin.figure(), margin, 0);
                    assertEquals(now, said(city, proposal, margin.figure(), margin, margin.change() - toward), words);
                    assertNotEquals(
                            now, said(city, proposal, margin.figure(), margin, margin.change() + toward), words);
                }
                proposals++;
            }
        }
        assertEquals(Margin.Figure.values().length, tried.size(), tried::toString);
        assertTrue(tried.values().stream().allMatch(count -> count >= 5), tried::toString);
    }

    @Test
    void isTheNearestPlaceWhereTheDecisionChanges() {
        Random random = new Random(8);
        City city = random(random);
        for (Proposal proposal : city.propose().proposals()) {
            for (Margin margin : proposal.margins()) {
                String now = said(city, proposal, margin.figure(), margin, 0);
                for (int step = 1; step < 50; step++) {
                    double less = margin.change() * step / 50;
                    assertEquals(now, said(city, proposal, margin.figure(), margin, less), margin::toString);
                    if (allowed(city, margin, -less)) {
                        assertEquals(now, said(city, proposal, margin.figure(), margin, -less), margin::toString);
                    }
                }
            }
        }
    }

    @Test
    void tellsNoneWhereNoNumberDecided() {
        City city = new City()
                .cadres(10, "L1", "law")
                .teaching("A", BaseKind.UNIVERSITY, 0.6, 10, "law")
                .teaching("B", BaseKind.UNIVERSITY, null, 10, "law")
                .veto("A", "No. 7", City.DAY, "");
        city.institutional.addAll(List.of(BaseId.of("A"), BaseId.of("B")));
        assertEquals(List.of(), city.propose("A").margins());
        assertEquals(List.of(), city.propose("B").margins());
    }

    @Test
    void tellsHowFarTheLineOfTheWeakIsFromAKnownQuality() {
        City city = new City().cadres(10, "L1", "law").teaching("A", BaseKind.UNIVERSITY, 0.65, 10, "law");
        Margin margin = city.propose("A").margins().get(0);
        assertEquals(Margin.Figure.LINE_OF_WEAK, margin.figure());
        assertEquals(0.15, margin.change(), 1e-12);
        assertEquals("WEAK", margin.flipsTo());
        city.bases.clear();
        city.base("A", BaseKind.UNIVERSITY, 0.75);
        margin = city.propose("A").margins().get(0);
        assertEquals(Margin.Figure.LINE_OF_STRONG, margin.figure());
        assertEquals(-0.05, margin.change(), 1e-12);
        assertEquals("STRONG", margin.flipsTo());
    }

    /** A dozen bases around the lines, rated in two to four dimensions. */
    private static City random(Random random) {
        City city = new City();
        city.cadres(200, "L1", "law");
        for (int i = 0; i < 12; i++) {
            String id = "B" + (10 + i);
            city.teaching(id, BaseKind.ENTERPRISE, null, 5 + random.nextInt(60), "law");
            double quality = 35 + 55 * random.nextDouble();
            for (Dimension dimension : Dimension.values()) {
                if (random.nextInt(4) > 0) {
                    double score = Math.min(100, Math.max(0, quality + 15 * random.nextGaussian()));
                    city.answers(id, dimension, score, 1 + random.nextInt(300));
                }
            }
            if (random.nextBoolean()) {
                city.previous.put(BaseId.of(id), random.nextBoolean() ? Side.GRASP : Side.RELEASE);
            }
        }
        return city;
    }

    private static boolean allowed(City city, Margin margin, double change) {
        double there = margin.now() + change;
        QualityLine line = city.policy.line();
        ConcentrationCurve curve = city.policy.curve();
        return switch (margin.figure()) {
            case LINE_OF_WEAK -> there >= 0 && there <= line.strong();
            case LINE_OF_STRONG -> there >= line.weak() && there <= 1;
            case WEIGHT -> there >= 0;
            case LOWER_THRESHOLD -> there >= 0 && there <= curve.upper();
            case UPPER_THRESHOLD -> there >= curve.lower() && there <= 1;
        };
    }

    /** What the rule says of the base when one of its numbers changes. */
    private static String said(City city, Proposal proposal, Margin.Figure figure, Margin margin, double change) {
        BaseCase base = proposal.evidence();
        QualityLine line = city.policy.line();
        ConcentrationCurve curve = city.policy.curve();
        double there = margin.now() + change;
        LossWithoutBase loss = id -> new Loss(null, false, new ArrayList<>());
        return switch (figure) {
            case LINE_OF_WEAK -> direction(line.withWeak(there), base, loss);
            case LINE_OF_STRONG -> direction(line.withStrong(there), base, loss);
            case WEIGHT ->
                direction(line, reweighed(base, margin.findDimension().orElseThrow(), there), loss);
            case LOWER_THRESHOLD -> side(new ConcentrationCurve(there, curve.upper()), base);
            case UPPER_THRESHOLD -> side(new ConcentrationCurve(curve.lower(), there), base);
        };
    }

    private static String direction(QualityLine line, BaseCase base, LossWithoutBase loss) {
        return line.decide(base, loss).orElseThrow().choice().name();
    }

    private static String side(ConcentrationCurve curve, BaseCase base) {
        return curve.decide(base).orElseThrow().choice().name();
    }

    private static BaseCase reweighed(BaseCase base, Dimension dimension, double weight) {
        TreeMap<Dimension, Double> weights = new TreeMap<>(base.dimensionWeights());
        weights.put(dimension, weight);
        BaseAppraisal old = base.appraisal();
        BaseAppraisal appraisal = new BaseAppraisal(
                old.base(),
                old.quality(),
                old.origin(),
                old.estimate(weights).orElseThrow(),
                old.dimensions(),
                old.answers(),
                old.respondents(),
                old.shown());
        return new BaseCase(
                base.base(),
                base.legalKind(),
                appraisal,
                weights,
                base.place(),
                base.carriesAlone(),
                base.institutional(),
                base.previous(),
                base.vetoes(),
                base.reminders());
    }
}
