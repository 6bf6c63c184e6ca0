package org.lunxun.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lunxun.engine.planning.PlanListener;
import org.lunxun.engine.planning.PlanRequest;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.planning.Planner;
import org.lunxun.engine.rules.Evaluation;
import org.lunxun.engine.rules.Evaluator;
import org.lunxun.exchange.DatasetReader;
import org.lunxun.model.Stability;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/** Plans dataset folders in the ways that are compared, and prints a row for each: score, coverage, processor time. */
@Stability(Stability.Level.EXPERIMENTAL)
public final class PlanningBenchmark {

    private PlanningBenchmark() {}

    /**
     * Runs the comparison.
     *
     * @param args folders of datasets in FORMAT 1
     */
    public static void main(String[] args) {
        System.out.println("| dataset | cadres | method | valid | score | covered % | cpu s |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (String folder : args) {
            Path path = Path.of(folder);
            RotationDataset dataset = DatasetReader.read(path)
                    .dataset()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The dataset (" + path + ") must be readable.\nMaybe run check on it first."));
            long before = cpuNanos();
            List<Assignment> plan = GreedyPlan.of(dataset);
            long after = cpuNanos();
            print(path, "greedy", Evaluator.of(dataset).evaluate(plan), after - before);
            PlanResult result =
                    Planner.create().plan(PlanRequest.builder(dataset).build(), PlanListener.NONE);
            print(path, "planner, standard, gap " + percent(result.gap()), result.evaluation(), cpuNanos() - after);
        }
    }

    private static void print(Path path, String method, Evaluation evaluation, long nanos) {
        int cadres = evaluation.facts().cadres();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %s | %s | %.3f | %.2f | %.1f |%n",
                path.getFileName(),
                cadres,
                method,
                evaluation.valid() ? "yes" : evaluation.counts(),
                evaluation.score().total(),
                100.0 * evaluation.facts().coveredCadres() / Math.max(1, cadres),
                nanos / 1e9);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f %%", 100 * share);
    }

    private static long cpuNanos() {
        var bean = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return bean.getProcessCpuTime();
    }
}
