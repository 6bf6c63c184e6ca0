package org.lunxun.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Fills merged cells downwards: a workbook keeps the value of a range in its first cell alone. Only the first column of a
 * range is filled, and never a cell outside of one: a real blank stays blank.
 */
final class Merges {

    static final int LIMIT = 50_000;

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");

    /** A range of more than one row, and what its first cell holds. */
    private static final class Range {
        final int column;
        final int first;
        final int last;

        @Nullable
        CellValue value;

        Range(int column, int first, int last) {
            this.column = column;
            this.first = first;
            this.last = last;
        }
    }

    private final Iterator<Range> coming;
    private final List<Range> open = new ArrayList<>();
    private @Nullable Range next;

    private Merges(List<Range> ranges) {
        ranges.sort(Comparator.comparingInt(range -> range.first));
        coming = ranges.iterator();
        advance();
    }

    static Merges none() {
        return new Merges(new ArrayList<>());
    }

    /** The merged ranges of one sheet; null when there are more than {@link #LIMIT}. */
    static @Nullable Merges read(InputStream sheet) throws IOException {
        // The JDK's own factory, whatever else is on the class path; the part has been looked through before.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        List<Range> ranges = new ArrayList<>();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(sheet);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("mergeCell")) {
                    add(xml.getAttributeValue(null, "ref"), ranges);
                    if (ranges.size() > LIMIT) {
                        return null;
                    }
                }
            }
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return new Merges(ranges);
    }

    private static void add(@Nullable String reference, List<Range> ranges) {
        Matcher range = RANGE.matcher(reference == null ? "" : reference);
        if (range.matches()) {
            int first = Integer.parseInt(range.group(2));
            int last = Integer.parseInt(range.group(4));
            if (last > first) {
                ranges.add(new Range(column(range.group(1)), first, last));
            }
        }
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = 26 * column + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /** Takes the values that ranges begin with in this row and fills those that go on in it; rows come in ascending order. */
    void fill(int row, List<CellValue> cells) {
        open.removeIf(range -> range.last < row);
        while (next != null && next.first <= row) {
            if (next.last >= row) {
                open.add(next);
            }
            advance();
        }
        for (Range range : open) {
            if (row == range.first) {
                range.value = range.column < cells.size() ? cells.get(range.column) : CellValue.EMPTY;
            } else if (range.value != null) {
                put(cells, range.column, range.value);
            }
        }
    }

    private static void put(List<CellValue> cells, int column, CellValue value) {
        while (cells.size() <= column) {
            cells.add(CellValue.EMPTY);
        }
        if (!cells.get(column).filled()) {
            cells.set(column, value);
        }
    }

    private void advance() {
        next = coming.hasNext() ? coming.next() : null;
    }
}
