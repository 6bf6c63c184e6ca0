package org.lunxun.examples.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lunxun.exchange.DatasetReader;
import org.lunxun.exchange.DatasetReading;
import org.lunxun.exchange.FileTally;
import org.lunxun.model.Stability;

/**
 * How fast a rotation dataset is read, beside what FastCSV alone takes to find the cells of the same files.
 *
 * <p>Run it with the folder of a dataset and, if wanted, the number of rounds (default 7). Either way of reading has a
 * JVM of its own, with the options of this one: in a common one, the parser would be compiled for both at once, and
 * which of them suffers is a matter of chance. The medians are of wall time, and of the processor time of the reading
 * thread, which a busy machine disturbs less. The first two rounds are left out. At the end stands the heap that the
 * values take.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class ReadingBenchmark {
    private static final int WARM_UP = 2;
    private static final String DEFAULT_ROUNDS = "7";
    private static final double NANOS = 1e9;
    private static final double MEBI = 1 << 20;

    private ReadingBenchmark() {}

    /** One way of reading, and what it took. */
    private record Figures(long rows, double wall, double cpu, long heap) {

        static Figures parse(String line) {
            String[] parts = line.split(" ", -1);
            return new Figures(
                    Long.parseLong(parts[0]),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Long.parseLong(parts[3]));
        }

        Figures withHeap(long bytes) {
            return new Figures(rows, wall, cpu, bytes);
        }

        @Override
        public String toString() {
            return rows + " " + wall + " " + cpu + " " + heap;
        }

        void print(String what) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d rows in %.2f s, %.0f rows/s; processor %.2f s%n",
                    what,
                    rows,
                    wall,
                    rows / wall,
                    cpu);
        }
    }

    /** What is done in each round. */
    @FunctionalInterface
    private interface Round {

        /** Reads the dataset; yields how many rows it has. */
        long read() throws IOException;
    }

    /**
     * Runs the benchmark and prints its figures.
     *
     * @param arguments the folder of a dataset, perhaps the number of rounds
     * @throws IOException when a file cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        String rounds = arguments.length > 1 ? arguments[1] : DEFAULT_ROUNDS;
        if (arguments.length > 2) {
            boolean dataset = arguments[2].equals("dataset");
            Round round = dataset ? () -> rowsOf(DatasetReader.read(folder)) : () -> cellsOnly(folder);
            Figures figures = measured(round, Integer.parseInt(rounds));
            // The heap comes last: what the collector is made to do for it changes how it works afterwards.
            System.out.println(dataset ? figures.withHeap(heapOfValues(folder)) : figures);
            return;
        }
        Figures cells = inOwnJvm(folder, rounds, "cells");
        Figures dataset = inOwnJvm(folder, rounds, "dataset");
        cells.print("FastCSV alone");
        dataset.print("DatasetReader");
        System.out.printf(
                Locale.ROOT,
                "ratio of speeds: %.2f by wall time, %.2f by processor time of the thread%n",
                cells.wall() / dataset.wall(),
                cells.cpu() / dataset.cpu());
        System.out.printf(Locale.ROOT, "heap of the values: %.0f MiB%n", dataset.heap() / MEBI);
    }

    private static Figures inOwnJvm(Path folder, String rounds, String what) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ReadingBenchmark.class.getName()));
        command.addAll(List.of(folder.toString(), rounds, what));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = out.lines().toList();
            if (lines.isEmpty()) {
                throw new IOException("The JVM that reads " + folder + " ended without figures.");
            }
            return Figures.parse(lines.get(lines.size() - 1));
        }
    }

    private static Figures measured(Round round, int rounds) throws IOException {
        double[] wall = new double[WARM_UP + rounds];
        double[] cpu = new double[WARM_UP + rounds];
        long rows = 0;
        for (int i = 0; i < wall.length; i++) {
            long wallStart = System.nanoTime();
            long cpuStart = cpu();
            rows = round.read();
            wall[i] = (System.nanoTime() - wallStart) / NANOS;
            cpu[i] = (cpu() - cpuStart) / NANOS;
        }
        return new Figures(rows, median(wall), median(cpu), 0);
    }

    private static long rowsOf(DatasetReading reading) {
        return reading.files().stream().mapToLong(FileTally::rows).sum();
    }

    /** The rows of all CSV files, every cell made a string. */
    private static long cellsOnly(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        long rows = 0;
        for (Path file : files) {
            try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
                for (CsvRecord row : reader) {
                    rows += row.getFieldCount() > 0 ? 1 : 0;
                }
            }
        }
        return rows;
    }

    private static long heapOfValues(Path folder) {
        long before = usedHeap();
        DatasetReading reading = DatasetReader.read(folder);
        long after = usedHeap();
        if (reading.dataset().isEmpty()) {
            System.err.println("The dataset is unusable: " + reading.findings());
        }
        return after - before;
    }

    private static long usedHeap() {
        List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
        for (int i = 0; i <= collectors.size(); i++) {
            ManagementFactory.getMemoryMXBean().gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double median(double[] seconds) {
        double[] warm = Arrays.copyOfRange(seconds, WARM_UP, seconds.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }
}
