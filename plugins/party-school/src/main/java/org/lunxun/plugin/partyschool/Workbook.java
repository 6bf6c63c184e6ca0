package org.lunxun.plugin.partyschool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.CatalogueRequest;
import org.lunxun.sdk.api.ProviderException;

/** Opens a workbook and finds the sheets that are read, within limits. */
final class Workbook {

    private static final long FILE_LIMIT = 64_000_000;
    private static final long UNPACKED_LIMIT = 512_000_000;
    private static final int SHEET_LIMIT = 20;
    private static final int ROW_LIMIT = 200_000;

    private Workbook() {}

    /** The sheets whose header was found, in the order of the workbook. */
    static List<PlanSheet> read(Path file, CatalogueRequest request) throws IOException, ProviderException {
        checkSize(file);
        List<PlanSheet> found = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in, new ReadingOptions(true, true))) {
            List<Sheet> sheets = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            if (sheets.size() > SHEET_LIMIT) {
                throw shape("The workbook must have at most " + SHEET_LIMIT + " visible sheets.");
            }
            for (Sheet sheet : sheets) {
                sheet(file, sheet, request).ifPresent(found::add);
            }
        } catch (ExcelReaderException | IndexOutOfBoundsException | NumberFormatException e) {
            throw ProviderException.of(ProviderReason.SOURCE_SHAPE, "The file is no workbook that can be read.", e);
        }
        if (found.stream().noneMatch(sheet -> sheet.layout().topic() == PlanSheet.Topic.CLASSES)) {
            throw shape("No visible sheet has a header with 班次编号, 班次名称, 开始日期, 结束日期 and 学时 in its first " + Header.ROWS
                    + " rows.");
        }
        return found;
    }

    private static Optional<PlanSheet> sheet(Path file, Sheet sheet, CatalogueRequest request)
            throws IOException, ProviderException {
        StringBuilder title = new StringBuilder();
        PlanSheet.Layout layout = null;
        List<PlanSheet.Line> lines = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> all = rows.iterator(); all.hasNext() && !request.cancelled(); ) {
                PlanSheet.Line line = CellText.line(all.next());
                if (layout != null) {
                    lines.add(line);
                } else if (line.number() > Header.ROWS) {
                    return Optional.empty();
                } else {
                    layout = Header.in(line).orElse(null);
                    line.cells().forEach(cell -> title.append(cell).append(' '));
                }
                if (lines.size() > ROW_LIMIT) {
                    throw shape("The sheet (" + sheet.getName() + ") must have at most " + ROW_LIMIT + " rows.");
                }
            }
        }
        return layout == null
                ? Optional.empty()
                : Optional.of(
                        new PlanSheet(file.getFileName() + " / " + sheet.getName(), layout, title.toString(), lines));
    }

    /** The reader unpacks what it is given: a file that explodes is refused before. */
    private static void checkSize(Path file) throws IOException, ProviderException {
        if (Files.size(file) > FILE_LIMIT) {
            throw shape("The workbook must have at most 64 MB.");
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".xls") || name.endsWith(".et")) {
            throw shape("The workbook must be an XLSX file. Maybe save it once more as .xlsx.");
        }
        long total = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] buffer = new byte[65_536];
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                try (InputStream in = zip.getInputStream(all.nextElement())) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        total += read;
                        if (total > UNPACKED_LIMIT) {
                            throw shape("The workbook must not unpack to more than 512 MB.");
                        }
                    }
                }
            }
        } catch (java.util.zip.ZipException e) {
            throw ProviderException.of(ProviderReason.SOURCE_SHAPE, "The file is no XLSX workbook.", e);
        }
    }

    private static ProviderException shape(String message) {
        return ProviderException.of(ProviderReason.SOURCE_SHAPE, message);
    }
}
