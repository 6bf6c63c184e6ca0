package org.lunxun.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lunxun.sync.ReportChecks.assertAddsUp;
import static org.lunxun.sync.ReportChecks.count;
import static org.lunxun.sync.ReportChecks.tally;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.engine.registry.Member;
import org.lunxun.engine.registry.MergeDecision;
import org.lunxun.engine.registry.state.SyncState;
import org.lunxun.exchange.DatasetReader;
import org.lunxun.model.finding.RegistryReason;
import org.lunxun.model.finding.SyncReason;
import org.lunxun.model.people.Region;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.SourceId;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.SourceConfig;
import org.lunxun.sync.SourceTally.Outcome;
import org.lunxun.sync.SyncResult.End;

@Tag("slow")
class SyncTest {

    private static final String CODE = "91350100M000100Y43";
    private static final String OTHER_CODE = "11100000000013127D";

    @TempDir
    private Path temp;

    private Town town;

    @BeforeEach
    void twoSources() throws IOException {
        town = new Town(temp);
        town.provider.catalogues.put("a", Town.school("1", "漯河市委党校", 10));
        town.provider.catalogues.put("b", Town.school("X", "中共漯河市委党校（漯河市行政学院）", 12));
    }

    @Test
    void makesOneDatasetOfManySourcesAndItsCountsAddUp() throws IOException {
        SyncResult result = town.sync(town.request("a", "b"));
        assertEquals(End.WRITTEN, result.end());
        RotationDataset dataset = DatasetReader.read(town.out()).dataset().orElseThrow();
        assertEquals(1, dataset.bases().size());
        assertEquals(12, dataset.offerings().size());
        assertEquals(1, dataset.cadres().size());
        assertAddsUp(result.report());
        assertEquals(
                "offering 22 0 10 12",
                result.report().kinds().stream()
                        .filter(kind -> kind.kind().equals("offering"))
                        .map(kind -> kind.kind() + " " + kind.rows() + " " + kind.leftOut() + " " + kind.joined() + " "
                                + kind.entries())
                        .findFirst()
                        .orElseThrow());
        String report = Files.readString(town.out().resolve("sync.json"));
        assertTrue(report.contains("\"came\": 14"), report);
    }

    @Test
    void aSecondSyncTouchesNoFile() throws IOException {
        town.sync(town.request("a", "b"));
        Map<String, String> files = Town.files(temp);
        Files.setLastModifiedTime(town.out().resolve("bases.csv"), FileTime.fromMillis(1000));
        SyncResult second = town.sync(town.request("a", "b").withThreads(1));
        assertEquals(End.UNCHANGED, second.end());
        assertEquals(files, Town.files(temp));
        assertEquals(
                1000, Files.getLastModifiedTime(town.out().resolve("bases.csv")).toMillis());
        assertEquals(14, second.report().sources().get(0).unchanged());
    }

    @Test
    void writesTheDatasetAgainWhenSomebodyChangedIt() throws IOException {
        town.sync(town.request("a", "b"));
        Map<String, String> files = Town.files(town.out());
        Files.writeString(town.out().resolve("bases.csv"), "mine");
        town.sync(town.request("a", "b"));
        files.remove("sync.json");
        Map<String, String> again = Town.files(town.out());
        again.remove("sync.json");
        assertEquals(files, again);
    }

    @Test
    void aChangedRosterIsANewDataset() throws IOException {
        town.sync(town.request("a"));
        Files.writeString(town.roster().resolve("units.csv"), "unit_id,name,parent_id,region,absence_cap\nU1,New,,,\n");
        assertEquals(End.WRITTEN, town.sync(town.request("a")).end());
        assertTrue(Files.readString(town.out().resolve("units.csv")).contains("New"));
    }

