package org.lunxun.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.TableReason;

/**
 * A form for appointments and removals (干部任免审批表, {@code .lrmx}): one person, read as a table of one row. Its columns are
 * the few elements of {@link #READ} and the name of the file; the text of every other element (nation, party, health,
 * résumé, family, photograph, number of the identity card …) is passed over without being kept.
 *
 * <p>The form has no public specification; the elements are those that public code of running systems reads and writes.
 */
final class LrmxFile implements TableFile, TableFile.Sheet {

    /** How such files are named. */
    private static final String ENDING = ".lrmx";

    /** The elements below the root that are looked at: the name, the post that is held, the unit that hands the form in. */
    static final List<String> READ = List.of("XingMing", "XianRenZhiWu", "ChengBaoDanWei");

    /** The column of the file's name without its ending, by which many systems tell forms apart. */
    static final String NAME = "file";

    /** The most forms in one reading. */
    static final int FORMS = 20_000;

    /** A photograph is the largest part of a form. */
    private static final int BYTES = 16_000_000;

    private static final int DEPTH = 16;
    private static final int ELEMENTS = 10_000;
    private static final int TEXT = 4_000;

    private final List<Line> lines;

    private LrmxFile(List<Line> lines) {
        this.lines = lines;
    }

    static boolean named(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    static LrmxFile open(Path path, String file) throws TableException, IOException {
        if (Files.size(path) > BYTES) {
            throw limit(file, "The form must have at most " + BYTES / 1_000_000 + " MB.");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        String name = String.valueOf(path.getFileName());
        texts.put(NAME, name.substring(0, name.length() - ENDING.length()));
        READ.forEach(element -> texts.put(element, ""));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            try {
                read(xml, file, texts);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            // The parser's words may repeat what stands in the form.
            throw new TableException(TableReason.FILE_DAMAGED, file, "The form is no XML that can be read to its end.");
        }
        return new LrmxFile(List.of(line(1, List.copyOf(texts.keySet())), line(2, List.copyOf(texts.values()))));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    private static void read(XMLStreamReader xml, String file, Map<String, String> texts)
            throws XMLStreamException, TableException {
        int depth = 0;
        int elements = 0;
        String open = null;
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new TableException(
                            TableReason.FILE_HOSTILE, file, "The form declares a document type or entities.");
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth > DEPTH || ++elements > ELEMENTS) {
                        throw limit(
                                file,
                                "The form must have at most " + ELEMENTS + " elements, " + DEPTH
                                        + " within one another.");
                    }
                    if (depth == 1 && !xml.getLocalName().equals("Person")) {
                        throw new TableException(
                                TableReason.NOT_A_TABLE,
                                file,
                                "The file is named .lrmx, but its root element is not Person.");
                    }
                    open = depth == 2 && READ.contains(xml.getLocalName()) ? xml.getLocalName() : null;
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (open != null) {
                        append(text, xml, file);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (open != null) {
                        texts.put(open, text.toString());
                    }
                    open = null;
                    depth--;
                }
                default -> {}
            }
        }
    }

    private static void append(StringBuilder text, XMLStreamReader xml, String file) throws TableException {
        if (text.length() + xml.getTextLength() > TEXT) {
            throw limit(file, "A text of the form must have at most " + TEXT + " characters.");
        }
        text.append(xml.getText());
    }

    private static TableException limit(String file, String message) {
        return new TableException(TableReason.LIMIT_EXCEEDED, file, message);
    }

    private static Line line(int number, List<String> texts) {
        return new Line(number, texts.stream().map(CellValue::of).toList(), true);
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(this);
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public Lines open() {
        return new Lines() {
            private int next;

            @Override
            public @Nullable Line next() {
                return next < lines.size() ? lines.get(next++) : null;
            }

            @Override
            public void close() {
                // Everything is in memory.
            }
        };
    }

    @Override
    public void close() {
        // It was read whole when it was opened.
    }
}
