package org.lunxun.model.resource;

import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * Who rated a base, or which examination showed it. An open word: those below have a meaning here, any other is kept as it stands.
 *
 * @param name the word, not empty, compared exactly
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record SurveySource(String name) implements Comparable<SurveySource> {

    /** Trainees rated it. */
    public static final SurveySource TRAINEE_RATING = new SurveySource("TRAINEE_RATING");

    /** Other bases rated it. */
    public static final SurveySource PEER_RATING = new SurveySource("PEER_RATING");

    /** The units that send trainees rated it. */
    public static final SurveySource SUPERVISOR_RATING = new SurveySource("SUPERVISOR_RATING");

    /** Its trainees were examined. */
    public static final SurveySource TRAINEE_EXAM = new SurveySource("TRAINEE_EXAM");

    /** Its teachers were examined. */
    public static final SurveySource TEACHER_EXAM = new SurveySource("TEACHER_EXAM");

    /**
     * Checks that there is a word.
     *
     * @throws IllegalArgumentException when it is empty
     */
    public SurveySource {
        Check.word("survey source", name);
    }

    /**
     * The value with this name.
     *
     * @param name the word, not empty
     * @return the value
     */
    public static SurveySource of(String name) {
        return new SurveySource(name);
    }

    @Override
    public int compareTo(SurveySource other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
