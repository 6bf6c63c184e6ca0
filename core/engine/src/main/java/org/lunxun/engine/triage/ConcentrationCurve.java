package org.lunxun.engine.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.TriageReason;

/**
 * Draws the line of grasp on the concentration curve (bases by falling work against the share of work that they carry
 * together; M. O. Lorenz, 1905). A base is grasped while the bases with more work carry less than {@code lower} of all
 * work, released once they carry {@code upper} or more, and stays where it was in between. Bases with equal work stand
 * at one place of the curve. A base without work is released.
 *
 * @param lower the lower threshold, 0 to 1
 * @param upper the upper threshold, {@code lower} to 1
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record ConcentrationCurve(double lower, double upper) implements SidePolicy {

    /** From 75 to 85 percent, around the usual 80; the numbers are Lunxun's own. */
    public static final ConcentrationCurve DEFAULT = new ConcentrationCurve(0.75, 0.85);

    /** How far beyond a threshold the decision is looked at. */
    private static final double BEYOND = 1e-9;

    /**
     * Checks the thresholds.
     *
     * @throws IllegalArgumentException when one is outside its range
     */
    public ConcentrationCurve {
        Check.range("lower threshold", lower, 0, 1);
        Check.range("upper threshold", upper, lower, 1);
    }

    @Override
    public String name() {
        return "concentration-curve";
    }

    @Override
    public Optional<Decision<Side>> decide(BaseCase base) {
        return Optional.of(line(base));
    }

    @Override
    public List<Margin> margins(BaseCase base) {
        double there = base.place().before();
        Side now = line(base).choice();
        List<Margin> margins = new ArrayList<>();
        double lowerBeyond = there + Math.copySign(BEYOND, there - lower);
        if (lowerBeyond >= 0 && lowerBeyond <= upper) {
            Side then = new ConcentrationCurve(lowerBeyond, upper).line(base).choice();
            if (then != now) {
                margins.add(new Margin(Margin.Figure.LOWER_THRESHOLD, null, lower, there - lower, then.name()));
            }
        }
        double upperBeyond = there + Math.copySign(BEYOND, there - upper);
        if (upperBeyond >= lower && upperBeyond <= 1) {
            Side then = new ConcentrationCurve(lower, upperBeyond).line(base).choice();
            if (then != now) {
                margins.add(new Margin(Margin.Figure.UPPER_THRESHOLD, null, upper, there - upper, then.name()));
            }
        }
        return margins.stream()
                .sorted(Comparator.comparingDouble((Margin margin) -> Math.abs(margin.change()))
                        .thenComparing(Margin::figure))
                .limit(1)
                .toList();
    }

    private Decision<Side> line(BaseCase base) {
        double before = base.place().before();
        boolean works = base.place().work().signum() > 0;
        if (works && before < lower) {
            return decision(Side.GRASP, TriageReason.CARRIES_MUCH, base);
        }
        if (!works || before >= upper) {
            return decision(Side.RELEASE, TriageReason.CARRIES_LITTLE, base);
        }
        Side previous = base.previous();
        return previous == null
                ? decision(Side.RELEASE, TriageReason.NO_SIDE_ON_RECORD, base)
                : decision(previous, TriageReason.STAYS_ON_SIDE, base);
    }

    private Decision<Side> decision(Side side, TriageReason reason, BaseCase base) {
        Finding why = Finding.of(Severity.NOTICE, reason)
                .with("before", base.place().before())
                .with("share", base.place().share())
                .with("lower", lower)
                .with("upper", upper);
        return new Decision<>(name(), side, List.of(why));
    }
}
