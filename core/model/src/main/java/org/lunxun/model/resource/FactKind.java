package org.lunxun.model.resource;

import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * What a fact on a base is about. An open word: those below have a meaning here, any other is kept as it stands.
 *
 * @param name the word, not empty, compared exactly
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record FactKind(String name) implements Comparable<FactKind> {

    /** The share of trainees who completed. */
    public static final FactKind COMPLETION_RATE = new FactKind("COMPLETION_RATE");

    /** The share of trainees who passed. */
    public static final FactKind EXAM_PASS_RATE = new FactKind("EXAM_PASS_RATE");

    /** Yuan for an hour that counted. */
    public static final FactKind COST_PER_EFFECTIVE_HOUR = new FactKind("COST_PER_EFFECTIVE_HOUR");

    /** The number of complaints. */
    public static final FactKind COMPLAINTS = new FactKind("COMPLAINTS");

    /** The number of full-time teachers. */
    public static final FactKind FULL_TIME_TEACHERS = new FactKind("FULL_TIME_TEACHERS");

    /** The number of beds. */
    public static final FactKind BEDS = new FactKind("BEDS");

    /** The number of classrooms. */
    public static final FactKind CLASSROOMS = new FactKind("CLASSROOMS");

    /** A documented reason to start no new classes. */
    public static final FactKind VETO = new FactKind("VETO");

    /**
     * Checks that there is a word.
     *
     * @throws IllegalArgumentException when it is empty
     */
    public FactKind {
        Check.word("kind of fact", name);
    }

    /**
     * The value with this name.
     *
     * @param name the word, not empty
     * @return the value
     */
    public static FactKind of(String name) {
        return new FactKind(name);
    }

    @Override
    public int compareTo(FactKind other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
