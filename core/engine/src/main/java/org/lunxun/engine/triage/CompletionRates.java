package org.lunxun.engine.triage;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lunxun.model.resource.BaseFact;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.FactKind;
import org.lunxun.model.resource.Verification;
import org.lunxun.model.rotation.RotationDataset;

/**
 * The share of trainees of each base who complete, by its facts: a verified one before a self-report, the latest of them, on one
 * day the lowest. What is no number from 0 to 1 is not looked at.
 */
final class CompletionRates {

    private record Told(boolean verified, String date, BigDecimal rate) {}

    private static final Comparator<Told> BETTER = Comparator.comparing(Told::verified)
            .thenComparing(Told::date)
            .thenComparing(Told::rate, Comparator.reverseOrder());

    private final Map<BaseId, Told> told = new HashMap<>();

    private CompletionRates() {}

    static CompletionRates of(RotationDataset dataset) {
        CompletionRates rates = new CompletionRates();
        for (BaseFact fact : dataset.facts()) {
            if (fact.fact().equals(FactKind.COMPLETION_RATE)) {
                number(fact.value())
                        .ifPresent(rate -> rates.told.merge(
                                fact.base(),
                                new Told(
                                        fact.verified() == Verification.ON_SITE
                                                || fact.verified() == Verification.RECORDS,
                                        fact.date() == null ? "" : fact.date().toString(),
                                        rate),
                                (one, other) -> BETTER.compare(one, other) >= 0 ? one : other));
            }
        }
        return rates;
    }

    private static Optional<BigDecimal> number(String text) {
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,12})?")) {
            return Optional.empty();
        }
        BigDecimal rate = new BigDecimal(text);
        return rate.compareTo(BigDecimal.ONE) > 0 ? Optional.empty() : Optional.of(rate);
    }

    /** 1 where nothing is on record. */
    BigDecimal rate(BaseId base) {
        Told known = told.get(base);
        return known == null ? BigDecimal.ONE : known.rate();
    }
}
