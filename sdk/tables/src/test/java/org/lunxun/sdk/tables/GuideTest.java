package org.lunxun.sdk.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.ProviderAnswer;
import org.lunxun.sdk.host.SourceConfig;
import org.lunxun.sdk.tck.ProviderContract;

/** The worked example of the README, done with what stands there: a catalogue becomes a provider by a mapping alone. */
@Tag("slow")
class GuideTest {

    @TempDir
    Path folder;

    @BeforeEach
    void follow() throws IOException {
        String guide = Files.readString(Path.of("README.md"));
        Files.writeString(folder.resolve("university.json"), block(guide, "json"));
        write(block(guide, "csv"), folder.resolve("programmes.xlsx"));
    }

    private static String block(String guide, String language) {
        String start = "```" + language + "\n";
        int at = guide.indexOf(start) + start.length();
        return guide.substring(at, guide.indexOf("```", at));
    }

    private static void write(String csv, Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Programmes");
            List<CsvRecord> rows =
                    CsvReader.builder().allowMissingFields(true).allowExtraFields(true).ofCsvRecord(csv).stream()
                            .toList();
            for (CsvRecord cells : rows) {
                XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (int i = 0; i < cells.getFieldCount(); i++) {
                    row.createCell(i).setCellValue(cells.getField(i));
                }
            }
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:J1"));
            workbook.write(out);
        }
    }

    private ProviderAnswer read() {
        try (PluginHost host = PluginHost.open(HostOptions.none().withProviders(List.of(new AnyProvider())))) {
            return host.catalogue(SourceConfig.of(
                    SourceId.of("harbour"),
                    PluginId.of("any"),
                    Map.of("file", "programmes.xlsx", "mapping", "university.json"),
                    folder));
        }
    }

    @TestFactory
    Stream<DynamicTest> theChecksAreGreen() {
        return ProviderContract.of(new AnyProvider())
                .in(folder)
                .with("file", "programmes.xlsx")
                .with("mapping", "university.json")
                .tests();
    }

    @Test
    void theCatalogueIsReadAsAPersonWouldReadIt() {
        ProviderAnswer answer = read();
        assertEquals(
                List.of(
                        "PO-101 Digital government 2027-03-08/2027-03-12 40.0 4800 40 RESIDENTIAL [governance, data]",
                        "PO-102 Public finance 2027-04-05/2027-04-09 40.0 5200 35 RESIDENTIAL [finance]",
                        "PO-103 Open data at home 2027-05-10/2027-05-21 16.0 600 200 ONLINE [data]"),
                answer.catalogue().offerings().stream()
                        .map(o -> o.id() + " " + o.title() + " " + o.dates() + " " + o.hours() + " "
                                + o.costPerSeat().toPlainString() + " "
                                + o.seats().max() + " " + o.mode() + " "
                                + o.topics().stream()
                                        .map(topic -> topic.topic())
                                        .toList())
                        .toList());
        assertEquals("Harbour University", answer.catalogue().bases().get(0).name());
        assertEquals(
                List.of("programmes.xlsx / Programmes, row 6, column Opens"),
                answer.findings().stream()
                        .map(finding -> String.valueOf(finding.location()))
                        .toList());
        assertFalse(answer.toString().contains("Nationality"));
    }
}
