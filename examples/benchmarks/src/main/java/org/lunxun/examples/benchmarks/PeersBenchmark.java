package org.lunxun.examples.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.lunxun.model.Stability;

/**
 * The planner beside the greedy plan, and beside general solvers where they were built (profile {@code peers}): all on the
 * same dataset, each in a JVM of its own with the same limit of processor time, all judged by the same evaluator.
 *
 * <p>Finished rows are kept in a file; what is in it already is not run again, so that the same command goes on after an
 * interruption. A dataset that is given by its size is made beside that file, once.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class PeersBenchmark {

    private PeersBenchmark() {}

    /**
     * Runs what is missing and prints the table of the dataset.
     *
     * @param arguments {@code SIZE|FOLDER [SEED [TIGHTNESS]] --out FILE [--time SECONDS] [--methods NAME,…] [--generator FILE]}
     * @throws IOException when a file cannot be written, or a run ends without figures; the rows before it are kept
     * @throws InterruptedException when the generator is waited for in vain
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PeersRequest request = PeersRequest.parse(arguments);
        Files.createDirectories(request.out().toAbsolutePath().resolveSibling("."));
        Path folder = request.generated() ? generated(request) : Path.of(request.what());
        int cadres = PeerRun.dataset(folder).cadres().size();
        FinishedRows rows = FinishedRows.in(request.out());
        for (PlanningMethod method : methods(request, cadres)) {
            if (!rows.contain(request.dataset(), method.name(), request.seconds())) {
                PeerFigures figures = PeerRun.inOwnJvm(folder, method, request.seconds());
                double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
                rows.add(new PeerRow(
                        request.dataset(),
                        method.name(),
                        request.seconds(),
                        figures,
                        load,
                        LocalDate.now(ZoneId.systemDefault())));
            }
        }
        print(rows.of(request.dataset()));
    }

    private static List<PlanningMethod> methods(PeersRequest request, int cadres) {
        List<PlanningMethod> all = PlanningMethod.all();
        List<String> names = all.stream().map(PlanningMethod::name).toList();
        for (String wanted : request.methods()) {
            if (!names.contains(wanted)) {
                throw new IllegalArgumentException("The method (" + wanted + ") must be one of " + names
                        + ".\nMaybe build with -Ppeers, which adds the general solvers.");
            }
        }
        return all.stream()
                .filter(method -> request.methods().isEmpty()
                        ? cadres <= method.mostCadres()
                        : request.methods().contains(method.name()))
                .toList();
    }

    /** The dataset beside the file of rows; a generator that was interrupted leaves nothing that is taken for one. */
    private static Path generated(PeersRequest request) throws IOException, InterruptedException {
        Path folder = request.out().toAbsolutePath().resolveSibling(request.dataset());
        if (Files.exists(folder)) {
            return folder;
        }
        if (!Files.isReadable(request.generator())) {
            throw new IllegalArgumentException("The generator (" + request.generator() + ") must be there.\n"
                    + "Maybe run from the root of the project, or name it with --generator.");
        }
        Path part = folder.resolveSibling(request.dataset() + ".part");
        List<String> command = List.of(
                "python3",
                request.generator().toString(),
                part.toString(),
                "--cadres",
                request.what(),
                "--seed",
                request.seed(),
                "--tightness",
                request.tightness());
        int status = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("The generator must end well, but ended with status " + status + ": "
                    + String.join(" ", command) + "\nMaybe another seed or tightness.");
        }
        return Files.move(part, folder);
    }

    private static void print(List<PeerRow> rows) {
        double bound = rows.stream()
                .filter(row -> row.method().equals(PlannerMethod.NAME))
                .mapToDouble(row -> row.figures().bound())
                .min()
                .orElse(Double.NaN);
        System.out.println(
                "| dataset | method | limit s | valid | score | % of bound | covered % | cpu s | wall s | peak MB | load |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        for (PeerRow row : rows) {
            PeerFigures figures = row.figures();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %d | %s | %.0f | %s | %.1f | %.1f | %.0f | %d | %.0f |%n",
                    row.dataset(),
                    row.method(),
                    row.limit(),
                    figures.valid(),
                    figures.score(),
                    Double.isNaN(bound) ? "?" : String.format(Locale.ROOT, "%.2f", 100 * figures.score() / bound),
                    figures.covered(),
                    figures.cpu(),
                    figures.wall(),
                    figures.peak(),
                    row.load());
        }
    }
}