    @Test
    void orderOfSourcesRowsAndThreadsChangesNothing() throws IOException {
        SyncResult first = town.sync(town.request("a", "b").withThreads(1));
        Map<String, String> dataset = Town.files(town.out());
        Map<String, String> state = Town.files(town.stateFolder());
        Random random = new Random(7);
        for (String source : List.of("a", "b")) {
            town.provider.catalogues.computeIfPresent(source, (name, rows) -> {
                List<Offering> offerings = new ArrayList<>(rows.offerings());
                Collections.shuffle(offerings, random);
                return Town.withOfferings(rows, offerings);
            });
        }
        Town other = new Town(temp.resolve("other"));
        other.provider.catalogues.putAll(town.provider.catalogues);
        SyncResult second = other.sync(other.request("b", "a").withThreads(8));
        assertEquals(first, second);
        assertEquals(dataset, Town.files(other.out()));
        assertEquals(state, Town.files(other.stateFolder()));
    }

    @Test
    void aSourceThatFailsKeepsItsRowsAndTheOthersGoOn() throws IOException {
        town.sync(town.request("a", "b"));
        town.provider.catalogues.remove("a");
        town.provider.catalogues.put("b", Town.school("X", "中共漯河市委党校（漯河市行政学院）", 15));
        SyncResult result = town.sync(town.request("a", "b"));
        assertEquals(Outcome.KEPT, tally(result, "a").outcome());
        assertEquals(14, tally(result, "a").after());
        assertEquals(3, tally(result, "b").came());
        assertEquals(1, count(result, SyncReason.SOURCE_KEPT));
        assertAddsUp(result.report());
        assertEquals(
                15,
                DatasetReader.read(town.out())
                        .dataset()
                        .orElseThrow()
                        .offerings()
                        .size());
        Map<String, String> files = Town.files(temp);
        assertEquals(End.UNCHANGED, town.sync(town.request("a", "b")).end());
        assertEquals(files, Town.files(temp));
    }

    @Test
    void aFirstSyncInWhichNobodyAnswersWritesNothing() {
        town.provider.catalogues.clear();
        SyncException thrown = assertThrows(SyncException.class, () -> town.sync(town.request("a", "b")));
        assertTrue(thrown.getMessage().contains("\nMaybe "), thrown::getMessage);
        assertFalse(Files.exists(town.out()));
    }

    @Test
    void refusesARosterThatLacksAFileBeforeAnybodyIsAsked() throws IOException {
        Files.delete(town.roster().resolve("cadres.csv"));
        SyncException thrown = assertThrows(SyncException.class, () -> town.sync(town.request("a")));
        assertTrue(thrown.getMessage().contains("cadres.csv"), thrown::getMessage);
        assertEquals(Map.of(), town.provider.asked);
    }

    @Test
    void goesOnFromTheCursorAndRemovesWhatTheSourceSaysIsGone() throws IOException {
        town.provider.cursors.put("a", "v1");
        town.sync(town.request("a", "b"));
        Catalogue more = Town.school("1", "漯河市委党校", 13);
        town.provider.since.put(
                "a", new Catalogue(List.of(), List.of(), more.offerings().subList(9, 13), List.of(), List.of()));
        town.provider.removed.put("a", List.of(OfferingId.of("k0"), OfferingId.of("unknown")));
        town.provider.cursors.put("a", "v2");
        SyncResult result = town.sync(town.request("a", "b"));
        assertEquals(3, tally(result, "a").came());
        assertEquals(1, tally(result, "a").went());
        assertEquals(16, tally(result, "a").after());
        assertAddsUp(result.report());

        town.provider.since.clear();
        town.provider.removed.clear();
        town.provider.cursors.put("a", "v3");
        Map<String, String> files = Town.files(temp);
        assertEquals(End.UNCHANGED, town.sync(town.request("a", "b")).end());
        assertEquals(files, Town.files(temp));
    }

    @Test
    void asksForEverythingAgainWhenTheSettingsOfASourceHaveChanged() throws IOException {
        town.provider.cursors.put("a", "v1");
        town.sync(town.request("a"));
        town.provider.catalogues.put("b", Town.school("1", "漯河市委党校", 11));
        SyncConfig moved = SyncConfig.of(
                List.of(SourceConfig.of(SourceId.of("a"), FakeProvider.ID, Map.of("name", "b"), temp)), town.roster());
        SyncResult result = town.sync(SyncRequest.of(moved, town.out()));
        assertEquals(1, tally(result, "a").came());
        assertEquals(14, tally(result, "a").unchanged());
    }

