package org.lunxun.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.engine.registry.Member;
import org.lunxun.engine.registry.MergeDecision;
import org.lunxun.exchange.DatasetReader;
import org.lunxun.model.people.Region;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.SourceId;

class DecisionFileTest {

    @TempDir
    private Path temp;

    @Test
    void whatASyncDoubtsAPersonDecidesInTheSameFile() throws IOException {
        Town town = new Town(temp);
        town.provider.catalogues.put("a", Town.school(base("=1", "漯河"), 2));
        town.provider.catalogues.put("b", Town.school(base("2", "许昌"), 2));
        town.provider.catalogues.put("c", Town.school(base("3", null), 2));
        town.sync(town.request("a", "b", "c"));
        Path doubtful = town.out().resolve("doubtful.csv");
        List<String> lines = Files.readAllLines(doubtful);
        assertEquals(String.join(",", DecisionFile.COLUMNS), lines.get(0));
        String pair = lines.stream()
                .filter(line -> line.startsWith("b,2,c,3"))
                .findFirst()
                .orElseThrow();
        assertTrue(lines.get(1).startsWith("a,'=1,"), lines.get(1));
        assertEquals(List.of(), DecisionFile.read(doubtful));
        assertTrue(pair.endsWith(",,,"), pair);
        Path filled = Files.writeString(
                temp.resolve("filled.csv"),
                lines.get(0) + "\n" + pair.substring(0, pair.length() - 3) + ",Same,组织部,打过电话\n"
                        + lines.get(1).substring(0, lines.get(1).length() - 3) + ",different,组织部,\n");
        List<MergeDecision> decisions = DecisionFile.read(filled);
        assertEquals(
                new MergeDecision(
                        new Member<>(SourceId.of("b"), BaseId.of("2")),
                        new Member<>(SourceId.of("c"), BaseId.of("3")),
                        true,
                        "组织部",
                        "打过电话"),
                decisions.get(0));
        assertEquals(BaseId.of("=1"), decisions.get(1).one().id());
        town.sync(town.request("a", "b", "c").withDecisions(decisions));
        assertEquals(
                2,
                DatasetReader.read(town.out()).dataset().orElseThrow().bases().size());
        assertEquals(1, Files.readAllLines(doubtful).size());
    }

    @Test
    void saysWhichRowCannotBeUsed() throws IOException {
        String header = String.join(",", DecisionFile.COLUMNS);
        for (String row :
                List.of("a,1,b,2,,,,maybe,me,", "a,1,b,2,,,,same,,", "a,1,a,1,,,,same,me,", "a,,b,2,,,,same,me,")) {
            Path file = Files.writeString(temp.resolve("decided.csv"), header + "\n" + row + "\n");
            SyncException thrown = assertThrows(SyncException.class, () -> DecisionFile.read(file));
            assertTrue(thrown.getMessage().contains("row 2"), thrown::getMessage);
        }
    }

    private static Base base(String id, @Nullable String region) {
        return Base.builder(BaseId.of(id), "培训中心", BaseKind.TRAINING_CENTER)
                .region(region == null ? null : Region.of(region))
                .build();
    }
}
