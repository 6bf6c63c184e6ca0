package org.lunxun.engine.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lunxun.model.resource.Base;

/**
 * How likely two bases with different names are one, and why. The numbers are this project's own; what they decide was
 * measured on planted variants (examples/benchmarks).
 *
 * @param score 0 to 1; from {@link #SURE} on they are taken for one, from {@link #DOUBTFUL} on a person is asked
 * @param reasons what the score is made of
 */
record Likeness(double score, List<Reason> reasons) {

    static final double SURE = 0.92;
    static final double DOUBTFUL = 0.6;

    /** What speaks for two bases being one, or against it. */
    enum Reason {
        /** One name is the other with a customary short form. */
        NAME_SHORTENED(0.98),
        /** One is a party school's first nameplate, the other the second of a party school there. */
        SECOND_NAME(0.8),
        /** The names differ in one place. */
        NAME_NEAR(0.8),
        /** A region is known of one only. */
        REGION_UNKNOWN(-0.05),
        /** They are said to be of different kinds. */
        KIND_DIFFERS(-0.1);

        private final double weight;

        Reason(double weight) {
            this.weight = weight;
        }
    }

    Likeness {
        reasons = List.copyOf(reasons);
    }

    /** The likeness of two bases whose names say this of them. */
    static Likeness of(Reason names, Base one, Base other) {
        List<Reason> reasons = new ArrayList<>(List.of(names));
        if ((one.region() == null) != (other.region() == null)) {
            reasons.add(Reason.REGION_UNKNOWN);
        }
        if (!one.kind().equals(other.kind()) && names != Reason.SECOND_NAME) {
            reasons.add(Reason.KIND_DIFFERS);
        }
        return new Likeness(
                reasons.stream().mapToDouble(reason -> reason.weight).sum(), reasons);
    }

    boolean sure() {
        return score >= SURE;
    }

    boolean doubtful() {
        return score >= DOUBTFUL;
    }

    /** The score with two digits, for a finding. */
    String shown() {
        return String.format(Locale.ROOT, "%.2f", score);
    }
}
