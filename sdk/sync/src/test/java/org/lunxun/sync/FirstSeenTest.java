package org.lunxun.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.engine.registry.MergedEntry;
import org.lunxun.engine.registry.MergedRegistry;
import org.lunxun.engine.registry.state.SyncState;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.host.PluginHost;

/** Every field keeps its source, and the day on which that source told that value first. */
class FirstSeenTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);
    private static final LocalDate SECOND = LocalDate.of(2027, 2, 1);
    private static final LocalDate THIRD = LocalDate.of(2027, 3, 1);

    @TempDir
    private Path temp;

    private Town town;

    @BeforeEach
    void twoSources() throws IOException {
        town = new Town(temp);
        school("a", 100);
        school("b", 200);
    }

    @Test
    void staysThroughSyncsThatTellTheSameAndChangesWithTheValue() throws IOException {
        SyncRequest request = town.request("a", "b");
        assertEquals(Optional.of(FIRST), base(town.sync(request.withDay(FIRST))).firstSeen("places"));
        Map<String, String> files = Town.files(temp);
        assertEquals(
                SyncResult.End.UNCHANGED, town.sync(request.withDay(SECOND)).end());
        assertEquals(files, Town.files(temp), "a second sync changes no byte, on another day, too");

        school("b", 210);
        MergedEntry<BaseId, Base> changed = base(town.sync(request.withDay(SECOND)));
        assertEquals(Optional.of(FIRST), changed.firstSeen("places"), "a, which tells it, has not changed");
        assertEquals(
                Optional.of(SECOND),
                changed.fields().stream()
                        .filter(field -> field.field().equals("places"))
                        .findFirst()
                        .map(field -> field.others().get(0).firstSeen()));
        String report = Files.readString(town.out().resolve("sync.json"));
        assertTrue(report.contains("\"since\": \"2027-01-04\""), report);
        assertTrue(report.contains("\"otherSince\": \"2027-02-01\""), report);

        school("a", 210);
        assertEquals(Optional.of(THIRD), base(town.sync(request.withDay(THIRD))).firstSeen("places"));
        assertEquals(Optional.of(FIRST), base(kept(request)).firstSeen("name"));
        assertEquals(Optional.of(THIRD), base(kept(request)).firstSeen("places"));
    }

    @Test
    void isInTheStateBesideTheSourceOfEachField() throws IOException {
        town.sync(town.request("a", "b").withDay(FIRST));
        town.provider.catalogues.computeIfPresent(
                "a",
                (name, rows) ->
                        Town.school(rows.bases().get(0), rows.offerings().size() + 1));
        town.sync(town.request("a", "b").withDay(SECOND));
        List<String> lines;
        try (Stream<Path> files = Files.list(town.stateFolder().resolve("registry"))) {
            lines = Files.readAllLines(files.findFirst().orElseThrow());
        }
        assertTrue(
                lines.get(0)
                        .contains("{\"field\":\"places\",\"source\":\"a\",\"value\":\"100\","
                                + "\"firstSeen\":\"2027-01-04\",\"others\":"),
                lines.get(0));
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.contains("\"id\":\"a/k3\"")
                                && line.endsWith("\"members\":[{\"source\":\"a\",\"id\":\"k3\"}],"
                                        + "\"firstSeen\":\"2027-02-01\"}")),
                lines::toString);
    }

    @Test
    void isKeptInMemoryAsInFilesAndWhateverTheThreads() throws IOException {
        SyncState memory = SyncState.inMemory();
        for (LocalDate day : List.of(FIRST, SECOND)) {
            school("b", day.getMonthValue() * 100);
            SyncResult inFiles = town.sync(town.request("a", "b").withDay(day).withThreads(1));
            try (PluginHost host = town.host()) {
                Town other = new Town(temp.resolve("other"));
                SyncRequest request = SyncRequest.of(town.config("b", "a"), other.out())
                        .withDay(day)
                        .withThreads(8);
                assertEquals(
                        inFiles.registry(),
                        Sync.run(request, host, memory, SyncListener.NONE).registry());
            }
        }
        try (FileSyncState state = FileSyncState.open(town.stateFolder())) {
            assertEquals(state.seen(SourceId.of("b")), memory.seen(SourceId.of("b")));
            assertEquals(1, state.seen(SourceId.of("b")).rows().size());
        }
    }

    @Test
    void aSyncThatWasNotToldItsDayKeepsNone() throws IOException {
        assertEquals(Optional.empty(), base(town.sync(town.request("a", "b"))).firstSeen("places"));
        assertFalse(Files.exists(town.stateFolder().resolve("seen")));
        school("a", 110);
        MergedEntry<BaseId, Base> told = base(town.sync(town.request("a", "b").withDay(SECOND)));
        assertEquals(Optional.of(SECOND), told.firstSeen("places"));
        assertEquals(Optional.empty(), told.firstSeen("name"), "that was told before, nobody knows when");
    }

    private MergedRegistry kept(SyncRequest request) {
        try (FileSyncState state = FileSyncState.open(town.stateFolder())) {
            return state.registry(request.config());
        }
    }

    private static MergedEntry<BaseId, Base> base(SyncResult result) {
        return base(result.registry().orElseThrow());
    }

    private static MergedEntry<BaseId, Base> base(MergedRegistry registry) {
        assertEquals(1, registry.bases().size());
        return registry.bases().get(0);
    }

    private void school(String source, int places) {
        Base base = Base.builder(BaseId.of(source + "1"), "漯河市委党校", BaseKind.PARTY_SCHOOL)
                .places(places)
                .build();
        town.provider.catalogues.put(source, Town.school(base, 3));
    }
}
