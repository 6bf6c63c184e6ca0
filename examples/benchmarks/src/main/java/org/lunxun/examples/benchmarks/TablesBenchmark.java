package org.lunxun.examples.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.resource.Offering;
import org.lunxun.tables.TableException;
import org.lunxun.tables.TableMapping;
import org.lunxun.tables.TableReader;
import org.lunxun.tables.TableSink;

/**
 * How fast a large workbook is read by a mapping: a class plan of so many rows (default 100,000) and twelve columns is
 * written into a temporary folder, then read five times. Run it with {@code -Xmx256m}.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class TablesBenchmark {

    private static final int ROUNDS = 5;
    private static final String[] HEADER = {
        "班次编号", "班次名称", "开始日期", "结束日期", "学时", "最少人数", "名额", "每人费用", "培训方式", "对象层次", "专题", "承办单位"
    };
    private static final TableMapping MAPPING = TableMapping.parse("""
            {"lunxunMapping": 1, "tables": [{"row": "OFFERING", "fields": {
              "id": ["班次编号"], "title": ["班次名称"], "start": ["开始日期"], "end": ["结束日期"], "hours": ["学时"],
              "minSeats": ["最少人数"], "maxSeats": ["名额"], "cost": ["每人费用"], "mode": ["培训方式"],
              "levels": ["对象层次"], "topics": ["专题"], "base": ["承办单位"]}}]}
            """);

    private TablesBenchmark() {}

    /** Counts what it gets. */
    private static final class Tally implements TableSink {
        private int classes;
        private int findings;

        @Override
        public void finding(Finding finding) {
            findings++;
        }

        @Override
        public void offering(Offering offering) {
            classes++;
        }
    }

    /**
     * Writes the workbook and reads it.
     *
     * @param args the number of rows, or nothing
     * @throws IOException when the workbook cannot be written or read
     * @throws TableException when it is refused
     */
    public static void main(String[] args) throws IOException, TableException {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        Path file = Files.createTempFile("lunxun-tables", ".xlsx");
        try {
            write(file, rows);
            System.out.printf(Locale.ROOT, "%d rows, %.1f MB%n", rows, Files.size(file) / 1e6);
            for (int i = 0; i < ROUNDS; i++) {
                Tally tally = new Tally();
                long start = System.nanoTime();
                long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                TableReader.of(MAPPING).read(file, tally);
                System.out.printf(
                        Locale.ROOT,
                        "%.2f s (processor %.2f s), %d classes, %d findings, heap at most %d MiB%n",
                        (System.nanoTime() - start) / 1e9,
                        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy) / 1e9,
                        tally.classes,
                        tally.findings,
                        peak() >> 20);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static void write(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Lunxun", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("2027年");
            for (int i = 0; i < HEADER.length; i++) {
                sheet.value(0, i, HEADER[i]);
            }
            for (int row = 1; row <= rows; row++) {
                sheet.value(row, 0, "DX-" + row);
                sheet.value(row, 1, "第" + row + "期处级干部进修班");
                sheet.value(row, 2, "3月" + (1 + row % 20) + "日");
                sheet.value(row, 3, "2027-03-" + (21 + row % 10));
                sheet.value(row, 4, 8 * (1 + row % 10));
                sheet.value(row, 5, 20);
                sheet.value(row, 6, 40 + row % 20);
                sheet.value(row, 7, 1_800 + row % 700);
                sheet.value(row, 8, row % 3 == 0 ? "网络" : "脱产");
                sheet.value(row, 9, "1031、1032");
                sheet.value(row, 10, "党性教育:0.8、依法行政");
                sheet.value(row, 11, "市委党校第" + row % 50 + "校区");
            }
        }
    }
}
