package org.lunxun.engine.appraisal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseFact;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Verification;
import org.lunxun.model.rotation.RotationDataset;

/**
 * Scores the facts of a base beside the opinions on it, by the half-credit rule: an indicator that is met gets its points,
 * one that is not met at most half of them (half, times how far it is on the way), and one without evidence none. A value
 * that the base reports of itself never gets more than half: a self-report alone makes nothing first-class.
 *
 * <p>The rule is that of a scheme for county party schools (河南省县级党校办学质量评估标准指标体系, draft of 2010); its table of
 * indicators was not readable, so that which indicators there are, and their points, is for the user to say.
 *
 * @param name what the scheme is called
 * @param version its version, 1 or more
 * @param effectiveFrom the first day on which it is in force
 * @param authority who says these indicators and points
 * @param indicators the indicators
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record HalfCredit(
        String name, int version, LocalDate effectiveFrom, String authority, List<Indicator> indicators) {

    private static final double HALF = 0.5;

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException when a word is empty or the version is below 1
     */
    public HalfCredit {
        Check.word("name of an indicator scheme", name);
        Check.word("authority of an indicator scheme", authority);
        Check.range("version of an indicator scheme", version, 1, 1e6);
        indicators = List.copyOf(indicators);
    }

    /** Why an indicator got its points. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum Standing {
        /** A verified value meets the standard. */
        MET,
        /** Only the base itself says that the standard is met. */
        SELF_REPORTED,
        /** The value does not meet the standard. */
        NOT_MET,
        /** There is no value that is a number. */
        NO_EVIDENCE
    }

    /**
     * What one indicator gets.
     *
     * @param indicator the indicator
     * @param standing why
     * @param points the points, 0 to those of the indicator
     * @param evidence the fact that decided, null without evidence
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Credit(
            Indicator indicator,
            Standing standing,
            double points,
            @Nullable BaseFact evidence) {}

    /**
     * The credits of a base. Of several facts the latest counts, verified ones before self-reports; on one day the one
     * that is worth least.
     *
     * @param dataset the dataset with the facts
     * @param base a base
     * @param asOf the day; later facts are not looked at
     * @return one credit for each indicator, in their order
     */
    public List<Credit> credits(RotationDataset dataset, BaseId base, LocalDate asOf) {
        Map<Indicator, List<Credit>> seen = new HashMap<>();
        for (BaseFact fact : dataset.facts()) {
            if (fact.base().equals(base) && (fact.date() == null || !fact.date().isAfter(asOf))) {
                for (Indicator indicator : indicators) {
                    if (indicator.fact().equals(fact.fact())) {
                        credit(indicator, fact)
                                .ifPresent(credit -> seen.computeIfAbsent(indicator, any -> new ArrayList<>())
                                        .add(credit));
                    }
                }
            }
        }
        return indicators.stream()
                .map(indicator -> seen.getOrDefault(indicator, List.of()).stream()
                        .max(ORDER)
                        .orElse(new Credit(indicator, Standing.NO_EVIDENCE, 0, null)))
                .toList();
    }

    /**
     * The points of a base out of all that there are.
     *
     * @param dataset the dataset with the facts
     * @param base a base
     * @param asOf the day; later facts are not looked at
     * @return 0 to 1; 1 is reached only on verified facts; 0 where the scheme has no indicator
     */
    public double score(RotationDataset dataset, BaseId base, LocalDate asOf) {
        double all = indicators.stream().mapToDouble(Indicator::points).sum();
        return all == 0
                ? 0
                : credits(dataset, base, asOf).stream()
                                .mapToDouble(Credit::points)
                                .sum()
                        / all;
    }

    private static final Comparator<Credit> ORDER = Comparator.comparing((Credit credit) -> verified(credit.evidence()))
            .thenComparing(
                    credit ->
                            credit.evidence() == null ? null : credit.evidence().date(),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Comparator.comparingDouble(Credit::points).reversed());

    private static boolean verified(@Nullable BaseFact fact) {
        return fact != null && (fact.verified() == Verification.ON_SITE || fact.verified() == Verification.RECORDS);
    }

    private static Optional<Credit> credit(Indicator indicator, BaseFact fact) {
        OptionalDouble value = number(fact.value());
        if (value.isEmpty()) {
            return Optional.empty();
        }
        double reached = indicator.reached(value.getAsDouble());
        if (reached >= 1 && verified(fact)) {
            return Optional.of(new Credit(indicator, Standing.MET, indicator.points(), fact));
        }
        double half = HALF * indicator.points() * Math.min(1, Math.max(0, reached));
        return Optional.of(new Credit(indicator, reached >= 1 ? Standing.SELF_REPORTED : Standing.NOT_MET, half, fact));
    }

    private static OptionalDouble number(String value) {
        return value.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")
                ? OptionalDouble.of(Double.parseDouble(value))
                : OptionalDouble.empty();
    }
}
