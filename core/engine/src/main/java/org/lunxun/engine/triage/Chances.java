package org.lunxun.engine.triage;

import java.util.OptionalDouble;
import org.lunxun.engine.appraisal.Estimate;
import org.lunxun.model.Stability;

/**
 * How probably the true quality of a base lies below, between and above the two lines, under the appraisal's uncertainty.
 *
 * @param weak below the line of the weak, 0 to 1
 * @param sufficient between the lines, 0 to 1
 * @param strong at or above the line of the strong, 0 to 1; the three sum to 1
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Chances(double weak, double sufficient, double strong) {

    /**
     * The chances of a base.
     *
     * @param estimate its quality, 0 to 1
     * @param line the two lines
     * @return the chances
     */
    public static Chances of(Estimate estimate, QualityLine line) {
        double belowWeak = estimate.probabilityBelow(line.weak());
        double belowStrong = Math.max(belowWeak, estimate.probabilityBelow(line.strong()));
        return new Chances(belowWeak, belowStrong - belowWeak, 1 - belowStrong);
    }

    /**
     * How probably a direction is the one that the true quality would call for: phasing out or rectifying a base that is
     * truly weak, keeping one that is not, strengthening one that is truly strong.
     *
     * @param direction where a proposal points
     * @return 0 to 1; empty for an inspection, which is right whatever it finds
     */
    public OptionalDouble right(Direction direction) {
        return switch (direction) {
            case PHASE_OUT, RECTIFY -> OptionalDouble.of(weak);
            case INSPECT -> OptionalDouble.empty();
            case WATCH, KEEP -> OptionalDouble.of(sufficient + strong);
            case STRENGTHEN -> OptionalDouble.of(strong);
        };
    }
}
