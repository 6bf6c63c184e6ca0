package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.engine.enrolment.PlannedPlace;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.SourceId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.SourceConfig;
import org.lunxun.sync.EnrolmentCarrier;
import org.lunxun.sync.FileEnrolmentJournal;
import org.lunxun.sync.FileSyncState;
import org.lunxun.sync.PlacesOut;
import org.lunxun.sync.Sync;
import org.lunxun.sync.SyncConfig;
import org.lunxun.sync.SyncListener;
import org.lunxun.sync.SyncRequest;

class EnrolCommandTest {

    @TempDir
    private Path temp;

    /** A source with two classes, of which nobody enrols for any: its plugin is not in the folder of plugins. */
    @BeforeEach
    void sync() throws IOException {
        SmallDataset.in(Files.createDirectory(temp.resolve("roster")));
        SourceConfig source = SourceConfig.of(SourceId.of("s"), PluginId.of("two"), Map.of(), temp);
        try (PluginHost host = PluginHost.open(HostOptions.none().withProviders(List.of(new TwoClasses())));
                FileSyncState state = FileSyncState.open(temp.resolve("state"))) {
            Sync.run(
                    SyncRequest.of(SyncConfig.of(List.of(source), temp.resolve("roster")), temp.resolve("dataset")),
                    host,
                    state,
                    SyncListener.NONE);
        }
        Files.writeString(
                temp.resolve("sync.yaml"), "format: 1\nroster: roster\nsources:\n  - source: s\n    plugin: two\n");
        Files.writeString(temp.resolve("plan.csv"), "cadre_id,offering_id\nC1,s/k1\nC2,s/k2\n");
    }

    @Test
    void saysForWhichClassesNobodyEnrols() throws IOException {
        CommandRun run = enrol();
        assertEquals(0, run.exit(), run::all);
        assertTrue(run.out().contains("no provider 2 places"), run::all);
        assertEquals(1, Files.readAllLines(temp.resolve("places/outbox.csv")).size());
    }

    @Test
    void countsOnlyClassesThatBeginInTime() {
        CommandRun run = enrol("--until", "2027-03-31");
        assertTrue(run.out().contains("no provider 1 places"), run::all);
    }

    @Test
    void writesTheOutboxAndSendsNothingUnlessSomebodyApproves() throws IOException {
        Path journal = temp.resolve("state/enrolment.jsonl");
        PlannedPlace place = new PlannedPlace(
                Assignment.of(CadreId.of("C1"), OfferingId.of("s/k1")), SourceId.of("s"), OfferingId.of("k1"));
        try (FileEnrolmentJournal open = FileEnrolmentJournal.open(journal)) {
            EnrolmentCarrier.plan(new PlacesOut(List.of(place), List.of()), open);
            EnrolmentCarrier.approve("组织部", open);
        }
        // The plan has no place for which somebody enrols: what was approved before and never asked is withdrawn.
        CommandRun run = enrol("--approve", "组织部");
        assertEquals(0, run.exit(), run::all);
        assertTrue(run.out().contains("outbox      0 places"), run::all);
        try (FileEnrolmentJournal open = FileEnrolmentJournal.open(journal)) {
            assertEquals(3, open.events().size());
        }
    }

    @Test
    void wrongWordsAndAMissingStateSendNothing() {
        assertEquals(64, enrol("--approve", " ").exit());
        CommandRun run = CommandRun.of(
                "enrol",
                temp.resolve("plan.csv").toString(),
                "--config",
                temp.resolve("sync.yaml").toString(),
                "--state",
                temp.resolve("nowhere").toString(),
                "--out",
                temp.resolve("places").toString());
        assertEquals(2, run.exit(), run::all);
        assertTrue(run.err().contains("holds no state.json"), run::err);
    }

    private CommandRun enrol(String... more) {
        String[] words = {
            "enrol",
            temp.resolve("plan.csv").toString(),
            "--config",
            temp.resolve("sync.yaml").toString(),
            "--state",
            temp.resolve("state").toString(),
            "--out",
            temp.resolve("places").toString(),
            "--plugins",
            temp.resolve("plugins").toString()
        };
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return CommandRun.of(all);
    }
}
