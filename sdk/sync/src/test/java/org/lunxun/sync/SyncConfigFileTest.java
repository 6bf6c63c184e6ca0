package org.lunxun.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lunxun.model.resource.SourceId;

class SyncConfigFileTest {

    private static final String YAML = """
            format: 1
            sources:
              - source: city-school
                plugin: party-school
                settings:
                  file: class-plan.xlsx
                  sheet: 2
                  strict: true
                  code: 007
              - source: academy
                plugin: external-provider
            trust: [academy]
            guard: 0.25
            keepMissing: 5
            roster: roster
            survey: ../survey
            """;

    private static final String JSON = """
            {"format": 1,
             "sources": [
               {"source": "city-school", "plugin": "party-school",
                "settings": {"file": "class-plan.xlsx", "sheet": 2, "strict": true, "code": "007"}},
               {"source": "academy", "plugin": "external-provider"}],
             "trust": ["academy"], "guard": 0.25, "keepMissing": 5, "roster": "roster", "survey": "../survey"}
            """;

    @TempDir
    private Path temp;

    @Test
    void readsTheSameFromYamlAndJson() throws IOException {
        SyncConfig yaml = SyncConfigFile.read(Files.writeString(temp.resolve("sync.yaml"), YAML));
        SyncConfig json = SyncConfigFile.read(Files.writeString(temp.resolve("sync.json"), JSON));
        assertEquals(json, yaml);
        assertEquals(
                Map.of("file", "class-plan.xlsx", "sheet", "2", "strict", "true", "code", "007"),
                yaml.sources().get(0).settings());
        assertEquals(temp.resolve("roster"), yaml.roster());
        assertEquals(temp, yaml.sources().get(0).folder());
        assertEquals(SourceId.of("academy"), yaml.trust().get(0));
        assertEquals(0.25, yaml.guard());
        assertEquals(5, yaml.keepMissing());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"format\": 1 | \"format\": 2 | format must be 1",
                "\"guard\": 0.25 | \"guard\": 1.5 | guard (1.5) must be from 0 to 1",
                "\"guard\": 0.25 | \"guard\": \"much\" | guard must be a number",
                "\"keepMissing\": 5 | \"keepMissing\": 0.5 | keepMissing must be a whole number",
                "\"guard\" | \"gard\" | key gard is not known",
                "\"sheet\": 2 | \"sheet\": [2] | sources[0].settings.sheet must be a text",
                "\"source\": \"academy\" | \"source\": \"city-school\" | (city-school) must stand once",
                "[\"academy\"] | [\"acadamy\"] | trusted source (acadamy)",
                "\"roster\": \"roster\", | '' | roster must be given",
                "\"plugin\": \"party-school\" | \"plugin\": \"Party School\" | Party School",
                "\"format\": 1 | \"format\": 1, \"format\": 1 | Duplicate",
                "[\"academy\"] | [\"academy\" | cannot be read",
            })
    void saysWhatIsWrongAndWhere(String good, String bad, String said) throws IOException {
        assertTrue(JSON.contains(good), good);
        Path file = Files.writeString(temp.resolve("sync.json"), JSON.replace(good, bad == null ? "" : bad));
        SyncException thrown = assertThrows(SyncException.class, () -> SyncConfigFile.read(file));
        assertTrue(thrown.getMessage().contains(said), thrown::getMessage);
        assertTrue(thrown.getMessage().contains("\nMaybe "), thrown::getMessage);
    }

    @Test
    void saysThatTheFileIsNotThere() {
        SyncException thrown =
                assertThrows(SyncException.class, () -> SyncConfigFile.read(temp.resolve("nothing.json")));
        assertTrue(thrown.getMessage().contains("it is not there"), thrown::getMessage);
    }

    @Test
    void theSchemaKnowsTheKeysThatAreReadAndTheirDefaults() throws IOException {
        try (JsonParser parser = RowLines.FACTORY.createParser(SyncConfigFile.schema())) {
            Node schema = Node.of("", Tree.next(parser));
            Node properties = schema.node("properties");
            properties.knowing(SyncConfigFile.KEYS);
            SyncConfigFile.KEYS.forEach(key -> assertTrue(properties.has(key), key));
            Node source = properties.node("sources").node("items").node("properties");
            source.knowing(SyncConfigFile.SOURCE_KEYS);
            SyncConfigFile.SOURCE_KEYS.forEach(key -> assertTrue(source.has(key), key));
            assertEquals(
                    SyncConfig.GUARD, properties.node("guard").number("default").doubleValue());
            assertEquals(
                    SyncConfig.KEEP_MISSING,
                    properties.node("keepMissing").number("default").intValueExact());
            assertEquals(Set.of("format", "sources", "roster"), Set.copyOf(schema.list("required")));
            assertFalse(schema.isTrue("additionalProperties"));
        }
    }
}
