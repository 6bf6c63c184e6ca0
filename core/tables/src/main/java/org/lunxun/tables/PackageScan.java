package org.lunxun.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.lunxun.model.finding.TableReason;

/**
 * Looks through a workbook's package before anything is read of it: each part is unpacked once, within limits and without
 * being kept, and refused if it could harm the reader. Finds out on the way which sheets have merged cells.
 */
final class PackageScan {

    private static final int ENTRY_LIMIT = 5_000;

    private final String file;
    private final TableLimits limits;
    private final Set<String> names = new HashSet<>();
    private final Set<String> merged = new HashSet<>();
    private long unpacked;

    private PackageScan(String file, TableLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /**
     * What was seen.
     *
     * @param merged the names of the parts that have merged cells
     * @param styled whether there are formats of cells; programs that write nothing but values leave them out
     */
    record Seen(Set<String> merged, boolean styled) {}

    static Seen of(Path path, String file, TableLimits limits) throws IOException, TableException {
        PackageScan scan = new PackageScan(file, limits);
        try (ZipFile zip = ZipFile.builder().setPath(path).get()) {
            for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
                ZipArchiveEntry entry = all.nextElement();
                scan.name(entry);
                if (!entry.isDirectory()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        scan.part(entry.getName(), in);
                    }
                }
            }
        } catch (ZipException e) {
            throw new TableException(TableReason.FILE_DAMAGED, file, "The workbook's archive cannot be unpacked.", e);
        } catch (RuntimeException e) {
            throw new TableException(TableReason.FILE_DAMAGED, file, "The workbook's archive is damaged.", e);
        }
        if (!scan.names.contains("[content_types].xml")) {
            throw new TableException(
                    TableReason.NOT_A_TABLE,
                    file,
                    "The file is an archive, but no XLSX workbook. Maybe save it as .xlsx.");
        }
        return new Seen(scan.merged, scan.names.contains("xl/styles.xml"));
    }

    private void name(ZipArchiveEntry entry) throws TableException {
        String name = entry.getName();
        if (name.startsWith("/") || name.contains("\\") || name.contains(":") || climbs(name)) {
            throw hostile("An entry of the workbook's archive climbs out of it.");
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw hostile("Two entries of the workbook's archive have one name.");
        }
        if (names.size() > ENTRY_LIMIT) {
            throw limit("The workbook must have at most " + ENTRY_LIMIT + " parts.");
        }
    }

    private static boolean climbs(String name) {
        for (String step : name.split("/", -1)) {
            if (step.equals("..")) {
                return true;
            }
        }
        return false;
    }

    private void part(String name, InputStream in) throws IOException, TableException {
        String lower = name.toLowerCase(Locale.ROOT);
        // Office itself writes what it keeps for others in UTF-16; nothing of it is read.
        boolean xml = (lower.endsWith(".xml") || lower.endsWith(".rels")) && !lower.startsWith("customxml/");
        long part = 0;
        long most = lower.contains("worksheets/") ? limits.unpackedBytes() : limits.unpackedBytes() / 8;
        PartScan scan = new PartScan();
        byte[] buffer = new byte[65_536];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            part += read;
            unpacked += read;
            if (part > most || unpacked > limits.unpackedBytes()) {
                throw limit("The workbook must not unpack to more than " + limits.unpackedBytes() / 1_000_000
                        + " MB, and a part that is no sheet to an eighth of that.");
            }
            if (xml) {
                scan.bytes(buffer, read);
                refuse(scan);
            }
        }
        if (scan.merges()) {
            merged.add(name);
        }
    }

    private void refuse(PartScan scan) throws TableException {
        switch (scan.harm()) {
            case NONE -> {}
            case DOCUMENT_TYPE -> throw hostile("A part of the workbook declares a document type or entities.");
            case ENCODING -> throw hostile("A part of the workbook is not in UTF-8.");
            case FAR_CELL -> throw limit("A cell lies beyond the last column that a workbook can have.");
            case LONG_TEXT -> throw limit("A text of the workbook has more than " + PartScan.TEXT_LIMIT + " bytes.");
        }
    }

    private TableException hostile(String message) {
        return new TableException(TableReason.FILE_HOSTILE, file, message);
    }

    private TableException limit(String message) {
        return new TableException(TableReason.LIMIT_EXCEEDED, file, message);
    }

    /** One XML part, looked at byte by byte as it streams past. */
    static final class PartScan {

        /** The longest run of bytes without a tag: far above any cell's text, far below the memory. */
        static final int TEXT_LIMIT = 1_000_000;

        /** Why a part is refused. */
        enum Harm {
            NONE,
            DOCUMENT_TYPE,
            ENCODING,
            FAR_CELL,
            LONG_TEXT
        }

        private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] ENTITY = "<!ENTITY".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] MERGE = "mergeCell".getBytes(StandardCharsets.US_ASCII);

        private Harm harm = Harm.NONE;
        private boolean merges;
        private long seen;
        private int sinceTag;
        /** Between {@code <} and the {@code >} that ends it. */
        private boolean inTag;
        /** A declaration, comment or instruction: quotes mean nothing in it. */
        private boolean markup;
        /** The name of an element, up to the first blank. */
        private boolean inName;
        /** The quote that an attribute's value began with, 0 outside of values. */
        private byte quote;

        private byte previous;
        private int doctype;
        private int entity;
        private int merge;
        /** Letters of a cell's address so far, −1 outside of one. */
        private int letters = -1;

        Harm harm() {
            return harm;
        }

        boolean merges() {
            return merges;
        }

        void bytes(byte[] buffer, int count) {
            for (int i = 0; i < count && harm == Harm.NONE; i++) {
                one(buffer[i]);
            }
        }

        private void one(byte b) {
            // UTF-8 begins with its mark, a blank or '<'; UTF-16 and UTF-32 have another mark or a zero at their
            // beginning.
            if (seen < 4 && (b == 0 || (seen == 0 && "<\u00ef \t\r\n".indexOf(b & 0xFF) < 0))) {
                harm = Harm.ENCODING;
                return;
            }
            seen++;
            if (b == '<') {
                begin();
                return;
            }
            if (++sinceTag > TEXT_LIMIT) {
                harm = Harm.LONG_TEXT;
            }
            // Nothing that could harm begins in the text between tags, which is half of a sheet.
            if (inTag) {
                tag(b);
            }
        }

        private void begin() {
            sinceTag = 0;
            inTag = true;
            markup = false;
            inName = true;
            quote = 0;
            previous = '<';
            doctype = 1;
            entity = 1;
            merge = 0;
            letters = -1;
        }

        private void tag(byte b) {
            markup |= sinceTag == 1 && (b == '!' || b == '?');
            if (markup) {
                doctype = advance(DOCTYPE, doctype, b);
                entity = advance(ENTITY, entity, b);
                if (doctype == DOCTYPE.length || entity == ENTITY.length) {
                    harm = Harm.DOCUMENT_TYPE;
                }
                inTag = b != '>';
            } else if (inName) {
                merge = advance(MERGE, merge, b);
                merges |= merge == MERGE.length;
                inName = !blank(b);
                inTag = b != '>';
            } else {
                attribute(b);
            }
            previous = b;
        }

        /**
         * A cell's address has at most three letters; more would make the reader set aside memory for columns. It is the value
         * of the attribute r, however that is spaced.
         */
        private void attribute(byte b) {
            if (letters >= 0) {
                if (b >= 'A' && b <= 'Z') {
                    letters++;
                    if (letters > 3) {
                        harm = Harm.FAR_CELL;
                    }
                } else if (letters > 0 || !(blank(b) || b == '=' || b == '"' || b == '\'')) {
                    letters = -1;
                }
            }
            if (quote != 0) {
                quote = b == quote ? 0 : quote;
            } else if (b == '"' || b == '\'') {
                quote = b;
            } else if (b == 'r' && (blank(previous) || previous == '"' || previous == '\'')) {
                letters = 0;
            } else {
                inTag = b != '>';
            }
        }

        private static boolean blank(byte b) {
            return b == ' ' || b == '\t' || b == '\n' || b == '\r';
        }

        /** How much of a word has been seen after one more byte; no word here repeats its first byte within itself. */
        private static int advance(byte[] word, int seen, byte b) {
            int at = seen == word.length ? 0 : seen;
            if (b == word[at]) {
                return at + 1;
            }
            return b == word[0] ? 1 : 0;
        }
    }
}