    @Test
    void aPersonsDecisionSurvivesTenSyncsThatContradictIt() throws IOException {
        town.sync(town.request("a", "b"));
        MergeDecision apart = new MergeDecision(member("a", "1"), member("b", "X"), false, "组织部", "两个校区");
        SyncResult decided = town.sync(town.request("a", "b").withDecisions(List.of(apart)));
        assertEquals(2, bases());
        assertEquals(End.WRITTEN, decided.end());
        for (int sync = 1; sync <= 10; sync++) {
            String code = sync % 2 == 0 ? CODE : OTHER_CODE;
            for (String source : List.of("a", "b")) {
                Base base = Base.builder(BaseId.of(source.equals("a") ? "1" : "X"), "漯河市委党校", BaseKind.PARTY_SCHOOL)
                        .region(Region.of("漯河"))
                        .places(sync)
                        .creditCode(code)
                        .build();
                town.provider.catalogues.put(source, Town.school(base, 10));
            }
            assertEquals(0, count(town.sync(town.request("a", "b")), RegistryReason.DOUBTFUL_PAIR));
            assertEquals(2, bases(), "after sync " + sync);
        }
        MergeDecision same = new MergeDecision(member("a", "1"), member("b", "X"), true, "组织部", "");
        town.sync(town.request("a", "b").withDecisions(List.of(same)));
        assertEquals(1, bases());
        for (int sync = 1; sync <= 10; sync++) {
            town.provider.catalogues.put(
                    "b",
                    Town.school(
                            Base.builder(BaseId.of("X"), "许昌培训中心" + sync, BaseKind.ENTERPRISE)
                                    .region(Region.of("许昌"))
                                    .creditCode(sync % 2 == 0 ? CODE : OTHER_CODE)
                                    .build(),
                            10));
            town.sync(town.request("a", "b"));
            assertEquals(1, bases(), "after sync " + sync);
        }
    }

    @Test
    void aCancelledSyncKeepsWhatItReadForTheNextOne() throws IOException {
        boolean[] cancelled = {false};
        try (FileSyncState state = FileSyncState.open(town.stateFolder());
                PluginHost host = town.host()) {
            SyncResult result = Sync.run(
                    town.request("a", "b").withThreads(1).withCancelled(() -> cancelled[0]),
                    host,
                    state,
                    new SyncListener() {
                        @Override
                        public void read(SourceTally tally, boolean resumed, int done, int total) {
                            cancelled[0] = true;
                        }
                    });
            assertEquals(End.CANCELLED, result.end());
        }
        assertFalse(Files.exists(town.out()));
        town.sync(town.request("a", "b"));
        assertEquals(1, town.provider.asked.get("a"));
        Map<String, String> resumed = Town.files(temp);
        Town straight = new Town(temp.resolve("straight"));
        straight.provider.catalogues.putAll(town.provider.catalogues);
        straight.sync(straight.request("a", "b"));
        assertEquals(Town.files(straight.folder), resumed);
    }

    @Test
    void keepsItsStateInMemoryAsInFiles() throws IOException {
        SyncState memory = SyncState.inMemory();
        try (PluginHost host = town.host()) {
            Sync.run(town.request("a", "b"), host, memory, SyncListener.NONE);
            Map<String, String> dataset = Town.files(town.out());
            assertEquals(
                    End.UNCHANGED,
                    Sync.run(town.request("a", "b"), host, memory, SyncListener.NONE)
                            .end());
            town.sync(town.request("a", "b"));
            assertEquals(dataset, Town.files(town.out()));
            assertEquals(FileSyncState.open(town.stateFolder()).memory(), memory.memory());
        }
    }

    private int bases() {
        return DatasetReader.read(town.out()).dataset().orElseThrow().bases().size();
    }

    private static Member<BaseId> member(String source, String base) {
        return new Member<>(SourceId.of(source), BaseId.of(base));
    }
}
