package org.lunxun.engine.appraisal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lunxun.engine.appraisal.HalfCredit.Standing;
import org.lunxun.engine.appraisal.Indicator.Bound;
import org.lunxun.model.resource.BaseFact;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.FactKind;
import org.lunxun.model.resource.Verification;
import org.lunxun.model.rotation.RotationDataset;

class HalfCreditTest {

    private static final BaseId BASE = BaseId.of("B1");
    private static final LocalDate DAY = LocalDate.of(2027, 6, 1);
    private static final HalfCredit SCHEME = new HalfCredit(
            "county schools",
            1,
            LocalDate.of(2027, 1, 1),
            "city",
            List.of(
                    new Indicator("teachers", FactKind.FULL_TIME_TEACHERS, Bound.AT_LEAST, 20, 60),
                    new Indicator("complaints", FactKind.COMPLAINTS, Bound.AT_MOST, 2, 40)));

    private final List<BaseFact> facts = new ArrayList<>();

    @Test
    void givesFullPointsToWhatAVerifiedFactMeets() {
        fact(FactKind.FULL_TIME_TEACHERS, "20", DAY, Verification.RECORDS);
        fact(FactKind.COMPLAINTS, "0", DAY, Verification.ON_SITE);
        assertCredits(Standing.MET, 60, Standing.MET, 40);
        assertEquals(1, SCHEME.score(dataset(), BASE, DAY));
    }

    @Test
    void givesAtMostHalfToWhatIsNotMet() {
        fact(FactKind.FULL_TIME_TEACHERS, "19.999", DAY, Verification.RECORDS);
        fact(FactKind.COMPLAINTS, "8", DAY, Verification.ON_SITE);
        assertCredits(Standing.NOT_MET, 29.9985, Standing.NOT_MET, 5);
    }

    @Test
    void givesNothingWithoutEvidence() {
        fact(FactKind.FULL_TIME_TEACHERS, "many", DAY, Verification.RECORDS);
        fact(FactKind.COMPLAINTS, "0", DAY.plusDays(1), Verification.ON_SITE);
        assertCredits(Standing.NO_EVIDENCE, 0, Standing.NO_EVIDENCE, 0);
        assertEquals(0, SCHEME.score(dataset(), BASE, DAY));
    }

    @Test
    void neverMakesAnythingFirstClassOnASelfReportAlone() {
        fact(FactKind.FULL_TIME_TEACHERS, "500", DAY, Verification.SELF_REPORTED);
        fact(FactKind.COMPLAINTS, "0", DAY, null);
        assertCredits(Standing.SELF_REPORTED, 30, Standing.SELF_REPORTED, 20);
    }

    @Test
    void takesTheLatestFactAndAVerifiedOneBeforeALaterSelfReport() {
        fact(FactKind.FULL_TIME_TEACHERS, "10", DAY.minusDays(9), Verification.RECORDS);
        fact(FactKind.FULL_TIME_TEACHERS, "25", DAY.minusDays(5), Verification.RECORDS);
        fact(FactKind.FULL_TIME_TEACHERS, "90", DAY, Verification.SELF_REPORTED);
        fact(FactKind.COMPLAINTS, "1", DAY, Verification.RECORDS);
        fact(FactKind.COMPLAINTS, "4", DAY, Verification.RECORDS);
        assertCredits(Standing.MET, 60, Standing.NOT_MET, 10);
        Collections.reverse(facts);
        assertCredits(Standing.MET, 60, Standing.NOT_MET, 10);
    }

    @Test
    void refusesAnIndicatorWithoutPointsOrStandard() {
        assertThrows(IllegalArgumentException.class, () -> new Indicator("x", FactKind.BEDS, Bound.AT_LEAST, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Indicator("x", FactKind.BEDS, Bound.AT_LEAST, 1, 0));
    }

    private void assertCredits(Standing teachers, double points, Standing complaints, double morePoints) {
        List<HalfCredit.Credit> credits = SCHEME.credits(dataset(), BASE, DAY);
        assertEquals(teachers, credits.get(0).standing());
        assertEquals(points, credits.get(0).points(), 1e-9);
        assertEquals(complaints, credits.get(1).standing());
        assertEquals(morePoints, credits.get(1).points(), 1e-9);
    }

    private RotationDataset dataset() {
        return new DrawnSurvey().dataset().toBuilder().facts(facts).build();
    }

    private void fact(FactKind kind, String value, LocalDate date, Verification verified) {
        facts.add(BaseFact.builder(BASE, kind, "survey office")
                .value(value)
                .date(date)
                .verified(verified)
                .build());
        facts.add(BaseFact.builder(BaseId.of("other"), kind, "survey office")
                .value("1")
                .date(date)
                .verified(verified)
                .build());
    }
}
