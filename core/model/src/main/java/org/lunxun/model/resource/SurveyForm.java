package org.lunxun.model.resource;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * What a survey of bases asks (调查表), as data: whom to ask, on what, and which facts a base has to tell. Versions stand side
 * by side; the one in force on the day of a round is issued.
 *
 * @param name what the form is called in files
 * @param version its version, 1 or more
 * @param effectiveFrom the first day on which it is in force
 * @param authority who says these questions
 * @param title its title
 * @param raters the groups of raters; each is asked every indicator
 * @param indicators what is rated, each under its dimension
 * @param examinations the examinations whose results are asked for
 * @param facts what a base is asked to tell of itself, each a number
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record SurveyForm(
        String name,
        int version,
        LocalDate effectiveFrom,
        String authority,
        Label title,
        List<Rater> raters,
        List<Indicator> indicators,
        List<Examination> examinations,
        List<Fact> facts) {

    private static final double MOST = 1e6;

    /** What ships. No published form was readable, so that its questions are Lunxun's own. */
    public static final SurveyForm DEFAULT = new SurveyForm(
            "lunxun-base-survey",
            1,
            LocalDate.of(2000, 1, 1),
            "Lunxun's own questions; no published form was found",
            new Label("培训基地情况调查表", "Survey of training bases"),
            List.of(
                    new Rater(SurveySource.TRAINEE_RATING, new Label("学员评价", "Trainees")),
                    new Rater(SurveySource.PEER_RATING, new Label("同行评价", "Other bases")),
                    new Rater(SurveySource.SUPERVISOR_RATING, new Label("派训单位评价", "Units that send trainees"))),
            List.of(
                    new Indicator(Dimension.FACULTY, new Label("教师业务水平", "Knowledge of the teachers")),
                    new Indicator(Dimension.FACULTY, new Label("师德师风", "Conduct of the teachers")),
                    new Indicator(Dimension.TEACHING, new Label("教学内容", "What is taught")),
                    new Indicator(Dimension.TEACHING, new Label("教学方法", "How it is taught")),
                    new Indicator(Dimension.CONDITIONS, new Label("教学设施", "Rooms and equipment")),
                    new Indicator(Dimension.CONDITIONS, new Label("食宿保障", "Board and lodging")),
                    new Indicator(Dimension.REPUTATION, new Label("社会评价", "What others say of it")),
                    new Indicator(Dimension.REPUTATION, new Label("学用转化", "Use at work afterwards"))),
            List.of(
                    new Examination(
                            SurveySource.TRAINEE_EXAM, Dimension.TEACHING, new Label("学员考试", "Trainees examined")),
                    new Examination(
                            SurveySource.TEACHER_EXAM, Dimension.FACULTY, new Label("教师考核", "Teachers examined"))),
            List.of(
                    new Fact(FactKind.FULL_TIME_TEACHERS, new Label("专职教师", "Full-time teachers"), "人"),
                    new Fact(FactKind.of("PART_TIME_TEACHERS"), new Label("兼职教师", "Part-time teachers"), "人"),
                    new Fact(FactKind.BEDS, new Label("床位", "Beds"), "张"),
                    new Fact(FactKind.CLASSROOMS, new Label("教室", "Classrooms"), "间"),
                    new Fact(FactKind.of("YEARLY_FUNDS"), new Label("年度经费", "Funds of the year"), "元"),
                    new Fact(FactKind.of("CLASSES_HELD"), new Label("上年度办班", "Classes held last year"), "个"),
                    new Fact(FactKind.of("TRAINEES"), new Label("上年度培训人次", "Trainees of last year"), "人"),
                    new Fact(FactKind.COMPLAINTS, new Label("上年度投诉", "Complaints of last year"), "个")));

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException when a word is empty, the version is below 1, a group, an examination, an indicator or a
     *     fact stands twice, nothing is asked, or a veto is: nobody stops classes by a form
     */
    public SurveyForm {
        Check.id("form", name);
        Check.word("authority of a form", authority);
        Check.range("version of a form", version, 1, MOST);
        raters = List.copyOf(raters);
        indicators = List.copyOf(indicators);
        examinations = List.copyOf(examinations);
        facts = List.copyOf(facts);
        Set<Object> seen = new HashSet<>();
        raters.forEach(rater -> once(seen, rater.source(), rater.label()));
        indicators.forEach(indicator -> once(seen, indicator, indicator.label()));
        examinations.forEach(exam -> once(seen, exam.source(), exam.label()));
        facts.forEach(fact -> once(seen, fact.fact(), fact.label()));
        if (seen.isEmpty() || raters.isEmpty() != indicators.isEmpty()) {
            throw new IllegalArgumentException(
                    "The form (%s) must ask something, and have raters where it has indicators.%nMaybe a list was left out."
                            .formatted(name));
        }
        if (facts.stream().anyMatch(fact -> fact.fact().equals(FactKind.VETO))) {
            throw new IllegalArgumentException(
                    "The facts of form %s must not have %s among them.%nMaybe it belongs into facts.csv, with its document."
                            .formatted(name, FactKind.VETO));
        }
    }

    private static void once(Set<Object> seen, Object what, Label label) {
        if (!seen.add(what) || !seen.add(label.both())) {
            throw new IllegalArgumentException(
                    "The question (%s) of a form must stand once, in its own words.%nMaybe it was copied."
                            .formatted(label.both()));
        }
    }

    /**
     * The form that is in force on a day: of those that have begun the one that began last, and of its versions the highest.
     *
     * @param forms the forms that there are
     * @param day the day
     * @return empty when none has begun
     */
    public static Optional<SurveyForm> inForce(Collection<SurveyForm> forms, LocalDate day) {
        return forms.stream()
                .filter(form -> !form.effectiveFrom.isAfter(day))
                .max(Comparator.comparing(SurveyForm::effectiveFrom)
                        .thenComparing(SurveyForm::version)
                        .thenComparing(SurveyForm::name));
    }

    /**
     * Words in the two languages of a form.
     *
     * @param zh in Chinese, not empty
     * @param en in English, not empty
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Label(String zh, String en) {

        /**
         * Checks that there are words.
         *
         * @throws IllegalArgumentException when one is empty
         */
        public Label {
            Check.word("Chinese words of a form", zh);
            Check.word("English words of a form", en);
        }

        /**
         * As the form shows it.
         *
         * @return the Chinese words, a blank, the English ones
         */
        public String both() {
            return zh + " " + en;
        }
    }

    /**
     * A group of raters.
     *
     * @param source the group
     * @param label what the form calls it
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Rater(SurveySource source, Label label) {}

    /**
     * Something that is rated from 0 to 100.
     *
     * @param dimension the dimension that it is a part of; the parts of one dimension weigh alike
     * @param label what the form calls it
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Indicator(Dimension dimension, Label label) {}

    /**
     * An examination with results from 0 to 100.
     *
     * @param source the examination
     * @param dimension the dimension of which it tells
     * @param label what the form calls it
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Examination(SurveySource source, Dimension dimension, Label label) {}

    /**
     * A number that a base is asked for.
     *
     * @param fact what it is about
     * @param label what the form calls it
     * @param unit the unit in which it is told, may be empty
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Fact(FactKind fact, Label label, String unit) {}
}
