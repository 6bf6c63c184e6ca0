package org.lunxun.examples.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lunxun.exchange.DatasetReader;
import org.lunxun.exchange.DatasetReading;
import org.lunxun.model.Stability;

/**
 * How fast a rotation dataset is read, beside what FastCSV alone takes to find the cells of the same files.
 *
 * <p>Run it with the folder of a dataset and, if wanted, the number of rounds (default 7). Each round reads the files once
 * in either way; the medians are of wall time, and of the processor time of the reading thread, which a busy machine
 * disturbs less. The first two rounds are left out. At the end stands the heap that the values take.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class ReadingBenchmark {
    private static final int WARM_UP = 2;
    private static final int DEFAULT_ROUNDS = 7;
    private static final double NANOS = 1e9;
    private static final double MEBI = 1 << 20;

    private ReadingBenchmark() {}

    /**
     * Runs the benchmark and prints its figures.
     *
     * @param arguments the folder of a dataset, perhaps the number of rounds
     * @throws IOException when a file cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int rounds = WARM_UP + (arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_ROUNDS);
        double[][] seconds = new double[4][rounds];
        long rows = 0;
        for (int round = 0; round < rounds; round++) {
            long wall = System.nanoTime();
            long cpu = cpu();
            rows = cellsOnly(folder);
            seconds[0][round] = (System.nanoTime() - wall) / NANOS;
            seconds[1][round] = (cpu() - cpu) / NANOS;
            wall = System.nanoTime();
            cpu = cpu();
            DatasetReader.read(folder);
            seconds[2][round] = (System.nanoTime() - wall) / NANOS;
            seconds[3][round] = (cpu() - cpu) / NANOS;
        }
        print("FastCSV alone", rows, median(seconds[0]), median(seconds[1]));
        print("DatasetReader", rows, median(seconds[2]), median(seconds[3]));
        System.out.printf(
                Locale.ROOT,
                "ratio of speeds: %.2f by wall time, %.2f by processor time of the thread%n",
                median(seconds[0]) / median(seconds[2]),
                median(seconds[1]) / median(seconds[3]));
        System.out.printf(Locale.ROOT, "heap of the values: %.0f MiB%n", heapOfValues(folder) / MEBI);
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
            System.out.println("The dataset is unusable: " + reading.findings());
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

    private static void print(String what, long rows, double wall, double cpu) {
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
