package org.lunxun.engine.triage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.TriageReason;
import org.lunxun.model.resource.BaseFact;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.FactKind;
import org.lunxun.model.resource.Verification;
import org.lunxun.model.rotation.RotationDataset;

/**
 * The share of trainees of each base who complete, by its facts: a verified one before a self-report, the latest of them, on one
 * day the lowest. What is no number from 0 to 1 counts for nothing, and is told.
 */
final class CompletionRates {

    private static final int MOST_SHOWN = 60;

    private record Told(boolean verified, String date, BigDecimal rate) {}

    private static final Comparator<Told> BETTER = Comparator.comparing(Told::verified)
            .thenComparing(Told::date)
            .thenComparing(Told::rate, Comparator.reverseOrder());

    private final Map<BaseId, Told> told = new HashMap<>();
    private final SortedMap<BaseId, SortedSet<String>> unreadable = new TreeMap<>();

    private CompletionRates() {}

    static CompletionRates of(RotationDataset dataset) {
        CompletionRates rates = new CompletionRates();
        for (BaseFact fact : dataset.facts()) {
            if (fact.fact().equals(FactKind.COMPLETION_RATE)) {
                number(fact.value())
                        .ifPresentOrElse(
                                rate -> rates.told.merge(
                                        fact.base(),
                                        new Told(
                                                fact.verified() == Verification.ON_SITE
                                                        || fact.verified() == Verification.RECORDS,
                                                fact.date() == null
                                                        ? ""
                                                        : fact.date().toString(),
                                                rate),
                                        (one, other) -> BETTER.compare(one, other) >= 0 ? one : other),
                                () -> rates.unreadable
                                        .computeIfAbsent(fact.base(), any -> new TreeSet<>())
                                        .add(fact.value()));
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

    /** The values that are no rates, by base and value. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        unreadable.forEach((base, values) -> values.forEach(value -> {
            Finding finding =
                    Finding.of(Severity.PROBLEM, TriageReason.RATE_UNREADABLE).with("base", base);
            findings.add(
                    value.isBlank()
                            ? finding
                            : finding.with("value", value.substring(0, Math.min(MOST_SHOWN, value.length()))));
        }));
        return findings;
    }

    /** 1 where nothing is on record. */
    BigDecimal rate(BaseId base) {
        Told known = told.get(base);
        return known == null ? BigDecimal.ONE : known.rate();
    }
}
