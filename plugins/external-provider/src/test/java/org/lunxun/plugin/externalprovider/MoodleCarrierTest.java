package org.lunxun.plugin.externalprovider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.engine.enrolment.EnrolmentJournal;
import org.lunxun.engine.enrolment.PlannedPlace;
import org.lunxun.model.finding.SyncReason;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.SourceId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.SourceConfig;
import org.lunxun.sync.EnrolmentCarrier;
import org.lunxun.sync.PlacesOut;

/** Places of a plan are carried to a site as {@code lunxun enrol} does, and what the site changes later comes back. */
@Tag("slow")
class MoodleCarrierTest {

    private static final SourceId ACADEMY = SourceId.of("academy");
    private static final long COURSE = 6;
    private static final long WANG = 3;
    private static final long LI = 4;

    @TempDir
    Path folder;

    private final EnrolmentJournal journal = EnrolmentJournal.inMemory();
    private MoodleServer server;
    private MadeSite site;
    private PluginHost host;

    @BeforeEach
    void start() {
        server = new MoodleServer();
        site = new MadeSite(server);
        host = PluginHost.open(HostOptions.none().withProviders(List.of(new ExternalProvider(time -> {}))));
    }

    @AfterEach
    void stop() {
        host.close();
        server.close();
    }

    @Test
    void whoIsTakenOffAtTheSiteIsToBePlannedAnewAndASiteThatFailsTakesNobodyOff() throws IOException {
        EnrolmentCarrier.plan(new PlacesOut(List.of(place("GB000001"), place("GB000002")), List.of()), journal);
        EnrolmentCarrier.approve("组织部", journal);
        EnrolmentCarrier.Result sent = EnrolmentCarrier.carry(sources(), host, journal, () -> false);
        assertEquals(List.of(), sent.findings());
        assertEquals(Map.of(WANG, false, LI, false), site.enrolled.get(COURSE));
        assertEquals(List.of(), compare().findings());

        server.body(MoodleSite.ENROLLED, "<html>login</html>");
        EnrolmentCarrier.Result down = compare();
        assertEquals(List.of(), down.toReplan());
        assertEquals(
                SyncReason.PLACES_NOT_TOLD,
                down.findings().get(down.findings().size() - 1).reason());

        server.made(MoodleSite.ENROLLED, site::participants);
        site.enrolled.get(COURSE).remove(WANG);
        EnrolmentCarrier.Result told = compare();
        assertEquals(
                List.of("GB000001 TAKEN_BACK"),
                told.toReplan().stream()
                        .map(place -> place.place().assignment().cadre() + " " + place.standing())
                        .toList());
        assertEquals(
                List.of(SyncReason.PLACE_TAKEN_BACK),
                told.findings().stream().map(finding -> finding.reason()).toList());
        int events = journal.events().size();
        compare();
        assertEquals(events, journal.events().size());

        // The folder of places is lost: the plugin tells of nobody, and nobody loses a place by that.
        try (var places = Files.walk(folder.resolve("places"))) {
            for (Path file : places.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        assertEquals(1, compare().toReplan().size());
        assertEquals(events, journal.events().size());
    }

    private EnrolmentCarrier.Result compare() {
        return EnrolmentCarrier.compare(sources(), host, journal, cadre -> true, () -> false);
    }

    private List<SourceConfig> sources() {
        Map<String, String> settings = Map.of("site", server.address(), "token", "text:t", "placesFolder", "places");
        return List.of(SourceConfig.of(ACADEMY, PluginId.of("external-provider"), settings, folder));
    }

    private static PlannedPlace place(String cadre) {
        return new PlannedPlace(
                Assignment.of(CadreId.of(cadre), OfferingId.of("academy/" + COURSE)),
                ACADEMY,
                OfferingId.of(String.valueOf(COURSE)));
    }
}
