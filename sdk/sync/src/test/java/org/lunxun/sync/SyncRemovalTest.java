package org.lunxun.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lunxun.sync.ReportChecks.assertAddsUp;
import static org.lunxun.sync.ReportChecks.count;
import static org.lunxun.sync.ReportChecks.tally;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.finding.SyncReason;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sync.SourceTally.Outcome;
import org.lunxun.sync.SyncResult.End;

/** What a source no longer shows goes late, within the guard, or when a person says so. */
@Tag("slow")
class SyncRemovalTest {
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
    void refusesARemovalBeyondTheGuardWithTheListAndLetsItGoWhenAPersonConfirms() throws IOException {
        SyncRequest request = SyncRequest.of(town.config("a", "b").withGuard(0.3, 0), town.out());
        town.sync(request);
        Map<String, String> dataset = Town.files(town.out());
        town.provider.catalogues.computeIfPresent("a", (name, rows) -> Town.without(rows, 5));
        SyncResult refused = town.sync(request);
        SourceTally held = tally(refused, "a");
        assertEquals(Outcome.HELD, held.outcome());
        assertEquals(14, held.after());
        assertEquals(
                List.of("k0", "k1", "k2", "k3", "k4"),
                held.held().stream().map(row -> row.value()).toList());
        assertEquals(1, count(refused, SyncReason.REMOVAL_REFUSED));
        assertAddsUp(refused.report());
        String report = Files.readString(town.out().resolve("sync.json"));
        assertTrue(report.contains("--confirm-removal a"), report);
        assertEquals(dataset.get("offerings.csv"), Town.files(town.out()).get("offerings.csv"));

        SyncResult confirmed = town.sync(request.withConfirmed(Set.of(SourceId.of("a"))));
        assertEquals(Outcome.APPLIED, tally(confirmed, "a").outcome());
        assertEquals(5, tally(confirmed, "a").went());
        assertEquals(9, tally(confirmed, "a").after());
        assertAddsUp(confirmed.report());
        assertEquals(0, count(town.sync(request), SyncReason.REMOVAL_REFUSED));
    }

    @Test
    void aRemovalOfExactlyTheGuardsShareIsNoneTooMany() throws IOException {
        SyncRequest request = SyncRequest.of(town.config("a").withGuard(0.5, 0), town.out());
        town.sync(request);
        town.provider.catalogues.computeIfPresent("a", (name, rows) -> Town.without(rows, 7));
        assertEquals(7, tally(town.sync(request), "a").went());
    }

    @Test
    void keepsWhatIsMissingForSomeSyncsAndTakesItBackWhenItComesAgain() throws IOException {
        SyncRequest request = SyncRequest.of(town.config("a").withGuard(0.3, 2), town.out());
        town.sync(request);
        Catalogue whole = town.provider.catalogues.get("a");
        town.provider.catalogues.put("a", Town.without(whole, 1));
        for (int times = 1; times <= 2; times++) {
            SyncResult result = town.sync(request);
            assertEquals(1, tally(result, "a").missing());
            assertEquals(times, tally(result, "a").missingRows().get(0).times());
            assertEquals(1, count(result, SyncReason.ROWS_MISSING));
            assertAddsUp(result.report());
        }
        town.provider.catalogues.put("a", whole);
        assertEquals(0, tally(town.sync(request), "a").missing());
        town.provider.catalogues.put("a", Town.without(whole, 1));
        assertEquals(0, tally(town.sync(request), "a").went());
        assertEquals(0, tally(town.sync(request), "a").went());
        SyncResult last = town.sync(request);
        assertEquals(1, tally(last, "a").went());
        assertEquals(13, tally(last, "a").after());
        assertEquals(End.UNCHANGED, town.sync(request).end());
    }

    @Test
    void whatAWholeAnswerLackedAgesWithTheDeltasAfterIt() throws IOException {
        SyncRequest request = SyncRequest.of(town.config("a").withGuard(0.3, 2), town.out());
        town.provider.cursors.put("a", "v1");
        town.sync(request);
        town.provider.catalogues.computeIfPresent("a", (name, rows) -> Town.without(rows, 1));
        SyncResult whole = town.sync(request.withWhole(Set.of(SourceId.of("a"))));
        assertEquals(1, tally(whole, "a").missing(), "asked for everything, whatever the cursor");
        assertEquals(1, tally(town.sync(request), "a").missing());
        SyncResult last = town.sync(request);
        assertEquals(1, tally(last, "a").went());
        assertEquals(13, tally(last, "a").after());
        assertAddsUp(last.report());
        assertEquals(End.UNCHANGED, town.sync(request).end());
    }

    @Test
    void syncsOfOneDayCountOnce() throws IOException {
        SyncRequest request =
                SyncRequest.of(town.config("a").withGuard(0.3, 1), town.out()).withDay(LocalDate.of(2027, 1, 4));
        town.sync(request);
        town.provider.catalogues.computeIfPresent("a", (name, rows) -> Town.without(rows, 1));
        town.sync(request);
        Map<String, String> files = Town.files(temp);
        assertEquals(End.UNCHANGED, town.sync(request).end());
        assertEquals(files, Town.files(temp));
        SyncResult next = town.sync(request.withDay(LocalDate.of(2027, 1, 5)));
        assertEquals(1, tally(next, "a").went());
    }

    @Test
    void aSourceThatIsNoLongerConfiguredStaysUntilAPersonConfirms() throws IOException {
        town.sync(town.request("a", "b"));
        SyncResult left = town.sync(town.request("b"));
        assertEquals(Outcome.LEFT, tally(left, "a").outcome());
        assertEquals(14, tally(left, "a").held().size());
        assertEquals(1, count(left, SyncReason.SOURCE_LEFT));
        assertAddsUp(left.report());
        SyncResult gone = town.sync(town.request("b").withConfirmed(Set.of(SourceId.of("a"))));
        assertEquals(Outcome.GONE, tally(gone, "a").outcome());
        assertAddsUp(gone.report());
        assertEquals(1, town.sync(town.request("b")).report().sources().size());
    }
}
