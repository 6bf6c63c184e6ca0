package org.lunxun.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.engine.registry.ResourceKind;
import org.lunxun.engine.registry.RowKey;
import org.lunxun.engine.registry.state.StagedAnswer;
import org.lunxun.engine.registry.state.SyncMemory;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.SourceId;

class FileSyncStateTest {

    private static final SourceId A = SourceId.of("a/../甲");

    @TempDir
    private Path temp;

    private Town town;

    @BeforeEach
    void oneSource() throws IOException {
        town = new Town(temp);
        town.provider.catalogues.put("a", Town.school("1", "漯河市委党校", 3));
    }

    @Test
    void readsBackTheRowsThatItKept() throws IOException {
        town.sync(town.request("a"));
        try (FileSyncState state = FileSyncState.open(town.stateFolder())) {
            Catalogue kept = state.catalogue(SourceId.of("a"));
            assertEquals(town.provider.catalogues.get("a"), kept);
            assertEquals(
                    RowDigest.of(kept), state.memory().mark(SourceId.of("a")).rows());
        }
    }

    @Test
    void keepsEachMergedEntryWithTheSourceOfEachField() throws IOException {
        town.provider.catalogues.put("b", Town.school("X", "中共漯河市委党校", 3));
        SyncResult result = town.sync(town.request("a", "b"));
        try (var files = Files.list(town.stateFolder().resolve("registry"))) {
            List<String> lines = Files.readAllLines(files.findFirst().orElseThrow());
            assertEquals(
                    result.report().kinds().stream()
                            .mapToInt(SyncReport.KindTally::entries)
                            .sum(),
                    lines.size());
            assertTrue(
                    lines.get(0)
                            .contains("{\"field\":\"name\",\"source\":\"a\",\"value\":\"漯河市委党校\",\"others\":"
                                    + "[{\"source\":\"b\",\"value\":\"中共漯河市委党校\"}]}"),
                    lines.get(0));
        }
    }

    @Test
    void readsBackAStagedAnswerWhateverItsSourceIsCalled() {
        StagedAnswer answer = new StagedAnswer(
                A,
                "settings",
                "v1",
                Town.school("1", "校", 2),
                List.of(new RowKey(ResourceKind.OFFERING, "k\"9")),
                null);
        try (FileSyncState state = FileSyncState.open(town.stateFolder())) {
            assertEquals(Optional.empty(), state.staged(A));
            state.stage(answer);
            assertEquals(Optional.of(answer), state.staged(A));
            assertEquals(SyncMemory.EMPTY, state.memory());
        }
    }

    @Test
    void keepsASecondSyncOutWhileOneIsAtWork() {
        try (FileSyncState state = FileSyncState.open(town.stateFolder())) {
            SyncException thrown = assertThrows(SyncException.class, () -> FileSyncState.open(town.stateFolder()));
            assertTrue(thrown.getMessage().contains("in use by another sync"), thrown::getMessage);
            assertEquals(SyncMemory.EMPTY, state.memory());
        }
        FileSyncState.open(town.stateFolder()).close();
    }

    @Test
    void saysThatAStateOfAnotherHandCannotBeRead() throws IOException {
        town.sync(town.request("a"));
        Files.writeString(town.stateFolder().resolve("state.json"), "{\"format\": 2}");
        SyncException thrown = assertThrows(SyncException.class, () -> FileSyncState.open(town.stateFolder()));
        assertTrue(thrown.getMessage().contains("state.json) cannot be read"), thrown::getMessage);
        FileSyncState.open(Files.createDirectories(temp.resolve("other"))).close();
    }

    @Test
    void leavesNoFileThatTheStateDoesNotName() throws IOException {
        town.sync(town.request("a"));
        town.provider.catalogues.put("a", Town.school("1", "漯河市委党校", 4));
        town.sync(town.request("a"));
        assertEquals(4, Town.files(town.stateFolder()).size(), () -> Town.files(town.stateFolder())
                .keySet()
                .toString());
        assertFalse(Files.exists(town.stateFolder().resolve("staged")));
    }

    @Test
    void theFingerprintIsThatOfTheRowsAndNotOfTheirOrder() {
        Catalogue rows = Town.school("1", "校", 3);
        Catalogue other = Town.withOfferings(
                rows,
                List.of(
                        rows.offerings().get(2),
                        rows.offerings().get(0),
                        rows.offerings().get(1)));
        assertEquals(RowDigest.of(rows), RowDigest.of(other));
        assertFalse(RowDigest.of(rows).equals(RowDigest.of(Town.without(rows, 1))));
    }
}
