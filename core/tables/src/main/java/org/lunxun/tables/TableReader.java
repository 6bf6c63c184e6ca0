package org.lunxun.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.TableReason;

/**
 * Reads spreadsheets and text tables as people make them, by a mapping. A reader holds no state of a reading: one may be
 * used by several threads.
 *
 * <p>Sheets are told apart by the words of their headers, never by their names or places. Rows are handed on as they are
 * read, all tables of one {@link RowKind} before those of the next; of a workbook only its shared texts are kept.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class TableReader {

    private final TableMapping mapping;
    private final TableLimits limits;
    private final BooleanSupplier cancelled;

    private TableReader(TableMapping mapping, TableLimits limits, BooleanSupplier cancelled) {
        this.mapping = mapping;
        this.limits = limits;
        this.cancelled = cancelled;
    }

    /**
     * A reader with the {@linkplain TableLimits#USUAL usual limits}.
     *
     * @param mapping which column means what
     * @return the reader
     */
    public static TableReader of(TableMapping mapping) {
        return new TableReader(mapping, TableLimits.USUAL, () -> false);
    }

    /**
     * The same with other limits.
     *
     * @param value how much it takes
     * @return a copy
     */
    public TableReader withLimits(TableLimits value) {
        return new TableReader(mapping, value, cancelled);
    }

    /**
     * The same, but giving up when it is told to.
     *
     * @param value asked at each row; once it is true, reading ends with {@link CancellationException}
     * @return a copy
     */
    public TableReader withCancellation(BooleanSupplier value) {
        return new TableReader(mapping, limits, value);
    }

    /**
     * Reads one file.
     *
     * @param file an XLSX workbook, text in UTF-8, UTF-16 with a mark, or GB18030, or a form (LRMX)
     * @param sink takes rows and findings
     * @throws TableException when the file cannot be used; what the sink has got then is a part
     * @throws IOException when the file cannot be opened or read
     */
    public void read(Path file, TableSink sink) throws TableException, IOException {
        read(List.of(file), sink);
    }

    /**
     * Reads several files as one: a class in one may name a base that another lists. A file without any table of the
     * mapping is a finding, as long as another has one.
     *
     * @param files the files, in the order in which their rows are handed on
     * @param sink takes rows and findings
     * @throws TableException when a file cannot be used, or a table is missing; what the sink has got then is
     *     a part
     * @throws IOException when a file cannot be opened or read
     */
    public void read(List<Path> files, TableSink sink) throws TableException, IOException {
        long forms = files.stream().filter(LrmxFile::named).count();
        if (files.size() - forms > limits.files() || forms > LrmxFile.FORMS) {
            throw new TableException(
                    TableReason.LIMIT_EXCEEDED,
                    "",
                    "There must be at most " + limits.files() + " tables and " + LrmxFile.FORMS + " forms at once.");
        }
        List<TableFile> open = new ArrayList<>();
        try {
            List<FoundTable> tables = new ArrayList<>();
            HeaderHints hints = new HeaderHints(mapping);
            for (Path file : files) {
                String name = PlainText.told(String.valueOf(file.getFileName()));
                TableFile opened = open(file, name);
                open.add(opened);
                for (TableFile.Sheet sheet : opened.sheets()) {
                    look(name, sheet, hints, tables, sink);
                }
            }
            if (tables.isEmpty() || !allRequired(tables)) {
                throw hints.missing(
                        files.size() == 1
                                ? PlainText.told(String.valueOf(files.get(0).getFileName()))
                                : "");
            }
            readInOrder(tables, sink);
        } finally {
            for (TableFile file : open) {
                file.close();
            }
        }
    }

    private boolean allRequired(List<FoundTable> tables) {
        return mapping.tables().stream().filter(MappedTable::required).allMatch(needed -> tables.stream()
                .anyMatch(table -> table.layout().table().equals(needed)));
    }

    private TableFile open(Path path, String name) throws TableException, IOException {
        if (Files.size(path) > limits.fileBytes()) {
            throw new TableException(
                    TableReason.LIMIT_EXCEEDED,
                    name,
                    "The file must have at most " + limits.fileBytes() / 1_000_000 + " MB.");
        }
        if (LrmxFile.named(path)) {
            return LrmxFile.open(path, name);
        }
        byte[] first;
        try (InputStream in = Files.newInputStream(path)) {
            first = in.readNBytes(8);
        }
        if (first.length >= 4 && first[0] == 'P' && first[1] == 'K' && first[2] == 3 && first[3] == 4) {
            return XlsxFile.open(path, name, limits);
        }
        if (first.length >= 4 && first[0] == (byte) 0xD0 && first[1] == (byte) 0xCF && first[2] == 0x11) {
            throw new TableException(
                    TableReason.NOT_A_TABLE,
                    name,
                    "The file is an old or an encrypted workbook. Maybe save it once more as .xlsx, without a password.");
        }
        if (first.length > 0 && (first[0] == '<' || first[0] == '%' || first[0] == '{')) {
            throw new TableException(
                    TableReason.NOT_A_TABLE,
                    name,
                    "The file is a page of the web or another document. Maybe open it in a spreadsheet program and save it as .xlsx.");
        }
        if (String.valueOf(path.getFileName()).endsWith(".xlsx")) {
            throw new TableException(TableReason.NOT_A_TABLE, name, "The file is named .xlsx, but is no workbook.");
        }
        return CsvFile.open(path, name, limits, mapping.encoding());
    }

    /** Looks for the header of one sheet. */
    private void look(String file, TableFile.Sheet sheet, HeaderHints hints, List<FoundTable> tables, TableSink sink)
            throws TableException, IOException {
        String place = sheet.name().isEmpty() ? file : file + " / " + sheet.name();
        if (sheet.hidden() && !mapping.readsHiddenSheets()) {
            sink.finding(Finding.at(Severity.NOTICE, TableReason.SHEET_HIDDEN, Location.ofFile(place)));
            return;
        }
        List<Line> top = new ArrayList<>();
        try (TableFile.Lines lines = sheet.open()) {
            for (Line line = lines.next(); line != null && line.number() <= mapping.headerRows(); line = lines.next()) {
                top.add(line);
            }
        }
        List<MappedTable> sought =
                mapping.tables().stream().filter(MappedTable::sought).toList();
        Layout.Search search = Layout.search(sought, top);
        Layout layout = search.layout();
        if (layout == null) {
            hints.note(place, search.nearest());
            if (top.stream().anyMatch(Line::filled)) {
                sink.finding(hints.ignored(place, search.nearest()));
            }
            return;
        }
        tables.add(new FoundTable(sheet, layout, context(place, file, sheet.name(), search.year(), sink)));
    }

    private SheetContext context(String place, String file, String sheet, OptionalInt title, TableSink sink) {
        OptionalInt year = mapping.year();
        for (OptionalInt next : List.of(title, Days.yearIn(sheet), Days.yearIn(file))) {
            year = year.isPresent() ? year : next;
        }
        return new SheetContext(place, year, limits, sink);
    }

    private void readInOrder(List<FoundTable> tables, TableSink sink) throws TableException, IOException {
        RowMakers makers = new RowMakers(mapping, sink);
        for (RowKind kind : RowKind.values()) {
            for (FoundTable table : tables) {
                if (table.layout().table().kind() == kind) {
                    table.read(makers, cancelled);
                }
            }
        }
    }

    /** What is wrong with sheets that have no header, to be said when none has. */
    private static final class HeaderHints {
        private final TableMapping mapping;
        private @Nullable Layout nearest;
        private String place = "";

        HeaderHints(TableMapping mapping) {
            this.mapping = mapping;
        }

        void note(String where, @Nullable Layout layout) {
            if (layout != null
                    && (nearest == null
                            || layout.columns().size() > nearest.columns().size())) {
                nearest = layout;
                place = where;
            }
        }

        Finding ignored(String where, @Nullable Layout layout) {
            Finding finding = Finding.at(Severity.NOTICE, TableReason.SHEET_IGNORED, Location.ofFile(where));
            return layout == null ? finding : finding.with("missing", words(layout.table(), layout.missing()));
        }

        TableException missing(String file) {
            Layout best = nearest;
            String first = "No visible sheet has a header with the words of the mapping in its first "
                    + mapping.headerRows() + " rows.";
            if (best == null) {
                MappedTable table = mapping.tables().stream()
                        .filter(MappedTable::sought)
                        .min(Comparator.comparing(MappedTable::required).reversed())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "The mapping must give the header's words of a field.%nMaybe add 'header'."
                                        .formatted()));
                return new TableException(
                        TableReason.HEADER_MISSING,
                        file,
                        first + " Maybe one of them is missing: " + words(table, List.copyOf(table.needs())) + ".");
            }
            return new TableException(
                    TableReason.HEADER_MISSING,
                    place,
                    first + " Row " + best.header() + " of " + place + " lacks " + words(best.table(), best.missing())
                            + ".");
        }

        /** The first word of each field. */
        private static String words(MappedTable table, List<String> fields) {
            return String.join(
                    ", ",
                    fields.stream()
                            .map(field -> table.field(field).headers().stream()
                                    .findFirst()
                                    .orElse(field))
                            .toList());
        }
    }
}
