package org.lunxun.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.triage.Direction;
import org.lunxun.engine.triage.Triage;
import org.lunxun.engine.triage.TriageRequest;
import org.lunxun.engine.triage.TriageResult;
import org.lunxun.model.DateRange;
import org.lunxun.model.Stability;
import org.lunxun.model.learning.Need;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Level;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Post;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.model.resource.SurveySource;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.model.rotation.CoverRule;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.model.rotation.Weights;

/**
 * How long it takes to appraise and to triage many bases, without planning again. Surveys are made in memory, a hundred
 * answers for each base; reading files is what {@link ReadingBenchmark} is about.
 *
 * <p>Run it with the largest number of bases, if wanted (default 10,000); a quarter and a half of it go before, so that
 * growth can be seen. The first, small run only warms up.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class TriageBenchmark {

    private static final int ANSWERS = 100;
    private static final int TOPICS = 40;
    private static final double NANOS = 1e9;
    private static final double MEBI = 1 << 20;
    private static final List<BaseKind> KINDS = List.of(
            BaseKind.PARTY_SCHOOL,
            BaseKind.UNIVERSITY,
            BaseKind.TRAINING_CENTER,
            BaseKind.ENTERPRISE,
            BaseKind.TEACHING_SITE,
            BaseKind.ONLINE);
    private static final List<SurveySource> SOURCES = List.of(
            SurveySource.TRAINEE_RATING,
            SurveySource.PEER_RATING,
            SurveySource.SUPERVISOR_RATING,
            SurveySource.TRAINEE_EXAM,
            SurveySource.TEACHER_EXAM);

    private TriageBenchmark() {}

    /**
     * Runs the benchmark and prints its figures.
     *
     * @param arguments perhaps the largest number of bases
     */
    public static void main(String[] arguments) {
        int most = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        run(Math.min(500, most), false);
        run(most / 4, true);
        run(most / 2, true);
        run(most, true);
    }

    private static void run(int bases, boolean print) {
        RotationDataset dataset = dataset(bases);
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        Appraisal appraisal = Appraisal.of(dataset);
        long appraised = System.nanoTime();
        TriageResult triage =
                Triage.propose(TriageRequest.builder(dataset, appraisal).build());
        long end = System.nanoTime();
        processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor;
        if (print) {
            long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            System.out.printf(
                    Locale.ROOT,
                    "%d bases, %d answers: appraised in %.1f s, triaged in %.1f s, %.1f s in all (processor %.1f s);"
                            + " heap at most %.0f MiB; %d proposed to be phased out%n",
                    bases,
                    dataset.survey().size(),
                    (appraised - start) / NANOS,
                    (end - appraised) / NANOS,
                    (end - start) / NANOS,
                    processor / NANOS,
                    peak / MEBI,
                    triage.proposals().stream()
                            .filter(proposal -> proposal.retention().choice() == Direction.PHASE_OUT)
                            .count());
        }
    }

    private static RotationDataset dataset(int size) {
        Random random = new Random(size);
        List<Base> bases = new ArrayList<>();
        List<SurveyAnswer> survey = new ArrayList<>();
        List<Offering> offerings = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            BaseId id = BaseId.of("B" + i);
            bases.add(Base.builder(id, "", KINDS.get(i % KINDS.size())).build());
            double quality = 62 + 14 * random.nextGaussian();
            int scale = 1 + (int) Math.exp(4 * random.nextDouble());
            for (int k = 0; k < ANSWERS; k++) {
                int respondents = 1 + random.nextInt(scale);
                double score = quality + 14 / Math.sqrt(respondents) * random.nextGaussian();
                survey.add(SurveyAnswer.builder(
                                id,
                                Dimension.values()[k % 4],
                                SOURCES.get(random.nextInt(SOURCES.size())),
                                Math.min(100, Math.max(0, Math.rint(10 * score) / 10)),
                                respondents)
                        .deviation(respondents > 1 ? 14.0 : null)
                        .build());
            }
            for (int k = 0; k < 3; k++) {
                LocalDate day = LocalDate.of(2027, 1, 4).plusDays(random.nextInt(1500));
                offerings.add(Offering.builder(
                                OfferingId.of("K" + i + "." + k),
                                id,
                                "",
                                DateRange.of(day, day.plusDays(4)),
                                DeliveryMode.RESIDENTIAL,
                                40)
                        .seats(Seats.of(1, 20 + random.nextInt(20 * scale)))
                        .topics(List.of(TopicWeight.of(Topic.of("T" + random.nextInt(TOPICS)), 1)))
                        .build());
            }
        }
        List<Cadre> cadres = new ArrayList<>();
        List<Need> needs = new ArrayList<>();
        for (int c = 0; c < 20 * size; c++) {
            CadreId id = CadreId.of("C" + c);
            cadres.add(Cadre.builder(id, "", UnitId.of("U"), LevelCode.of("L" + c % 5), Post.STAFF)
                    .build());
            needs.add(new Need(id, Topic.of("T" + random.nextInt(TOPICS)), 0.5, null));
        }
        return RotationDataset.builder(policy())
                .bases(bases)
                .survey(survey)
                .offerings(offerings)
                .cadres(cadres)
                .needs(needs)
                .build();
    }

    private static Policy policy() {
        List<Level> levels = new ArrayList<>();
        for (int level = 0; level < 5; level++) {
            levels.add(Level.of(LevelCode.of("L" + level), "", 5 - level, 100));
        }
        return new Policy(
                DateRange.of(LocalDate.of(2027, 1, 4), LocalDate.of(2031, 12, 28)),
                levels,
                new BigDecimal("0.2"),
                1,
                730,
                365,
                new TreeMap<>(),
                new Weights(12000, 400, 300, 500, 1),
                CoverRule.DEFAULT);
    }
}
