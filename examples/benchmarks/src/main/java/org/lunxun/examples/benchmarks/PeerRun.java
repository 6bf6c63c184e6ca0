package org.lunxun.examples.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lunxun.engine.rules.Evaluator;
import org.lunxun.exchange.DatasetReader;
import org.lunxun.model.Stability;
import org.lunxun.model.rotation.RotationDataset;

/** One method on one dataset, in a JVM of its own, so that one's peak of memory is not another's. */
@Stability(Stability.Level.EXPERIMENTAL)
public final class PeerRun {

    private static final double NANOS = 1e9;
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";

    private PeerRun() {}

    /**
     * Plans and prints the figures as the last line. {@link PeersBenchmark} calls it.
     *
     * @param arguments the folder of the dataset, the method, the limit in seconds
     * @throws IOException when the system's file on this process cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        RotationDataset dataset = dataset(Path.of(arguments[0]));
        PlanningMethod method = PlanningMethod.all().stream()
                .filter(one -> one.name().equals(arguments[1]))
                .findFirst()
                .orElseThrow();
        long wallStart = System.nanoTime();
        long cpuStart = ProcessorLimit.nanos();
        MethodPlan plan = method.plan(dataset, ProcessorLimit.startingNow(Long.parseLong(arguments[2])));
        double cpu = (ProcessorLimit.nanos() - cpuStart) / NANOS;
        double wall = (System.nanoTime() - wallStart) / NANOS;
        long peak = peakMegabytes();
        Double bound = plan.bound();
        System.out.println(PeerFigures.of(
                Evaluator.of(dataset).evaluate(plan.assignments()),
                bound == null ? Double.NaN : bound,
                cpu,
                wall,
                peak));
        // A solver's threads may not be daemons.
        System.out.flush();
        System.exit(0);
    }

    /** Reads a dataset that must be usable. */
    static RotationDataset dataset(Path folder) {
        return DatasetReader.read(folder)
                .dataset()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The dataset (" + folder + ") must be readable.\nMaybe run check on it first."));
    }

    /** Runs {@link #main} in a new JVM with the class path and the options of this one. */
    static PeerFigures inOwnJvm(Path folder, PlanningMethod method, long seconds) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PeerRun.class.getName()));
        command.addAll(List.of(folder.toString(), method.name(), Long.toString(seconds)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        // An interrupted comparison leaves no solver behind.
        Thread end = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        Runtime.getRuntime().removeShutdownHook(end);
        if (lines.isEmpty()) {
            throw new IOException("The JVM that ran " + method.name() + " on " + folder + " ended without figures.\n"
                    + "Maybe give it more memory with -Xmx.");
        }
        return PeerFigures.parse(lines.get(lines.size() - 1));
    }

    /** The most memory of the process where the system tells (native memory of a solver counts), else the most heap. */
    private static long peakMegabytes() throws IOException {
        if (Files.isReadable(STATUS)) {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith(PEAK)) {
                    String kilobytes = line.substring(PEAK.length()).strip();
                    return Long.parseLong(kilobytes.substring(0, kilobytes.indexOf(' '))) >> 10;
                }
            }
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }
}
