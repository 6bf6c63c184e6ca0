package org.lunxun.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.TableReason;

/** A workbook (XLSX), checked before it is opened. */
final class XlsxFile implements TableFile {

    private final String file;
    private final TableLimits limits;
    private final ZipFile parts;
    private final ReadableWorkbook workbook;
    /** The part of each sheet that has merged cells, by the sheet's relation. */
    private final Map<String, String> merged;

    private XlsxFile(
            String file, TableLimits limits, ZipFile parts, ReadableWorkbook workbook, Map<String, String> merged) {
        this.file = file;
        this.limits = limits;
        this.parts = parts;
        this.workbook = workbook;
        this.merged = merged;
    }

    static XlsxFile open(Path path, String file, TableLimits limits) throws IOException, TableException {
        PackageScan.Seen seen = PackageScan.of(path, file, limits);
        ZipFile parts = ZipFile.builder().setPath(path).get();
        try {
            ReadableWorkbook workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(seen.styled(), true));
            return new XlsxFile(file, limits, parts, workbook, mergedByRelation(parts, seen.merged()));
        } catch (RuntimeException | XMLStreamException e) {
            parts.close();
            throw damaged(file, e);
        } catch (IOException e) {
            parts.close();
            throw e;
        }
    }

    @Override
    public List<Sheet> sheets() throws TableException {
        List<Sheet> sheets = workbook.getSheets().<Sheet>map(XlsxSheet::new).toList();
        if (sheets.size() > limits.sheets()) {
            throw new TableException(
                    TableReason.LIMIT_EXCEEDED, file, "The workbook must have at most " + limits.sheets() + " sheets.");
        }
        return sheets;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
        parts.close();
    }

    private static TableException damaged(String file, Exception e) {
        return new TableException(TableReason.FILE_DAMAGED, file, "The file is no workbook that can be read.", e);
    }

    /** Where the relations of the workbook lead, for the parts that have merged cells. */
    private static Map<String, String> mergedByRelation(ZipFile parts, Set<String> merged)
            throws IOException, XMLStreamException {
        Map<String, String> byRelation = new HashMap<>();
        ZipArchiveEntry relations = parts.getEntry("xl/_rels/workbook.xml.rels");
        if (relations == null || merged.isEmpty()) {
            return byRelation;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = parts.getInputStream(relations)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    String id = xml.getAttributeValue(null, "Id");
                    String target = xml.getAttributeValue(null, "Target");
                    String part = target == null ? "" : target.startsWith("/") ? target.substring(1) : "xl/" + target;
                    if (id != null && merged.contains(part)) {
                        byRelation.put(id, part);
                    }
                }
            }
        }
        return byRelation;
    }

    private final class XlsxSheet implements Sheet {
        private final org.dhatim.fastexcel.reader.Sheet sheet;

        XlsxSheet(org.dhatim.fastexcel.reader.Sheet sheet) {
            this.sheet = sheet;
        }

        @Override
        public String name() {
            return sheet.getName();
        }

        @Override
        public boolean hidden() {
            return sheet.getVisibility() != SheetVisibility.VISIBLE;
        }

        @Override
        public Lines open() throws TableException, IOException {
            try {
                return new XlsxLines(sheet.openStream(), merges());
            } catch (RuntimeException e) {
                throw damaged(file, e);
            }
        }

        private Merges merges() throws IOException, TableException {
            String part = merged.get(sheet.getId());
            if (part == null) {
                return Merges.none();
            }
            try (InputStream in = parts.getInputStream(parts.getEntry(part))) {
                Merges merges = Merges.read(in);
                if (merges == null) {
                    throw new TableException(
                            TableReason.LIMIT_EXCEEDED,
                            file,
                            "A sheet must have at most " + Merges.LIMIT + " merged ranges.");
                }
                return merges;
            }
        }
    }

    private final class XlsxLines implements Lines {
        private final Stream<Row> stream;
        private final Iterator<Row> rows;
        private final Merges merges;
        private int count;

        XlsxLines(Stream<Row> stream, Merges merges) {
            this.stream = stream;
            this.rows = stream.iterator();
            this.merges = merges;
        }

        @Override
        public @Nullable Line next() throws TableException, IOException {
            Line line;
            try {
                line = rows.hasNext() ? line(rows.next()) : null;
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } catch (ExcelReaderException e) {
                throw damaged(file, e);
            } catch (RuntimeException e) {
                throw damaged(file, e);
            }
            if (line != null && line.filled() && ++count > limits.rows()) {
                throw new TableException(
                        TableReason.LIMIT_EXCEEDED, file, "A sheet must have at most " + limits.rows() + " rows.");
            }
            if (line != null && line.cells().size() > limits.columns()) {
                throw new TableException(
                        TableReason.LIMIT_EXCEEDED,
                        file,
                        "A sheet must have at most " + limits.columns() + " columns that are filled.");
            }
            return line;
        }

        private Line line(Row row) {
            List<CellValue> cells = new ArrayList<>(row.getCellCount());
            boolean filled = false;
            for (int i = 0; i < row.getCellCount(); i++) {
                CellValue cell = WorkbookCells.of(row.hasCell(i) ? row.getCell(i) : null);
                filled |= cell.filled();
                cells.add(cell);
            }
            // Cells that are empty but formatted go on to the last column in some workbooks.
            while (!cells.isEmpty() && cells.get(cells.size() - 1).equals(CellValue.EMPTY)) {
                cells.remove(cells.size() - 1);
            }
            merges.fill(row.getRowNum(), cells);
            return new Line(row.getRowNum(), cells, filled);
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
