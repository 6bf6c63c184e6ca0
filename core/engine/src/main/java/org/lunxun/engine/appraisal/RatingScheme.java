package org.lunxun.engine.appraisal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.SurveySource;

/**
 * Whose opinion counts how much: double rating and double examination (双评双考) as data. Rater groups on one side,
 * examinations on the other, each with a weight within its side, and a weight for each side. A side of weight 0, and a
 * group of weight 0, is as if nobody had asked it.
 *
 * <p>No published definition of 双评双考 was found; that it means groups of raters and examinations is Lunxun's reading,
 * and the weights of {@link #DEFAULT} are Lunxun's own.
 *
 * @param name what the scheme is called
 * @param version its version, 1 or more
 * @param effectiveFrom the first day on which it is in force
 * @param authority who says these weights
 * @param ratings the weight of the side of raters, 0 or more
 * @param examinations the weight of the side of examinations, 0 or more; not both sides are 0
 * @param raters the weight of each rater group within its side, 0 or more
 * @param otherRaters the weight of a group that stands on neither list: it is taken for raters, 0 or more
 * @param exams the weight of each examination within its side, 0 or more
 * @param dimensions the weight of each dimension in the score of a base, 0 or more; one that is missing weighs 0
 * @param assumedDeviation the standard deviation of the scores of single raters where the survey does not tell it, above
 *     0 to 50 points
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record RatingScheme(
        String name,
        int version,
        LocalDate effectiveFrom,
        String authority,
        double ratings,
        double examinations,
        SortedMap<SurveySource, Double> raters,
        double otherRaters,
        SortedMap<SurveySource, Double> exams,
        SortedMap<Dimension, Double> dimensions,
        double assumedDeviation) {

    private static final double MOST = 1e6;

    /** What ships: six parts ratings to four parts examinations, trainees twice, all dimensions alike. Lunxun's own. */
    public static final RatingScheme DEFAULT = new RatingScheme(
            "double rating and double examination",
            1,
            LocalDate.of(2000, 1, 1),
            "Lunxun's own weights; no published weights were found",
            0.6,
            0.4,
            new TreeMap<>(Map.of(
                    SurveySource.TRAINEE_RATING,
                    2.0,
                    SurveySource.PEER_RATING,
                    1.0,
                    SurveySource.SUPERVISOR_RATING,
                    1.0)),
            1,
            new TreeMap<>(Map.of(SurveySource.TRAINEE_EXAM, 1.0, SurveySource.TEACHER_EXAM, 1.0)),
            equal(),
            15);

    /**
     * Checks the weights and copies the maps.
     *
     * @throws IllegalArgumentException when a weight is negative, both sides are 0, no dimension has weight, or the
     *     deviation is out of range
     */
    public RatingScheme {
        Check.word("name of a rating scheme", name);
        Check.word("authority of a rating scheme", authority);
        Check.range("version of a rating scheme", version, 1, MOST);
        Check.range("weight of the ratings", ratings, 0, MOST);
        Check.range("weight of the examinations", examinations, 0, MOST);
        Check.above0("weight of both sides together", ratings + examinations, 2 * MOST);
        Check.range("weight of other raters", otherRaters, 0, MOST);
        raters.values().forEach(weight -> Check.range("weight of a rater group", weight, 0, MOST));
        exams.values().forEach(weight -> Check.range("weight of an examination", weight, 0, MOST));
        dimensions.values().forEach(weight -> Check.range("weight of a dimension", weight, 0, MOST));
        Check.above0(
                "weight of all dimensions together",
                dimensions.values().stream().mapToDouble(Double::doubleValue).sum(),
                4 * MOST);
        Check.above0("assumed deviation", assumedDeviation, 50);
        raters = Collections.unmodifiableSortedMap(new TreeMap<>(raters));
        exams = Collections.unmodifiableSortedMap(new TreeMap<>(exams));
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
    }

    /**
     * The scheme that is in force on a day: of those that have begun the one that began last, and of its versions the
     * highest.
     *
     * @param schemes the schemes that there are
     * @param day the day
     * @return empty when none has begun
     */
    public static Optional<RatingScheme> inForce(Collection<RatingScheme> schemes, LocalDate day) {
        return schemes.stream()
                .filter(scheme -> !scheme.effectiveFrom.isAfter(day))
                .max(Comparator.comparing(RatingScheme::effectiveFrom)
                        .thenComparing(RatingScheme::version)
                        .thenComparing(RatingScheme::name));
    }

    /**
     * The same scheme with other weights of the sides.
     *
     * @param newRatings the weight of the ratings
     * @param newExaminations the weight of the examinations
     * @return a copy
     */
    public RatingScheme withSides(double newRatings, double newExaminations) {
        return with(newRatings, newExaminations, raters, exams, dimensions);
    }

    /**
     * The same scheme with another weight of a rater group.
     *
     * @param group the group; one that stood among the examinations stays there
     * @param weight its weight within its side
     * @return a copy
     */
    public RatingScheme withWeight(SurveySource group, double weight) {
        SortedMap<SurveySource, Double> newRaters = new TreeMap<>(raters);
        SortedMap<SurveySource, Double> newExams = new TreeMap<>(exams);
        (exams.containsKey(group) ? newExams : newRaters).put(group, weight);
        return with(ratings, examinations, newRaters, newExams, dimensions);
    }

    /**
     * The same scheme with another weight of a dimension.
     *
     * @param dimension the dimension
     * @param weight its weight
     * @return a copy
     */
    public RatingScheme withWeight(Dimension dimension, double weight) {
        SortedMap<Dimension, Double> newDimensions = new TreeMap<>(dimensions);
        newDimensions.put(dimension, weight);
        return with(ratings, examinations, raters, exams, newDimensions);
    }

    private RatingScheme with(
            double newRatings,
            double newExaminations,
            SortedMap<SurveySource, Double> newRaters,
            SortedMap<SurveySource, Double> newExams,
            SortedMap<Dimension, Double> newDimensions) {
        return new RatingScheme(
                name,
                version,
                effectiveFrom,
                authority,
                newRatings,
                newExaminations,
                newRaters,
                otherRaters,
                newExams,
                newDimensions,
                assumedDeviation);
    }

    /**
     * The weight of a dimension in the score of a base.
     *
     * @param dimension the dimension
     * @return 0 or more
     */
    public double weight(Dimension dimension) {
        return dimensions.getOrDefault(dimension, 0.0);
    }

    /** Whether a source has any weight. */
    boolean counts(SurveySource source) {
        return exams.containsKey(source) ? examinations > 0 && within(source) > 0 : ratings > 0 && within(source) > 0;
    }

    /** The weights of the sources of one dimension, which sum to 1; each of them counts. */
    SortedMap<SurveySource, Double> weights(Collection<SurveySource> sources) {
        double ofRaters = 0;
        double ofExams = 0;
        for (SurveySource source : new TreeSet<>(sources)) {
            if (exams.containsKey(source)) {
                ofExams += within(source);
            } else {
                ofRaters += within(source);
            }
        }
        double sides = (ofRaters > 0 ? ratings : 0) + (ofExams > 0 ? examinations : 0);
        SortedMap<SurveySource, Double> weights = new TreeMap<>();
        for (SurveySource source : sources) {
            boolean exam = exams.containsKey(source);
            double side = exam ? examinations / sides : ratings / sides;
            weights.put(source, side * within(source) / (exam ? ofExams : ofRaters));
        }
        return weights;
    }

    private double within(SurveySource source) {
        Double exam = exams.get(source);
        return exam != null ? exam : raters.getOrDefault(source, otherRaters);
    }

    private static SortedMap<Dimension, Double> equal() {
        SortedMap<Dimension, Double> weights = new TreeMap<>();
        for (Dimension dimension : Dimension.values()) {
            weights.put(dimension, 1.0);
        }
        return weights;
    }
}
