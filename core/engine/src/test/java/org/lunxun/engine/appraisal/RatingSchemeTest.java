package org.lunxun.engine.appraisal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.SurveySource;

class RatingSchemeTest {

    private static final RatingScheme SHIPPED = RatingScheme.DEFAULT;

    @Test
    void saysThatTheShippedWeightsAreLunxunsOwn() {
        assertTrue(SHIPPED.authority().contains("Lunxun's own"));
    }

    @Test
    void sharesTheWeightOfASideAmongThoseWhoWereAsked() {
        SortedMap<SurveySource, Double> weights = SHIPPED.weights(
                Set.of(SurveySource.TRAINEE_RATING, SurveySource.PEER_RATING, SurveySource.TEACHER_EXAM));
        assertEquals(0.4, weights.get(SurveySource.TRAINEE_RATING), 1e-12);
        assertEquals(0.2, weights.get(SurveySource.PEER_RATING), 1e-12);
        assertEquals(0.4, weights.get(SurveySource.TEACHER_EXAM), 1e-12);
        assertEquals(1, SHIPPED.weights(Set.of(SurveySource.TRAINEE_EXAM)).get(SurveySource.TRAINEE_EXAM), 1e-12);
    }

    @Test
    void takesAnUnknownSourceForRaters() {
        SurveySource guests = SurveySource.of("GUESTS");
        assertEquals(
                0.6, SHIPPED.weights(Set.of(guests, SurveySource.TRAINEE_EXAM)).get(guests), 1e-12);
        assertFalse(SHIPPED.withSides(0, 1).counts(guests));
    }

    @Test
    void isInForceFromItsDateUntilTheNextOneBegins() {
        RatingScheme old = from(2020, 1);
        RatingScheme revised = from(2020, 2);
        RatingScheme next = from(2027, 1);
        List<RatingScheme> all = List.of(next, revised, old);
        assertEquals(Optional.empty(), RatingScheme.inForce(all, LocalDate.of(2019, 12, 31)));
        assertEquals(Optional.of(revised), RatingScheme.inForce(all, LocalDate.of(2026, 12, 31)));
        assertEquals(Optional.of(next), RatingScheme.inForce(all, LocalDate.of(2027, 1, 1)));
    }

    @Test
    void refusesWeightsThatMeanNothing() {
        assertThrows(IllegalArgumentException.class, () -> SHIPPED.withSides(0, 0));
        assertThrows(IllegalArgumentException.class, () -> SHIPPED.withSides(-1, 2));
        assertThrows(IllegalArgumentException.class, () -> SHIPPED.withWeight(SurveySource.PEER_RATING, -0.1));
        assertThrows(IllegalArgumentException.class, () -> SHIPPED.withWeight(Dimension.FACULTY, Double.NaN));
    }

    private static RatingScheme from(int year, int version) {
        return new RatingScheme(
                "of the city",
                version,
                LocalDate.of(year, 1, 1),
                "office of the city",
                1,
                1,
                new TreeMap<>(),
                1,
                new TreeMap<>(),
                SHIPPED.dimensions(),
                15);
    }
}
