package org.lunxun.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableMappingTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TableMapping.schema());

    private static boolean fits(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).isEmpty();
    }

    @Test
    void theSchemaKnowsEveryFieldOfEveryKind() {
        Map<?, ?> parts = (Map<?, ?>) JsonTree.read(TableMapping.schema()).get("$defs");
        for (RowKind kind : RowKind.values()) {
            Map<?, ?> part = (Map<?, ?>) parts.get(kind.name());
            Set<String> named = new TreeSet<>();
            ((Map<?, ?>) part.get("properties")).keySet().forEach(name -> named.add(String.valueOf(name)));
            assertEquals(new TreeSet<>(kind.fields().keySet()), named, kind.name());
        }
    }

    /** A column that says what is wrong, and the mapping of one table with that member in it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "lunxunMapping|{\"lunxunMapping\": 2, \"tables\": [{\"row\": \"UNIT\", \"fields\": {\"name\": [\"a\"]}}]}",
                "tables|{\"lunxunMapping\": 1, \"tables\": []}",
                "tables[0].row|{\"lunxunMapping\": 1, \"tables\": [{\"row\": \"BUS\", \"fields\": {\"name\": [\"a\"]}}]}",
                "tables[0].fields.nmae|{\"lunxunMapping\": 1, \"tables\": [{\"row\": \"UNIT\", \"fields\": {\"nmae\": [\"a\"]}}]}",
                "tables[0].fields.name|{\"lunxunMapping\": 1, \"tables\": [{\"row\": \"UNIT\", \"fields\": {\"name\": []}}]}",
                "tables[0].fields.name|{\"lunxunMapping\": 1, \"tables\": [{\"row\": \"UNIT\", \"fields\": {\"name\": \"a\"}}]}",
                "tables[0].fields.name.units|{\"lunxunMapping\": 1, \"tables\": [{\"row\": \"UNIT\", \"fields\": {\"name\": {\"header\": [\"a\"], \"units\": {}}}}]}",
                "tables[0].fields.absenceCap.units.%|{\"lunxunMapping\": 1, \"tables\": [{\"row\": \"UNIT\", \"fields\": {\"name\": [\"a\"], \"absenceCap\": {\"units\": {\"%\": \"x\"}}}}]}",
                "hiddenSheets|{\"lunxunMapping\": 1, \"hiddenSheets\": \"some\", \"tables\": [{\"row\": \"UNIT\", \"fields\": {\"name\": [\"a\"]}}]}",
                "yaer|{\"lunxunMapping\": 1, \"yaer\": 2027, \"tables\": [{\"row\": \"UNIT\", \"fields\": {\"name\": [\"a\"]}}]}",
                "year|{\"lunxunMapping\": 1, \"year\": \"2027\", \"tables\": [{\"row\": \"UNIT\", \"fields\": {\"name\": [\"a\"]}}]}",
            })
    void whatTheSchemaForbidsIsRefusedWithItsPlace(String place, String json) {
        assertFalse(fits(json));
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> TableMapping.parse(json));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith("The member (" + place + ") of the mapping must be "), message);
        assertTrue(message.contains("Maybe "), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "one JSON object|[]",
                "one JSON object|{} {}",
                "must be JSON, but line 1|{\"lunxunMapping\": 1,}",
                "must be JSON|{\"lunxunMapping\": 1, \"lunxunMapping\": 1}",
                "must not hold null|{\"lunxunMapping\": null}",
                "so that base, end, hours, title of a row can be known|{\"lunxunMapping\": 1, \"tables\": [{\"row\": \"OFFERING\", \"fields\": {\"id\": [\"a\"], \"start\": [\"b\"]}}]}",
                "the name of an encoding|{\"lunxunMapping\": 1, \"encoding\": \"klingon\", \"tables\": [{\"row\": \"UNIT\", \"fields\": {\"name\": [\"a\"]}}]}",
                "patterns such as|{\"lunxunMapping\": 1, \"tables\": [{\"row\": \"CADRE\", \"fields\": {\"retiresOn\": {\"header\": [\"a\"], \"formats\": [\"{{\"]}}}]}",
            })
    void whatIsNoMappingIsRefused(String words, String json) {
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> TableMapping.parse(json))
                .getMessage());
        assertTrue(message.contains(words), message);
    }

    @Test
    void theMappingOfThePartySchoolFitsTheSchema() throws IOException {
        String json = Files.readString(
                Path.of("../../plugins/party-school/src/main/resources/org/lunxun/plugin/partyschool/mapping.json"));
        assertEquals(List.of(), SCHEMA.validate(json, InputFormat.JSON));
        assertEquals(
                List.of(RowKind.BASE, RowKind.OFFERING, RowKind.LECTURER, RowKind.PLACE),
                TableMapping.parse(json).kinds());
    }

    @Test
    void aDefaultIsOfAFieldThatRowsHave() {
        TableMapping mapping = PeoplesWorkbooks.MAPPING;
        assertThrows(IllegalArgumentException.class, () -> mapping.withDefault(RowKind.OFFERING, "colour", "red"));
        assertThrows(IllegalArgumentException.class, () -> mapping.withTopicWeight(RowKind.OFFERING, 0));
    }

    @Test
    void aFileOfAnotherKindIsNotReadToItsEnd(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("mapping.json"), new byte[1_000_001]);
        assertThrows(IllegalArgumentException.class, () -> TableMapping.read(file));
    }
}
