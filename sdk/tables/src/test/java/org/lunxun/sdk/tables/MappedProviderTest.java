package org.lunxun.sdk.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.TableReason;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.ProviderAnswer;
import org.lunxun.sdk.host.SourceConfig;

class MappedProviderTest {

    private static final class ClassesProvider extends MappedProvider {
        ClassesProvider() {
            super(PluginId.of("classes"), "classes.json");
        }
    }

    @TempDir
    Path folder;

    private ProviderAnswer read(String... settings) {
        Map<String, String> all = new TreeMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        try (PluginHost host = PluginHost.open(HostOptions.none().withProviders(List.of(new ClassesProvider())))) {
            return host.catalogue(SourceConfig.of(SourceId.of("s"), PluginId.of("classes"), all, folder));
        }
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in").resolve(name), text);
    }

    @Test
    void aFolderIsOneSourceWhoseFilesNameOneAnother() throws IOException {
        write("a-classes.csv", "no,name,days,hours,at\n1,law,3.2-3.6,40,harbour\n");
        write("b-bases.csv", "site,kind,site no\nHarbour,党校,B1\n");
        write("~$open.xlsx", "held by another program");
        write("old.xls", "old");
        write("read me.docx", "no table");
        ProviderAnswer answer = read("file", "in", "year", "2027");
        assertTrue(answer.complete(), () -> answer.findings().toString());
        assertEquals("B1", answer.catalogue().offerings().get(0).base().value());
        assertEquals(1, answer.catalogue().bases().size());
        assertEquals(
                List.of(TableReason.NOT_A_TABLE),
                answer.findings().stream().map(finding -> finding.reason()).toList());
    }

    @Test
    void oneFileThatCannotBeUsedEndsTheCall() throws IOException {
        write("a-classes.csv", "no,name,days,hours,at\n1,law,2027-03-02—2027-03-06,40,harbour\n");
        write("b.csv", "<html>not found</html>");
        ProviderAnswer answer = read("file", "in");
        assertFalse(answer.complete());
        assertEquals(ProviderReason.SOURCE_SHAPE, answer.findings().get(0).reason());
    }

    @Test
    void aFolderWithoutTablesIsNoEmptyCatalogue() throws IOException {
        write("read me.docx", "no table");
        ProviderAnswer answer = read("file", "in");
        assertFalse(answer.complete());
        assertEquals(ProviderReason.SOURCE_SHAPE, answer.findings().get(0).reason());
    }

    @Test
    void aMappingThatIsNoneIsTheSettingsFault() throws IOException {
        write("a-classes.csv", "no,name,days,hours,at\n1,law,2027-03-02—2027-03-06,40,harbour\n");
        Files.writeString(folder.resolve("wrong.json"), "{\"lunxunMapping\": 1, \"tabels\": []}");
        for (String mapping : List.of("wrong.json", "absent.json")) {
            ProviderAnswer answer = read("file", "in", "mapping", mapping);
            assertFalse(answer.complete());
            assertEquals(
                    ProviderReason.SETTING_INVALID, answer.findings().get(0).reason());
        }
    }

    @Test
    void settingsFillWhatRowsLeaveOut() throws IOException {
        write("a-classes.csv", "no,name,days,hours,topics\n1,law,3月2日—3月6日,40,law\n");
        ProviderAnswer answer = read(
                "file",
                "in",
                "year",
                "2027",
                "base",
                "Harbour",
                "kind",
                "企业",
                "region",
                "North",
                "organizer",
                "Office",
                "topicWeight",
                "0.25");
        assertEquals(List.of(), answer.findings());
        assertEquals("ENTERPRISE", answer.catalogue().bases().get(0).kind().name());
        assertEquals("North", String.valueOf(answer.catalogue().bases().get(0).region()));
        assertEquals(
                "Office", String.valueOf(answer.catalogue().offerings().get(0).organizer()));
        assertEquals(0.25, answer.catalogue().offerings().get(0).topics().get(0).weight());
    }
}
